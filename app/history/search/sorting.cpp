#include "history/search/sorting.h"

#include "history/search/search.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <vector>

namespace history {

namespace {
/// A row to be sorted. The first eight bytes of a text, as a number, tell most rows apart; the rest
/// lies in an arena: a million strings would cost three times the memory.
struct Item {
    quint64 prefix = 0;
    quint32 place = 0; ///< among the hits
    quint32 rest = 0; ///< in the arena: length and bytes
};

struct Items {
    std::vector<Item> all;
    QByteArray arena;
};

struct Wanted {
    RowNumber number;
    quint32 place;
};
} // namespace

/// Beyond that many, the whole table is read through, which costs less for each row.
static constexpr size_t mostByNumber = 30'000;
static constexpr size_t chunk = 1000;
static constexpr int rowsBetweenQuestions = 1024;

static quint64 prefixOf(const QByteArray &text)
{
    uchar bytes[8] {};
    std::memcpy(bytes, text.constData(), size_t(qMin<qsizetype>(text.size(), 8)));
    return qFromBigEndian<quint64>(bytes);
}

static void addText(Items &items, quint32 place, const QByteArray &text)
{
    const auto rest = quint32(items.arena.size());
    const auto length = quint32(qMax<qsizetype>(text.size() - 8, 0));
    items.arena.append(reinterpret_cast<const char *>(&length), sizeof(length));
    items.arena.append(text.constData() + text.size() - length, length);
    items.all.push_back({ prefixOf(text), place, rest });
}

static void addNumber(Items &items, quint32 place, qint64 number)
{
    static constexpr quint64 sign = quint64(1) << 63; // so that negative ones come first
    items.all.push_back({ quint64(number) ^ sign, place, 0 });
}

static QByteArrayView restOf(const QByteArray &arena, const Item &item)
{
    if (arena.isEmpty())
        return {};
    quint32 length = 0;
    std::memcpy(&length, arena.constData() + item.rest, sizeof(length));
    return { arena.constData() + item.rest + sizeof(length), qsizetype(length) };
}

static int compared(const QByteArray &arena, const Item &a, const Item &b)
{
    if (a.prefix != b.prefix)
        return a.prefix < b.prefix ? -1 : 1;
    return restOf(arena, a).compare(restOf(arena, b));
}

/// By their numbers, as the database has them.
static std::vector<Wanted> byNumber(const QList<RowNumber> &numbers)
{
    std::vector<Wanted> all;
    all.reserve(size_t(numbers.size()));
    for (qsizetype i = 0; i < numbers.size(); ++i)
        all.push_back({ numbers[i], quint32(i) });
    std::sort(all.begin(), all.end(),
        [](const Wanted &a, const Wanted &b) { return a.number < b.number; });
    return all;
}

/// The conditions of the statements that read the rows.
static QStringList conditions(const std::vector<Wanted> &wanted)
{
    if (wanted.size() > mostByNumber)
        return { QString() };
    QStringList all;
    for (size_t first = 0; first < wanted.size(); first += chunk) {
        QStringList numbers;
        for (size_t i = first; i < std::min(first + chunk, wanted.size()); ++i)
            numbers.append(QString::number(wanted[i].number));
        all.append(QStringLiteral(" where rowid in (%1)").arg(numbers.join(u',')));
    }
    return all;
}

/// False when it is unwanted.
static base::Result<bool, StoreError> readKeys(Connection &connection, SortKey key,
    const std::vector<Wanted> &wanted, Items &items, const std::function<bool()> &isUnwanted)
{
    const bool texts = isText(key);
    const QString select
        = QStringLiteral("select rowid, %1 from attempt%2 order by rowid").arg(sortExpression(key));
    auto next = wanted.cbegin();
    int count = 0;
    for (const QString &condition : conditions(wanted)) {
        auto rows = connection.run(select.arg(condition));
        if (!rows)
            return tl::unexpected(rows.error());
        while (connection.next(*rows)) {
            if (count++ % rowsBetweenQuestions == 0 && isUnwanted())
                return false;
            const auto number = rows->value(0).toLongLong();
            while (next != wanted.cend() && next->number < number)
                ++next;
            if (next == wanted.cend() || next->number != number)
                continue;
            if (texts)
                addText(items, next->place, rows->value(1).toString().toUtf8());
            else
                addNumber(items, next->place, rows->value(1).toLongLong());
        }
        if (const auto end = connection.ended(*rows); !end)
            return tl::unexpected(end.error());
    }
    return true;
}

/// By the time at which they were started there is nothing to compare: only each group of equals
/// stays as it is.
static Hits oldestFirst(const Hits &hits)
{
    Hits turned;
    turned.numbers.reserve(hits.numbers.size());
    auto tie = hits.ties.crbegin();
    for (auto end = hits.numbers.size(); end > 0;) {
        auto first = end - 1;
        for (; tie != hits.ties.crend() && *tie == first; ++tie)
            --first;
        for (auto i = first; i < end; ++i)
            turned.numbers.append(hits.numbers[i]);
        end = first;
    }
    return turned;
}

base::Result<Hits, StoreError> sorted(Connection &connection, const Hits &hits, const Query &query,
    const std::function<bool()> &isUnwanted)
{
    if (query.sortKey == SortKey::Started)
        return query.ascending ? oldestFirst(hits) : hits;
    Items items;
    items.all.reserve(size_t(hits.numbers.size()));
    const auto read
        = readKeys(connection, query.sortKey, byNumber(hits.numbers), items, isUnwanted);
    if (!read)
        return tl::unexpected(read.error());
    if (!*read || isUnwanted())
        return Hits::cut();
    std::sort(items.all.begin(), items.all.end(), [&](const Item &a, const Item &b) {
        const int order = compared(items.arena, a, b);
        return order != 0 ? (query.ascending ? order < 0 : order > 0) : a.place < b.place;
    });
    Hits result;
    result.numbers.reserve(qsizetype(items.all.size()));
    for (const Item &item : items.all)
        result.numbers.append(hits.numbers[item.place]);
    return result;
}

} // namespace history
