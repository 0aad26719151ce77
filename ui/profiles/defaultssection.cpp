#include "profiles/defaultssection.h"

#include "look.h"
#include "profiles/inputrow.h"
#include "profiles/pairlist.h"
#include "words/fields.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using contract::Field;
using contract::Mode;
using profile::FormDefaults;

DefaultsSection::DefaultsSection(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    add("profileAppid", Field::Appid, &FormDefaults::appid);
    add("profileSpAppid", Field::SpAppid, &FormDefaults::spAppid);
    add("profileSubMchid", Field::SubMchid, &FormDefaults::subMchid);
    add("profileSubAppid", Field::SubAppid, &FormDefaults::subAppid);
    add("profileNotifyUrl", Field::SuccessNotifyUrl, &FormDefaults::successNotifyUrl);
    m_plans = new PairList("profilePlans", this);
    m_plansRow = new InputRow(m_plans, this);
    layout->addWidget(m_plansRow);
    setMode(Mode::Institution);
    retranslate();
}

void DefaultsSection::add(
    const char *objectName, Field field, QString profile::FormDefaults::*value)
{
    auto *input = new QLineEdit(this);
    input->setObjectName(QString::fromLatin1(objectName));
    input->setAcceptDrops(false); // files belong on the dialog
    auto *row = new InputRow(input, this);
    layout()->addWidget(row);
    m_entries.append({ field, value, input, row });
}

void DefaultsSection::show(const FormDefaults &defaults)
{
    for (const Entry &entry : std::as_const(m_entries))
        entry.input->setText(defaults.*entry.value);
    QList<PairList::Pair> plans;
    for (const profile::Plan &plan : defaults.plans)
        plans.append({ plan.id, plan.name });
    m_plans->setPairs(plans);
}

static bool belongsTo(Field field, Mode mode)
{
    if (field == Field::SuccessNotifyUrl)
        return true;
    return (field == Field::Appid) == (mode == Mode::Direct);
}

void DefaultsSection::setMode(Mode mode)
{
    for (const Entry &entry : std::as_const(m_entries))
        entry.row->setVisible(belongsTo(entry.field, mode));
}

void DefaultsSection::fill(ProfileDraft &draft) const
{
    FormDefaults &defaults = draft.profile.defaults;
    for (const Entry &entry : m_entries)
        defaults.*entry.value = entry.input->text().trimmed();
    defaults.plans.clear();
    for (const PairList::Pair &plan : m_plans->pairs())
        defaults.plans.append({ plan.first, plan.second });
}

void DefaultsSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DefaultsSection::retranslate()
{
    for (const Entry &entry : std::as_const(m_entries))
        entry.row->setTexts(QStringLiteral("%1 %2").arg(
                                words::label(entry.field), QString(contract::apiName(entry.field))),
            words::hint(entry.field));
    m_plansRow->setTexts(tr("Templates"), tr("The form offers them by name instead of by number."));
    m_plans->setTexts(
        { tr("Template ID"), tr("Template name"), tr("Add a template"), tr("Take off the list") });
}

} // namespace ui
