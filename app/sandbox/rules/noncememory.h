#pragma once

#include <QByteArray>
#include <QSet>

#include <utility>

namespace sandbox {

/// The nonces of the last ten minutes, after which a timestamp is too old for another reason.
/// Bounded: of more than `most` in that time, the oldest are forgotten sooner.
class NonceMemory
{
public:
    explicit NonceMemory(qsizetype most = 500'000);

    [[nodiscard]] bool knows(const QByteArray &mchid, const QByteArray &nonce, qint64 nowMs);
    /// Of a request whose signature was good: no other may use up a merchant's nonces.
    void remember(const QByteArray &mchid, const QByteArray &nonce, qint64 nowMs);
    [[nodiscard]] qsizetype size() const { return m_newer.size() + m_older.size(); }

private:
    using Key = std::pair<quint64, quint64>; ///< half a SHA-256

    [[nodiscard]] static Key keyOf(const QByteArray &mchid, const QByteArray &nonce);
    void beginAnew(qint64 nowMs);
    void forget(qint64 nowMs);

    qsizetype m_most; ///< of a generation
    qint64 m_sinceMs = 0; ///< when the newer one began
    QSet<Key> m_newer;
    QSet<Key> m_older;
};

} // namespace sandbox
