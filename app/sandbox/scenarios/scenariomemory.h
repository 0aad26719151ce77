#pragma once

#include "signing/key.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace sandbox {

/// What scenarios remember from one request to the next, bounded. Lives on one thread.
class ScenarioMemory
{
public:
    /// Whether this body comes for the first time, as far back as is remembered.
    [[nodiscard]] bool isFirstOf(const QByteArray &body);
    /// Signs with a key that nobody knows, made when it is first needed (which takes a while);
    /// empty when none could be made.
    [[nodiscard]] QByteArray signByOtherKey(const QByteArray &message);

private:
    QList<QByteArray> m_bodies; ///< hashes, the oldest first
    std::optional<signing::PrivateKey> m_otherKey;
};

} // namespace sandbox
