#include "sign/signpage.h"

#include "contract/blame.h"
#include "currentprofile.h"
#include "filling/formdesk.h"
#include "filling/formtoolbar.h"
#include "filling/noticestrip.h"
#include "form/codeaid.h"
#include "form/contractform.h"
#include "form/expiryaid.h"
#include "form/formsummary.h"
#include "form/recentplans.h"
#include "history/historypanel.h"
#include "keeping/historydesk.h"
#include "look.h"
#include "option.h"
#include "panel.h"
#include "session/inspector.h"
#include "session/sessioncard.h"
#include "sign/actionbar.h"
#include "words/outcomes.h"

#include <QMenu>
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
    , m_form(new ContractForm(services.signing.clock, services.settings, this))
    , m_expiry(new ExpiryAid(
          m_form->field(contract::Field::ExpiredTime), services.signing.clock, services.settings))
    , m_code(new CodeAid(*m_form,
          { services.signing.clock, services.signing.store, services.settings, current, sandbox }))
    , m_strip(new NoticeStrip(this))
    , m_desk(new FormDesk({ *m_form, *m_code, *m_expiry, *m_strip, current }, services, this))
    , m_tools(new FormToolbar(*m_desk, this))
    , m_summary(new FormSummary(*m_form, this))
    , m_bar(new ActionBar(*m_desk, this))
    , m_card(new SessionCard(services.signing.clock, this))
    , m_inspector(new Inspector(services.signing.store, services.settings, this))
    , m_history(
          new HistoryPanel(services.signing.store, services.signing.clock, services.settings, this))
    , m_told(new NoticeStrip(this))
    , m_historyDesk(new HistoryDesk(services, *m_history, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("signPage"));
    m_told->setObjectName(QStringLiteral("historyTold"));
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
    layout->addWidget(m_tools);
    layout->addWidget(m_strip);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_summary);
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
    auto *historyLayout = tightLayout(history);
    historyLayout->addWidget(m_told);
    historyLayout->addWidget(m_history, 1);
    m_rows->addWidget(session);
    m_rows->addWidget(history);
    m_rows->setChildrenCollapsible(false);
    m_rows->setSizes({ 600, 400 });
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 1);
    return m_rows;
}

