#pragma once

#include "access/failure.h"
#include "platform/refresherror.h"
#include "profile/profile.h"
#include "signing/report.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace platform {

/// What is looked at, in this order.
enum class Check {
    Key, ///< can it be opened, is it RSA of 2048 bits or more
    Certificate, ///< is there one, and is it of this key
    Serial,
    MerchantNumber, ///< mchid in the certificate's subject
    Validity, ///< of the merchant certificate: expired, within 60, 30, 7 days
    Environment, ///< a sandbox identity in a live profile, or the other way round
    PlatformKeys, ///< is there one at all, can each be read, is none the merchant's own
    PlatformValidity,
    ApiV3Key, ///< 32 bytes
    AccessPoint, ///< name, TLS and reachability
    Clock, ///< against the access point's Date header
    LiveCall, ///< the certificates call: signature accepted, answer opened and verified
};

enum class Level {
    Green,
    Amber,
    Red,
    Skipped /**< could not be looked at: an earlier line says why */
};

/// Why a line has its colour: one code for each sentence.
enum class Verdict {
    Good,
    KeyUnusable, ///< keyError
    NoCertificate, ///< amber: serial typed, nothing to compare with
    CertificateOfOtherKey,
    SerialOfOtherCertificate, ///< found: the certificate's
    OtherMerchant, ///< found: the subject's
    NoMerchantInSubject, ///< amber
    Expired, ///< until
    ExpiresSoon, ///< until, days: red within 7, amber within 30 and 60
    NotYetValid,
    SandboxIdentityInLive,
    MerchantIdentityInSandbox, ///< amber
    NoPlatformKeys, ///< amber where the certificates call can bring them, else red
    PlatformKeyUnusable, ///< keyError
    PlatformKeyIsMerchants, ///< subject: its serial
    ApiV3KeyMissing, ///< amber
    ApiV3KeyLength, ///< count: bytes
    Unreachable, ///< failure
    ClockOff, ///< seconds: red from 5 minutes, amber from 1
    NoDate, ///< amber
    CallFailed, ///< refreshError
    NotLookedAt,
};

struct HealthLine {
    Check check = Check::Key;
    Level level = Level::Green;
    Verdict verdict = Verdict::Good;
    QString subject = {}; ///< a serial, a file, an address: what the line is about
    QString found = {};
    std::optional<QDateTime> until = {};
    qint64 days = 0;
    qint64 seconds = 0;
    int count = 0;
    std::optional<signing::KeyError> keyError = {};
    std::optional<http::Failure> failure = {};
    std::optional<RefreshError> refreshError = {};
};

/// `key`, `certificate`, …; `green`, …; `good`, `key_unusable`, …
[[nodiscard]] QLatin1String name(Check check);
[[nodiscard]] QLatin1String name(Level level);
[[nodiscard]] QLatin1String name(Verdict verdict);

/// The worst level of all.
[[nodiscard]] Level worst(const QList<HealthLine> &lines);

/// The lines that need no network: Key to ApiV3Key. Pure. `apiV3KeyLength`: bytes, 0: none at hand.
[[nodiscard]] QList<HealthLine> localLines(const profile::Profile &profile,
    const signing::IdentityReport &report, int apiV3KeyLength, qint64 nowMs);

} // namespace platform
