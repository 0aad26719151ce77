#include "contractform.h"

#include "formdefaults.h"
#include "look.h"
#include "planpicker.h"
#include "tonelabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ui {

using contract::Field;

static constexpr int soonMinutes = 30;
static constexpr int laterMinutes = 120;

static bool isDiscouraged(Field field, contract::Mode mode)
{
    const auto applies = [mode](const contract::Rule &rule) {
        return mode == contract::Mode::Direct ? rule.direct : rule.institution;
    };
    const auto all = contract::rules();
    return std::any_of(all.begin(), all.end(), [&](const contract::Rule &rule) {
        return rule.field == field && rule.check == contract::Check::Discouraged && applies(rule);
    });
}

ContractForm::ContractForm(const base::Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("contractForm"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one width, so one measuring of all texts
    setFocusPolicy(Qt::NoFocus); // the fields take the focus
    viewport()->setAutoFillBackground(false);

    auto *sheet = new QWidget(this);
    auto *grid = new QGridLayout(sheet);
    setWidget(sheet); // while it is empty: what is there is measured at once, at no real width
    sheet->setAutoFillBackground(false); // setWidget fills it; the panel shows through
    grid->setContentsMargins(space::large, 0, space::large, space::large);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::medium);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 7);
    addSection(
        grid, { Field::SpAppid, Field::SubMchid, Field::SubAppid, Field::Appid, Field::SpMchid });
    addSection(grid, { Field::PlanId, Field::OutContractCode, Field::ExpiredTime });
    addSection(grid, { Field::UserDisplayName, Field::Openid, Field::UserClientIp });
    addSection(grid, { Field::SuccessNotifyUrl, Field::BaseUri });
    grid->setRowStretch(grid->rowCount(), 1);
    addExpiryPresets();
    setFocusProxy(m_fields.first());
    setMode(m_mode);
    retranslate();
}

void ContractForm::addSection(QGridLayout *grid, const QList<Field> &fields)
{
    auto *title = new ToneLabel(Tone::Accent, grid->parentWidget());
    title->setContentsMargins(0, space::large, 0, 0);
    m_sections.append(title);
    grid->addWidget(title, grid->rowCount(), 0, 1, 2);
    for (const Field field : fields) {
        auto *row = new FormField(field, grid->parentWidget());
        const int line = grid->rowCount();
        grid->addWidget(row->heading(), line, 0);
        grid->addWidget(row, line, 1);
        connect(row, &FormField::left, this, &ContractForm::checkField);
        m_fields.append(row);
    }
}

void ContractForm::addExpiryPresets()
{
    FormField *expiry = fieldOf(Field::ExpiredTime);
    m_soon = new QToolButton(expiry);
    m_soon->setObjectName(QStringLiteral("expirySoonButton"));
    m_later = new QToolButton(expiry);
    m_later->setObjectName(QStringLiteral("expiryLaterButton"));
    connect(m_soon, &QToolButton::clicked, this, [this] { presetExpiry(soonMinutes); });
    connect(m_later, &QToolButton::clicked, this, [this] { presetExpiry(laterMinutes); });
    for (QToolButton *button : { m_soon, m_later }) {
        button->setFocusPolicy(Qt::StrongFocus);
        expiry->addPicker(button);
    }
    setTabOrder(expiry->focusProxy(), m_soon);
    setTabOrder(m_soon, m_later);
}

