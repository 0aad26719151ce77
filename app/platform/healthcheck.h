#pragma once

#include "platform/healthline.h"
#include "platform/platformkeys.h"
#include "profile/secretprompt.h"

#include <QObject>

#include <memory>

namespace platform {

/// Looks at a profile from key to live call and says what it found, line by line. Asks for the
/// key's passphrase or PIN through the prompt, and for an APIv3 key that should lie in the key ring
/// but could not be had (no prompt: it does without). No secret leaves.
/// Emits each line once, then finished once; never from within start. Destroying it ends it
/// silently and takes a question back.
class HealthCheck final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthCheck)
public:
    /// `profile` is resolved. Answers of the live call are kept (PlatformKeys::accept).
    HealthCheck(const Services &services, PlatformKeys &keys, profile::SecretPrompt *prompt,
        const profile::Profile &profile, const http::TrustSet &trust, QObject *parent);
    ~HealthCheck() override;

    void start();

signals:
    /// The key is open: whoever holds the profile saves what went into the key ring (nowInKeyRing).
    void unlocked(const profile::Unlocked &who);
    void found(const platform::HealthLine &line);
    void finished(const QList<platform::HealthLine> &lines);

private:
    void opened(const profile::UnlockResult &result);
    void findApiV3Key();
    void askIfThereIsOne();
    void askApiV3Key();
    void examine();
    void judge(signing::IdentityReport report);
    void call();
    void called(const CertificatesAnswer &answer);
    void add(const QList<HealthLine> &lines);
    void end();

    struct State;
    const std::unique_ptr<State> m_state;
};

} // namespace platform
