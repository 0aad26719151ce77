#include "session/sessioncard.h"

#include "clipboard.h"
#include "exchange/copying.h"
#include "icons.h"
#include "session/handoffview.h"
#include "session/importedview.h"
#include "session/offers.h"
#include "session/outcomeview.h"
#include "session/problemtext.h"
#include "session/rowtexts.h"
#include "session/sessionfacts.h"
#include "session/sessionview.h"
#include "session/timeleft.h"
#include "tonelabel.h"
#include "words/outcomes.h"
#include "words/problems.h"
#include "words/session.h"

#include <QAccessible>
#include <QEvent>
#include <QVBoxLayout>

namespace ui {

using attempt::Remedy;
using history::Outcome;

SessionCard::SessionCard(const base::Clock &clock, QWidget *parent)
    : SheetScroll(parent)
    , m_clock(clock)
    , m_sheet(new QWidget(this))
    , m_lines(new QVBoxLayout(m_sheet))
    , m_notRecorded(new ToneLabel(Tone::Bad, m_sheet))
    , m_outcome(new OutcomeView(m_sheet))
    , m_session(new SessionView(copySession, m_sheet))
    , m_happened(new ToneLabel(Tone::Plain, m_sheet))
    , m_means(new ToneLabel(Tone::Plain, m_sheet))
    , m_todo(new ToneLabel(Tone::Accent, m_sheet))
    , m_remedies(new RemedyBar(m_sheet))
    , m_told(new ToneLabel(Tone::Good, m_sheet))
    , m_facts(new SessionFacts(m_sheet))
{
    connectActions();
    build();
    refresh();
}

void SessionCard::connectActions()
{
    copySession.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(&copySession, &QAction::triggered, this, [this] {
        copySecret(m_session->session());
        tell(tr("The session_id is on the clipboard."));
    });
    verifyHere.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I));
    connect(&verifyHere, &QAction::triggered, this, &SessionCard::verify);
    connect(m_remedies, &RemedyBar::chosen, this, &SessionCard::act);
    connect(&m_remedies->showCode, &QAction::triggered, this, &SessionCard::showCode);
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &SessionCard::followTime);
}

void SessionCard::build()
{
    setObjectName(QStringLiteral("sessionCard"));
    m_notRecorded->setObjectName(QStringLiteral("notRecordedStrip"));
    m_happened->setObjectName(QStringLiteral("explanation"));
    m_means->setObjectName(QStringLiteral("meaning"));
    m_todo->setObjectName(QStringLiteral("advice"));
    m_told->setObjectName(QStringLiteral("toldLine"));
    for (ToneLabel *label : { m_happened, m_means, m_todo, m_notRecorded, m_told })
        label->setWordWrap(true);

    m_lines->setContentsMargins(space::large, space::large, space::large, space::medium);
    m_lines->setSpacing(space::medium);
    setWidget(m_sheet); // while its layout is empty: what is there is measured at once
    m_sheet->setAutoFillBackground(false); // setWidget fills it; the panel shows through
    for (QWidget *line : std::initializer_list<QWidget *> { m_notRecorded, m_outcome, m_session,
             m_happened, m_means, m_todo, m_remedies, m_told, m_facts })
        m_lines->addWidget(line);
    m_lines->addStretch();
}

QAction &SessionCard::action(Remedy remedy) { return m_remedies->action(remedy); }

QList<QAction *> SessionCard::remedyActions() const { return m_remedies->actions(); }

void SessionCard::showRow(const history::Row &row) { hold({ row, {} }); }

void SessionCard::showResult(const RunResult &result, const profile::Profile &whose)
{
    hold({ result, whose });
}

void SessionCard::hold(const ShownAttempt &attempt)
{
    if (m_code)
        m_code->close(); // it is another session's
    m_attempt = attempt;
    refresh();
}

QString SessionCard::rowId() const { return m_attempt.row() ? m_attempt.row()->id : QString(); }

bool SessionCard::holdsUnrecorded() const { return m_attempt.notRecorded() != nullptr; }

void SessionCard::setCurrentProfile(const QString &profileId)
{
    m_currentProfile = profileId;
    refreshRemedies();
}

void SessionCard::setBusy(bool busy)
{
    m_busy = busy;
    refreshRemedies();
}

void SessionCard::refresh()
{
    setAccessibleName(tr("Session"));
    copySession.setText(tr("Copy session_id"));
    verifyHere.setText(tr("Verify here"));
    m_notRecorded->setTextOrHide(notRecordedText());
    m_told->setTextOrHide({});
    m_facts->clear();
    const history::Row *shown = m_attempt.row();
    m_session->setSession(shown && maySeeSession(*shown) ? shown->sessionId : QString());
    copySession.setEnabled(!m_session->session().isEmpty());
    if (shown)
        refreshRow(*shown);
    else if (m_attempt.problem())
        refreshProblem(problemText(*m_attempt.problem()));
    else if (m_attempt.startError())
        refreshProblem(words::text(*m_attempt.startError()));
    else
        refreshIdle();
    refreshImported();
    followTime();
    refreshRemedies();
}

