#include "history/keeping/pagewalk.h"

#include "history/keeping/pagefile.h"
#include "history/keeping/record.h"

#include <QSet>
#include <QtEndian>

namespace history {

namespace {

constexpr char tableLeaf = 0x0d;
constexpr qsizetype leafHeaderSize = 8;
/// More than a row of ours can hold: the largest answer is 1 MiB.
constexpr quint64 mostPayload = 64 << 20;

class Walk final
{
public:
    Walk(const PageFile &file, const std::function<void(const PageRow &)> &take)
        : m_file(file)
        , m_take(take)
    {
    }

    void leaf(const QByteArray &page) const
    {
        const int cells = qFromBigEndian<quint16>(page.constData() + 3);
        if (leafHeaderSize + 2 * cells > page.size())
            return;
        for (int cell = 0; cell < cells; ++cell)
            row(page, qFromBigEndian<quint16>(page.constData() + leafHeaderSize + 2 * cell));
    }

private:
    void row(const QByteArray &page, qsizetype at) const
    {
        Bytes bytes(page, at);
        const auto size = bytes.varint();
        const auto rowid = bytes.varint();
        if (!size || !rowid || *size > mostPayload)
            return;
        const auto whole = payload(page, bytes.position(), qsizetype(*size));
        const auto values = whole ? readRecord(*whole) : std::nullopt;
        if (values)
            m_take({ qint64(*rowid), *values });
    }

    /// What of a row lies in its own page; the rest is in a chain of others.
    [[nodiscard]] qsizetype localSize(qsizetype size) const
    {
        const qsizetype usable = m_file.pageSize();
        const qsizetype most = usable - 35;
        if (size <= most)
            return size;
        const qsizetype least = (usable - 12) * 32 / 255 - 23;
        const qsizetype local = least + (size - least) % (usable - 4);
        return local <= most ? local : least;
    }

    [[nodiscard]] std::optional<QByteArray> payload(
        const QByteArray &page, qsizetype at, qsizetype size) const
    {
        const qsizetype local = localSize(size);
        if (at + local + (local < size ? 4 : 0) > page.size())
            return std::nullopt;
        QByteArray bytes = page.mid(at, local);
        quint32 next = local < size ? qFromBigEndian<quint32>(page.constData() + at + local) : 0;
        while (bytes.size() < size) {
            const QByteArray more = m_file.page(next);
            if (more.isEmpty())
                return std::nullopt;
            bytes += more.mid(4, size - bytes.size());
            next = qFromBigEndian<quint32>(more.constData());
        }
        return bytes;
    }

    const PageFile &m_file;
    const std::function<void(const PageRow &)> &m_take;
};

} // namespace

/// Pages that hold nothing now, whatever they held.
static QSet<quint32> freePages(const PageFile &file)
{
    QSet<quint32> free;
    const QByteArray first = file.page(1);
    quint32 trunk = first.isEmpty() ? 0 : qFromBigEndian<quint32>(first.constData() + 32);
    while (trunk != 0 && !free.contains(trunk)) {
        free.insert(trunk);
        const QByteArray page = file.page(trunk);
        if (page.isEmpty())
            break;
        const quint32 leaves = qFromBigEndian<quint32>(page.constData() + 4);
        for (quint32 leaf = 0; leaf < leaves && qsizetype(leaf) * 4 + 12 <= page.size(); ++leaf)
            free.insert(qFromBigEndian<quint32>(page.constData() + 8 + leaf * 4));
        trunk = qFromBigEndian<quint32>(page.constData());
    }
    return free;
}

void walkPages(const QString &path, int pageSize, const std::function<void(const PageRow &)> &take)
{
    const PageFile file(path, pageSize);
    const QSet<quint32> free = freePages(file);
    const Walk walk(file, take);
    for (quint32 number = 2; number <= file.count(); ++number) {
        const QByteArray page = file.page(number);
        if (!page.isEmpty() && page.front() == tableLeaf && !free.contains(number))
            walk.leaf(page);
    }
}

} // namespace history
