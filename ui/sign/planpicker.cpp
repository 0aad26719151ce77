#include "planpicker.h"

#include "look.h"

#include <QEvent>
#include <QMenu>

namespace ui {

PlanPicker::PlanPicker(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("planPickerButton"));
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(QStringLiteral("planMenu"));
    setMenu(m_menu);
    retranslate();
}

void PlanPicker::setPlans(const QList<profile::Plan> &plans)
{
    m_menu->clear();
    for (const profile::Plan &plan : plans) {
        const QString line
            = plan.name.isEmpty() ? plan.id : QStringLiteral("%1 (%2)").arg(plan.name, plan.id);
        QAction *action
            = m_menu->addAction(QString(line).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, id = plan.id] { emit picked(id); });
    }
    setVisible(!plans.isEmpty());
}

void PlanPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void PlanPicker::retranslate()
{
    setFont(note(parentWidget()->font()));
    setText(tr("Choose a template"));
    setToolTip(tr("The templates of this profile"));
    setAccessibleName(toolTip());
    m_menu->setAccessibleName(toolTip());
}

} // namespace ui
