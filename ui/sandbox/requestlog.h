#pragma once

#include "sandbox/sandbox.h"
#include "ui/tablemodel.h"

namespace ui {

/// The requests that the embedded sandbox answered since the program started,
/// newest first; the oldest beyond a thousand go.
class RequestLog final : public TableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestLog)
public:
    /// No session_id: the window shows none that was not verified, from whichever
    /// side.
    enum Column { Time, Request, Status, Code, Verdicts, ColumnCount };
    enum Role {
        RawRole = Qt::UserRole, ///< the column's value for sorting and export
        BodyRole, ///< the request's body as text
        VerdictsRole, ///< QStringList
    };

    RequestLog(sandbox::Sandbox &sandbox, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] QString title(int column) const override;

private:
    void add(const sandbox::LogEntry &entry);

    QList<sandbox::LogEntry> m_entries;
};

} // namespace ui
