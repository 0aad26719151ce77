#include "profiles/profilefacts.h"

#include "base/async.h"
#include "look.h"
#include "profiles/profiledraft.h"
#include "profiles/profiletable.h"
#include "sandboxstatus.h"
#include "tonelabel.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/problems.h"

#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>

namespace ui {

using profile::SecretKind;

ProfileFacts::ProfileFacts(const Services &services, SandboxStatus &sandbox, QWidget *parent)
    : QScrollArea(parent)
    , m_services(services)
    , m_sandbox(sandbox)
{
    setObjectName(QStringLiteral("profileFacts"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto *sheet = new QWidget(this);
    auto *grid = new QGridLayout(sheet);
    setWidget(sheet);
    sheet->setAutoFillBackground(false);
    grid->setContentsMargins(space::large, space::large, space::large, space::large);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 7);
    for (int row = 0; row < RowCount; ++row) {
        const Fact fact { new ToneLabel(Tone::Muted, sheet), new ToneLabel(Tone::Plain, sheet) };
        fact.value->setObjectName(QStringLiteral("profileFact%1").arg(row + 1));
        fact.caption->setWordWrap(true);
        fact.value->setWordWrap(true);
        grid->addWidget(fact.caption, row, 0, Qt::AlignTop);
        grid->addWidget(fact.value, row, 1, Qt::AlignTop);
        m_facts.append(fact);
    }
    grid->setRowStretch(RowCount, 1);
    connect(&sandbox, &SandboxStatus::changed, this, [this] {
        if (m_profile.accessPoint == profile::embeddedAccessPoint)
            refresh();
    });
    retranslate();
}

void ProfileFacts::show(const profile::Profile &profile)
{
    m_profile = profile;
    m_report.reset();
    m_stored.reset();
    m_hasApiV3Key = false;
    refresh();
}

void ProfileFacts::refresh()
{
    m_resolved = profile::guarded(
        m_sandbox.embedded() ? profile::resolved(m_profile, *m_sandbox.embedded()) : m_profile);
    ++m_reading;
    retranslate();
    read(m_resolved);
}

/// Without the key ring: looking at a profile is no reason to ask anyone to unlock it.
void ProfileFacts::read(const profile::Profile &resolved)
{
    profile::Profile inMemory = resolved;
    inMemory.inKeyRing.clear();
    const int reading = m_reading;
    profile::Vault &vault = m_services.signing.vault;
    base::whenDone(vault.find(inMemory, SecretKind::ApiV3Key), this,
        [this, reading](const base::SharedSecret &key) {
            if (reading != m_reading)
                return;
            m_hasApiV3Key = key != nullptr;
            retranslate();
        });
    base::whenDone(m_services.signing.platformKeys.stored(resolved), this,
        [this, reading](const platform::PlatformKeys::Stored &stored) {
            if (reading != m_reading)
                return;
            m_stored = stored;
            retranslate();
        });
    const bool hasKey = !resolved.identity.keyFile.isEmpty() || resolved.identity.token;
    if (!hasKey)
        return;
    base::whenDone(vault.find(inMemory, SecretKind::KeyPassphrase), this,
        [this, reading, resolved](const base::SharedSecret &passphrase) {
            signing::Identity identity = resolved.identity;
            identity.passphrase = passphrase ? passphrase : usualPassphrase(identity);
            base::whenDone(m_services.signing.signer.examine(identity), this,
                [this, reading](const signing::IdentityReport &report) {
                    if (reading != m_reading)
                        return;
                    m_report = report;
                    retranslate();
                });
        });
}

QString ProfileFacts::keyText() const
{
    const signing::Identity &identity = m_resolved.identity;
    if (m_profile.accessPoint == profile::embeddedAccessPoint)
        return tr("Built in: the sandbox's own");
    if (identity.token)
        return tr("On the token %1, through %2").arg(identity.token->token, identity.token->module);
    if (identity.keyFile.isEmpty())
        return tr("None yet");
    if (hasCopiedKey(m_resolved))
        return tr("A file in the profile's own folder");
    return tr("The file %1").arg(QDir::toNativeSeparators(identity.keyFile));
}

QString ProfileFacts::certificateText() const
{
    if (!m_report)
        return tr("Not known");
    if (!m_report->key)
        return words::text(m_report->key.error());
    const auto &certificate = m_report->key->certificate;
    if (!certificate)
        return tr("None given: only the serial number is known");
    return tr("Of %1, valid from %2 to %3")
        .arg(certificate->subjectName, words::dayText(certificate->validFrom),
            words::dayText(certificate->validUntil));
}

QString ProfileFacts::platformKeysText() const
{
    QStringList lines;
    if (!m_report) {
        for (const signing::VerifyKeyFile &key : m_resolved.identity.verifyKeys)
            lines.append(key.serial);
    } else {
        for (const signing::VerifyKeyReport &key : m_report->verifyKeys) {
            if (!key.facts)
                lines.append(words::text(key.facts.error()));
            else if (key.facts->certificate)
                lines.append(tr("Certificate %1, valid until %2")
                                 .arg(key.facts->serial,
                                     words::dayText(key.facts->certificate->validUntil)));
            else
                lines.append(tr("Public key %1").arg(key.facts->serial));
        }
    }
    return lines.isEmpty() ? tr("None given") : lines.join(QLatin1Char('\n'));
}

QString ProfileFacts::downloadedText() const
{
    if (!m_stored || m_stored->certificates.isEmpty())
        return tr("None yet: they are fetched with the APIv3 key when they are needed");
    QStringList lines {
        tr("Fetched on %1")
            .arg(QLocale().toString(
                QDateTime::fromMSecsSinceEpoch(m_stored->refreshedMs), QLocale::ShortFormat))
    };
    for (const platform::StoredCertificate &certificate : m_stored->certificates)
        lines.append(
            tr("%1, %2 ← %3, valid until %4")
                .arg(certificate.file.serial, certificate.facts.subjectName,
                    certificate.facts.issuerName, words::dayText(certificate.facts.validUntil)));
    return lines.join(QLatin1Char('\n'));
}

QString ProfileFacts::apiV3KeyText() const
{
    if (m_profile.accessPoint == profile::embeddedAccessPoint)
        return tr("Built in: the sandbox's own");
    if (m_profile.inKeyRing.contains(SecretKind::ApiV3Key))
        return tr("In the system's key ring");
    if (m_hasApiV3Key)
        return tr("In memory, until the console locks");
    return tr("Not given");
}

QString ProfileFacts::valueOf(Row row) const
{
    switch (row) {
    case Environment:
        return tr("%1, %2").arg(
            environmentText(m_profile.environment), words::text(m_profile.mode));
    case AccessPoint:
        return m_resolved.accessPoint == profile::embeddedAccessPoint
            ? accessPointText(m_resolved.accessPoint)
            : m_resolved.accessPoint;
    case MerchantNumber:
        return m_resolved.identity.mchid.isEmpty() ? tr("Not known") : m_resolved.identity.mchid;
    case Serial:
        if (m_report && m_report->key)
            return m_report->key->serial;
        return m_resolved.identity.serial.isEmpty() ? tr("Not known") : m_resolved.identity.serial;
    case Key:
        return keyText();
    case Certificate:
        return certificateText();
    case PlatformKeys:
        return platformKeysText();
    case Downloaded:
        return downloadedText();
    case ApiV3Key:
        return apiV3KeyText();
    case RowCount:
        break;
    }
    return {};
}

void ProfileFacts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void ProfileFacts::retranslate()
{
    const QStringList captions { tr("Environment"), tr("Access point"), tr("Merchant number"),
        tr("Serial number"), tr("Key"), tr("Certificate"), tr("Platform keys given"),
        tr("Platform certificates fetched"), tr("APIv3 key") };
    for (int row = 0; row < RowCount; ++row) {
        m_facts[row].caption->setText(captions[row]);
        m_facts[row].value->setText(valueOf(static_cast<Row>(row)));
    }
    setAccessibleName(tr("About the profile"));
}

} // namespace ui
