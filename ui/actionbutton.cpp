#include "actionbutton.h"

#include <QAction>
#include <QEvent>

namespace ui {

ActionButton::ActionButton(QAction &action, const QString &objectName, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setObjectName(objectName);
    setCheckable(action.isCheckable());
    connect(&action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    setText(m_action.text());
    setToolTip(textWithShortcut(m_action));
    setEnabled(m_action.isEnabled());
    setChecked(m_action.isChecked());
}

void ActionButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        follow(); // Qt translates the names of keys
    QPushButton::changeEvent(event);
}

QString textWithShortcut(const QAction &action)
{
    if (action.shortcut().isEmpty())
        return action.text();
    return QStringLiteral("%1 (%2)").arg(
        action.text(), action.shortcut().toString(QKeySequence::NativeText));
}

} // namespace ui
