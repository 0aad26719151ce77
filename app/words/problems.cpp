#include "words/problems.h"

#include <QCoreApplication>

namespace words {

namespace {
struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};
} // namespace

QString text(const history::StoreError &error)
{
    using Code = history::StoreErrorCode;
    switch (error.code) {
    case Code::FolderMissing:
        return Problems::tr("The folder of the history %1 cannot be made. Check the path and its "
                            "permissions.")
            .arg(error.path);
    case Code::NoPermission:
        return Problems::tr("You are not allowed to write the history %1. Check the owner and the "
                            "permissions of the file and its folder.")
            .arg(error.path);
    case Code::ReadOnly:
        return Problems::tr("The history %1 is read-only. Make the file and its folder writable.")
            .arg(error.path);
    case Code::DiskFull:
        return Problems::tr("The disk that holds the history %1 is full. Make room, then try "
                            "again.")
            .arg(error.path);
    case Code::Damaged:
        return Problems::tr("The history %1 is damaged or is not a history of this program. It was "
                            "left as it is: put it aside or restore a copy.")
            .arg(error.path);
    case Code::NewerSchema:
        return Problems::tr("The history %1 was written by a newer version of this program. "
                            "Update this program; the file was left as it is.")
            .arg(error.path);
    case Code::Busy:
        return Problems::tr("Another program keeps the history %1 locked. Close it, then try "
                            "again.")
            .arg(error.path);
    case Code::NotFound:
        return Problems::tr("The history %1 holds no such attempt.").arg(error.path);
    case Code::Unreachable:
        return Problems::tr("The history server %1 does not answer. Nothing is sent until it does; "
                            "the connection is tried again by itself. (%2)")
            .arg(error.path, error.diagnostic);
    case Code::AccessDenied:
        return Problems::tr("The history server %1 refuses: user or password is wrong, or the user "
                            "lacks a right. Correct them in the history's settings, or ask the "
                            "history's owner to admit the user. (%2)")
            .arg(error.path, error.diagnostic);
    case Code::Untrusted:
        return Problems::tr("The history server %1 cannot prove that it is the one you named: its "
                            "certificate is not from a trusted authority, or names another host. "
                            "Choose the authority's certificate in the history's settings. (%2)")
            .arg(error.path, error.diagnostic);
    case Code::OlderSchema:
        return Problems::tr("The history on %1 is of an older version. Ask its owner to run: "
                            "papayctl database migrate")
            .arg(error.path);
    case Code::DriverMissing:
        return Problems::tr("This computer lacks Qt's driver for PostgreSQL, which the history %1 "
                            "needs. Install the package libqt6sql6-psql, then start again.")
            .arg(error.path);
    case Code::SettingUnreadable:
        return Problems::tr("The file %1, which says where the history lies, cannot be read. "
                            "Correct or remove it; without it the history lies on this computer.")
            .arg(error.path);
    case Code::Unsupported:
        return Problems::tr("The history %1 lies on a server, whose owner takes care of this.")
            .arg(error.path);
    case Code::Failed:
        return Problems::tr("The history %1 could not be used: %2")
            .arg(error.path, error.diagnostic);
    }
    Q_UNREACHABLE();
}

QString text(http::Failure failure)
{
    using http::Failure;
    switch (failure) {
    case Failure::HostNotFound:
        return Problems::tr("The name of the access point could not be resolved. Check the address "
                            "and your network.");
    case Failure::ConnectionRefused:
        return Problems::tr("The access point refused the connection, or no route leads there. "
                            "Check the address and "
                            "whether it is running.");
    case Failure::ConnectTimeout:
        return Problems::tr("The connection to the access point did not stand in time, TLS "
                            "included. Check your network, then send again.");
    case Failure::TlsFailed:
        return Problems::tr("No trusted TLS connection could be made. Check the certificate of the "
                            "access point, the date of this machine and any proxy in between.");
    case Failure::ProxyFailed:
        return Problems::tr("The proxy did not make the connection. Check the proxy settings of "
                            "the system.");
    case Failure::Inactive:
        return Problems::tr("The access point fell silent before its answer was whole.");
    case Failure::Deadline:
        return Problems::tr("The time limit passed before the answer was whole.");
    case Failure::Cancelled:
        return Problems::tr("The call was cancelled before an answer arrived.");
    case Failure::Broken:
        return Problems::tr("The connection broke before the answer was whole.");
    case Failure::TooLarge:
        return Problems::tr("The answer was larger than 1 MiB and was dropped.");
    case Failure::Refused:
        return Problems::tr("This program does not send there: plain http is for loopback only, "
                            "and an address may hold no user name.");
    }
    Q_UNREACHABLE();
}

