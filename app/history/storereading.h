#pragma once

#include "base/worker.h"
#include "history/reader.h"
#include "history/search/finder.h"

#include <QFuture>

#include <atomic>
#include <functional>

namespace history {

/// The threads of a Store that read: one for lists and rows, one for visits, one that looks for
/// rows. The first helps with visits: an export keeps both busy.
class StoreReading final
{
public:
    struct Told {
        std::function<void(const Changes &)> changes; ///< there were some
        std::function<void()> searchReady;
    };

    /// What it tells it tells on its own threads. The future: when reading may begin.
    StoreReading(
        const Place &place, const Told &told, const std::function<QFuture<void>()> &opened);
    ~StoreReading();
    Q_DISABLE_COPY_MOVE(StoreReading)

    [[nodiscard]] QFuture<PageResult> page(const Query &query);
    [[nodiscard]] QFuture<FindResult> find(const Query &query);
    [[nodiscard]] QFuture<PageResult> rows(const QList<RowNumber> &numbers);
    [[nodiscard]] QFuture<ChoicesResult> choices();
    [[nodiscard]] QFuture<base::Result<int, StoreError>> visit(const QList<RowNumber> &numbers,
        Detail detail, const std::function<void(const Row &)> &take);
    [[nodiscard]] QFuture<StoreResult> row(const QString &id);
    [[nodiscard]] QFuture<CodeUsesResult> usesOf(const CodeQuery &query);

    /// For the server.
    void setPassword(const base::SharedSecret &password);

    /// Tells what changed, if anything was read yet.
    void look();

private:
    /// A thread that reads with a connection of its own.
    struct Desk {
        Desk(const Place &place, const QString &name, const std::function<void()> &changed = {});
        ~Desk(); ///< the connection ends on the thread that made it

        Reader reader;
        std::atomic<int> waiting = 0; ///< jobs that were not run yet
        base::Worker worker;
    };

    template <typename Job> auto read(Desk &desk, Job job);
    template <typename Job> auto seek(Job job);
    void prepareNext();
    void tellChanges();

    const Told m_told;
    const std::function<QFuture<void>()> m_opened;
    Finder m_finder;
    std::atomic<quint64> m_newestFind = 0; ///< what is older is superseded
    std::atomic<bool> m_isEnding = false;
    std::atomic<bool> m_isRead = false;
    bool m_isPreparing = false; ///< of the finder's thread
    base::Worker m_finding { QStringLiteral("history-finder") };
    Desk m_lists;
    Desk m_visits;
};

} // namespace history
