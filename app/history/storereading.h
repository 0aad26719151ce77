#pragma once

#include "base/worker.h"
#include "history/finder.h"
#include "history/reader.h"

#include <QFuture>

#include <atomic>
#include <functional>

namespace history {

/// The threads of a Store that read: one for lists and rows, one that looks for rows, one for those
/// who want all of them.
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
    [[nodiscard]] QFuture<base::Result<int, StoreError>> visit(
        const QList<RowNumber> &numbers, const std::function<bool(const Row &)> &take);
    [[nodiscard]] QFuture<StoreResult> row(const QString &id);
    [[nodiscard]] QFuture<CodeUsesResult> usesOf(const CodeQuery &query);

    /// For the server.
    void setPassword(const base::SharedSecret &password);

    /// Tells what changed, if anything was read yet.
    void look();

private:
    template <typename Job> auto read(Job job);
    template <typename Job> auto seek(Job job);
    void prepareNext();
    void tellChanges();

    const Told m_told;
    const std::function<QFuture<void>()> m_opened;
    Reader m_reader;
    Reader m_visited;
    Finder m_finder;
    std::atomic<quint64> m_newestFind = 0; ///< what is older is superseded
    std::atomic<bool> m_isEnding = false;
    std::atomic<bool> m_isRead = false;
    bool m_isPreparing = false; ///< of the finder's thread
    base::Worker m_reading { QStringLiteral("history-reader") };
    base::Worker m_finding { QStringLiteral("history-finder") };
    base::Worker m_visiting { QStringLiteral("history-visitor") };
};

} // namespace history
