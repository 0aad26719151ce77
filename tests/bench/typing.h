#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <vector>

class QWidget;

namespace bench {

/// Types into the window that has the focus, as fast as it can be typed, and measures what each
/// keystroke keeps the thread of the windows from: from the key's event until there is nothing left
/// to do, painting included, and whatever a timer or an answer of another thread makes it do later,
/// before the next key. Waiting does not count.
class Typing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Typing)
public:
    explicit Typing(QWidget &window);

    void type(const QString &text);
    /// The same with an input method: letters in between, then the characters.
    void compose(const QString &letters, const QString &characters);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int times = 1);
    void paste(const QString &text);
    /// Types nothing for a moment: now timers fire and answers come.
    void pause(int ms);

    /// Of each keystroke the longest stretch, in ms, in the order of typing.
    [[nodiscard]] const std::vector<double> &stretches() const { return m_stretches; }

private:
    template <typename Send> void stroke(Send send);
    void press(int key, const QString &text, Qt::KeyboardModifiers modifiers);
    void endStretch();

    QWidget &m_window;
    std::vector<double> m_stretches;
    QElapsedTimer m_since; ///< invalid while nothing is done
};

} // namespace bench
