#pragma once

#include "history/connection/readopening.h"
#include "history/search/changemark.h"
#include "history/search/searchfile.h"

#include <QDeadlineTimer>

#include <functional>
#include <memory>

namespace history {

/// The one that looks for rows, on a thread of its own. Every answer knows what was committed
/// before it was asked.
///
/// SQLite: it keeps a search file, which `prepare` fills step by step between the finds. Until that
/// is whole, finds without a search text are answered by the database; those with one by what there
/// is, and before the first step by reading the whole history. Where there can be no file (no room,
/// a history of an older schema) that goes on.
class Finder final
{
public:
    /// Whether the caller does not want his answer any more.
    using IsUnwanted = std::function<bool()>;

    /// `ready` is called whenever finds become complete that were not.
    Finder(const Place &place, const std::function<void()> &ready,
        std::chrono::milliseconds busyLimit = defaultBusyLimit);

    void close();
    void setPassword(const base::SharedSecret &password) { m_opening.setPassword(password); }

    [[nodiscard]] FindResult find(const Query &query, const IsUnwanted &isUnwanted);
    /// The first rows of a search. While the file is being filled older ones may be missing;
    /// whoever asks for nothing else than a page never has a file.
    [[nodiscard]] PageResult page(const Query &query);
    [[nodiscard]] ChoicesResult choices();

    /// Whether a step of preparing is worth while now: not before the first find.
    [[nodiscard]] bool needsPreparing() const;
    /// One step: some ten milliseconds.
    void prepare();

private:
    [[nodiscard]] base::Result<Hits, StoreError> newest(
        Connection &connection, const Filter &filter, qsizetype most, const IsUnwanted &isUnwanted);
    [[nodiscard]] std::optional<Hits> fromFile(
        const Filter &filter, qsizetype most, const IsUnwanted &isUnwanted);
    [[nodiscard]] bool isAnsweredByFile(const Filter &filter) const;
    [[nodiscard]] StoreStatus catchUp(Connection &connection);
    [[nodiscard]] StoreStatus takeChanges(Connection &connection, const ChangeMark &now);
    [[nodiscard]] StoreStatus fill(Connection &connection, SearchFile &file);
    [[nodiscard]] bool mayHaveFile(const Connection &connection) const;
    [[nodiscard]] StoreStatus begin(Connection &connection);
    void giveUp();

    ReadOpening m_opening;
    const std::function<void()> m_ready;
    int m_openings = 0; ///< of m_opening, when the files were begun
    ChangeMark m_mark; ///< what the files know
    std::unique_ptr<SearchFile> m_file;
    std::unique_ptr<SearchFile> m_next; ///< takes the place of the one that has many changed rows
    QDeadlineTimer m_pause { 0 }; ///< after it was given up
    bool m_isWanted = false;
};

} // namespace history
