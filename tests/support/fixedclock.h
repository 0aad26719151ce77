#pragma once

#include "base/clock.h"

#include <atomic>

namespace support {

/// A clock that stands still until a test moves it. Safe from any thread.
class FixedClock final : public base::Clock
{
public:
    explicit FixedClock(qint64 nowMs)
        : m_nowMs(nowMs)
    {
    }
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void set(qint64 nowMs) { m_nowMs = nowMs; }

private:
    std::atomic<qint64> m_nowMs;
};

} // namespace support
