#include "history/historylisting.h"

#include "base/async.h"

#include <algorithm>
#include <utility>

namespace ui {

using history::Row;
using history::RowNumber;

/// The least time between two finds that nobody asked for by hand.
static constexpr qint64 leastGapMs = 100;

HistoryListing::HistoryListing(history::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &HistoryListing::find);
}

void HistoryListing::list(const history::Query &query)
{
    m_query = query;
    m_answer.reset();
    ++m_generation;
    if (!m_wasFound)
        askForPage();
    find();
}

void HistoryListing::refresh()
{
    if (!hasBegun())
        return;
    if (m_finding) {
        m_isStale = true; // asking now would end what is nearly answered
        return;
    }
    // A find that takes long is not repeated all the time.
    const qint64 gap = qMax(leastGapMs, 2 * m_lastMs);
    const qint64 past = m_since.isValid() ? m_since.elapsed() : gap;
    if (!m_soon.isActive())
        m_soon.start(int(qMax<qint64>(0, gap - past)));
}

void HistoryListing::askForPage()
{
    const auto then = [this, generation = m_generation](const history::PageResult &page) {
        if (generation == m_generation && generation != m_listed && page)
            takePage(*page); // an error is told by find, which meets the same
    };
    base::whenDone(m_store.page(m_query), this, then);
}

void HistoryListing::find()
{
    m_soon.stop();
    m_finding = true;
    m_isStale = false;
    m_since.start();
    const auto then = [this, generation = m_generation](const history::FindResult &found) {
        if (generation != m_generation)
            return;
        m_finding = false;
        m_lastMs = m_since.restart();
        if (!found) {
            emit failed(found.error());
            return;
        }
        if (found->superseded)
            m_isStale = true; // by someone else
        if (m_isStale)
            refresh();
        if (found->superseded)
            return;
        m_answer = *found;
        emit answered(int(found->numbers.size()));
    };
    base::whenDone(m_store.find(m_query), this, then);
}

void HistoryListing::takePage(const QList<Row> &rows)
{
    QList<RowNumber> numbers;
    for (const Row &row : rows)
        numbers.append(RowNumber(row.rowid));
    emit pageCame(rows);
    m_isFinal = false;
    replace(numbers);
}

void HistoryListing::show()
{
    if (!m_answer)
        return;
    const history::Found found = *std::exchange(m_answer, std::nullopt);
    m_wasFound = true;
    m_isFinal = found.complete;
    // While the search is being prepared it may know less than the first page.
    const bool knowsLess
        = !found.complete && m_listed == m_generation && found.numbers.size() < m_numbers.size();
    replace(knowsLess ? m_numbers : found.numbers);
}

void HistoryListing::replace(const QList<RowNumber> &numbers)
{
    const Why why = m_listed == m_generation ? Why::SameQuery : Why::OtherQuery;
    emit aboutToChange(why);
    m_numbers = numbers;
    const auto greatest = std::max_element(m_numbers.cbegin(), m_numbers.cend());
    m_greatest = greatest == m_numbers.cend() ? 0 : *greatest;
    m_listed = m_generation;
    emit changed(why);
}

bool HistoryListing::isNewestFirstOfAll() const
{
    return m_query.filter.isEmpty() && m_query.sortKey == history::SortKey::Started
        && !m_query.ascending;
}

bool HistoryListing::isKnown(RowNumber number) const
{
    return number <= m_greatest && m_numbers.contains(number);
}

void HistoryListing::take(const Row &row, const Row *newest)
{
    if (!hasBegun()) {
        list(m_query); // an attempt that was quicker than the first look
        return;
    }
    const auto number = RowNumber(row.rowid);
    // Only the store knows what matches and where it goes, but for these two.
    if (m_finding || m_answer || !m_isFinal || !isNewestFirstOfAll()) {
        refresh();
    } else if (isKnown(number)) {
        return; // where it stands does not depend on what changed
    } else if (m_numbers.isEmpty() || (newest && newest->startedMs <= row.startedMs)) {
        emit aboutToChange(Why::RowOnTop);
        m_numbers.prepend(number);
        m_greatest = qMax(m_greatest, number);
        emit changed(Why::RowOnTop);
    } else {
        refresh();
    }
}

} // namespace ui
