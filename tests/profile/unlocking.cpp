#include "profile/unlocking.h"

#include <QTest>

using profile::Unlock;
using profile::Unlocked;
using profile::UnlockResult;

Unlocking::Unlocking()
{
    keys.makeRsaKey(QStringLiteral("key.pem"));
    keys.makeCertificate(QStringLiteral("cert.pem"), QStringLiteral("key.pem"), serial);
    const auto openssl = [this](const char *line) {
        keys.openssl(QString::fromLatin1(line).split(QLatin1Char(' ')));
    };
    openssl("pkcs8 -topk8 -in key.pem -out locked.pem -passout pass:abcd");
    openssl("pkcs12 -export -inkey key.pem -in cert.pem -out usual.p12 -passout pass:1900000001");
    openssl("pkcs12 -export -inkey key.pem -in cert.pem -out own.p12 -passout pass:abcd");
    restart();
}

void Unlocking::restart()
{
    vault.emplace(ring);
    signer.emplace(clock, nonces);
    prompt.answers.clear();
    prompt.asked.clear();
    prompt.open.clear();
    prompt.dismissed = 0;
}

profile::Profile Unlocking::profileWith(const QString &file) const
{
    profile::Profile profile;
    profile.id = QString::fromLatin1(QTest::currentTestFunction());
    profile.name = QStringLiteral("门店");
    profile.environment = base::Environment::Live;
    profile.accessPoint = profile::hongKongAccessPoint;
    profile.identity.mchid = QStringLiteral("1900000001");
    profile.identity.serial = serial;
    profile.identity.keyFile = keys.path(file);
    return profile;
}

UnlockResult Unlocking::unlock(const profile::Profile &profile, profile::SecretPrompt *whom)
{
    QList<UnlockResult> results;
    Unlock unlock({ *signer, *vault, whom }, profile, nullptr);
    QObject::connect(&unlock, &Unlock::finished, &unlock,
        [&](const UnlockResult &result) { results.append(result); });
    unlock.start();
    if (!results.isEmpty())
        qFatal("finished within start");
    if (!QTest::qWaitFor([&] { return !results.isEmpty(); }, 20'000))
        qFatal("the unlocking never ended");
    return results.first();
}

QByteArray Unlocking::passphraseOf(const UnlockResult &result)
{
    const auto *unlocked = std::get_if<Unlocked>(&result);
    if (!unlocked)
        return QByteArray(errorOf(result).data());
    const base::SharedSecret &secret = unlocked->profile.identity.passphrase;
    return secret ? secret->bytes() : QByteArray("(null)");
}

QLatin1String Unlocking::errorOf(const UnlockResult &result)
{
    const auto *error = std::get_if<signing::KeyError>(&result);
    return error ? signing::name(error->code) : QLatin1String();
}
