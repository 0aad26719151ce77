#pragma once

#include <QByteArray>

#include <memory>

namespace base {

/// Bytes that are wiped when they go: passphrases and the like. Move-only, so that no copy is left
/// behind; QByteArray's sharing makes a wiped copy of a shared buffer impossible to promise.
class Secret
{
public:
    Secret() = default;
    /// Takes the bytes over; the caller's array is emptied and, unless shared, was the only copy.
    explicit Secret(QByteArray &&bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Q_DISABLE_COPY(Secret)

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// Do not keep what this returns.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// An own copy, wiped on its own.
    [[nodiscard]] Secret clone() const;

private:
    void wipe() noexcept;
    QByteArray m_bytes;
};

/// A secret that several jobs hold; null where there is none.
using SharedSecret = std::shared_ptr<const Secret>;

} // namespace base
