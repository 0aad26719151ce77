#include "form/planpicker.h"

#include "actionbutton.h"
#include "form/recentplans.h"
#include "look.h"

#include <QEvent>
#include <QMenu>

namespace ui {

static constexpr qsizetype digits = 9;

PlanPicker::PlanPicker(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("planPickerButton"));
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(QStringLiteral("planMenu"));
    setMenu(m_menu);
    open.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P));
    addAction(&open); // its shortcut works while the button is there
    connect(&open, &QAction::triggered, this,
        [this] { m_menu->popup(mapToGlobal(rect().bottomLeft())); });
    connect(m_menu, &QMenu::aboutToShow, this, &PlanPicker::fill);
    retranslate();
}

void PlanPicker::setPlans(const QList<profile::Plan> &plans)
{
    m_plans = plans;
    fill();
    setVisible(!plans.isEmpty());
    open.setEnabled(!plans.isEmpty());
}

void PlanPicker::setProfile(const QString &profileId, QSettings &settings)
{
    m_profileId = profileId;
    m_settings = &settings;
    fill();
}

static QString lineFor(const profile::Plan &plan, qsizetype place)
{
    QString line
        = plan.name.isEmpty() ? plan.id : QStringLiteral("%1 (%2)").arg(plan.name, plan.id);
    line.replace(QLatin1Char('&'), QLatin1String("&&"));
    return place <= digits ? QStringLiteral("&%1  %2").arg(place).arg(line) : line;
}

void PlanPicker::fill()
{
    const QList<profile::Plan> plans
        = m_settings ? mostRecentFirst(m_plans, *m_settings, m_profileId) : m_plans;
    m_menu->clear();
    qsizetype place = 1;
    for (const profile::Plan &plan : plans) {
        QAction *action = m_menu->addAction(lineFor(plan, place++));
        connect(action, &QAction::triggered, this, [this, id = plan.id] { pick(id); });
    }
}

void PlanPicker::pick(const QString &planId)
{
    if (m_settings)
        notePlanUse(*m_settings, m_profileId, planId);
    emit picked(planId);
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
    setText(tr("Choose a plan"));
    open.setText(tr("The plans of this profile"));
    setToolTip(textWithShortcut(open));
    setAccessibleName(open.text());
    m_menu->setAccessibleName(open.text());
}

} // namespace ui
