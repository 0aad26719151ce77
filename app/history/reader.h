#pragma once

#include "history/connection/readopening.h"
#include "history/search/changemark.h"

#include <functional>
#include <optional>

namespace history {

/// What happened to the history since the last look.
struct Changes {
    QList<Row> rows; ///< as they are now, without bytes
    bool replaced = false; ///< too many, or some went: `rows` says nothing
};
using ChangesResult = base::Result<Changes, StoreError>;

/// The one that reads, on the reader's thread. Texts are searched by the Finder.
class Reader final
{
public:
    /// `changed` is called on the reader's thread when the history says that somebody has written;
    /// SQLite never does.
    explicit Reader(const Place &place, const std::function<void()> &changed = {},
        std::chrono::milliseconds busyLimit = defaultBusyLimit);

    void close();
    void setPassword(const base::SharedSecret &password) { m_opening.setPassword(password); }

    /// By SQL; the search text is looked for by a server only.
    [[nodiscard]] PageResult page(const Query &query);
    [[nodiscard]] PageResult rows(const QList<RowNumber> &numbers);
    [[nodiscard]] base::Result<int, StoreError> visit(const QList<RowNumber> &numbers,
        Detail detail, const std::function<void(const Row &)> &take);
    [[nodiscard]] StoreResult row(const QString &id);
    [[nodiscard]] CodeUsesResult usesOf(const CodeQuery &query);

    /// Since the last time, or since the reader opened the history; nothing before it did. Cheap
    /// when nothing happened.
    [[nodiscard]] ChangesResult changes();

private:
    template <typename Result, typename Read> [[nodiscard]] Result answer(Read read);
    [[nodiscard]] StoreStatus noteOpening(Connection &connection);
    [[nodiscard]] ChangesResult changes(Connection &connection);
    [[nodiscard]] PageResult firstRows(Connection &connection, const Query &query);
    [[nodiscard]] static base::Result<QList<RowNumber>, StoreError> newest(
        Connection &connection, const Query &query);
    [[nodiscard]] StoreResult whole(Connection &connection, const QString &id);
    [[nodiscard]] CodeUsesResult uses(Connection &connection, const CodeQuery &query);

    ReadOpening m_opening;
    const std::function<void()> m_changed;
    int m_openings = 0; ///< of m_opening, that m_mark belongs to
    std::optional<ChangeMark> m_mark; ///< what the last changes() knew
    qint64 m_dataVersion = 0; ///< SQLite's count of the commits of others
    bool m_isOther = false; ///< another file since the last changes()
};

} // namespace history