void SessionCard::refreshIdle()
{
    m_outcome->showOutcome({}, Tone::Muted, tr("No session yet"));
    showExplanation(
        tr("Fill in the form and press Sign: the verified session_id appears here."), {}, {});
}

void SessionCard::refreshProblem(const QString &text)
{
    m_outcome->showOutcome(
        problemPixmap(m_outcome->signSize(), devicePixelRatioF()), Tone::Bad, tr("Not sent"));
    showExplanation(text, tr("Nothing was sent, and the history holds nothing of it."), {});
    m_facts->showProfile(m_attempt.whose);
}

void SessionCard::refreshRow(const history::Row &row)
{
    const bool awaits = awaitsVerification(row);
    const Outcome outcome = awaits ? Outcome::Unverified : row.outcome;
    m_outcome->showOutcome(outcomePixmap(outcome, m_outcome->signSize(), devicePixelRatioF()),
        tone(outcome), awaits ? tr("Not verified here") : words::text(outcome));
    const words::Explanation explanation = words::explain(row);
    const bool isOwn = row.origin == history::Origin::Own;
    // The session_id itself says what happened.
    showExplanation(row.outcome == Outcome::Verified ? QString() : explanation.happened,
        explanation.means, isOwn ? explanation.todo : importedAdvice(row));
    // How another console verified it stands in the inspector.
    m_facts->showRow(row, awaits ? words::verificationLine(row) : explanation.happened);
}

QString SessionCard::notRecordedText() const
{
    return m_attempt.notRecorded() ? tr("Not recorded: copy what you need before you close. %1")
                                         .arg(words::text(*m_attempt.notRecorded()))
                                   : QString();
}

void SessionCard::showExplanation(
    const QString &happened, const QString &means, const QString &todo)
{
    m_happened->setTextOrHide(happened);
    m_means->setTextOrHide(means);
    m_todo->setTextOrHide(todo);
}

void SessionCard::followTime()
{
    m_tick.stop();
    const history::Row *shown = m_attempt.row();
    if (!shown)
        return;
    const TimeLeft left = timeLeft(shown->expiredTime, m_clock.nowMs());
    if (left.isExpired != m_isExpired) {
        m_isExpired = left.isExpired;
        refreshRemedies();
    }
    if (shown->outcome == Outcome::Verified) {
        m_facts->showTimeLeft(left);
        m_session->setLife(left.isExpired ? SessionView::Life::Expired : SessionView::Life::Alive);
        if (maySeeSession(*shown))
            m_todo->setTextOrHide(
                left.isExpired ? words::expiredAdvice(shown->outcome) : words::handOffAdvice());
        if (m_code)
            m_code->showTimeLeft(left);
    }
    if (left.lastsMs > 0 && isVisible())
        m_tick.start(left.lastsMs);
}

void SessionCard::refreshRemedies()
{
    const auto all = offers(m_attempt, { m_currentProfile, m_busy, m_clock.nowMs() });
    m_remedies->offer(all);
    const history::Row *shown = m_attempt.row();
    const RemedyBar::Offer tooLate { Remedy::RepeatExactly, RemedyBar::Hindrance::Expired };
    if (shown && all.contains(tooLate))
        m_todo->setTextOrHide(words::expiredAdvice(shown->outcome));
}

void SessionCard::act(Remedy remedy)
{
    switch (remedy) {
    case Remedy::HandOff:
        copySecret(QString::fromUtf8(handOff()));
        return tell(tr("The hand-off is on the clipboard, as JSON."));
    case Remedy::CopyForSupport:
        copyText(words::supportNote(*m_attempt.row()));
        return tell(tr("What support asks for is on the clipboard."));
    case Remedy::RepeatExactly:
    case Remedy::CorrectField:
    case Remedy::NewFromThis:
    case Remedy::CheckProfile:
        emit remedyWanted(remedy, m_attempt.row() ? *m_attempt.row() : history::Row {});
        return;
    }
    Q_UNREACHABLE();
}

void SessionCard::tell(const QString &text)
{
    m_told->setTextOrHide(text);
    QAccessibleEvent event(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QByteArray SessionCard::handOff() const
{
    return exchange::handOff(
        m_attempt.row()->sessionId, m_attempt.row()->outContractCode, m_attempt.row()->expiredTime);
}

void SessionCard::showCode()
{
    m_code = new HandOffView(handOff(), this);
    m_code->showTimeLeft(timeLeft(m_attempt.row()->expiredTime, m_clock.nowMs()));
    m_code->open();
}

void SessionCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    SheetScroll::changeEvent(event);
}

void SessionCard::showEvent(QShowEvent *event)
{
    SheetScroll::showEvent(event);
    followTime();
}

void SessionCard::hideEvent(QHideEvent *event)
{
    SheetScroll::hideEvent(event);
    m_tick.stop();
}

} // namespace ui
