#include "chip.h"

#include <QKeyEvent>

namespace ui {

Chip::Chip(const QString &objectName, QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(objectName);
    setAutoDefault(false);
}

void Chip::showTexts(const QString &text, const QString &removal)
{
    QString shown = text;
    shown.replace(QLatin1Char('&'), QLatin1String("&&"));
    setText(QStringLiteral("%1  ×").arg(shown));
    //: The key behind what it does
    setToolTip(tr("%1 (Delete)").arg(removal));
    setAccessibleName(removal);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QPushButton::keyPressEvent(event);
    }
}

} // namespace ui
