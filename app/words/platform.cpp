#include "words/platform.h"

#include "words/problems.h"

#include <QCoreApplication>

namespace words {

namespace {

struct Refreshes {
    Q_DECLARE_TR_FUNCTIONS(Refreshes)
};

QString refusal(const platform::RefreshError &error)
{
    if (error.apiCode.isEmpty())
        return Refreshes::tr("The access point answered the call for its certificates with HTTP %1 "
                             "and gave no reason. Check the access point's address.")
            .arg(error.status);
    return Refreshes::tr("The access point refused the call for its certificates with HTTP %1 %2: "
                         "%3. Check that key, serial number and merchant number belong together.")
        .arg(QString::number(error.status), error.apiCode, error.message);
}

} // namespace

QString text(const platform::RefreshError &error)
{
    using Code = platform::RefreshErrorCode;
    switch (error.code) {
    case Code::ApiV3KeyNeeded:
        return Refreshes::tr("The platform certificates come encrypted, and the APIv3 key that "
                             "opens them is not at hand. Enter it in the profile.");
    case Code::ApiV3KeyLength:
        return Refreshes::tr("An APIv3 key has exactly 32 characters; this one has %1. Enter it "
                             "again in the profile, without blanks around it.")
            .arg(error.length);
    case Code::KeyUnusable:
        return error.key ? text(*error.key) : QString();
    case Code::NotAllowed:
        return error.rail ? text(*error.rail) : QString();
    case Code::NoAnswer:
        return text(error.failure.value_or(http::Failure::Broken));
    case Code::Refused:
        return refusal(error);
    case Code::NoCertificates:
        return Refreshes::tr(
            "WeChat Pay has no platform certificate for this merchant: answers are "
            "signed with a WeChat Pay public key. Download it in the merchant "
            "platform (Account settings, API security) and add it to the profile "
            "with its PUB_KEY_ID.");
    case Code::Unreadable:
        return Refreshes::tr("The access point's list of certificates cannot be read. Check the "
                             "access point's address and any proxy in between.");
    case Code::WrongApiV3Key:
        return Refreshes::tr("The APIv3 key does not open the platform certificates: it is "
                             "another merchant's, an old one, or the key of API v2. Enter the one "
                             "that was set last in the merchant platform.");
    case Code::WrongCertificate:
        return Refreshes::tr("The list of certificates holds something that is not the platform "
                             "certificate it announces, so none of it was used. Try again; if it "
                             "happens again, tell WeChat Pay's support.");
    case Code::NotVerified:
        return Refreshes::tr("The list of certificates is not signed with one of its own "
                             "certificates, so none of it was used. %1")
            .arg(error.verification ? text(*error.verification) : QString());
    case Code::NotWritten:
        return Refreshes::tr("The platform certificates could not be written to %1. Check the "
                             "permissions and the room on the disk.")
            .arg(error.path);
    }
    Q_UNREACHABLE();
}

} // namespace words
