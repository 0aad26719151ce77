#include "history/keeping/receipt.h"

#include "base/privatefile.h"
#include "history/files/diagnosis.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>

namespace history {

static QString pathOf(const Location &location, qint64 nowMs)
{
    QString path;
    do {
        path = location.dataDir
            + QStringLiteral("/receipts/purge-%1.json")
                  .arg(QDateTime::fromMSecsSinceEpoch(nowMs++, Qt::UTC)
                           .toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'")));
    } while (QFile::exists(path));
    return path;
}

static QString time(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

static QJsonArray listed(const PurgePreview &preview)
{
    QJsonArray lines;
    for (const PurgeLine &line : preview.lines)
        lines.append(QJsonObject {
            { QStringLiteral("profile"), line.profileId },
            { QStringLiteral("profile_name"), line.profileName },
            { QStringLiteral("days"), line.days },
            { QStringLiteral("rows"), line.rows },
            { QStringLiteral("oldest"), time(line.oldestMs) },
            { QStringLiteral("newest"), time(line.newestMs) },
        });
    return lines;
}

static QByteArray asked(const PurgePreview &preview)
{
    return QJsonDocument(QJsonObject {
                             { QStringLiteral("state"), QStringLiteral("begun") },
                             { QStringLiteral("as_of"), time(preview.nowMs) },
                             { QStringLiteral("asked"), listed(preview) },
                         })
        .toJson();
}

static QString state(const Removal &removal)
{
    if (removal.failure)
        return name(removal.failure->code);
    return removal.stopped ? QStringLiteral("stopped") : QStringLiteral("done");
}

ReceiptFile::ReceiptFile(const Location &location, const PurgePreview &asked)
    : m_location(location)
    , m_asked(asked)
    , m_path(pathOf(location, asked.nowMs))
{
}

StoreStatus ReceiptFile::begin() const { return write(history::asked(m_asked)); }

StoreStatus ReceiptFile::finish(const Removal &removal, qint64 bytesFreed) const
{
    return write(QJsonDocument(QJsonObject {
                                   { QStringLiteral("state"), state(removal) },
                                   { QStringLiteral("as_of"), time(m_asked.nowMs) },
                                   { QStringLiteral("asked"), listed(m_asked) },
                                   { QStringLiteral("removed"), listed(removal.removed) },
                                   { QStringLiteral("bytes_freed"), bytesFreed },
                               })
                     .toJson());
}

StoreStatus ReceiptFile::write(const QByteArray &json) const
{
    errno = 0;
    if (base::makePrivateFolder(QFileInfo(m_path).path()) && base::writePrivately(m_path, json))
        return {};
    return tl::unexpected(fileError(m_location, errno));
}

} // namespace history
