#pragma once

#include <QString>
#include <Qt>

#include <functional>
#include <vector>

class QWidget;

namespace bench {

/// How long the thread of the windows is kept from painting and from keys by what someone does:
/// from what he does until there is nothing left to do, painting included, and each turn of the
/// event loop that timers and answers of other threads make it do later, before he does the next
/// thing. Waiting does not count. Beside the time of the clock
/// stands that of the processor, which a busy machine does not falsify.
class Handling final
{
public:
    /// Keys go to this window. `thenWaitMs`: how long the consequences of each act may take to
    /// come.
    explicit Handling(QWidget &window, int thenWaitMs = 30)
        : m_window(window)
        , m_thenWaitMs(thenWaitMs)
    {
    }

    /// Does something and lets its consequences come.
    void act(const std::function<void()> &act);
    /// Consequences count for what was done last.
    void pause(int ms);
    /// The same, until it is so; false if that takes too long.
    [[nodiscard]] bool waitFor(const std::function<bool()> &isSo, int atMostMs = 60'000);
    /// A key as the windowing system sends it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int times = 1);
    /// The same of a text, character by character.
    void type(const QString &text);
    /// The same with an input method: letters in between, then the characters.
    void compose(const QString &letters, const QString &characters);
    void paste(const QString &text);

    struct Stretches {
        std::vector<double> clock; ///< of each act the longest, in ms
        std::vector<double> processor;
    };
    /// How many acts were not taken yet.
    [[nodiscard]] size_t count() const { return m_stretches.clock.size(); }
    /// Those since the last time that they were taken.
    [[nodiscard]] Stretches taken();

private:
    template <typename Job> auto measured(Job job);

    QWidget &m_window;
    int m_thenWaitMs;
    Stretches m_stretches;
};

} // namespace bench
