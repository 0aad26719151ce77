#pragma once

#include "look.h"

#include <QLineEdit>

namespace ui {

/// The line that a field is typed into. It never speaks of what is still being composed by an input
/// method, lets no shortcut in between, and keeps undo when the text is replaced from outside.
class InputLine final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InputLine)
public:
    explicit InputLine(QWidget *parent);

    /// Replaces the text; Ctrl+Z brings the old one back.
    void replace(const QString &text);
    /// Whether an input method has text in the line that is not meant yet.
    [[nodiscard]] bool isComposing() const { return m_composing; }

    /// Underlines a part of the text in a colour; gone as soon as the text is another one.
    void mark(qsizetype start, qsizetype length, Tone tone);
    void unmark();
    /// Selects what is marked; whether there is something.
    bool selectMarked();

signals:
    /// The text is another one now, however that came; never while someone composes.
    void settled();
    /// Much came in at once, by whichever way of pasting.
    void pasted();
    void entered();
    /// The focus went on within the window, or Return was pressed.
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void settle();
    void endComposing();
    void drawMark();

    bool m_composing = false;
    bool m_fromOutside = false; ///< what comes in is neither typed nor pasted
    QString m_known; ///< the text that was last spoken of
    qsizetype m_markStart = 0;
    qsizetype m_markLength = 0; ///< 0: nothing is marked
    Tone m_markTone = Tone::Bad;
};

} // namespace ui
