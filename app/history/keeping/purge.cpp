#include "history/keeping/purge.h"

#include "history/connection/connection.h"
#include "history/connection/transaction.h"
#include "history/keeping/batchsize.h"
#include "history/search/changemark.h"

namespace history {

/// Finished, its days over, and not written to since the preview.
static QString condition()
{
    return QStringLiteral(
        "profile_id = ? and outcome <> 'pending' and started < ? and revision <= ?");
}

static QVariantList bound(const PurgePreview &preview, const PurgeLine &line)
{
    const qint64 day = qint64(24) * 60 * 60 * 1000;
    return { line.profileId, preview.nowMs - line.days * day, preview.revision };
}

static StoreStatus fill(Connection &connection, const PurgePreview &preview, PurgeLine &line)
{
    auto counted = connection.forEach(
        QStringLiteral("select count(*), min(started), max(started) from attempt where ")
            + condition(),
        bound(preview, line), [&line](const QSqlQuery &rows) {
            line.rows = rows.value(0).toInt();
            line.oldestMs = rows.value(1).toLongLong();
            line.newestMs = rows.value(2).toLongLong();
        });
    if (!counted || line.rows == 0)
        return counted;
    const auto name
        = connection.value(QStringLiteral("select profile_name from attempt where profile_id = ? "
                                          "order by started desc, rowid desc limit 1"),
            { line.profileId });
    if (!name)
        return tl::unexpected(name.error());
    line.profileName = name->toString();
    return {};
}

PreviewResult previewRows(Connection &connection, const Retention &retention, qint64 nowMs)
{
    const auto revision
        = connection.value(QStringLiteral("select coalesce(max(revision), 0) from attempt"));
    if (!revision)
        return tl::unexpected(revision.error());
    PurgePreview preview { .lines = {}, .nowMs = nowMs, .revision = revision->toLongLong() };
    QStringList profiles = retention.keys();
    profiles.sort();
    for (const QString &profile : std::as_const(profiles)) {
        PurgeLine line { .profileId = profile, .profileName = {}, .days = retention[profile] };
        if (line.days < 1)
            continue;
        if (const auto filled = fill(connection, preview, line); !filled)
            return tl::unexpected(filled.error());
        if (line.rows > 0)
            preview.lines.append(line);
    }
    return preview;
}

namespace {

/// One purge on its way.
class Purge final
{
public:
    Purge(Connection &connection, const PurgePreview &preview, const std::function<bool()> &between)
        : m_connection(connection)
        , m_preview(preview)
        , m_between(between)
    {
        m_removal.removed = preview;
        for (PurgeLine &line : m_removal.removed.lines)
            line.rows = 0;
    }

    [[nodiscard]] Removal run()
    {
        for (PurgeLine &line : m_removal.removed.lines) {
            if (auto done = remove(line); !done) {
                m_removal.failure = done.error();
                break;
            }
            if (m_removal.stopped)
                break;
        }
        m_removal.removed.lines.removeIf([](const PurgeLine &line) { return line.rows == 0; });
        return m_removal;
    }

private:
    using Numbers = QList<qint64>;

    [[nodiscard]] base::Result<Numbers, StoreError> numbers(const PurgeLine &line)
    {
        Numbers all;
        const auto read
            = m_connection.forEach(QStringLiteral("select rowid from attempt where ") + condition(),
                bound(m_preview, line),
                [&all](const QSqlQuery &row) { all.append(row.value(0).toLongLong()); });
        if (!read)
            return tl::unexpected(read.error());
        return all;
    }

    [[nodiscard]] StoreStatus remove(PurgeLine &line)
    {
        const auto all = numbers(line);
        if (!all)
            return tl::unexpected(all.error());
        for (qsizetype first = 0; first < all->size();) {
            if (!m_between()) {
                m_removal.stopped = true;
                break;
            }
            const Numbers some = all->mid(first, m_size.next());
            m_size.begin();
            const auto count = removeSome(line, some);
            if (!count)
                return tl::unexpected(count.error());
            m_size.end();
            line.rows += *count;
            first += some.size();
        }
        return {};
    }

    [[nodiscard]] base::Result<int, StoreError> removeSome(
        const PurgeLine &line, const Numbers &numbers)
    {
        auto transaction = Transaction::begin(m_connection);
        if (!transaction)
            return tl::unexpected(transaction.error());
        QStringList texts;
        for (const qint64 number : numbers)
            texts.append(QString::number(number));
        const auto removal = m_connection.run(
            QStringLiteral("delete from attempt where rowid in (%1) and ").arg(texts.join(u','))
                + condition(),
            bound(m_preview, line));
        if (!removal)
            return tl::unexpected(removal.error());
        const int count = removal->numRowsAffected();
        if (const auto told = beginEpoch(m_connection); !told)
            return tl::unexpected(told.error());
        if (const auto committed = transaction->commit(); !committed)
            return tl::unexpected(committed.error());
        return count;
    }

    Connection &m_connection;
    const PurgePreview &m_preview;
    const std::function<bool()> &m_between;
    BatchSize m_size;
    Removal m_removal;
};

} // namespace

Removal removeRows(
    Connection &connection, const PurgePreview &preview, const std::function<bool()> &between)
{
    return Purge(connection, preview, between).run();
}

} // namespace history
