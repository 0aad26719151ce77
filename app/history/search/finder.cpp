#include "history/search/finder.h"

#include "history/search/choicelist.h"
#include "history/search/search.h"
#include "history/search/sorting.h"
#include "history/search/stream.h"
#include "history/summaries.h"

#include <limits>
#include <malloc.h>
#include <mutex>

namespace history {

using namespace std::chrono_literals;

/// Changed rows cost memory; beyond that many, the file is made anew.
static constexpr qsizetype mostChanged = 8192;
static constexpr auto pauseAfterTrouble = 60s;
static constexpr qsizetype all = std::numeric_limits<qsizetype>::max() / 2;
/// Among the newest rows are the profiles and plans that somebody wants to choose from.
static constexpr int rowsForChoices = 20'000;

Finder::Finder(
    const Place &place, const std::function<void()> &ready, std::chrono::milliseconds busyLimit)
    : m_opening(place, busyLimit)
    , m_ready(ready)
{
}

void Finder::close()
{
    m_file.reset();
    m_next.reset();
    m_opening.close();
}

/// A list of a million numbers, and what sorts them, come and go: large blocks are to go back to
/// the system at once. By itself glibc would keep more and more of them, in each thread's arena.
static void keepNoLargeBlocks()
{
#ifdef __GLIBC__
    static std::once_flag once;
    std::call_once(once, [] { ::mallopt(M_MMAP_THRESHOLD, 256 * 1024); });
#endif
}

FindResult Finder::find(const Query &query, const IsUnwanted &isUnwanted)
{
    keepNoLargeBlocks();
    auto found = m_opening.answer<FindResult>([&](Connection &open) -> FindResult {
        if (const auto caughtUp = catchUp(open); !caughtUp)
            return tl::unexpected(caughtUp.error());
        const bool byFile = isAnsweredByFile(query.filter);
        const auto hits = newest(open, query.filter, all, isUnwanted);
        if (!hits)
            return tl::unexpected(hits.error());
        const auto ordered = hits->isCut ? hits : sorted(open, *hits, query, isUnwanted);
        if (!ordered)
            return tl::unexpected(ordered.error());
        if (ordered->isCut)
            return Found { .numbers = {}, .complete = false, .superseded = true };
        return Found { .numbers = ordered->numbers,
            .complete = !byFile || !m_file || m_file->isWhole() };
    });
    m_isWanted = true;
    return found;
}

PageResult Finder::page(const Query &query)
{
    return m_opening.answer<PageResult>([&](Connection &open) -> PageResult {
        if (const auto caughtUp = catchUp(open); !caughtUp)
            return tl::unexpected(caughtUp.error());
        const int limit = qMax(0, query.limit);
        const auto never = [] { return false; };
        const bool isNewestFirst = query.sortKey == SortKey::Started && !query.ascending;
        const auto hits = newest(open, query.filter, isNewestFirst ? limit : all, never);
        if (!hits)
            return tl::unexpected(hits.error());
        const auto ordered = sorted(open, *hits, query, never);
        if (!ordered)
            return tl::unexpected(ordered.error());
        return summariesOf(open, m_opening.schema(), ordered->numbers.mid(0, limit));
    });
}

bool Finder::isAnsweredByFile(const Filter &filter) const
{
    return m_file && (m_file->isWhole() || (!filter.search.isEmpty() && m_file->oldest()));
}

base::Result<Hits, StoreError> Finder::newest(
    Connection &connection, const Filter &filter, qsizetype most, const IsUnwanted &isUnwanted)
{
    if (isAnsweredByFile(filter)) {
        if (const auto hits = m_file->find(filter, most, isUnwanted))
            return *hits;
        giveUp();
    }
    return stream(connection, m_opening.schema(), filter, most, isUnwanted);
}

bool Finder::mayHaveFile(const Connection &connection) const
{
    return connection.dialect() == Dialect::Sqlite && m_opening.schema() >= 3
        && m_pause.hasExpired();
}

bool Finder::needsPreparing() const
{
    const bool isDone = m_file && m_file->isWhole() && !m_next;
    return m_isWanted && !isDone && m_pause.hasExpired();
}

void Finder::prepare()
{
    const auto done = m_opening.answer<StoreStatus>([&](Connection &open) -> StoreStatus {
        if (!mayHaveFile(open)) {
            giveUp();
            return {};
        }
        if (const auto caughtUp = catchUp(open); !caughtUp)
            return caughtUp;
        if (!m_file) {
            if (const auto begun = begin(open); !begun)
                return begun;
        }
        return fill(open, m_next ? *m_next : *m_file);
    });
    if (!done)
        giveUp();
}

StoreStatus Finder::begin(Connection &connection)
{
    const auto mark = changeMark(connection);
    if (!mark)
        return tl::unexpected(mark.error());
    m_mark = *mark;
    m_openings = m_opening.openings();
    m_next.reset();
    m_file = std::make_unique<SearchFile>(m_opening.location().dataDir);
    return {};
}

/// The next rows. What changes in those meanwhile is among the changes.
StoreStatus Finder::fill(Connection &connection, SearchFile &file)
{
    const auto rows
        = olderRows(connection, m_opening.schema(), file.oldest(), SearchFile::segmentRows);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!file.append(*rows)) {
        giveUp();
        return {};
    }
    if (rows->size() == SearchFile::segmentRows)
        return {};
    file.close();
    if (m_next)
        m_file = std::move(m_next);
    else
        m_ready();
    return {};
}

