#pragma once

#include "access/failure.h"
#include "profile/rails.h"
#include "signing/keyerror.h"
#include "signing/verify.h"

#include <QLatin1String>
#include <QString>

#include <optional>

namespace platform {

/// Why the access point's certificates could not be had.
enum class RefreshErrorCode {
    ApiV3KeyNeeded, ///< not in the vault, and nobody was asked, or cancelled
    ApiV3KeyLength, ///< not 32 bytes
    KeyUnusable, ///< `key` says why
    NotAllowed, ///< `rail` says why
    NoAnswer, ///< `failure` says why
    Refused, ///< `status`, `apiCode`, `message`
    NoCertificates, ///< 404 RESOURCE_NOT_EXISTS: this merchant has public keys only
    Unreadable, ///< not the JSON that it should be
    WrongApiV3Key, ///< the authentication tag does not fit: the key is another's, or a v2 key
    WrongCertificate, ///< what was inside is no certificate of that serial
    NotVerified, ///< `verification`: the answer is not signed with one of its own certificates
    NotWritten, ///< the certificates could not be put on disk: `path`
};

struct RefreshError {
    RefreshErrorCode code;
    std::optional<signing::KeyError> key = {};
    std::optional<profile::RailError> rail = {};
    std::optional<http::Failure> failure = {};
    int status = 0;
    QString apiCode = {};
    QString message = {}; ///< the access point's own words
    std::optional<signing::Verification> verification = {};
    int length = 0; ///< ApiV3KeyLength: bytes
    QString path = {};
};

/// `apiv3_key_needed`, …
[[nodiscard]] QLatin1String name(RefreshErrorCode code);

} // namespace platform
