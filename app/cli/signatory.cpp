#include "cli/signatory.h"

#include "cli/credentials.h"
#include "cli/secretinput.h"
#include "profile/profiles.h"
#include "words/profiles.h"

#include <QCoreApplication>

namespace cli {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Signatory)
};
} // namespace

static OrderError unknownProfile(const profile::Profiles &profiles, const QString &name)
{
    QStringList names;
    for (const profile::Profile &profile : profiles.all())
        names.append(profile.name);
    QString message = Text::tr("There is no profile “%1”. There are: %2")
                          .arg(name, names.join(QStringLiteral(", ")));
    const auto &unreadable = profiles.unreadable();
    if (!unreadable.isEmpty()) // it may be the one
        message += QLatin1Char('\n') + words::text(unreadable.first());
    return usageError(message);
}

static base::Result<profile::Profile, OrderError> readProfile(
    const Arguments &arguments, const QString &dataDir)
{
    bool anyCredential = false;
    for (const char *option : { "mchid", "serial", "key", "verify-key" })
        anyCredential = anyCredential || arguments.has(option);
    if (arguments.has("profile") && anyCredential)
        return tl::unexpected(
            usageError(Text::tr("Give either --profile or credentials, not both.")));
    if (arguments.has("profile")) {
        const profile::Profiles profiles(dataDir);
        const auto named = profiles.named(arguments.value("profile"));
        if (!named)
            return tl::unexpected(unknownProfile(profiles, arguments.value("profile")));
        return *named;
    }
    if (anyCredential || arguments.has("base-uri"))
        return readCredentials(arguments);
    return profile::sandboxProfile();
}

base::Result<Signatory, OrderError> readSignatory(
    const Arguments &arguments, const QString &dataDir)
{
    const auto profile = readProfile(arguments, dataDir);
    if (!profile)
        return tl::unexpected(profile.error());
    const auto passphrase = readSecret(arguments, "passphrase-fd");
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    const auto apiV3Key = readSecret(arguments, "apiv3-key-fd");
    if (!apiV3Key)
        return tl::unexpected(apiV3Key.error());
    Signatory who { .profile = *profile,
        .apiV3Key = *apiV3Key,
        // Who hands a passphrase over is a program: it gets an error and no question.
        .asking = *passphrase ? Asking::Nobody : Asking::Terminal };
    who.profile.identity.passphrase = *passphrase;
    return who;
}

} // namespace cli
