#include "history/connection/announcement.h"

#include "history/connection/connection.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace history {

static qint64 keyOf(const QString &instance)
{
    const QByteArray hash = QCryptographicHash::hash(instance.toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<qint64>(hash.constData());
}

StoreStatus announce(Connection &connection, const QString &instance)
{
    return connection.execute(
        QStringLiteral("select pg_advisory_lock_shared(?)"), { keyOf(instance) });
}

base::Result<bool, StoreError> isGone(Connection &connection, const QString &instance)
{
    return connection
        .value(QStringLiteral("select pg_try_advisory_xact_lock(?)"), { keyOf(instance) })
        .map([](const QVariant &taken) { return taken.toBool(); });
}

} // namespace history
