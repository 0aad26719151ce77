#include "filling/formtoolbar.h"

#include "actionbutton.h"
#include "filling/formdesk.h"
#include "filling/menubutton.h"
#include "look.h"
#include "taborder.h"
#include "wraplayout.h"

#include <QMenu>

namespace ui {

FormToolbar::FormToolbar(FormDesk &desk, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("formToolbar"));
    auto *layout = new WrapLayout(this);
    layout->setContentsMargins(space::large, space::medium, space::large, space::medium);
    layout->setSpacing(space::medium);
    const QList<QWidget *> buttons {
        new ActionButton(desk.newContract, QStringLiteral("newContractButton"), this),
        new MenuButton(
            *desk.templates(), &desk.openTemplates, QStringLiteral("templatesButton"), this),
        new ActionButton(desk.paste, QStringLiteral("pasteButton"), this),
        new MenuButton(*desk.copies(), nullptr, QStringLiteral("copyAsButton"), this),
    };
    // The form was made before, and is read after.
    QWidget *before = parent;
    for (QWidget *button : buttons) {
        layout->addWidget(button);
        tabAfter(before, button);
        before = button;
    }
}

} // namespace ui
