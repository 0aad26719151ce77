#include "session/sessionfacts.h"

#include "look.h"
#include "profiletext.h"
#include "tonelabel.h"
#include "words/outcomes.h"

#include <QGridLayout>
#include <QLocale>

namespace ui {

SessionFacts::SessionFacts(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    m_profile = add(grid, "sessionProfile");
    m_timeLeft = add(grid, "timeLeft");
    m_checked = add(grid, "verificationLine");
    m_requestId = add(grid, "requestId");
    m_duration = add(grid, "duration");
}

SessionFacts::Fact SessionFacts::add(QGridLayout *grid, const char *name)
{
    const Fact fact { new ToneLabel(Tone::Muted, this), new ToneLabel(Tone::Plain, this) };
    fact.value->setObjectName(QString::fromLatin1(name));
    fact.value->setWordWrap(true);
    const int line = grid->rowCount();
    grid->addWidget(fact.caption, line, 0, Qt::AlignTop);
    grid->addWidget(fact.value, line, 1);
    return fact;
}

void SessionFacts::fill(const Fact &fact, const QString &caption, const QString &value)
{
    fact.caption->setTextOrHide(value.isEmpty() ? QString() : caption);
    fact.value->setTextOrHide(value);
}

void SessionFacts::clear()
{
    for (const Fact &fact : { m_profile, m_timeLeft, m_checked, m_requestId, m_duration })
        fill(fact, {}, {});
}

void SessionFacts::showProfile(const profile::Profile &profile)
{
    fill(m_profile, tr("Profile"), profileLine(profile));
}

static QString durationText(const history::Row &row)
{
    if (!row.durationMs)
        return {};
    const QString duration = QLocale().toString(*row.durationMs);
    return row.httpStatus
        ? SessionFacts::tr("%1 ms, HTTP %2").arg(duration, QString::number(*row.httpStatus))
        : SessionFacts::tr("%1 ms").arg(duration);
}

void SessionFacts::showRow(const history::Row &row, const QString &said)
{
    const QString checked = words::verificationLine(row);
    fill(m_profile, tr("Profile"), profileLine(row.profileId, row.profileName, row.environment));
    fill(m_checked, tr("Verification"), checked == said ? QString() : checked);
    fill(m_requestId, tr("Request-ID"), row.requestId);
    fill(m_duration, tr("Duration"), durationText(row));
}

void SessionFacts::showTimeLeft(const TimeLeft &left)
{
    fill(m_timeLeft, tr("Time left"), left.text);
    m_timeLeft.value->setTone(left.isExpired ? Tone::Bad : Tone::Plain);
}

} // namespace ui
