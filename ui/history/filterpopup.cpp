#include "history/filterpopup.h"

#include "actionbutton.h"
#include "history/conditions.h"
#include "history/dayedit.h"
#include "icons.h"
#include "look.h"
#include "selector.h"
#include "tonelabel.h"
#include "words/outcomes.h"
#include "words/profiles.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <array>
#include <utility>

namespace ui {

using base::Environment;
using history::Outcome;
using Kind = DateRange::Kind;

static constexpr std::array outcomes { Outcome::Verified, Outcome::Refused, Outcome::Unverified,
    Outcome::Unreachable, Outcome::Unknown, Outcome::Pending };
static constexpr std::array kinds { Kind::Any, Kind::Today, Kind::Week, Kind::Month, Kind::Own };
static constexpr int outcomesInALine = 2;
static constexpr int signSize = 16;
static constexpr int longestChoice = 32; // characters

static Selector *makeSelector(const char *name, QWidget *parent)
{
    auto *selector = new Selector(QString::fromLatin1(name), parent);
    selector->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    selector->setMaxVisibleItems(12);
    return selector;
}

FilterPopup::FilterPopup(const base::Clock &clock, QAction &clearAll, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_clock(clock)
    , m_outcomeLabel(new ToneLabel(Tone::Muted, this))
    , m_datesLabel(new ToneLabel(Tone::Muted, this))
    , m_dates(makeSelector("filterDates", this))
    , m_days(new QWidget(this))
    , m_from(new DayEdit(QStringLiteral("filterFrom"), m_days))
    , m_to(new ToneLabel(Tone::Muted, m_days))
    , m_until(new DayEdit(QStringLiteral("filterUntil"), m_days))
    , m_environmentLabel(new ToneLabel(Tone::Muted, this))
    , m_environment(makeSelector("filterEnvironment", this))
    , m_profileLabel(new ToneLabel(Tone::Muted, this))
    , m_profile(makeSelector("filterProfile", this))
    , m_planLabel(new ToneLabel(Tone::Muted, this))
    , m_plan(makeSelector("filterPlan", this))
{
    setObjectName(QStringLiteral("filterPopup"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    addAction(&clearAll); // a popup hears no shortcuts of the window below it
    build();
    listen();
    retranslate();
    setFocusProxy(m_outcomes.first());
}

void FilterPopup::build()
{
    auto *boxes = new QGridLayout;
    boxes->setHorizontalSpacing(space::large);
    boxes->setVerticalSpacing(space::small);
    for (const Outcome outcome : outcomes) {
        auto *box = new QCheckBox(this);
        box->setObjectName(QStringLiteral("filter_") + history::name(outcome));
        const int place = int(m_outcomes.size());
        boxes->addWidget(box, place / outcomesInALine, place % outcomesInALine);
        m_outcomes.append(box);
    }
    auto *days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(space::medium);
    days->addWidget(m_from, 1);
    days->addWidget(m_to);
    days->addWidget(m_until, 1);
    for (const Kind kind : kinds)
        m_dates->addItem(QString(), static_cast<int>(kind));
    m_environment->addItem(QString());
    for (const Environment environment : { Environment::Sandbox, Environment::Live })
        m_environment->addItem(QString(), static_cast<int>(environment));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::large, space::large, space::large, space::large);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::medium);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_outcomeLabel, 0, 0, Qt::AlignTop);
    grid->addLayout(boxes, 0, 1);
    addLine(*grid, m_datesLabel, m_dates);
    grid->addWidget(m_days, grid->rowCount(), 1);
    addLine(*grid, m_environmentLabel, m_environment);
    addLine(*grid, m_profileLabel, m_profile);
    addLine(*grid, m_planLabel, m_plan);
    auto *clear = new ActionButton(*actions().first(), QStringLiteral("filterClearButton"), this);
    grid->addWidget(clear, grid->rowCount(), 0, 1, 2, Qt::AlignRight);
    QWidget *before = m_outcomes.first();
    for (qsizetype i = 1; i < m_outcomes.size(); ++i)
        setTabOrder(std::exchange(before, m_outcomes[i]), m_outcomes[i]);
    for (QWidget *input : std::initializer_list<QWidget *> {
             m_dates, m_from, m_until, m_environment, m_profile, m_plan, clear })
        setTabOrder(std::exchange(before, input), input);
}

void FilterPopup::addLine(QGridLayout &grid, ToneLabel *label, QWidget *input)
{
    const int line = grid.rowCount();
    label->setBuddy(input);
    grid.addWidget(label, line, 0);
    grid.addWidget(input, line, 1);
}

void FilterPopup::listen()
{
    for (const QCheckBox *box : m_outcomes)
        connect(box, &QCheckBox::toggled, this, &FilterPopup::take);
    for (Selector *selector : { m_dates, m_environment, m_profile, m_plan }) {
        connect(selector, &Selector::activated, this, &FilterPopup::take);
        selector->view()->installEventFilter(this);
    }
    connect(m_from, &QDateEdit::dateChanged, this, [this] { takeDay(*m_from); });
    connect(m_until, &QDateEdit::dateChanged, this, [this] { takeDay(*m_until); });
}

/// A range that ends before it begins is taken as the day that was edited last.
void FilterPopup::takeDay(const DayEdit &edited)
{
    if (m_from->date() > m_until->date()) {
        DayEdit *other = &edited == m_from ? m_until : m_from;
        const QSignalBlocker quiet(other);
        other->setDate(edited.date());
    }
    take();
}

void FilterPopup::take()
{
    m_view.outcomes.clear();
    for (qsizetype i = 0; i < m_outcomes.size(); ++i) {
        if (m_outcomes[i]->isChecked())
            m_view.outcomes.append(outcomes[size_t(i)]);
    }
    m_view.dates = { .kind = static_cast<Kind>(m_dates->currentData().toInt()) };
    if (m_view.dates.kind == Kind::Own) {
        m_view.dates.from = m_from->date();
        m_view.dates.until = m_until->date();
    }
    const QVariant environment = m_environment->currentData();
    m_view.environment = environment.isValid()
        ? std::optional(static_cast<Environment>(environment.toInt()))
        : std::nullopt;
    m_view.profileId = m_profile->currentData().toString();
    m_view.profileName = m_profile->currentData(Qt::UserRole + 1).toString();
    m_view.planId = m_plan->currentData().toString();
    showDays();
    emit changed(m_view);
}

void FilterPopup::showView(const HistoryView &view)
{
    m_view = view;
    for (qsizetype i = 0; i < m_outcomes.size(); ++i) {
        const QSignalBlocker quiet(m_outcomes[i]);
        m_outcomes[i]->setChecked(view.outcomes.contains(outcomes[size_t(i)]));
    }
    m_dates->setCurrentIndex(m_dates->findData(static_cast<int>(view.dates.kind)));
    m_environment->setCurrentIndex(
        view.environment ? m_environment->findData(static_cast<int>(*view.environment)) : 0);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietUntil(m_until);
    const QDate today = dayAt(m_clock.nowMs(), QTimeZone::systemTimeZone());
    m_from->setDate(view.dates.from.isValid() ? view.dates.from : today);
    m_until->setDate(view.dates.until.isValid() ? view.dates.until : today);
    fillChoices();
    showDays();
}

void FilterPopup::showDays()
{
    m_days->setVisible(m_view.dates.kind == Kind::Own);
    adjustSize();
}

void FilterPopup::setChoices(const history::Choices &choices)
{
    m_choices = choices;
    fillChoices();
}

/// Also what is chosen already and the history does not hold, or has not told yet.
void FilterPopup::fillChoices()
{
    const auto add = [this](Selector &selector, const QString &value, const QString &name) {
        if (value.isEmpty() || selector.findData(value) >= 0)
            return;
        const QString shown = &selector == m_profile ? words::profileName(value, name) : value;
        selector.addItem(selector.fontMetrics().elidedText(shown, Qt::ElideMiddle,
                             longestChoice * selector.fontMetrics().averageCharWidth()),
            value);
        selector.setItemData(selector.count() - 1, name, Qt::UserRole + 1);
        selector.setItemData(selector.count() - 1, shown, Qt::ToolTipRole);
    };
    for (Selector *selector : { m_profile, m_plan }) {
        selector->clear();
        selector->addItem(selector == m_profile ? tr("All profiles") : tr("All plans"));
    }
    for (const history::Choice &choice : std::as_const(m_choices.profiles))
        add(*m_profile, choice.value, choice.name);
    for (const history::Choice &choice : std::as_const(m_choices.plans))
        add(*m_plan, choice.value, choice.name);
    add(*m_profile, m_view.profileId, m_view.profileName);
    add(*m_plan, m_view.planId, {});
    const auto choose = [](Selector &selector, const QString &value) {
        selector.setCurrentIndex(value.isEmpty() ? 0 : selector.findData(value));
    };
    choose(*m_profile, m_view.profileId);
    choose(*m_plan, m_view.planId);
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    const bool closes = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Escape;
    if (!closes)
        QFrame::keyPressEvent(event);
    else if (!m_hasListJustClosed)
        close();
}

/// An open list goes by Return or Esc before the key itself is delivered, to what is under it.
bool FilterPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide) {
        m_hasListJustClosed = true;
        QMetaObject::invokeMethod(
            this, [this] { m_hasListJustClosed = false; }, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

void FilterPopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FilterPopup::retranslate()
{
    setAccessibleName(tr("Filters of the history"));
    m_outcomeLabel->setText(tr("Outcome"));
    for (qsizetype i = 0; i < m_outcomes.size(); ++i) {
        m_outcomes[i]->setText(words::text(outcomes[size_t(i)]));
        m_outcomes[i]->setIcon(outcomePixmap(outcomes[size_t(i)], signSize, devicePixelRatioF()));
    }
    m_datesLabel->setText(tr("Days"));
    for (int i = 0; i < m_dates->count(); ++i) {
        const Kind kind = static_cast<Kind>(m_dates->itemData(i).toInt());
        m_dates->setItemText(i, kind == Kind::Own ? tr("From – to …") : text(DateRange { kind }));
    }
    m_dates->setName(m_datesLabel->text());
    m_from->setName(tr("First day"));
    m_to->setText(QStringLiteral("–"));
    m_until->setName(tr("Last day"));
    m_environmentLabel->setText(tr("Environment"));
    m_environment->setItemText(0, tr("Sandbox and live"));
    for (int i = 1; i < m_environment->count(); ++i)
        m_environment->setItemText(
            i, text(static_cast<Environment>(m_environment->itemData(i).toInt())));
    m_environment->setName(m_environmentLabel->text());
    m_profileLabel->setText(tr("Profile"));
    m_profile->setName(m_profileLabel->text());
    m_planLabel->setText(tr("Plan"));
    m_plan->setName(m_planLabel->text());
    fillChoices();
}

} // namespace ui
