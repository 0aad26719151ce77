#include "profiles/defaultssection.h"

#include "base/clock.h"
#include "contract/codepattern.h"
#include "look.h"
#include "profiles/inputrow.h"
#include "profiles/pairlist.h"
#include "words/codes.h"
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
    addPattern();
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

void DefaultsSection::addPattern()
{
    m_pattern = new QLineEdit(this);
    m_pattern->setObjectName(QStringLiteral("profileCodePattern"));
    m_pattern->setAcceptDrops(false); // files belong on the dialog
    m_patternRow = new InputRow(m_pattern, this);
    layout()->addWidget(m_patternRow);
    makeExample();
    connect(m_pattern, &QLineEdit::textChanged, this, [this] {
        m_patternRow->clearProblem();
        makeExample();
        showPattern();
        emit problemsChanged();
    });
    connect(m_pattern, &QLineEdit::editingFinished, this, [this] {
        static_cast<void>(check());
        emit problemsChanged();
    });
}

QString DefaultsSection::pattern() const { return m_pattern->text().trimmed(); }

bool DefaultsSection::check()
{
    const auto parsed = contract::CodePattern::parse(pattern());
    if (parsed)
        m_patternRow->clearProblem();
    else
        m_patternRow->showProblem([error = parsed.error()] { return words::text(error); });
    return parsed.has_value();
}

bool DefaultsSection::hasProblem() const { return m_patternRow->hasProblem(); }

void DefaultsSection::focusFirstProblem() { m_patternRow->focusInput(); }

void DefaultsSection::makeExample()
{
    const auto parsed = contract::CodePattern::parse(pattern());
    m_example = parsed ? parsed->code(base::SystemClock().nowMs(), 1) : QString();
}

void DefaultsSection::showPattern()
{
    QString hint = tr("Letters, digits and the parts {date}, {time}, {seq} (counts up) and "
                      "{random}; {seq:4} has four digits. Empty: {date}{time}{random}");
    if (!m_example.isEmpty())
        hint += QLatin1Char('\n')
            + tr("e.g. %1, %n character(s)", nullptr, static_cast<int>(m_example.size()))
                  .arg(m_example);
    m_patternRow->setTexts(tr("Pattern of contract codes"), hint);
}

void DefaultsSection::show(const FormDefaults &defaults)
{
    for (const Entry &entry : std::as_const(m_entries))
        entry.input->setText(defaults.*entry.value);
    m_pattern->setText(defaults.codePattern);
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
    defaults.codePattern = pattern();
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
    showPattern();
    m_plansRow->setTexts(tr("Plans"), tr("The form offers them by name instead of by number."));
    m_plans->setTexts(
        { tr("Plan ID"), tr("Plan name"), tr("Add a plan"), tr("Take off the list") });
}

} // namespace ui
