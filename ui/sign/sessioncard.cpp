#include "sessioncard.h"

#include "actionbutton.h"
#include "icons.h"
#include "look.h"
#include "problemtext.h"
#include "profiletext.h"
#include "timeleft.h"
#include "tonelabel.h"
#include "words/outcomes.h"
#include "words/problems.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace ui {

using history::Outcome;

static constexpr int tickMs = 1000;
static constexpr int signSize = 28;

SessionCard::SessionCard(const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_notRecorded(new ToneLabel(Tone::Bad, this))
    , m_sign(new QLabel(this))
    , m_outcome(new ToneLabel(Tone::Plain, this))
    , m_sessionRow(new QWidget(this))
    , m_session(new QLineEdit(m_sessionRow))
    , m_happened(new ToneLabel(Tone::Plain, this))
    , m_means(new ToneLabel(Tone::Plain, this))
    , m_todo(new ToneLabel(Tone::Accent, this))
{
    copySession.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(&copySession, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(m_session->text()); });
    build();
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &SessionCard::showTimeLeft);
    refresh();
}

void SessionCard::build()
{
    m_outcome->setObjectName(QStringLiteral("outcomeLabel"));
    m_outcome->setWordWrap(true);
    m_sign->setFixedSize(signSize, signSize);
    m_session->setObjectName(QStringLiteral("sessionId"));
    m_session->setReadOnly(true);
    m_session->setFrame(false);
    m_notRecorded->setObjectName(QStringLiteral("notRecordedStrip"));
    m_happened->setObjectName(QStringLiteral("explanation"));
    for (QLabel *label :
        std::initializer_list<QLabel *> { m_happened, m_means, m_todo, m_notRecorded })
        label->setWordWrap(true);

    auto *sessionRow = new QHBoxLayout(m_sessionRow);
    sessionRow->setContentsMargins(0, 0, 0, 0);
    sessionRow->addWidget(m_session, 1);
    sessionRow->addWidget(
        new ActionButton(copySession, QStringLiteral("copySessionButton"), m_sessionRow));
    auto *head = new QHBoxLayout;
    head->setSpacing(space::medium);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    head->addWidget(m_outcome, 1);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(space::large);
    facts->setVerticalSpacing(space::small);
    facts->setColumnStretch(1, 1);
    m_profile = addFact(facts, "sessionProfile");
    m_timeLeft = addFact(facts, "timeLeft");
    m_checked = addFact(facts, "verificationLine");
    m_requestId = addFact(facts, "requestId");
    m_duration = addFact(facts, "duration");

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_notRecorded);
    layout->addLayout(head);
    layout->addWidget(m_sessionRow);
    layout->addWidget(m_happened);
    layout->addWidget(m_means);
    layout->addWidget(m_todo);
    layout->addLayout(facts);
}

SessionCard::Fact SessionCard::addFact(QGridLayout *grid, const char *name)
{
    const Fact fact { new ToneLabel(Tone::Muted, this), new ToneLabel(Tone::Plain, this) };
    fact.value->setObjectName(QString::fromLatin1(name));
    fact.value->setWordWrap(true);
    const int line = grid->rowCount();
    grid->addWidget(fact.caption, line, 0, Qt::AlignTop);
    grid->addWidget(fact.value, line, 1);
    return fact;
}

void SessionCard::fill(const Fact &fact, const QString &caption, const QString &value)
{
    fact.caption->setTextOrHide(value.isEmpty() ? QString() : caption);
    fact.value->setTextOrHide(value);
}

void SessionCard::showRow(const history::Row &row)
{
    m_content = row;
    refresh();
}

void SessionCard::showResult(const RunResult &result, const profile::Profile &whose)
{
    m_content = result;
    m_whose = whose;
    refresh();
}

const history::Row *SessionCard::row() const
{
    if (const auto *row = std::get_if<history::Row>(&m_content))
        return row;
    if (const auto *result = std::get_if<RunResult>(&m_content)) {
        if (const auto *done = std::get_if<attempt::Done>(result))
            return &done->row;
    }
    return nullptr;
}

QString SessionCard::rowId() const { return row() ? row()->id : QString(); }

bool SessionCard::holdsUnrecorded() const
{
    const auto *result = std::get_if<RunResult>(&m_content);
    const auto *done = result ? std::get_if<attempt::Done>(result) : nullptr;
    return done && done->notRecorded;
}

void SessionCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void SessionCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepRoom();
}