void SignPage::connectActions()
{
    connect(&m_bar->sign, &QAction::triggered, this, &SignPage::sign);
    connect(&m_bar->cancel, &QAction::triggered, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    connect(m_history, &HistoryPanel::opened, this, &SignPage::showRow);
    m_history->setRowActions({ &m_card->action(attempt::Remedy::RepeatExactly),
        &m_card->copySession, &m_historyDesk->bundle });
    m_history->setChosenActions({ &m_historyDesk->exportRows, &m_historyDesk->compare });
    connect(m_history, &HistoryPanel::chosenChanged, this,
        [this] { m_historyDesk->compare.setEnabled(m_history->selectedCount() == 2); });
    connect(m_historyDesk, &HistoryDesk::said, this, [this](const QString &text, bool isGood) {
        m_told->tell(isGood ? Tone::Good : Tone::Bad, text, {}, nullptr);
    });
    connect(m_history, &HistoryPanel::newFromWanted, m_desk, &FormDesk::newFrom);
    connect(m_card, &SessionCard::remedyWanted, this, &SignPage::remedy);
    connect(m_card, &SessionCard::verifyWanted, this, &SignPage::reverify);
    connect(m_code, &CodeAid::repeatWanted, this, &SignPage::repeat);
    connect(&m_sandbox, &SandboxStatus::changed, this, &SignPage::showAccessPoint);
    connect(&m_current, &CurrentProfile::changed, this, &SignPage::followProfile);
}

void SignPage::load()
{
    m_history->load();
    m_code->start();
    m_historyDesk->begin();
}

bool SignPage::isBusy() const { return m_bar->isBusy(); }

bool SignPage::holdsUnrecorded() const { return m_card->holdsUnrecorded(); }

bool SignPage::holdsUnsavedNote() const { return m_inspector->holdsUnsavedNote(); }

void SignPage::saveNote() { m_inspector->saveNote(); }

QList<QAction *> SignPage::signActions() const
{
    return { &m_desk->newContract, &m_desk->openTemplates, m_desk->templates()->menuAction(),
        &m_desk->fillExample, nullptr, &m_bar->sign, &m_bar->cancel };
}

QList<QAction *> SignPage::editActions() const
{
    QList<QAction *> actions { &m_desk->undo, &m_desk->clear, &m_desk->paste,
        m_desk->copies()->menuAction(), nullptr, &m_code->generate, &m_code->repeat };
    actions += m_expiry->actions();
    actions += QList<QAction *> { nullptr, &m_form->mend, &m_summary->next, &m_form->discouraged,
        nullptr, &m_history->search };
    return actions;
}

QList<QAction *> SignPage::attemptActions() const
{
    return QList<QAction *> { &m_card->copySession } + m_card->remedyActions()
        + QList<QAction *> { &m_history->newFromThis, &m_card->verifyHere, &m_inspector->editNote,
              nullptr, &m_historyDesk->compare, &m_historyDesk->bundle };
}

QList<QAction *> SignPage::fileActions() const
{
    return { &m_historyDesk->exportRows, &m_historyDesk->importRows, nullptr,
        &m_historyDesk->keeping, &m_historyDesk->server };
}

QList<QAction *> SignPage::viewActions() const
{
    return m_history->actions() + QList<QAction *> { nullptr, &m_inspector->pretty };
}

QAction *SignPage::searchAction() const { return &m_history->search; }

QAction *SignPage::helpAction() const { return &m_form->help; }

void SignPage::setBusy(bool busy)
{
    m_bar->setBusy(busy);
    m_desk->setBusy(busy);
    m_card->setBusy(busy);
}

void SignPage::sign()
{
    if (m_form->validateAll() > 0) {
        m_form->goToFirstError();
        return;
    }
    launch(order());
}

void SignPage::repeat(const history::Row &row)
{
    if (isBusy())
        return;
    attempt::Order again = order();
    again.mode = row.mode;
    again.request = {};
    if (!m_current.isEmbedded()) // its port may be another one by now
        again.request.set(contract::Field::BaseUri, row.baseUri);
    again.repeats = row;
    launch(again);
}

/// With the keys of every profile that this console has.
void SignPage::reverify(const history::Row &row)
{
    QList<profile::Profile> candidates = m_services.profiles.all();
    if (m_sandbox.embedded()) {
        for (profile::Profile &candidate : candidates)
            candidate = profile::resolved(candidate, *m_sandbox.embedded());
    }
    auto *run = new attempt::Reverify(m_services.signing, row, candidates, this);
    connect(
        run, &attempt::Reverify::finished, this, [this, run](const attempt::Reverified &result) {
            run->deleteLater(); // it is telling us right now
            m_card->showReverified(result);
            if (result.code == attempt::Reverified::Code::Verified)
                m_inspector->showRow(result.row);
        });
    run->start();
}

void SignPage::launch(const attempt::Order &order)
{
    setBusy(true);
    m_whose = m_current.profile();
    m_run = new SignRun(m_services.signing, m_sandbox, order, this);
    connect(m_run, &SignRun::stageChanged, m_bar, &ActionBar::setStage);
    connect(m_run, &SignRun::recorded, this, &SignPage::showRecorded);
    connect(m_run, &SignRun::finished, this, &SignPage::finish);
    m_run->start();
    emit started();
}

void SignPage::remedy(attempt::Remedy remedy, const history::Row &row)
{
    switch (remedy) {
    case attempt::Remedy::RepeatExactly:
        return repeat(row);
    case attempt::Remedy::CorrectField:
        return row.id.isEmpty() ? m_form->goToFirstError() : showRefusal(row);
    case attempt::Remedy::NewFromThis:
        return m_desk->newFrom(row);
    case attempt::Remedy::CheckProfile:
        emit checkWanted();
        return;
    case attempt::Remedy::HandOff: // the card's own
    case attempt::Remedy::CopyForSupport:
        return;
    }
    Q_UNREACHABLE();
}

attempt::Order SignPage::order() const
{
    attempt::Order order;
    order.profile = m_current.profile();
    order.request = m_form->request();
    order.mode = order.profile.mode;
    order.acceptLanguage = words::Languages::acceptLanguage(m_services.languages.current());
    return order;
}

void SignPage::showRecorded(const history::Row &row)
{
    showRow(row);
    m_history->mark(row.id);
    notePlanUse(m_services.settings, m_whose.id, row.planId);
}

void SignPage::finish(const RunResult &result)
{
    m_run->deleteLater(); // it is telling us right now
    m_run = nullptr;
    setBusy(false);
    m_card->showResult(result, m_whose);
    emit ended();
    if (const auto *done = std::get_if<attempt::Done>(&result)) {
        m_inspector->showRow(done->row);
        m_history->mark(done->row.id);
        if (done->row.repeats.isEmpty()) // else the form may hold something else
            showRefusal(done->row);
        return;
    }
    m_inspector->clearAll();
    const auto *problem = std::get_if<attempt::Problem>(&result);
    if (problem)
        showAtFields(*problem);
}

void SignPage::showAtFields(const attempt::Problem &problem)
{
    if (const auto *issues = std::get_if<QList<contract::Issue>>(&problem))
        m_form->showIssues(*issues);
    else if (const auto *rail = std::get_if<profile::RailError>(&problem))
        m_form->showRail(*rail);
    else
        return;
    m_form->goToFirstError();
}

void SignPage::showRefusal(const history::Row &row)
{
    if (row.outcome != history::Outcome::Refused)
        return;
    const contract::Reply reply
        = contract::parseReply(row.httpStatus.value_or(0), row.responseBytes);
    m_form->showRefusal(contract::blamedFields(reply), words::refusalText(row));
}

void SignPage::showRow(const history::Row &row)
{
    m_card->showRow(row);
    m_inspector->showRow(row);
    m_historyDesk->setAttempt(row.id);
}

void SignPage::followProfile()
{
    const profile::Profile &now = m_current.profile();
    m_bar->setEnvironment(now.environment);
    m_card->setCurrentProfile(now.id);
    showAccessPoint();
    const bool isSame = now.id == m_shown.id && now.mode == m_shown.mode
        && now.environment == m_shown.environment && now.accessPoint == m_shown.accessPoint;
    m_shown = now;
    if (isSame)
        return;
    m_form->forgetIssues(); // they were said of another merchant
}

void SignPage::showAccessPoint()
{
    m_form->setAccessPoint(
        m_current.isEmbedded() ? m_sandbox.url().toString() : m_current.profile().accessPoint);
}

} // namespace ui
