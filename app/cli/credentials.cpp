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

/// The passphrase up to the first line end; nothing when the descriptor cannot be read.
static std::optional<base::Secret> readPassphrase(const QString &descriptor)
{
    bool ok = false;
    const int number = descriptor.toInt(&ok);
    QFile file;
    if (!ok || number < 0 || !file.open(number, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return std::nullopt;
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return base::Secret(std::move(line));
}

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
    return certificate && certificate->issuerName == sandbox::authorityName;
}

static base::Result<profile::Profile, OrderError> readCredentials(const Arguments &arguments)
{
    for (const char *needed : { "base-uri", "mchid", "key", "verify-key" })
        if (arguments.value(needed).isEmpty())
            return tl::unexpected(
                usageError(Text::tr("--%1 is missing: credentials are --base-uri, "
                                    "--mchid, --serial, --key and --verify-key.")
                               .arg(QLatin1String(needed))));
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
    if (arguments.has("passphrase-fd")) {
        auto passphrase = readPassphrase(arguments.value("passphrase-fd"));
        if (!passphrase)
            return tl::unexpected(
                usageError(Text::tr("--passphrase-fd takes the number of an open descriptor.")));
        profile.identity.passphrase = std::make_shared<const base::Secret>(std::move(*passphrase));
    }
    return profile;
}

base::Result<profile::Profile, OrderError> readProfile(const Arguments &arguments)
{
    bool anyCredential = false;
    for (const char *option :
        { "base-uri", "mchid", "serial", "key", "verify-key", "passphrase-fd" })
        anyCredential = anyCredential || arguments.has(option);
    if (arguments.has("profile") && anyCredential)
        return tl::unexpected(
            usageError(Text::tr("Give either --profile or credentials, not both.")));
    if (anyCredential)
        return readCredentials(arguments);
    const auto sandbox = profile::sandboxProfile({});
    if (arguments.has("profile") && arguments.value("profile") != sandbox.name)
        return tl::unexpected(
            usageError(Text::tr("There is no profile “%1”.").arg(arguments.value("profile"))));
    return sandbox;
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
