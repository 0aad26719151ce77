#include "sandbox/rules/noncememory.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <utility>

namespace sandbox {

namespace {

constexpr qint64 windowMs = 10 * 60 * 1000;

} // namespace

NonceMemory::NonceMemory(qsizetype most)
    : m_most(most / 2)
{
}

NonceMemory::Key NonceMemory::keyOf(const QByteArray &mchid, const QByteArray &nonce)
{
    const QByteArray text = mchid + '/' + nonce;
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return { qFromBigEndian<quint64>(hash.constData()),
        qFromBigEndian<quint64>(hash.constData() + sizeof(quint64)) };
}

void NonceMemory::beginAnew(qint64 nowMs)
{
    m_older = std::exchange(m_newer, {});
    m_sinceMs = nowMs;
}

/// A generation that began a window ago is the older one now; twice, and it is gone.
void NonceMemory::forget(qint64 nowMs)
{
    const qint64 age = nowMs - m_sinceMs;
    if (age < windowMs)
        return;
    beginAnew(nowMs);
    if (age >= 2 * windowMs)
        m_older.clear();
}

bool NonceMemory::knows(const QByteArray &mchid, const QByteArray &nonce, qint64 nowMs)
{
    forget(nowMs);
    const Key key = keyOf(mchid, nonce);
    return m_newer.contains(key) || m_older.contains(key);
}

void NonceMemory::remember(const QByteArray &mchid, const QByteArray &nonce, qint64 nowMs)
{
    forget(nowMs);
    if (m_newer.size() >= m_most)
        beginAnew(nowMs);
    m_newer.insert(keyOf(mchid, nonce));
}

} // namespace sandbox
