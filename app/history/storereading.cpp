#include "history/storereading.h"

namespace history {

StoreReading::Desk::Desk(
    const Place &place, const QString &name, const std::function<void()> &changed)
    : reader(place, changed)
    , worker(name)
{
}

StoreReading::Desk::~Desk()
{
    static_cast<void>(worker.run([this] { reader.close(); }));
}

StoreReading::StoreReading(
    const Place &place, const Told &told, const std::function<QFuture<void>()> &opened)
    : m_told(told)
    , m_opened(opened)
    , m_finder(place, told.searchReady)
    , m_lists(place, QStringLiteral("history-reader"), [this] { look(); })
    , m_visits(place, QStringLiteral("history-visitor"))
{
}

StoreReading::~StoreReading()
{
    m_isEnding = true;
    ++m_newestFind;
    static_cast<void>(m_finding.run([this] { m_finder.close(); }));
}

template <typename Job> auto StoreReading::read(Desk &desk, Job job)
{
    m_isRead = true;
    ++desk.waiting;
    return desk.worker.run([&desk, job, after = m_opened()]() mutable {
        after.waitForFinished();
        auto result = job(desk.reader);
        --desk.waiting;
        return result;
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
    return read(m_lists, [query](Reader &reader) { return reader.page(query); });
}

QFuture<FindResult> StoreReading::find(const Query &query)
{
    return seek([this, query, mine = ++m_newestFind](Finder &finder) {
        return finder.find(query, [this, mine] { return m_newestFind != mine; });
    });
}

QFuture<PageResult> StoreReading::rows(const QList<RowNumber> &numbers)
{
    return read(m_lists, [numbers](Reader &reader) { return reader.rows(numbers); });
}

QFuture<ChoicesResult> StoreReading::choices()
{
    return seek([](Finder &finder) { return finder.choices(); });
}

QFuture<base::Result<int, StoreError>> StoreReading::visit(
    const QList<RowNumber> &numbers, Detail detail, const std::function<void(const Row &)> &take)
{
    return read(m_lists.waiting < m_visits.waiting ? m_lists : m_visits,
        [numbers, detail, take](Reader &reader) { return reader.visit(numbers, detail, take); });
}

QFuture<StoreResult> StoreReading::row(const QString &id)
{
    return read(m_lists, [id](Reader &reader) { return reader.row(id); });
}

QFuture<CodeUsesResult> StoreReading::usesOf(const CodeQuery &query)
{
    return read(m_lists, [query](Reader &reader) { return reader.usesOf(query); });
}

void StoreReading::setPassword(const base::SharedSecret &password)
{
    for (Desk *desk : { &m_lists, &m_visits })
        static_cast<void>(
            desk->worker.run([desk, password] { desk->reader.setPassword(password); }));
    static_cast<void>(m_finding.run([this, password] { m_finder.setPassword(password); }));
}

void StoreReading::look()
{
    if (m_isRead)
        static_cast<void>(m_lists.worker.run([this] { tellChanges(); }));
}

void StoreReading::tellChanges()
{
    const auto changes = m_lists.reader.changes();
    if (changes && (changes->replaced || !changes->rows.isEmpty()))
        m_told.changes(*changes);
}

} // namespace history
