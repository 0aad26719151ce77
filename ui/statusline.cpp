#include "statusline.h"

#include "autolock.h"
#include "certificatewatch.h"
#include "currentprofile.h"
#include "platformrefresh.h"
#include "sandboxstatus.h"
#include "tonelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVariant>

namespace ui {

static constexpr qint64 soonDays = 60;
static constexpr qint64 urgentDays = 7;

StatusLine::StatusLine(const StatusSources &sources, QWidget *parent)
    : QWidget(parent)
    , m_sources(sources)
    , m_place(new ToneLabel(Tone::Muted, this))
    , m_locked(new ToneLabel(Tone::Muted, this))
{
    m_place->setObjectName(QStringLiteral("sandboxLine"));
    m_locked->setObjectName(QStringLiteral("lockedLine"));
    m_locked->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, 0, space::large, space::small);
    layout->setSpacing(space::large);
    layout->addWidget(m_place, 1);
    layout->addWidget(m_locked);
    connect(&sources.current, &CurrentProfile::changed, this, &StatusLine::refresh);
    connect(&sources.sandbox, &SandboxStatus::changed, this, &StatusLine::refresh);
    connect(&sources.lock, &AutoLock::changed, this, &StatusLine::refresh);
    connect(&sources.certificate, &CertificateWatch::changed, this, &StatusLine::refresh);
    connect(&sources.platform, &PlatformRefresh::looked, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusLine::refresh()
{
    m_place->setText(placeText());
    m_place->setToolTip(fetchedText());
    m_locked->setTextOrHide(
        m_sources.lock.isLocked() ? tr("Locked: passphrases and PINs were forgotten.") : QString());
    showExpiry();
}

QString StatusLine::placeText() const
{
    if (m_sources.current.isEmbedded())
        return sandboxText();
    const profile::Profile &profile = m_sources.current.profile();
    return tr("Merchant %1 at %2")
        .arg(profile.identity.mchid, QUrl(profile.accessPoint).authority());
}

QString StatusLine::sandboxText() const
{
    switch (m_sources.sandbox.state()) {
    case SandboxStatus::State::Idle:
    case SandboxStatus::State::Starting:
        return tr("The sandbox is starting …");
    case SandboxStatus::State::Ready:
        return tr("Sandbox at %1").arg(m_sources.sandbox.url().toString());
    case SandboxStatus::State::Failed:
        return tr("The sandbox did not start.");
    }
    Q_UNREACHABLE();
}

QString StatusLine::fetchedText() const
{
    const qint64 when = m_sources.platform.refreshedMs();
    if (m_sources.current.isEmbedded() || when == 0)
        return {};
    const QString moment = QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(when), QStringLiteral("yyyy-MM-dd HH:mm"));
    return tr("Platform certificates fetched on %1").arg(moment);
}

QString StatusLine::expiryText(qint64 days, const QString &date)
{
    if (days < 0)
        return tr("The merchant certificate expired on %1.").arg(date);
    if (days == 0)
        return tr("The merchant certificate expires today (%1).").arg(date);
    return tr("The merchant certificate expires in %n day(s) (%1).", nullptr, int(days)).arg(date);
}

void StatusLine::showExpiry()
{
    const auto &until = m_sources.certificate.validUntil();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_sources.clock.nowMs());
    const bool isSoon = until && now.daysTo(until->toLocalTime()) <= soonDays;
    if (isSoon && !m_expiry)
        makeExpiry();
    if (m_expiry)
        m_expiry->setVisible(isSoon);
    if (!isSoon)
        return;
    const qint64 days = *until <= now ? -1 : now.daysTo(until->toLocalTime());
    const Tone tone = days <= urgentDays ? Tone::Bad : Tone::Warning;
    m_expiry->setProperty("tone", static_cast<int>(tone));
    m_expiry->setText(expiryText(days, until->toLocalTime().date().toString(Qt::ISODate)));
    m_expiry->setToolTip(tr("Check this profile"));
}

void StatusLine::makeExpiry()
{
    m_expiry = new QPushButton(this);
    m_expiry->setObjectName(QStringLiteral("certificateLine"));
    m_expiry->setFlat(true);
    layout()->addWidget(m_expiry);
    connect(m_expiry, &QPushButton::clicked, this, &StatusLine::checkWanted);
}

} // namespace ui
