#pragma once

#include "base/clock.h"
#include "sandbox/judge.h"
#include "sandbox/scenario.h"
#include "sandbox/scenarios/scenariomemory.h"

#include <atomic>
#include <chrono>

namespace sandbox {

/// Another clock, and how far off it is to go.
class WrongClock final : public base::Clock
{
public:
    explicit WrongClock(const base::Clock &right)
        : m_right(right)
    {
    }
    [[nodiscard]] qint64 nowMs() const override { return m_right.nowMs() + m_offMs; }
    void goOff(std::chrono::milliseconds off) { m_offMs = off.count(); }

private:
    const base::Clock &m_right;
    std::atomic<qint64> m_offMs = 0;
};

/// What became of a request.
struct Played {
    Judgement judgement {}; ///< of the rules
    Answer answer {}; ///< what is to be sent
    const Scenario *scenario = nullptr; ///< that played; null when the rules had the last word
};

/// Has requests judged, and plays scenarios on them. Lives on one thread.
class ScenarioPlayer
{
public:
    /// `clock`: the judge's. All outlive the player.
    ScenarioPlayer(Judge &judge, WrongClock &clock);
    Q_DISABLE_COPY_MOVE(ScenarioPlayer)

    /// Judges a request and plays the scenario that its contract code asks for, else `chosen`, else
    /// none.
    [[nodiscard]] Played play(const Request &request, const Scenario *chosen);

private:
    [[nodiscard]] Played play(const Request &request, const Scenario &scenario);

    Judge &m_judge;
    WrongClock &m_clock;
    ScenarioMemory m_memory;
};

} // namespace sandbox
