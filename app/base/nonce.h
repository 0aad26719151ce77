#pragma once

#include <QByteArray>

namespace base {

/// Where nonce_str values come from, injected so that tests can fix them. Safe from any thread.
class NonceSource
{
public:
    virtual ~NonceSource() = default;
    /// 32 characters of [0-9A-Za-z] (domain.md 4: at most 32, digits and letters).
    [[nodiscard]] virtual QByteArray next() = 0;
};

/// Draws from the operating system's cryptographic generator, without modulo bias.
class SystemNonceSource final : public NonceSource
{
public:
    [[nodiscard]] QByteArray next() override;
};

} // namespace base
