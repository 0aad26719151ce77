#include "signpage.h"

#include "actionbar.h"
#include "contractform.h"
#include "currentprofile.h"
#include "formdefaults.h"
#include "historypanel.h"
#include "inspector.h"
#include "look.h"
#include "option.h"
#include "panel.h"
#include "sessioncard.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

static QVBoxLayout *tightLayout(QWidget *owner)
{
    auto *layout = new QVBoxLayout(owner);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    return layout;
}

SignPage::SignPage(
    const Services &services, CurrentProfile &current, SandboxStatus &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_current(current)
    , m_sandbox(sandbox)
    , m_form(new ContractForm(services.signing.clock, this))
    , m_bar(new ActionBar(this))
    , m_card(new SessionCard(services.signing.clock, this))
    , m_inspector(new Inspector(this))
    , m_history(new HistoryPanel(services.signing.store, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("signPage"));
    m_columns->addWidget(makeFormSide());
    m_columns->addWidget(makeRightSide());
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(0, 2);
    m_columns->setStretchFactor(1, 3);
    m_columns->setSizes({ 420, 580 }); // shares, until someone moves the handle
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->addWidget(m_columns);
    m_columns->restoreState(options::columns.read(services.settings));
    m_rows->restoreState(options::rows.read(services.settings));
    connectActions();
    setFocusProxy(m_form);
    followProfile();
}

SignPage::~SignPage()
{
    options::columns.write(m_services.settings, m_columns->saveState());
    options::rows.write(m_services.settings, m_rows->saveState());
}

QWidget *SignPage::makeFormSide()
{
    auto *panel = new Panel(this);
    auto *layout = tightLayout(panel);
    layout->setContentsMargins(1, space::small, 1, 1);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_bar);
    return panel;
}

QWidget *SignPage::makeRightSide()
{
    auto *session = new Panel(this);
    auto *sessionLayout = tightLayout(session);
    sessionLayout->addWidget(m_card);
    sessionLayout->addWidget(m_inspector, 1);
    sessionLayout->setContentsMargins(1, 1, 1, space::medium);
    auto *history = new Panel(this);
    tightLayout(history)->addWidget(m_history);
    m_rows->addWidget(session);
    m_rows->addWidget(history);
    m_rows->setChildrenCollapsible(false);
    m_rows->setSizes({ 560, 440 });
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 1);
    return m_rows;
}

void SignPage::connectActions()
{
    connect(&m_bar->fillExample, &QAction::triggered, this, &SignPage::fillExample);
    connect(&m_bar->clear, &QAction::triggered, this, &SignPage::clear);
    connect(&m_bar->sign, &QAction::triggered, this, &SignPage::sign);
    connect(&m_bar->cancel, &QAction::triggered, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    connect(m_history, &HistoryPanel::opened, this, &SignPage::showRow);
    connect(&m_sandbox, &SandboxStatus::changed, this, &SignPage::showAccessPoint);
    connect(&m_current, &CurrentProfile::changed, this, &SignPage::followProfile);
}

void SignPage::load() { m_history->load(); }

bool SignPage::isBusy() const { return m_bar->isBusy(); }

bool SignPage::holdsUnrecorded() const { return m_card->holdsUnrecorded(); }

QList<QAction *> SignPage::signActions() const
{
    return { &m_bar->fillExample, &m_bar->clear, &m_bar->sign, &m_bar->cancel };
}

QAction *SignPage::copyAction() const { return &m_card->copySession; }

QAction *SignPage::searchAction() const { return &m_history->search; }

void SignPage::fillExample()
{
    m_form->setRequest(exampleFor(m_current.profile(), m_services.signing.clock.nowMs()));
    m_bar->setOpenFields(0);
}

void SignPage::clear()
{
    m_form->clear();
    m_bar->setOpenFields(0);
}

void SignPage::sign()
{
    const int open = m_form->validateAll();
    m_bar->setOpenFields(open);
    if (open > 0) {
        m_form->goToFirstError();
        return;
    }
    m_bar->setBusy(true);
    m_whose = m_current.profile();
    m_run = new SignRun(m_services.signing, m_sandbox, order(), this);
    connect(m_run, &SignRun::stageChanged, m_bar, &ActionBar::setStage);
    connect(m_run, &SignRun::recorded, this, &SignPage::showRecorded);
    connect(m_run, &SignRun::finished, this, &SignPage::finish);
    m_run->start();
    emit started();
}

attempt::Order SignPage::order() const
{
    attempt::Order order;
    order.profile = m_current.profile();
    order.request = m_form->request();
    order.mode = order.profile.mode;
    order.acceptLanguage
        = m_services.languages.current() == QLatin1String("zh_CN") ? "zh-CN" : "en";
    return order;
}

void SignPage::showRecorded(const history::Row &row)
{
    showRow(row);
    m_history->mark(row.id);
}

void SignPage::finish(const RunResult &result)
{
    m_run->deleteLater(); // it is telling us right now
    m_run = nullptr;
    m_bar->setBusy(false);
    m_card->showResult(result, m_whose);
    emit ended();
    if (const auto *done = std::get_if<attempt::Done>(&result)) {
        m_inspector->showRow(done->row);
        m_history->mark(done->row.id);
        return;
    }
    m_inspector->clearAll();
    const auto *problem = std::get_if<attempt::Problem>(&result);
    if (problem)
        showAtFields(*problem);
}

void SignPage::showAtFields(const attempt::Problem &problem)
{
    if (const auto *issues = std::get_if<QList<contract::Issue>>(&problem)) {
        m_bar->setOpenFields(m_form->showIssues(*issues));
        m_form->goToFirstError();
    } else if (const auto *rail = std::get_if<profile::RailError>(&problem)) {
        m_form->showRail(*rail);
        m_bar->setOpenFields(1);
        m_form->goToFirstError();
    }
}

void SignPage::showRow(const history::Row &row)
{
    m_card->showRow(row);
    m_inspector->showRow(row);
}

void SignPage::followProfile()
{
    const profile::Profile &now = m_current.profile();
    m_bar->setEnvironment(now.environment);
    m_form->setMode(now.mode);
    m_form->setDefaults(now.defaults);
    showAccessPoint();
    const bool isSame = now.id == m_shown.id && now.mode == m_shown.mode
        && now.environment == m_shown.environment && now.accessPoint == m_shown.accessPoint;
    m_shown = now;
    if (isSame)
        return;
    m_form->forgetIssues(); // they were said of another merchant
    m_bar->setOpenFields(0);
}

void SignPage::showAccessPoint()
{
    m_form->setAccessPoint(
        m_current.isEmbedded() ? m_sandbox.url().toString() : m_current.profile().accessPoint);
}

} // namespace ui