void ContractForm::presetExpiry(int minutes)
{
    fieldOf(Field::ExpiredTime)
        ->setText(contract::expiryText(m_clock.nowMs() + qint64(minutes) * 60'000));
}

contract::PreSignRequest ContractForm::request() const
{
    contract::PreSignRequest request;
    for (const FormField *field : m_fields)
        request.set(field->field(), field->text());
    return request;
}

void ContractForm::setRequest(const contract::PreSignRequest &request)
{
    for (FormField *field : std::as_const(m_fields)) {
        field->setText(request.value(field->field()));
        field->showIssues({});
    }
}

void ContractForm::clear() { setRequest(m_defaults); }

void ContractForm::setDefaults(const profile::FormDefaults &defaults)
{
    const contract::PreSignRequest before = std::exchange(m_defaults, startingRequest(defaults));
    for (FormField *field : std::as_const(m_fields)) {
        const QString text = field->text();
        const QString &wanted = m_defaults.value(field->field());
        const bool isOurs = text.isEmpty() || text == before.value(field->field());
        if (isOurs && text != wanted)
            field->setText(wanted);
    }
    showPlans(defaults.plans);
}

void ContractForm::showPlans(const QList<profile::Plan> &plans)
{
    if (!m_plans && plans.isEmpty())
        return;
    FormField *planId = fieldOf(Field::PlanId);
    if (!m_plans) {
        m_plans = new PlanPicker(planId);
        planId->addPicker(m_plans);
        setTabOrder(planId->focusProxy(), m_plans);
        connect(m_plans, &PlanPicker::picked, planId, &FormField::setText);
    }
    m_plans->setPlans(plans);
}

void ContractForm::setMode(contract::Mode mode)
{
    m_mode = mode;
    for (FormField *field : std::as_const(m_fields))
        field->setDiscouraged(isDiscouraged(field->field(), mode));
}

void ContractForm::setAccessPoint(const QString &accessPoint)
{
    m_accessPoint = accessPoint;
    retranslate();
}

int ContractForm::validateAll()
{
    for (FormField *field : std::as_const(m_fields))
        field->tidy();
    return showIssues(contract::validate(request(), m_mode, m_clock.nowMs()));
}

int ContractForm::showIssues(const QList<contract::Issue> &issues)
{
    for (FormField *field : std::as_const(m_fields))
        field->showIssues(issues);
    return static_cast<int>(std::count_if(m_fields.cbegin(), m_fields.cend(),
        [](const FormField *field) { return field->hasError(); }));
}

void ContractForm::showRail(profile::RailError error) { fieldOf(Field::BaseUri)->showRail(error); }

void ContractForm::forgetIssues()
{
    for (FormField *field : std::as_const(m_fields))
        field->forgetIssues();
}

void ContractForm::goToFirstError()
{
    const auto first = std::find_if(m_fields.cbegin(), m_fields.cend(),
        [](const FormField *field) { return field->hasError(); });
    if (first == m_fields.cend())
        return;
    (*first)->focusInput();
    ensureWidgetVisible(*first, 0, space::large);
}

void ContractForm::checkField(Field field)
{
    FormField *row = fieldOf(field);
    if (row->isTouched()) // whoever only tabs through is not scolded
        row->showIssues(contract::validate(request(), m_mode, m_clock.nowMs()));
}

FormField *ContractForm::fieldOf(Field field) const
{
    return *std::find_if(m_fields.cbegin(), m_fields.cend(),
        [field](const FormField *row) { return row->field() == field; });
}

QSize ContractForm::sizeHint() const
{
    const int line = fontMetrics().height();
    return { 28 * line, 40 * line }; // the texts need not be measured for a wish
}

void ContractForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void ContractForm::retranslate()
{
    const QStringList titles { tr("Merchant"), tr("Contract"), tr("User"), tr("Delivery") };
    for (qsizetype i = 0; i < titles.size(); ++i) {
        m_sections[i]->setFont(sectionTitle(font()));
        m_sections[i]->setText(titles[i]);
    }
    m_soon->setFont(note(font()));
    m_later->setFont(note(font()));
    m_soon->setText(tr("+30 min"));
    m_soon->setToolTip(tr("Expires 30 minutes from now"));
    m_soon->setAccessibleName(m_soon->toolTip());
    m_later->setText(tr("+2 h"));
    m_later->setToolTip(tr("Expires 2 hours from now"));
    m_later->setAccessibleName(m_later->toolTip());
    fieldOf(Field::BaseUri)
        ->setPlaceholder(m_accessPoint.isEmpty() ? tr("The profile's access point")
                                                 : tr("The profile's: %1").arg(m_accessPoint));
}

} // namespace ui
