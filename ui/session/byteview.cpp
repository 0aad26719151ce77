#include "session/byteview.h"

#include "look.h"
#include "session/bytetext.h"

#include <QElapsedTimer>
#include <QMimeData>
#include <QTextDocumentFragment>

namespace ui {

static constexpr qsizetype slice = 8 * 1024; // characters at once: well below a frame
static constexpr int turnMs = 2; // spent on slices before others have their turn

ByteView::ByteView(const QString &objectName, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(objectName);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(space::large - space::small);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setFont(monospaced(parent->font()));
    setMinimumHeight(fontMetrics().lineSpacing()); // a remark above may need the room
    m_feeding.setInterval(0);
    connect(&m_feeding, &QTimer::timeout, this, &ByteView::feed);
}

void ByteView::showText(const QString &text)
{
    m_text = text;
    m_taken = slice;
    setPlainText(text.left(slice));
    follow();
}

void ByteView::follow()
{
    if (isWhole() || !isVisible())
        m_feeding.stop();
    else
        m_feeding.start();
}

void ByteView::feed()
{
    QElapsedTimer turn;
    turn.start();
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    while (!isWhole() && !turn.hasExpired(turnMs)) {
        end.insertText(m_text.mid(m_taken, slice));
        m_taken += slice;
    }
    follow();
}

void ByteView::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    follow();
}

void ByteView::hideEvent(QHideEvent *event)
{
    QPlainTextEdit::hideEvent(event);
    follow();
}

QMimeData *ByteView::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(unfolded(textCursor().selection().toPlainText()));
    return copied;
}

} // namespace ui
