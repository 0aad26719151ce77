#include "filling/menubutton.h"

#include "actionbutton.h"

#include <QAction>
#include <QMenu>
#include <QStyle>
#include <QStyleOptionButton>

namespace ui {

MenuButton::MenuButton(QMenu &menu, QAction *opener, const QString &objectName, QWidget *parent)
    : QPushButton(parent)
    , m_menu(menu)
    , m_opener(opener)
{
    setObjectName(objectName);
    setAutoDefault(false);
    connect(menu.menuAction(), &QAction::changed, this, &MenuButton::follow);
    connect(this, &QPushButton::clicked, this, &MenuButton::openMenu);
    if (opener) {
        connect(opener, &QAction::changed, this, &MenuButton::follow);
        connect(opener, &QAction::triggered, this, &MenuButton::openMenu);
        addAction(opener); // so that its shortcut is heard
    }
    follow();
}

void MenuButton::openMenu() { m_menu.popup(mapToGlobal(rect().bottomLeft())); }

QSize MenuButton::sizeHint() const
{
    const int arrow = style()->pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, this);
    return QPushButton::sizeHint() + QSize(arrow, 0);
}

void MenuButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

void MenuButton::follow()
{
    setText(m_menu.title());
    setToolTip(m_opener ? textWithShortcut(*m_opener) : m_menu.title());
    setEnabled(m_menu.menuAction()->isEnabled());
}

} // namespace ui
