#include "sandbox/scenarios/scenariomemory.h"

#include "sandbox/keys/certificates.h"

#include <QCryptographicHash>

namespace sandbox {

constexpr qsizetype mostBodies = 1'024;

bool ScenarioMemory::isFirstOf(const QByteArray &body)
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    if (m_bodies.contains(hash))
        return false;
    if (m_bodies.size() == mostBodies)
        m_bodies.removeFirst();
    m_bodies.append(hash);
    return true;
}

QByteArray ScenarioMemory::signByOtherKey(const QByteArray &message)
{
    if (!m_otherKey) {
        std::optional<QByteArray> made = makeKey();
        if (!made)
            return {};
        const base::Secret pem(std::move(*made));
        auto key = signing::readPrivateKey(pem.bytes(), base::Secret());
        if (!key)
            return {};
        m_otherKey = std::move(*key);
    }
    return m_otherKey->sign(message);
}

} // namespace sandbox
