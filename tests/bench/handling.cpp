#include "bench/handling.h"

#include <QAbstractEventDispatcher>
#include <QClipboard>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QInputMethodEvent>
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

void Handling::act(const std::function<void()> &act)
{
    drain(); // what others asked for before belongs to them
    m_stretches.clock.push_back(0);
    m_stretches.processor.push_back(0);
    measured([&] {
        act();
        drain(); // until it is painted
        return true;
    });
    pause(m_thenWaitMs);
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

/// Through the window, as the windowing system sends it: shortcuts are looked for first.
static void sendKey(QWidget &window, Qt::Key key, const QString &text,
    Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::sendKeyEvent(QTest::Click, window.windowHandle(), key, text, modifiers, -1);
}

void Handling::press(Qt::Key key, Qt::KeyboardModifiers modifiers, int times)
{
    for (int i = 0; i < times; ++i)
        act([&] { sendKey(m_window, key, QString(), modifiers); });
}

void Handling::type(const QString &text)
{
    const auto characters = text.toUcs4();
    for (const uint each : characters) {
        const char32_t character = each;
        const bool isLetter = each < 0x80;
        const auto key = isLetter ? Qt::Key(QChar(each).toUpper().unicode()) : Qt::Key_unknown;
        act([&] { sendKey(m_window, key, QString::fromUcs4(&character, 1)); });
    }
}

void Handling::compose(const QString &letters, const QString &characters)
{
    const auto send = [](QInputMethodEvent &&event) {
        if (QObject *input = QGuiApplication::focusObject())
            QCoreApplication::sendEvent(input, &event);
    };
    for (qsizetype length = 1; length <= letters.size(); ++length)
        act([&] { send(QInputMethodEvent(letters.left(length), {})); });
    act([&] {
        QInputMethodEvent done;
        done.setCommitString(characters);
        send(std::move(done));
    });
}

void Handling::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    press(Qt::Key_V, Qt::ControlModifier);
}

Handling::Stretches Handling::taken() { return std::exchange(m_stretches, {}); }

} // namespace bench
