#include "profile/vault.h"

#include "base/async.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>

namespace profile {

namespace {

constexpr qint64 largestFile = 4096;

/// Blocks. Null where there is nothing to read.
base::SharedSecret trimmedContent(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const base::Secret content(file.read(largestFile));
    const QByteArrayView trimmed = QByteArrayView(content.bytes()).trimmed();
    if (trimmed.isEmpty())
        return {};
    return std::make_shared<const base::Secret>(trimmed.toByteArray());
}

void finish(QPromise<base::SharedSecret> &promise, const base::SharedSecret &secret)
{
    promise.addResult(secret);
    promise.finish();
}

} // namespace

Vault::Vault(SystemKeyRing &ring, QObject *parent)
    : QObject(parent)
    , m_ring(ring)
    , m_files(QStringLiteral("vault"))
{
}

Vault::~Vault() = default;

QFuture<base::SharedSecret> Vault::find(const Profile &profile, SecretKind kind)
{
    const Key key(profile.id, kind);
    if (const base::SharedSecret held = m_held.value(key))
        return QtFuture::makeReadyFuture(held);
    const QString file = kind == SecretKind::ApiV3Key ? profile.apiV3KeyFile : QString();
    auto promise = std::make_shared<QPromise<base::SharedSecret>>();
    promise->start();
    const QFuture<base::SharedSecret> future = promise->future();
    if (profile.id.isEmpty() || !profile.inKeyRing.contains(kind)) {
        findInFile(file, promise);
        return future;
    }
    base::whenDone(m_ring.read(profile.id, kind), this,
        [this, promise, key, file, askedAt = m_changes](const KeyRingRead &read) {
            if (!read || !*read) {
                findInFile(file, promise);
                return;
            }
            takeFromRing(key, *read, askedAt);
            finish(*promise, *read);
        });
    return future;
}

/// Not after a lock, nor over what was kept, dropped or erased while the ring was thinking.
void Vault::takeFromRing(const Key &key, const base::SharedSecret &secret, quint64 askedAt)
{
    if (askedAt == m_changes)
        m_held.insert(key, secret);
}

/// Not kept: the file is at hand, and may be another one the next time.
void Vault::findInFile(const QString &file, const Promise &promise)
{
    if (file.isEmpty()) {
        finish(*promise, {});
        return;
    }
    base::whenDone(m_files.run([file] { return trimmedContent(file); }), this,
        [promise](const base::SharedSecret &secret) { finish(*promise, secret); });
}

void Vault::keep(const QString &profileId, SecretKind kind, const base::SharedSecret &secret)
{
    if (profileId.isEmpty())
        return;
    ++m_changes;
    m_held.insert({ profileId, kind }, secret);
}

QFuture<KeyRingDone> Vault::store(
    const QString &profileId, SecretKind kind, const base::SharedSecret &secret)
{
    if (profileId.isEmpty())
        return QtFuture::makeReadyFuture(KeyRingDone(tl::make_unexpected(KeyRingError::Failed)));
    keep(profileId, kind, secret);
    const QFuture<KeyRingDone> written = m_ring.write(profileId, kind, secret);
    base::whenDone(written, this, [this, profileId, kind](const KeyRingDone &done) {
        if (done)
            emit stored(profileId, kind);
        else
            emit notStored(done.error());
    });
    return written;
}

void Vault::drop(const QString &profileId, SecretKind kind)
{
    ++m_changes;
    m_held.remove({ profileId, kind });
}

QFuture<KeyRingDone> Vault::erase(const QString &profileId, SecretKind kind)
{
    drop(profileId, kind);
    if (profileId.isEmpty())
        return QtFuture::makeReadyFuture(KeyRingDone());
    return m_ring.remove(profileId, kind);
}

void Vault::lock()
{
    ++m_changes;
    m_held.clear();
    emit locked();
}

} // namespace profile
