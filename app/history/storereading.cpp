#include "history/storereading.h"

namespace history {

StoreReading::StoreReading(
    const Place &place, const Told &told, const std::function<QFuture<void>()> &opened)
    : m_told(told)
    , m_opened(opened)
    , m_reader(place, [this] { look(); })
    , m_visited(place)
    , m_finder(place, told.searchReady)
{
}

StoreReading::~StoreReading()
{
    m_isEnding = true;
    ++m_newestFind;
    // Connections end on the threads that made them.
    static_cast<void>(m_reading.run([this] { m_reader.close(); }));
    static_cast<void>(m_finding.run([this] { m_finder.close(); }));
    static_cast<void>(m_visiting.run([this] { m_visited.close(); }));
}

template <typename Job> auto StoreReading::read(Job job)
{
    m_isRead = true;
    return m_reading.run([this, job, after = m_opened()]() mutable {
        after.waitForFinished();
        return job(m_reader);
    });
}

template <typename Job> auto StoreReading::seek(Job job)
{
    return m_finding.run([this, job, after = m_opened()]() mutable {
        after.waitForFinished();
        auto result = job(m_finder);
        prepareNext();
        return result;
    });
}

/// Between the steps it is the turn of finds.
void StoreReading::prepareNext()
{
    if (m_isPreparing || m_isEnding || !m_finder.needsPreparing())
        return;
    m_isPreparing = true;
    static_cast<void>(m_finding.run([this] {
        m_isPreparing = false;
        if (m_isEnding)
            return;
        m_finder.prepare();
        prepareNext();
    }));
}

QFuture<PageResult> StoreReading::page(const Query &query)
{
    if (!query.filter.search.isEmpty())
        return seek([query](Finder &finder) { return finder.page(query); });
    return read([query](Reader &reader) { return reader.page(query); });
}

QFuture<FindResult> StoreReading::find(const Query &query)
{
    return seek([this, query, mine = ++m_newestFind](Finder &finder) {
        return finder.find(query, [this, mine] { return m_newestFind != mine; });
    });
}

QFuture<PageResult> StoreReading::rows(const QList<RowNumber> &numbers)
{
    return read([numbers](Reader &reader) { return reader.rows(numbers); });
}

QFuture<ChoicesResult> StoreReading::choices()
{
    return seek([](Finder &finder) { return finder.choices(); });
}

QFuture<base::Result<int, StoreError>> StoreReading::visit(
    const QList<RowNumber> &numbers, const std::function<bool(const Row &)> &take)
{
    return m_visiting.run([this, numbers, take, after = m_opened()]() mutable {
        after.waitForFinished();
        return m_visited.visit(numbers, take);
    });
}

QFuture<StoreResult> StoreReading::row(const QString &id)
{
    return read([id](Reader &reader) { return reader.row(id); });
}

QFuture<CodeUsesResult> StoreReading::usesOf(const CodeQuery &query)
{
    return read([query](Reader &reader) { return reader.usesOf(query); });
}

void StoreReading::setPassword(const base::SharedSecret &password)
{
    static_cast<void>(m_reading.run([this, password] { m_reader.setPassword(password); }));
    static_cast<void>(m_finding.run([this, password] { m_finder.setPassword(password); }));
    static_cast<void>(m_visiting.run([this, password] { m_visited.setPassword(password); }));
}

void StoreReading::look()
{
    if (m_isRead)
        static_cast<void>(m_reading.run([this] { tellChanges(); }));
}

void StoreReading::tellChanges()
{
    const auto changes = m_reader.changes();
    if (changes && (changes->replaced || !changes->rows.isEmpty()))
        m_told.changes(*changes);
}

} // namespace history
