#include "form/contractform.h"

#include "form/disclosure.h"
#include "form/formdefaults.h"
#include "form/formsection.h"
#include "form/planpicker.h"
#include "form/wrapbutton.h"
#include "look.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace ui {

using contract::Field;
using contract::Place;

/// Narrower than that many letters there is no room for headings beside the inputs.
static constexpr int lettersBeside = 62;

ContractForm::ContractForm(const base::Clock &clock, QSettings &settings, QWidget *parent)
    : QScrollArea(parent)
    , m_clock(clock)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("contractForm"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one width, so one measuring of all texts
    setFocusPolicy(Qt::NoFocus); // the fields take the focus
    viewport()->setAutoFillBackground(false);

    auto *sheet = new QWidget(this);
    m_grid.emplace(sheet);
    setWidget(sheet); // while it is empty: what is there is measured at once, at no real width
    sheet->setAutoFillBackground(false); // setWidget fills it; the panel shows through
    makeSections(sheet);
    makeActions();
    setFocusProxy(m_fields.first());
    placeRows();
    arrange();
    retranslate();
}

void ContractForm::makeSections(QWidget *sheet)
{
    using Part = FormSection::Part;
    const QList<std::pair<Part, QList<Field>>> parts {
        { Part::Merchant,
            { Field::SpAppid, Field::SubMchid, Field::SubAppid, Field::Appid, Field::SpMchid } },
        { Part::Contract, { Field::PlanId, Field::OutContractCode, Field::ExpiredTime } },
        { Part::User, { Field::UserDisplayName, Field::Openid, Field::UserClientIp } },
        { Part::Delivery, { Field::SuccessNotifyUrl, Field::BaseUri } },
    };
    for (const auto &[part, fields] : parts) {
        auto *section = new FormSection(part, m_settings, sheet);
        connect(section, &FormSection::foldingChanged, this, &ContractForm::arrange);
        m_sections.append(section);
        for (const Field field : fields)
            makeField(field, section, sheet);
        if (part == Part::Merchant)
            m_disclosure = new Disclosure(discouraged, sheet);
    }
}

void ContractForm::makeField(Field field, FormSection *section, QWidget *sheet)
{
    auto *row = new FormField(field, sheet);
    connect(row, &FormField::changed, this, &ContractForm::follow);
    connect(row, &FormField::left, this, &ContractForm::leave);
    connect(row, &FormField::entered, this, [this](Field entered) { m_visited = entered; });
    connect(row, &FormField::helpWanted, this,
        [this](Field asked) { fieldOf(asked)->openHelp(m_mode); });
    section->add(row);
    m_fields.append(row);
}

void ContractForm::makeActions()
{
    help.setShortcut(QKeySequence(Qt::Key_F1));
    mend.setShortcut(QKeySequence(Qt::Key_F9));
    addActions({ &help, &mend, &discouraged });
    connect(&help, &QAction::triggered, this, [this] {
        FormField *asked = fieldOf(current().value_or(m_visited));
        if (!isIn(asked))
            asked = fieldOf(order().first());
        reveal(asked);
        asked->openHelp(m_mode);
    });
    connect(&mend, &QAction::triggered, this, [this] {
        if (const std::optional<Field> here = current()) {
            checkHeld(*here);
            fieldOf(*here)->mend();
        }
    });
    connect(&discouraged, &QAction::toggled, this, &ContractForm::arrange);
    connect(&discouraged, &QAction::triggered, this, [this](bool open) {
        const auto behind = [this](const FormField *f) { return placeOf(f) == Place::Discouraged; };
        const auto first = std::find_if(m_fields.cbegin(), m_fields.cend(), behind);
        if (open && first != m_fields.cend())
            goTo((*first)->field());
    });
}

void ContractForm::placeRows()
{
    QList<FormGrid::Row> rows;
    QWidget *before = nullptr;
    const auto add = [&](const FormGrid::Row &row, QWidget *tabStop) {
        rows.append(row);
        if (before && rows.size() < 8) // the other parts' order never changes
            setTabOrder(before, tabStop);
        before = tabStop;
    };
    m_fields.clear();
    for (const FormSection *section : std::as_const(m_sections)) {
        add({ nullptr, section->title() }, section->title());
        QList<FormField *> fields = section->fields();
        const auto behind = std::stable_partition(fields.begin(), fields.end(),
            [this](const FormField *field) { return placeOf(field) != Place::Discouraged; });
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            if (field == behind && section == m_sections.first())
                add({ nullptr, m_disclosure->button() }, m_disclosure->button());
            add({ *field, nullptr }, *field); // with what it is made of
        }
        m_fields += fields;
    }
    m_grid->setRows(rows);
    m_disclosure->setCount(static_cast<int>(std::count_if(m_fields.cbegin(), m_fields.cend(),
        [this](const FormField *field) { return placeOf(field) == Place::Discouraged; })));
}

