#include "history/searchfield.h"

#include <QKeyEvent>

namespace ui {

static constexpr int charactersAtLeast = 14;

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("historySearch"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SearchField::sizeHint() const
{
    return { charactersAtLeast * fontMetrics().averageCharWidth(), QLineEdit::sizeHint().height() };
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !text().isEmpty()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    switch (isPlain ? event->key() : 0) {
    case Qt::Key_Escape:
        if (!text().isEmpty())
            return clear();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit entered();
        return;
    case Qt::Key_Down:
        emit left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui
