#include "cli/credentials.h"

#include "access/accesspoint.h"
#include "cli/command.h"
#include "cli/output.h"
#include "sandbox/credentials.h"
#include "signing/certificate.h"
#include "words/problems.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSslCertificate>

namespace cli {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};
} // namespace

static base::Result<QList<signing::VerifyKeyFile>, OrderError> readVerifyKeys(
    const QStringList &words)
{
    QList<signing::VerifyKeyFile> keys;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        if (equals < 1 || equals == word.size() - 1)
            return tl::unexpected(
                usageError(Text::tr("--verify-key takes SERIAL=FILE, not “%1”.").arg(word)));
        keys.append({ signing::normalisedSerial(word.left(equals)), word.mid(equals + 1) });
    }
    return keys;
}

/// Whether the key lies beside its certificate of the sandbox's own authority: such an identity is
/// never used towards WeChat Pay, whatever the access point says (design.md, The sandbox profile).
static bool isSandboxKey(const QString &keyFile)
{
    const QDir folder = QFileInfo(keyFile).dir();
    const auto bytes = signing::readKeyFile(folder.filePath(QStringLiteral("merchant_cert.pem")));
    const auto certificate = bytes ? signing::readCertificate(*bytes) : std::nullopt;
    return certificate && certificate->issuerName == base::sandboxAuthority;
}

base::Result<profile::Profile, OrderError> readCredentials(const Arguments &arguments)
{
    for (const char *needed : { "base-uri", "mchid", "key", "verify-key" }) {
        const bool comesLater
            = QLatin1String(needed) == QLatin1String("verify-key") && arguments.has("apiv3-key-fd");
        if (arguments.value(needed).isEmpty() && !comesLater)
            return tl::unexpected(
                usageError(Text::tr("--%1 is missing: credentials are --base-uri, "
                                    "--mchid, --serial, --key and --verify-key.")
                               .arg(QLatin1String(needed))));
    }
    const auto accessPoint = http::accessPoint(arguments.value("base-uri"));
    if (!accessPoint)
        return tl::unexpected(OrderError { exitstatus::usage, QLatin1String("invalid_fields"),
            words::text(accessPoint.error()),
            { fieldError(QStringLiteral("base_uri"), contract::name(contract::Check::AccessPoint),
                words::text(accessPoint.error())) } });
    const auto verifyKeys = readVerifyKeys(arguments.values("verify-key"));
    if (!verifyKeys)
        return tl::unexpected(verifyKeys.error());

    // It goes into a quoted header value as it is.
    static const QRegularExpression merchantNumber(QStringLiteral(R"(\A[0-9A-Za-z]{1,32}\z)"));
    if (!merchantNumber.match(arguments.value("mchid")).hasMatch())
        return tl::unexpected(
            usageError(Text::tr("--mchid takes a merchant number: at most 32 digits or letters.")));

    profile::Profile profile;
    profile.id = QStringLiteral("command-line");
    profile.name = arguments.value("mchid");
    profile.environment = isSandboxKey(arguments.value("key"))
        ? base::Environment::Sandbox
        : profile::environmentFor(*accessPoint);
    profile.accessPoint = accessPoint->toString();
    profile.identity.mchid = arguments.value("mchid");
    profile.identity.serial = signing::normalisedSerial(arguments.value("serial"));
    profile.identity.keyFile = arguments.value("key");
    profile.identity.verifyKeys = *verifyKeys;
    return profile;
}

base::Result<http::TrustSet, OrderError> readTrust(const Arguments &arguments)
{
    if (!arguments.has("ca"))
        return http::TrustSet {};
    const QString path = arguments.value("ca");
    const auto keyError = [&path](signing::KeyErrorCode code) {
        const signing::KeyError error { code, path, 0, {} };
        return tl::unexpected(
            OrderError { exitstatus::key, signing::name(code), words::text(error), {} });
    };
    const auto bytes = signing::readKeyFile(path);
    if (!bytes)
        return keyError(bytes.error().code);
    const auto certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        return keyError(signing::KeyErrorCode::NotAVerifyKey);
    return certificates;
}

} // namespace cli
