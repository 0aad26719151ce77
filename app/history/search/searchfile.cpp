#include "history/search/searchfile.h"

#include "history/search/rowtest.h"
#include "history/search/searchtext.h"

#include <algorithm>
#include <limits>

namespace history {

SearchFile::SearchFile(const QString &folder)
    : m_file(folder)
{
}

std::optional<RowKey> SearchFile::oldest() const
{
    if (m_segments.empty())
        return std::nullopt;
    return m_segments.back().oldest;
}

static qsizetype entriesSize(const Segment &segment)
{
    return segment.rows * qsizetype(sizeof(SearchEntry));
}

/// Its text goes behind `text`.
std::optional<SearchEntry> SearchFile::entryOf(const SearchRow &row, QByteArray &text)
{
    const auto place = m_dictionary.placeOf(row);
    auto answer = m_dictionary.answerOf(row.answer);
    QString own = row.texts;
    if (!answer) {
        own += fieldEnd + row.answer;
        answer = m_dictionary.answerOf({});
    }
    text += folded(own).toUtf8();
    text += rowEnd.toLatin1();
    if (!place || !answer || text.size() > std::numeric_limits<qint32>::max())
        return std::nullopt;
    return SearchEntry { .startedMs = row.key.startedMs,
        .number = row.key.number,
        .textEnd = quint32(text.size()),
        .place = *place,
        .answer = *answer,
        .outcome = quint8(row.outcome),
        .environment = quint8(row.environment) };
}

bool SearchFile::append(const QList<SearchRow> &older)
{
    if (older.isEmpty())
        return true;
    std::vector<SearchEntry> entries;
    entries.reserve(size_t(older.size()));
    QByteArray text;
    for (const SearchRow &row : older) {
        const auto entry = entryOf(row, text);
        if (!entry)
            return false;
        entries.push_back(*entry);
    }
    const auto size = qsizetype(entries.size() * sizeof(SearchEntry));
    if (!m_file.hasRoom(size + text.size()) || !m_file.write(m_end, entries.data(), size)
        || !m_file.write(m_end + size, text.constData(), text.size()))
        return false;
    m_segments.push_back({ .newest = older.first().key,
        .oldest = older.last().key,
        .offset = m_end,
        .rows = qint32(older.size()),
        .textSize = qint32(text.size()) });
    m_end += size + text.size();
    return true;
}

bool SearchFile::change(const SearchRow &row)
{
    if (!m_isWhole && (m_segments.empty() || row.key < m_segments.back().oldest))
        return true;
    Changed changed;
    const auto entry = entryOf(row, changed.text);
    if (!entry || !markChanged(row.key))
        return false;
    changed.entry = *entry;
    m_changed.insert_or_assign(row.key, changed);
    return true;
}

/// In the file, if it is there.
bool SearchFile::markChanged(const RowKey &key)
{
    const auto segment = std::find_if(m_segments.cbegin(), m_segments.cend(),
        [&key](const Segment &some) { return some.oldest <= key; });
    if (segment == m_segments.cend() || segment->newest < key)
        return true;
    std::vector<SearchEntry> entries;
    if (!read(*segment, entries))
        return false;
    const auto entry = std::lower_bound(entries.begin(), entries.end(), key,
        [](const SearchEntry &some, const RowKey &wanted) { return some.key() > wanted; });
    if (entry == entries.end() || entry->key() != key)
        return true;
    entry->isChanged = 1;
    const auto place = (entry - entries.begin()) * qint64(sizeof(SearchEntry));
    return m_file.write(segment->offset + place, &*entry, sizeof(SearchEntry));
}

bool SearchFile::read(const Segment &segment, std::vector<SearchEntry> &entries) const
{
    entries.resize(size_t(segment.rows));
    return m_file.read(segment.offset, entries.data(), entriesSize(segment));
}

bool SearchFile::readText(const Segment &segment, QByteArray &text) const
{
    text.resize(segment.textSize);
    return m_file.read(segment.offset + entriesSize(segment), text.data(), segment.textSize);
}

std::vector<RowKey> SearchFile::changedThatMatch(const RowTest &test) const
{
    std::vector<RowKey> keys;
    std::vector<char> hit;
    for (const auto &[key, changed] : m_changed) {
        test.mark({ &changed.entry, 1 }, changed.text, hit);
        if (hit.front() != 0)
            keys.push_back(key);
    }
    return keys;
}

/// With the changed rows that belong in between.
static void addMerged(Hits &found, std::span<const SearchEntry> entries,
    const std::vector<char> &hits, std::vector<RowKey>::const_iterator &next,
    const std::vector<RowKey>::const_iterator &end)
{
    for (size_t row = 0; row < entries.size(); ++row) {
        for (; next != end && *next > entries[row].key(); ++next)
            found.add(*next);
        if (hits[row] != 0)
            found.add(entries[row].key());
    }
}

std::optional<Hits> SearchFile::find(
    const Filter &filter, qsizetype most, const std::function<bool()> &isUnwanted) const
{
    const RowTest test(filter, m_dictionary);
    if (test.isHopeless())
        return Hits {};
    const std::vector<RowKey> changed = changedThatMatch(test);
    auto next = changed.cbegin();
    Hits found;
    std::vector<SearchEntry> entries;
    QByteArray text;
    std::vector<char> hits;
    for (const Segment &segment : m_segments) {
        if (found.numbers.size() >= most || test.isTooOld(segment.newest.startedMs))
            break;
        if (test.isTooNew(segment.oldest.startedMs))
            continue;
        if (isUnwanted())
            return Hits::cut();
        if (!read(segment, entries) || (test.needsText() && !readText(segment, text)))
            return std::nullopt;
        test.mark(entries, text, hits);
        if (next == changed.cend() || *next < segment.oldest)
            found.add(entries, hits);
        else
            addMerged(found, entries, hits, next, changed.cend());
    }
    for (; next != changed.cend(); ++next)
        found.add(*next);
    found.keep(most);
    return found;
}

} // namespace history
