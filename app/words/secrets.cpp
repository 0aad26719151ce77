#include "words/secrets.h"

#include <QCoreApplication>

namespace words {

namespace {

struct Secrets {
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

QString pinText(const profile::Question &question)
{
    const QString &token = question.profile.identity.token->token;
    const QString &profile = question.profile.name;
    if (question.wrongBefore == 0)
        return Secrets::tr("PIN of the token %1, for the profile “%2”.").arg(token, profile);
    return Secrets::tr("This PIN is wrong: %n wrong PIN(s) in a row, and most tokens lock after "
                       "three. PIN of the token %1, for the profile “%2”.",
        nullptr, question.wrongBefore)
        .arg(token, profile);
}

QString passphraseText(const profile::Question &question)
{
    const signing::Identity &identity = question.profile.identity;
    const QString &profile = question.profile.name;
    if (question.wrongBefore > 0)
        return Secrets::tr("The passphrase is wrong, or the file is damaged. Passphrase of the key "
                           "file %1, for the profile “%2”.")
            .arg(identity.keyFile, profile);
    if (question.merchantNumberTried)
        return Secrets::tr("Passphrase of the key file %1, for the profile “%2”. The merchant "
                           "number %3, which it usually is, was tried and does not open it.")
            .arg(identity.keyFile, profile, identity.mchid);
    return Secrets::tr("Passphrase of the key file %1, for the profile “%2”.")
        .arg(identity.keyFile, profile);
}

QString apiV3KeyText(const profile::Question &question)
{
    const QString &mchid = question.profile.identity.mchid;
    if (question.wrongBefore > 0)
        return Secrets::tr("This is not the APIv3 key. APIv3 key of the merchant number %1, for "
                           "the profile “%2”: 32 characters, set on the merchant platform.")
            .arg(mchid, question.profile.name);
    return Secrets::tr("APIv3 key of the merchant number %1, for the profile “%2”: 32 characters, "
                       "set on the merchant platform.")
        .arg(mchid, question.profile.name);
}

QString proxyText(const profile::Question &question)
{
    const profile::Proxy &proxy = question.profile.proxy;
    if (question.wrongBefore > 0)
        return Secrets::tr("The proxy refused the password. Password of the user %1 at the proxy "
                           "%2, for the profile “%3”.")
            .arg(proxy.user, proxy.host, question.profile.name);
    return Secrets::tr("Password of the user %1 at the proxy %2, for the profile “%3”.")
        .arg(proxy.user, proxy.host, question.profile.name);
}

} // namespace

QString text(profile::KeyRingError error)
{
    using profile::KeyRingError;
    switch (error) {
    case KeyRingError::Absent:
        return Secrets::tr("There is no system key ring that can be used in this session. Secrets "
                           "stay in memory until this program locks, then they are asked for "
                           "again.");
    case KeyRingError::Locked:
        return Secrets::tr("The system key ring did not answer in time: it is probably locked. "
                           "Until it is unlocked, secrets stay in memory only.");
    case KeyRingError::Denied:
        return Secrets::tr("The system key ring denied access. Until it is unlocked and access is "
                           "allowed, secrets stay in memory only.");
    case KeyRingError::Failed:
        return Secrets::tr("The system key ring failed. Until it works again, secrets stay in "
                           "memory only.");
    }
    Q_UNREACHABLE();
}

QString text(const profile::Question &question)
{
    switch (question.kind) {
    case profile::SecretKind::KeyPassphrase:
        return question.profile.identity.token ? pinText(question) : passphraseText(question);
    case profile::SecretKind::ApiV3Key:
        return apiV3KeyText(question);
    case profile::SecretKind::ProxyPassword:
        return proxyText(question);
    case profile::SecretKind::HistoryPassword:
        return Secrets::tr("Password of the history's server %1:").arg(question.profile.name);
    }
    Q_UNREACHABLE();
}

} // namespace words
