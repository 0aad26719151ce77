#pragma once

#include <QElapsedTimer>

#include <chrono>

namespace history {

/// How much to do while others wait for their turn to write: as much as 20 ms allow on this disk.
class BatchSize final
{
public:
    [[nodiscard]] int next() const { return m_size; }
    void begin() { m_timer.start(); }
    void end();

private:
    static constexpr int least = 4;
    static constexpr int most = 2000;
    int m_size = 32;
    QElapsedTimer m_timer;
};

/// Lets others have their turn: whoever waits for a FileLock looks once a millisecond.
void giveWay();

} // namespace history
