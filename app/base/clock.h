#pragma once

#include <QtGlobal>

namespace base {

/// The time of day, injected so that tests can set it. Implementations are safe from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC milliseconds since the epoch.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
};

} // namespace base