/// A splitter knows no height for width, and would press wrapped lines together.
void SessionCard::keepRoom()
{
    if (isVisible())
        setMinimumHeight(layout()->minimumHeightForWidth(width()));
}

void SessionCard::refresh()
{
    copySession.setText(tr("Copy session_id"));
    m_session->setAccessibleName(tr("Session session_id"));
    m_session->clear();
    m_notRecorded->hide();
    for (const Fact &fact : { m_profile, m_timeLeft, m_checked, m_requestId, m_duration })
        fill(fact, {}, {});
    const auto *result = std::get_if<RunResult>(&m_content);
    if (const history::Row *shown = row())
        refreshRow(*shown);
    else if (!result)
        refreshIdle();
    else if (const auto *problem = std::get_if<attempt::Problem>(result))
        refreshProblem(problemText(*problem));
    else
        refreshProblem(words::text(std::get<sandbox::StartError>(*result)));
    const bool hasSession = !m_session->text().isEmpty();
    m_sessionRow->setVisible(hasSession);
    copySession.setEnabled(hasSession);
    showTimeLeft();
    keepRoom();
}

void SessionCard::refreshIdle()
{
    showOutcome({}, Tone::Muted, tr("No session yet"));
    showExplanation(
        tr("Fill in the form and press Sign: the verified session_id appears here."), {}, {});
}

void SessionCard::refreshProblem(const QString &text)
{
    showOutcome(problemPixmap(signSize, devicePixelRatioF()), Tone::Bad, tr("Not sent"));
    showExplanation(text, {}, {});
    fill(m_profile, tr("Profile"), profileLine(m_whose));
}

void SessionCard::refreshRow(const history::Row &row)
{
    showOutcome(outcomePixmap(row.outcome, signSize, devicePixelRatioF()), tone(row.outcome),
        words::text(row.outcome));
    const words::Explanation explanation = words::explain(row);
    if (row.outcome == Outcome::Verified) {
        m_session->setFont(large(monospaced(font()))); // only now: a font is slow to be found
        m_session->setText(row.sessionId);
    }
    m_session->setCursorPosition(0);
    // The session_id itself says what happened.
    showExplanation(row.outcome == Outcome::Verified ? QString() : explanation.happened,
        explanation.means, explanation.todo);
    showFacts(row);
    if (m_checked.value->text() == explanation.happened)
        fill(m_checked, {}, {}); // said already
    if (!holdsUnrecorded())
        return;
    const auto &done = std::get<attempt::Done>(std::get<RunResult>(m_content));
    m_notRecorded->setTextOrHide(tr("Not recorded: copy what you need before you close. %1")
                                     .arg(words::text(*done.notRecorded)));
}

void SessionCard::showOutcome(const QPixmap &sign, Tone tone, const QString &text)
{
    m_sign->setPixmap(sign);
    m_sign->setVisible(!sign.isNull());
    m_outcome->setFont(sign.isNull() ? font() : heading(font()));
    m_outcome->setTone(tone);
    m_outcome->setText(text);
}

void SessionCard::showExplanation(
    const QString &happened, const QString &means, const QString &todo)
{
    m_happened->setTextOrHide(happened);
    m_means->setTextOrHide(means);
    m_todo->setTextOrHide(todo);
}

void SessionCard::showFacts(const history::Row &row)
{
    fill(m_profile, tr("Profile"), profileLine(row.profileId, row.profileName, row.environment));
    fill(m_checked, tr("Verification"), words::verificationLine(row));
    fill(m_requestId, tr("Request-ID"), row.requestId);
    if (!row.durationMs)
        return;
    const QString duration = QLocale().toString(*row.durationMs);
    const QString text = row.httpStatus
        ? tr("%1 ms, HTTP %2").arg(duration, QString::number(*row.httpStatus))
        : tr("%1 ms").arg(duration);
    fill(m_duration, tr("Duration"), text);
}

void SessionCard::showTimeLeft()
{
    const history::Row *shown = row();
    if (!shown || shown->outcome != Outcome::Verified) {
        m_tick.stop();
        return;
    }
    const TimeLeft left = timeLeft(shown->expiredTime, m_clock.nowMs());
    fill(m_timeLeft, tr("Time left"), left.text);
    m_timeLeft.value->setTone(left.isExpired ? Tone::Bad : Tone::Plain);
    left.isCounting ? m_tick.start() : m_tick.stop();
}

} // namespace ui
