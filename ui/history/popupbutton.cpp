#include "history/popupbutton.h"

#include "actionbutton.h"
#include "look.h"

#include <QAction>
#include <QEvent>
#include <QScreen>
#include <QStyle>
#include <QStyleOptionButton>

namespace ui {

PopupButton::PopupButton(QAction &action, const QString &objectName, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setObjectName(objectName);
    setAutoDefault(false);
    connect(&action, &QAction::changed, this, &PopupButton::follow);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
}

QPoint PopupButton::placeFor(const QSize &size) const
{
    const QRect own(mapToGlobal(QPoint(0, 0)), this->size());
    const QRect screenRoom = screen()->availableGeometry();
    QRect room = window()->frameGeometry() & screenRoom;
    if (room.width() < size.width() || room.height() < size.height())
        room = screenRoom;
    const bool fitsBelow = own.bottom() + 1 + size.height() <= room.bottom();
    const int y = fitsBelow ? own.bottom() + 1 : own.top() - size.height();
    return { qMax(room.left(), qMin(own.left(), room.right() - size.width() - space::medium)),
        qMax(room.top(), y) };
}

QSize PopupButton::sizeHint() const
{
    const int arrow = style()->pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, this);
    return QPushButton::sizeHint() + QSize(arrow, 0);
}

void PopupButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

void PopupButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        follow(); // Qt translates the names of keys
    QPushButton::changeEvent(event);
}

void PopupButton::follow()
{
    setToolTip(textWithShortcut(m_action));
    setEnabled(m_action.isEnabled());
}

} // namespace ui
