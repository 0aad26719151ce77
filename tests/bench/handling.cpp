#include "bench/handling.h"

#include <QAbstractEventDispatcher>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <chrono>
#include <ctime>
#include <thread>
#include <utility>

namespace bench {

/// Not QEventLoop::WaitForMoreEvents: what comes while it waits is handled before it tells.
static constexpr std::chrono::microseconds aMoment { 200 };

static double processorMs()
{
    timespec time {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

static bool handleEvents()
{
    return QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
}

static void drain()
{
    while (handleEvents()) { }
}

template <typename Job> auto Handling::measured(Job job)
{
    QElapsedTimer since;
    since.start();
    const double processorSince = processorMs();
    const auto answer = job();
    const double processor = processorMs() - processorSince;
    const double clock = double(since.nsecsElapsed()) / 1e6;
    if (!m_stretches.clock.empty()) {
        m_stretches.clock.back() = std::max(m_stretches.clock.back(), clock);
        m_stretches.processor.back() = std::max(m_stretches.processor.back(), processor);
    }
    return answer;
}

void Handling::act(const std::function<void()> &act, int thenWaitMs)
{
    drain(); // what others asked for before belongs to them
    m_stretches.clock.push_back(0);
    m_stretches.processor.push_back(0);
    measured([&] {
        act();
        drain(); // until it is painted
        return true;
    });
    pause(thenWaitMs);
}

void Handling::pause(int ms)
{
    const QDeadlineTimer over(ms, Qt::PreciseTimer);
    while (!over.hasExpired()) {
        while (measured(handleEvents)) { } // between them there is room for a key
        std::this_thread::sleep_for(aMoment);
    }
}

bool Handling::waitFor(const std::function<bool()> &isSo, int atMostMs)
{
    const QDeadlineTimer over(atMostMs);
    while (!isSo() && !over.hasExpired())
        pause(10);
    return isSo();
}

void Handling::press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    act([&] {
        QTest::sendKeyEvent(QTest::Click, window.windowHandle(), key, QString(), modifiers, -1);
    });
}

void Handling::type(QWidget &window, const QString &text)
{
    for (const QChar character : text) {
        const bool isLetter = character.unicode() < 0x80;
        const auto key = isLetter ? Qt::Key(character.toUpper().unicode()) : Qt::Key_unknown;
        act([&] {
            QTest::sendKeyEvent(
                QTest::Click, window.windowHandle(), key, QString(character), Qt::NoModifier, -1);
        });
    }
}

Handling::Stretches Handling::taken() { return std::exchange(m_stretches, {}); }

} // namespace bench
