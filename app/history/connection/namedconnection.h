#pragma once

#include <QSqlDatabase>
#include <QString>

namespace history {

/// A connection of QtSql under a name of its own, removed with its owner.
class NamedConnection final
{
public:
    explicit NamedConnection(const QString &driver);
    ~NamedConnection();
    Q_DISABLE_COPY_MOVE(NamedConnection)

    /// Not to be kept: QtSql wants every handle gone before the connection goes.
    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

private:
    const QString m_name;
};

} // namespace history
