#include "history/loadedrows.h"

#include "base/async.h"

#include <memory>

namespace ui {

using history::Row;
using history::RowNumber;

static constexpr int blockSize = 128;
/// A window shows two blocks at most, three if it is very high.
static constexpr qsizetype mostWanted = 3;
static constexpr int mostKept = 10 * blockSize;

LoadedRows::LoadedRows(history::Store &store, const QList<RowNumber> &numbers, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_numbers(numbers)
    , m_kept(mostKept)
{
}

const LoadedRows::Kept *LoadedRows::kept(int line) const
{
    return line >= 0 && line < m_numbers.size() ? m_kept.object(m_numbers[line]) : nullptr;
}

const Row *LoadedRows::at(int line) const
{
    const Kept *found = kept(line);
    return found && found->row.rowid != 0 ? &found->row : nullptr;
}

const Row *LoadedRows::look(int line)
{
    const Kept *found = kept(line);
    if (!found || found->trust != m_trust)
        want(line);
    return found && found->row.rowid != 0 ? &found->row : nullptr;
}

bool LoadedRows::has(RowNumber number) const { return m_kept.contains(number); }

const Row *LoadedRows::find(const QString &id) const
{
    const auto numbers = m_kept.keys();
    for (const RowNumber number : numbers) {
        const Kept *found = m_kept.object(number);
        if (found->row.id == id)
            return &found->row;
    }
    return nullptr;
}

void LoadedRows::keep(RowNumber number, const Row &row)
{
    m_kept.insert(number, std::make_unique<Kept>(Kept { row, m_trust }).release());
}

void LoadedRows::keep(const Row &row)
{
    Row slim = row;
    for (QByteArray *bytes : { &slim.requestBytes, &slim.requestHeaders, &slim.stringToSign,
             &slim.responseHeaders, &slim.responseBytes })
        bytes->clear();
    keep(RowNumber(row.rowid), slim);
}

void LoadedRows::doubt() { ++m_trust; }

void LoadedRows::want(int line)
{
    if (line < 0 || line >= m_numbers.size())
        return;
    const int block = line / blockSize;
    if (!m_wanted.isEmpty() && m_wanted.last() == block)
        return; // the usual case: cell after cell
    m_wanted.removeOne(block);
    m_wanted.append(block);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    if (m_reading || m_isDue)
        return;
    m_isDue = true; // once all of the picture has been looked at
    QMetaObject::invokeMethod(this, &LoadedRows::read, Qt::QueuedConnection);
}

QList<RowNumber> LoadedRows::missing() const
{
    QList<RowNumber> numbers;
    for (const int block : m_wanted) {
        const int end = qMin((block + 1) * blockSize, int(m_numbers.size()));
        for (int line = block * blockSize; line < end; ++line) {
            const Kept *found = kept(line);
            if (!found || found->trust != m_trust)
                numbers.append(m_numbers[line]);
        }
    }
    return numbers;
}

void LoadedRows::read()
{
    m_isDue = false;
    const QList<RowNumber> numbers = missing();
    m_wanted.clear();
    if (numbers.isEmpty())
        return;
    m_reading = true;
    const auto then = [this, numbers, trust = m_trust](const history::PageResult &rows) {
        m_reading = false;
        if (!rows)
            emit failed(rows.error());
        else if (trust == m_trust)
            take(numbers, *rows);
        if (!m_wanted.isEmpty() || trust != m_trust)
            read();
        if (rows)
            emit came();
    };
    base::whenDone(m_store.rows(numbers), this, then);
}

void LoadedRows::take(const QList<RowNumber> &asked, const QList<Row> &rows)
{
    for (const Row &row : rows) {
        // It may have been written since it was read, and told of already.
        const Kept *found = m_kept.object(RowNumber(row.rowid));
        if (!found || found->trust != m_trust || found->row.revision <= row.revision)
            keep(RowNumber(row.rowid), row);
    }
    if (rows.size() == asked.size())
        return;
    for (const RowNumber number : asked) {
        const Kept *found = m_kept.object(number);
        if (!found || found->trust != m_trust)
            keep(number, Row {}); // gone: nothing to ask for again
    }
}

} // namespace ui
