#include "form/inputline.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTextCharFormat>

namespace ui {

InputLine::InputLine(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &InputLine::settle);
    connect(this, &QLineEdit::returnPressed, this, &InputLine::left);
}

void InputLine::replace(const QString &text)
{
    endComposing();
    if (text == this->text())
        return;
    const QScopedValueRollback guard(m_fromOutside, true);
    selectAll();
    insert(text); // unlike setText, can be undone
}

void InputLine::settle()
{
    if (m_composing || text() == m_known)
        return;
    const qsizetype grown = text().size() - m_known.size();
    m_known = text();
    unmark();
    emit settled();
    // Nothing but new input leaves nothing to be redone: undo itself is no pasting.
    if (grown > 1 && !m_fromOutside && !isRedoAvailable())
        emit pasted();
}

bool InputLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_composing) {
        event->accept(); // the key is the input method's, whatever it means elsewhere
        return true;
    }
    return QLineEdit::event(event);
}

void InputLine::keyPressEvent(QKeyEvent *event)
{
    const bool writes = !event->text().isEmpty() && event->text().front().isPrint();
    if (m_composing && !writes)
        return event->accept(); // Return would end the editing of half a word
    QLineEdit::keyPressEvent(event);
}

void InputLine::mousePressEvent(QMouseEvent *event)
{
    endComposing(); // QLineEdit drops it without a word where the input method does not answer
    QLineEdit::mousePressEvent(event);
}

void InputLine::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    {
        const QScopedValueRollback guard(m_fromOutside, true);
        QLineEdit::inputMethodEvent(event);
        settle(); // a selection went when composing began, and composing was given up
    }
    if (m_markLength > 0 && !m_composing)
        drawMark();
}

void InputLine::endComposing()
{
    if (!m_composing)
        return;
    QGuiApplication::inputMethod()->commit();
    if (!m_composing)
        return;
    QInputMethodEvent nothing; // nobody answers: half a word is not what was meant
    inputMethodEvent(&nothing);
}

void InputLine::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    emit entered();
}

void InputLine::focusOutEvent(QFocusEvent *event)
{
    endComposing();
    QLineEdit::focusOutEvent(event);
    const Qt::FocusReason reason = event->reason();
    // A menu, and a look into another window, give it back.
    if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
        emit left();
}

void InputLine::mark(qsizetype start, qsizetype length, Tone tone)
{
    m_markStart = start;
    m_markLength = length;
    m_markTone = tone;
    if (!m_composing) // else as soon as that is over
        drawMark();
}

void InputLine::unmark()
{
    if (m_markLength == 0)
        return;
    m_markLength = 0;
    if (!m_composing)
        drawMark();
}

bool InputLine::selectMarked()
{
    if (m_markLength == 0)
        return false;
    setSelection(static_cast<int>(m_markStart), static_cast<int>(m_markLength));
    return true;
}

/// A line edit has no formats of its own but those that input methods send; an event that brings
/// formats alone changes neither text nor undo.
void InputLine::drawMark()
{
    QList<QInputMethodEvent::Attribute> formats;
    if (m_markLength > 0) {
        QTextCharFormat format;
        const QColor tone = colour(lookOf(palette()), m_markTone);
        QColor ground = tone;
        ground.setAlphaF(0.22F);
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(tone);
        format.setBackground(ground);
        formats.append(
            { QInputMethodEvent::TextFormat, static_cast<int>(m_markStart) - cursorPosition(),
                static_cast<int>(m_markLength), format });
    }
    QInputMethodEvent event(QString(), formats);
    QLineEdit::inputMethodEvent(&event);
}

} // namespace ui
