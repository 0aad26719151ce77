#include "session/importedview.h"

#include "actionbutton.h"
#include "look.h"
#include "tonelabel.h"
#include "words/problems.h"

#include <QAccessible>
#include <QEvent>
#include <QVBoxLayout>

namespace ui {

using Code = attempt::Reverified::Code;

bool awaitsVerification(const history::Row &row)
{
    return row.origin == history::Origin::Imported && row.outcome == history::Outcome::Verified
        && row.sessionId.isEmpty();
}

QString importedAdvice(const history::Row &row)
{
    if (row.outcome == history::Outcome::Verified)
        return {}; // verified or not, the line above says it
    return ImportedView::tr("What is to be done about it is done on that console. New from this "
                            "begins a contract of your own with the same content.");
}

ImportedView::ImportedView(QAction &verify, QWidget *parent)
    : QWidget(parent)
    , m_badge(new ToneLabel(Tone::Accent, this))
    , m_origin(new ToneLabel(Tone::Plain, this))
    , m_verify(new ActionButton(verify, QStringLiteral("verifyHereButton"), this))
    , m_told(new ToneLabel(Tone::Plain, this))
{
    setObjectName(QStringLiteral("importedView"));
    m_badge->setObjectName(QStringLiteral("importedBadge"));
    m_badge->setFrameShape(QFrame::Box);
    m_badge->setMargin(space::small);
    m_origin->setObjectName(QStringLiteral("importedOrigin"));
    m_origin->setWordWrap(true);
    m_told->setObjectName(QStringLiteral("importedResult"));
    m_told->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::medium);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    head->addWidget(m_origin, 1);
    head->addWidget(m_verify, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(head);
    layout->addWidget(m_told);
}

QWidget &ImportedView::button() const { return *m_verify; }

void ImportedView::showRow(const history::Row &row)
{
    if (row.id != m_row.id)
        m_result.reset();
    m_isVerifying = false;
    m_row = row;
    retranslate();
}

void ImportedView::showVerifying()
{
    m_result.reset();
    m_isVerifying = true;
    retranslate();
}

void ImportedView::showResult(const attempt::Reverified &result)
{
    m_isVerifying = false;
    m_result = result;
    retranslate();
    QAccessibleEvent event(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

static QString consoleText(const history::Row &row)
{
    constexpr int enough = 8; // characters of a UUID to tell one console from the other
    const QString who = row.osUser.isEmpty() ? row.host : row.osUser + u'@' + row.host;
    const QString console = row.instance.right(enough);
    if (who.isEmpty() && console.isEmpty())
        return ImportedView::tr("From another console.");
    if (who.isEmpty())
        return ImportedView::tr("From console %1.").arg(console);
    return console.isEmpty() ? ImportedView::tr("From %1.").arg(who)
                             : ImportedView::tr("From %1, console %2.").arg(who, console);
}

static QString merchantText(const history::Row &row)
{
    return row.environment == base::Environment::Live
        ? ImportedView::tr("live merchant %1").arg(row.mchid)
        : ImportedView::tr("sandbox merchant %1").arg(row.mchid);
}

static QString text(const attempt::Reverified &result)
{
    const history::Row &row = result.row;
    switch (result.code) {
    case Code::Verified:
        return ImportedView::tr("Verified here: a key that this console trusts signed the answer.");
    case Code::NoTrustedKey:
        return ImportedView::tr("No profile of %1 here knows key %2, which signed the answer. Add "
                                "that merchant's profile, or this platform key to it, then verify "
                                "again.")
            .arg(merchantText(row), row.verifySerial);
    case Code::WrongSignature:
        return ImportedView::tr("The signature does not fit the stored answer: it was changed, or "
                                "never was a verified one. The session_id stays hidden; ask the "
                                "other console for it.");
    case Code::NoBytes:
        return ImportedView::tr("The attempt came without the bytes of its answer, as masked "
                                "exports do: there is nothing to verify. Ask for an export that "
                                "is not masked.");
    case Code::History:
        return ImportedView::tr("The signature is good, but that could not be recorded. %1")
            .arg(result.history ? words::text(*result.history) : QString());
    }
    Q_UNREACHABLE();
}

/// For an import that awaits its verification, whatever was tried.
static QString hintText(const history::Row &row)
{
    if (awaitsVerification(row))
        return ImportedView::tr("Its session_id is not shown until the stored answer is verified "
                                "here, with a key that this console trusts.");
    if (row.outcome == history::Outcome::Verified)
        return text({ Code::Verified, row });
    return {};
}

void ImportedView::tint()
{
    const bool isBad = m_result && m_result->code != Code::Verified;
    const bool isGood = !m_isVerifying && !isBad && m_row.outcome == history::Outcome::Verified
        && !awaitsVerification(m_row);
    m_told->setTone(isBad ? Tone::Bad : isGood ? Tone::Good : Tone::Plain);
}

void ImportedView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ImportedView::retranslate()
{
    m_badge->setText(tr("Imported"));
    m_origin->setText(consoleText(m_row));
    m_verify->setVisible(awaitsVerification(m_row));
    if (m_isVerifying)
        m_told->setTextOrHide(tr("Verifying …"));
    else
        m_told->setTextOrHide(m_result ? text(*m_result) : hintText(m_row));
    tint();
}

} // namespace ui