QString text(http::AccessPointError error)
{
    using http::AccessPointError;
    switch (error) {
    case AccessPointError::NotAUrl:
        return Problems::tr("The access point is not a complete address. Write it like "
                            "https://apihk.mch.weixin.qq.com/.");
    case AccessPointError::NotHttp:
        return Problems::tr("The access point must begin with https://.");
    case AccessPointError::PlainHttp:
        return Problems::tr("Plain http is allowed on this machine only (127.0.0.1, ::1, "
                            "localhost). Use https://.");
    case AccessPointError::HasUserInfo:
        return Problems::tr("The access point must not hold a user name or password.");
    case AccessPointError::HasQueryOrFragment:
        return Problems::tr("The access point must not hold a query (?) or a fragment (#).");
    }
    Q_UNREACHABLE();
}

QString text(profile::RailError error)
{
    using profile::RailError;
    switch (error) {
    case RailError::SandboxTowardsWeChat:
        return Problems::tr("A sandbox identity never signs for WeChat Pay. Leave the access point "
                            "empty to use the sandbox, or choose a live profile.");
    case RailError::LiveTowardsLoopback:
        return Problems::tr("A live identity never signs for this machine. Choose the sandbox "
                            "profile, or the access point of the live profile.");
    case RailError::LiveTowardsForeignHost:
        return Problems::tr("A live identity signs only for its own access point. Leave the access "
                            "point empty to use it.");
    }
    Q_UNREACHABLE();
}

QString text(const signing::Verification &verification)
{
    using signing::VerifyCode;
    const QString &serial = verification.serial;
    switch (verification.code) {
    case VerifyCode::Verified:
        return Problems::tr("Signature verified with key %1.").arg(serial);
    case VerifyCode::NotSigned:
        return Problems::tr("The answer is not signed.");
    case VerifyCode::HeadersMissing:
        return Problems::tr("The signature is incomplete: %1 is missing. A proxy may have removed "
                            "it.")
            .arg(verification.missing.join(QLatin1String(", ")));
    case VerifyCode::TimestampUnreadable:
        return Problems::tr("The time in the signature cannot be read.");
    case VerifyCode::ClockSkew:
        return Problems::tr("The signature's time differs from this machine's by %1 seconds; at "
                            "most 5 minutes are allowed. Check the clock of this machine.")
            .arg(verification.skewSeconds);
    case VerifyCode::UnknownSerial:
        return Problems::tr("The answer was signed with key %1, which this profile does not know.")
            .arg(serial);
    case VerifyCode::Probe:
        return Problems::tr("The signature is a deliberate probe of WeChat Pay's, made to fail. "
                            "Send again.");
    case VerifyCode::SignatureUnreadable:
        return Problems::tr("The signature is not Base64 and cannot be read.");
    case VerifyCode::BadSignature:
        return Problems::tr("The signature does not fit the answer: it was altered on its way, or "
                            "signed by another key.");
    }
    Q_UNREACHABLE();
}

static QString text(const sandbox::CredentialsError &error)
{
    using Code = sandbox::CredentialsErrorCode;
    switch (error.code) {
    case Code::FolderNotWritable:
        return Problems::tr("The sandbox's key folder %1 cannot be written. Check its owner and "
                            "permissions.")
            .arg(error.path);
    case Code::KeyGenerationFailed:
        return Problems::tr("The sandbox's keys could not be made: %1").arg(error.diagnostic);
    case Code::Damaged:
        return Problems::tr("The sandbox's file %1 is damaged or does not belong to the others. "
                            "Move its folder away: a new set is made at the next start.")
            .arg(error.path);
    }
    Q_UNREACHABLE();
}

QString text(const sandbox::StartError &error)
{
    using Code = sandbox::StartErrorCode;
    switch (error.code) {
    case Code::Credentials:
        return text(error.credentials.value_or(sandbox::CredentialsError {
            sandbox::CredentialsErrorCode::KeyGenerationFailed, {}, error.diagnostic }));
    case Code::NotLoopback:
        return Problems::tr("The sandbox listens beyond this machine only with TLS: add --tls.");
    case Code::AddressInUse:
        return Problems::tr("Another program listens at the sandbox's address already. Choose "
                            "another port.");
    case Code::CannotListen:
        return Problems::tr("The sandbox cannot listen at this address: %1").arg(error.diagnostic);
    case Code::TlsFailed:
        return Problems::tr("The sandbox's TLS could not be set up: %1").arg(error.diagnostic);
    }
    Q_UNREACHABLE();
}

} // namespace words
