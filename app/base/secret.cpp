#include "base/secret.h"

#include <cstring>
#include <utility>

namespace base {

Secret::Secret(QByteArray &&bytes)
    : m_bytes(std::move(bytes))
{
    bytes = {};
}

Secret::~Secret() { wipe(); }

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret Secret::clone() const { return Secret(QByteArray(m_bytes.constData(), m_bytes.size())); }

void Secret::wipe() noexcept
{
    // A shared buffer would be detached by data(): wiping the copy would help nobody.
    if (!m_bytes.isEmpty() && m_bytes.isDetached())
        explicit_bzero(m_bytes.data(), size_t(m_bytes.size()));
    m_bytes.clear();
}

} // namespace base
