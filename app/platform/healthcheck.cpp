#include "platform/healthcheck.h"

#include "base/async.h"
#include "platform/livehealth.h"

namespace platform {

using profile::SecretKind;

struct HealthCheck::State {
    const Services services;
    PlatformKeys &keys;
    profile::SecretPrompt *const prompt;
    const http::TrustSet trust;
    profile::Unlocked who; ///< as it was given, until it is unlocked
    std::optional<signing::KeyError> locked = {}; ///< why it was not
    base::SharedSecret apiV3Key = {};
    bool isAsking = false;
    QList<HealthLine> lines = {};
    base::Worker worker { QStringLiteral("health check") };
};

HealthCheck::HealthCheck(const Services &services, PlatformKeys &keys,
    profile::SecretPrompt *prompt, const profile::Profile &profile, const http::TrustSet &trust,
    QObject *parent)
    : QObject(parent)
    , m_state(new State { services, keys, prompt, trust, { profile, {} } })
{
}

HealthCheck::~HealthCheck()
{
    if (m_state->isAsking)
        m_state->prompt->dismiss();
}

void HealthCheck::start()
{
    auto *unlock = new profile::Unlock(
        { m_state->services.signer, m_state->services.vault, m_state->prompt },
        m_state->who.profile, this);
    connect(unlock, &profile::Unlock::finished, this,
        [this, unlock](const profile::UnlockResult &result) {
            unlock->deleteLater();
            opened(result);
        });
    unlock->start();
}

void HealthCheck::opened(const profile::UnlockResult &result)
{
    if (const auto *who = std::get_if<profile::Unlocked>(&result)) {
        m_state->who = *who;
        emit unlocked(*who);
    } else {
        m_state->locked = std::get<signing::KeyError>(result);
    }
    findApiV3Key();
}

void HealthCheck::findApiV3Key()
{
    const auto find = m_state->services.vault.find(m_state->who.profile, SecretKind::ApiV3Key);
    base::whenDone(find, this, [this](const base::SharedSecret &key) {
        m_state->apiV3Key = key;
        if (!key && m_state->prompt != nullptr)
            askIfThereIsOne();
        else
            examine();
    });
}

/// Who has none is not asked at every check: one that lay in the key ring or has opened
/// certificates before is known somewhere.
void HealthCheck::askIfThereIsOne()
{
    const profile::Profile &profile = m_state->who.profile;
    base::whenDone(m_state->keys.stored(profile), this,
        [this, inKeyRing = profile.inKeyRing.contains(SecretKind::ApiV3Key)](
            const PlatformKeys::Stored &stored) {
            if (inKeyRing || stored.refreshedMs != 0)
                askApiV3Key();
            else
                examine();
        });
}

void HealthCheck::askApiV3Key()
{
    m_state->isAsking = true;
    const auto question
        = profile::Question { .profile = m_state->who.profile, .kind = SecretKind::ApiV3Key };
    auto *asked = new QFutureWatcher<profile::Reply>(this);
    connect(asked, &QFutureWatcherBase::finished, this, [this, asked] {
        asked->deleteLater();
        // A prompt that went away without a word has cancelled.
        const bool isAnswered = asked->future().isResultReadyAt(0);
        const auto reply = isAnswered ? asked->result() : profile::Reply {};
        m_state->isAsking = false;
        m_state->apiV3Key = reply.secret;
        const QString &id = m_state->who.profile.id;
        if (reply.secret && reply.keepInKeyRing)
            (void)m_state->services.vault.store(id, SecretKind::ApiV3Key, reply.secret);
        else if (reply.secret)
            m_state->services.vault.keep(id, SecretKind::ApiV3Key, reply.secret);
        examine();
    });
    asked->setFuture(m_state->prompt->ask(question));
}

void HealthCheck::examine()
{
    base::whenDone(m_state->keys.identityOf(m_state->who.profile), this,
        [this](const signing::Identity &identity) {
            const auto report = m_state->services.signer.examine(identity);
            base::whenDone(
                report, this, [this](const signing::IdentityReport &found) { judge(found); });
        });
}

void HealthCheck::judge(signing::IdentityReport report)
{
    if (m_state->locked)
        report.key = tl::make_unexpected(*m_state->locked);
    const int length = m_state->apiV3Key ? int(m_state->apiV3Key->bytes().size()) : 0;
    add(localLines(m_state->who.profile, report, length, m_state->services.clock.nowMs()));
    if (report.key) {
        call();
    } else {
        add(liveLinesSkipped());
        end();
    }
}

void HealthCheck::call()
{
    auto *call = new CertificatesCall(m_state->services, m_state->worker,
        { m_state->who, m_state->trust, m_state->apiV3Key }, this);
    connect(
        call, &CertificatesCall::finished, this, [this, call](const CertificatesAnswer &answer) {
            call->deleteLater();
            called(answer);
        });
    call->start();
}

void HealthCheck::called(const CertificatesAnswer &answer)
{
    if (!answer.certificates) {
        add(liveLines(m_state->who.profile, answer, m_state->lines));
        end();
        return;
    }
    const auto kept = m_state->keys.accept(m_state->who.profile, *answer.certificates);
    base::whenDone(kept, this, [this, answer](const RefreshResult &result) {
        CertificatesAnswer told = answer;
        told.certificates = result;
        add(liveLines(m_state->who.profile, told, m_state->lines));
        end();
    });
}

void HealthCheck::add(const QList<HealthLine> &lines)
{
    m_state->lines += lines;
    for (const HealthLine &line : lines)
        emit found(line);
}

void HealthCheck::end() { emit finished(m_state->lines); }

} // namespace platform
