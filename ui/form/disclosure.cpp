#include "form/disclosure.h"

#include "actionbutton.h"
#include "form/wrapbutton.h"

namespace ui {

Disclosure::Disclosure(QAction &action, QWidget *sheet)
    : QObject(sheet)
    , m_action(action)
    , m_button(new WrapButton(Tone::Muted, sheet))
{
    m_action.setCheckable(true);
    m_action.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M));
    m_button->setObjectName(QStringLiteral("discouragedButton"));
    connect(m_button, &WrapButton::clicked, &m_action, &QAction::trigger);
    connect(&m_action, &QAction::toggled, this, &Disclosure::follow);
}

void Disclosure::setCount(int count)
{
    m_count = count;
    m_action.setEnabled(count > 0);
    retranslate();
}

void Disclosure::retranslate()
{
    m_action.setText(tr("Fields outside the official table"));
    follow();
}

void Disclosure::follow()
{
    // No ellipsis once there is nothing more to come.
    const QString text = isOpen() ? tr("Fields outside the official table (%1)").arg(m_count)
                                  : tr("Fields outside the official table (%1)…").arg(m_count);
    m_button->setArrow(isOpen() ? WrapButton::Arrow::Unfolded : WrapButton::Arrow::Folded);
    m_button->setText(text);
    m_button->setToolTip(textWithShortcut(m_action));
    m_button->setAccessibleName(
        isOpen() ? tr("%1, unfolded").arg(text) : tr("%1, folded").arg(text));
}

} // namespace ui