StoreStatus Finder::catchUp(Connection &connection)
{
    if (!m_file)
        return {};
    if (!mayHaveFile(connection)) { // another one than before
        giveUp();
        return {};
    }
    const auto now = changeMark(connection);
    if (!now)
        return tl::unexpected(now.error());
    if (m_openings == m_opening.openings() && now->epoch == m_mark.epoch)
        return takeChanges(connection, *now);
    // Rows went, or it is another file: a small history is prepared at once.
    if (const auto begun = begin(connection); !begun)
        return begun;
    return fill(connection, *m_file);
}

StoreStatus Finder::takeChanges(Connection &connection, const ChangeMark &now)
{
    if (now.revision == m_mark.revision)
        return {};
    const auto rows
        = rowsSince(connection, m_opening.schema(), m_mark.revision, int(2 * mostChanged));
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->size() == 2 * mostChanged) // and who knows how many more
        return begin(connection);
    for (const SearchRow &row : *rows) {
        if (!m_file->change(row) || (m_next && !m_next->change(row))) {
            giveUp();
            return {};
        }
    }
    m_mark = now;
    if (m_file->isWhole() && !m_next && m_file->changed() > mostChanged)
        m_next = std::make_unique<SearchFile>(m_opening.location().dataDir);
    return {};
}

void Finder::giveUp()
{
    m_file.reset();
    m_next.reset();
    m_pause.setRemainingTime(pauseAfterTrouble);
}

ChoicesResult Finder::choices()
{
    return m_opening.answer<ChoicesResult>([&](Connection &open) -> ChoicesResult {
        if (const auto caughtUp = catchUp(open); !caughtUp)
            return tl::unexpected(caughtUp.error());
        if (m_file && m_file->isWhole())
            return m_file->choices();
        ChoiceList list;
        const auto read = open.forEach(
            QStringLiteral("select profile_id, profile_name, plan_id, max(started) from (select "
                           "profile_id, profile_name, plan_id, started from attempt order by "
                           "started desc limit ?) as newest group by 1, 2, 3"),
            { rowsForChoices }, [&list](const QSqlQuery &row) {
                list.add(row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                    row.value(3).toLongLong());
            });
        if (!read)
            return tl::unexpected(read.error());
        return list.choices();
    });
}

} // namespace history