Place ContractForm::placeOf(const FormField *field) const
{
    return contract::placeOf(field->field(), m_mode);
}

bool ContractForm::isIn(const FormField *field) const { return placeOf(field) != Place::Absent; }

bool ContractForm::holdsDiscouraged() const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(), [this](const FormField *field) {
        return placeOf(field) == Place::Discouraged && !field->text().isEmpty();
    });
}

/// What nobody spoke of yet is shown with the window: to show it now would measure its texts at no
/// real width.
static void setShown(QWidget &widget, bool shown)
{
    if (!shown || widget.testAttribute(Qt::WA_WState_ExplicitShowHide))
        widget.setVisible(shown);
}

void ContractForm::arrange()
{
    for (const FormSection *section : std::as_const(m_sections)) {
        for (FormField *field : section->fields()) {
            const Place place = placeOf(field);
            const bool isOpen = place != Place::Discouraged || m_disclosure->isOpen()
                || !field->text().isEmpty(); // nothing unseen is ever sent
            const bool shown = place != Place::Absent && isOpen && !section->isFolded();
            field->setDiscouraged(place == Place::Discouraged);
            setShown(*field->heading(), shown);
            setShown(*field, shown);
        }
    }
    setShown(*m_disclosure->button(), discouraged.isEnabled() && !m_sections.first()->isFolded());
    refreshTitles();
}

void ContractForm::refreshTitles()
{
    for (FormSection *section : std::as_const(m_sections))
        section->refresh(m_mode);
}

contract::PreSignRequest ContractForm::request() const
{
    contract::PreSignRequest request;
    for (const FormField *field : m_fields)
        if (isIn(field))
            request.set(field->field(), field->text());
    return request;
}

contract::PreSignRequest ContractForm::everything() const
{
    contract::PreSignRequest all;
    for (const FormField *field : m_fields)
        all.set(field->field(), field->text());
    return all;
}

bool ContractForm::holdsOwn() const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(), [this](const FormField *field) {
        const QString text = field->text();
        return !text.isEmpty() && text != m_defaults.value(field->field());
    });
}

void ContractForm::setRequest(const contract::PreSignRequest &request)
{
    for (FormField *field : std::as_const(m_fields)) {
        field->setText(request.value(field->field()));
        field->forgetIssues();
    }
    m_disclosure->setOpen(holdsDiscouraged());
    arrange();
    emit stateChanged();
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
        connect(m_plans, &PlanPicker::picked, planId, &FormField::setText);
    }
    if (!m_profileId.isEmpty())
        m_plans->setProfile(m_profileId, m_settings);
    m_plans->setPlans(plans);
}

void ContractForm::setMode(contract::Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    placeRows();
    for (FormField *field : std::as_const(m_fields))
        if (!isIn(field))
            field->forgetIssues();
    if (holdsDiscouraged())
        m_disclosure->setOpen(true);
    arrange();
    emit stateChanged();
}

void ContractForm::setAccessPoint(const QString &accessPoint)
{
    m_accessPoint = accessPoint;
    retranslate();
}

QSize ContractForm::sizeHint() const
{
    const int line = fontMetrics().height();
    return { 28 * line, 40 * line }; // the texts need not be measured for a wish
}

void ContractForm::resizeEvent(QResizeEvent *event)
{
    fitWidth();
    QScrollArea::resizeEvent(event);
}

void ContractForm::fitWidth()
{
    const bool narrow = viewport()->width() < lettersBeside * fontMetrics().averageCharWidth();
    m_grid->setHeadings(narrow ? FormGrid::Headings::Above : FormGrid::Headings::Beside);
}

void ContractForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void ContractForm::retranslate()
{
    help.setText(tr("Help on this field"));
    mend.setText(tr("Mend this field"));
    m_disclosure->retranslate();
    refreshTitles();
    fieldOf(Field::BaseUri)
        ->setPlaceholder(m_accessPoint.isEmpty() ? tr("The profile's access point")
                                                 : tr("The profile's: %1").arg(m_accessPoint));
}

} // namespace ui
