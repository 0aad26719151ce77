#include "bench/typing.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QClipboard>
#include <QDeadlineTimer>
#include <QInputMethodEvent>
#include <QTest>
#include <QTimer>

namespace bench {

static QAbstractEventDispatcher &dispatcher() { return *QAbstractEventDispatcher::instance(); }

Typing::Typing(QWidget &window)
    : m_window(window)
{
    connect(&dispatcher(), &QAbstractEventDispatcher::awake, this, [this] { m_since.start(); });
    connect(&dispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, &Typing::endStretch);
}

void Typing::endStretch()
{
    if (!m_since.isValid())
        return;
    const double ms = double(m_since.nsecsElapsed()) / 1e6;
    m_since.invalidate();
    if (!m_stretches.empty())
        m_stretches.back() = std::max(m_stretches.back(), ms);
}

template <typename Send> void Typing::stroke(Send send)
{
    // What others asked for before belongs to the keystroke before.
    while (dispatcher().processEvents(QEventLoop::AllEvents)) { }
    QElapsedTimer since;
    since.start();
    send();
    while (dispatcher().processEvents(QEventLoop::AllEvents)) { }
    m_stretches.push_back(double(since.nsecsElapsed()) / 1e6);
    m_since.invalidate();
}

void Typing::press(int key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    // Through the window, as the windowing system sends it: shortcuts are looked for first.
    stroke([&] {
        QTest::sendKeyEvent(
            QTest::Click, m_window.windowHandle(), Qt::Key(key), text, modifiers, -1);
    });
}

void Typing::press(Qt::Key key, Qt::KeyboardModifiers modifiers, int times)
{
    for (int i = 0; i < times; ++i)
        press(int(key), QString(), modifiers);
}

void Typing::type(const QString &text)
{
    const auto characters = text.toUcs4();
    for (const uint each : characters) {
        const char32_t character = each;
        const bool isLetter = each < 0x80;
        press(isLetter ? int(QChar(each).toUpper().unicode()) : int(Qt::Key_unknown),
            QString::fromUcs4(&character, 1), Qt::NoModifier);
    }
}

void Typing::compose(const QString &letters, const QString &characters)
{
    const auto send = [](QInputMethodEvent &&event) {
        if (QObject *input = QGuiApplication::focusObject())
            QCoreApplication::sendEvent(input, &event);
    };
    for (qsizetype length = 1; length <= letters.size(); ++length)
        stroke([&] { send(QInputMethodEvent(letters.left(length), {})); });
    stroke([&] {
        QInputMethodEvent done;
        done.setCommitString(characters);
        send(std::move(done));
    });
}

void Typing::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    press(Qt::Key_V, Qt::ControlModifier);
}

void Typing::pause(int ms)
{
    const QDeadlineTimer end(ms, Qt::PreciseTimer);
    QTimer wake;
    wake.setSingleShot(true);
    wake.setTimerType(Qt::PreciseTimer);
    wake.start(ms);
    while (!end.hasExpired())
        dispatcher().processEvents(QEventLoop::WaitForMoreEvents);
    endStretch();
}

} // namespace bench
