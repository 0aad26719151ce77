#include "platform/certificatelist.h"

#include "platform/sealedlist.h"
#include "signing/aead.h"
#include "signing/key.h"

#include <algorithm>

namespace platform {

namespace {

constexpr qsizetype apiV3KeySize = 32;
constexpr qsizetype longestSerial = 40;

tl::unexpected<RefreshError> failure(RefreshErrorCode code)
{
    return tl::make_unexpected(RefreshError { .code = code });
}

/// What was inside must be the certificate that the list announced.
base::Result<PlatformCertificate, RefreshError> open(
    const SealedCertificate &sealed, const base::Secret &apiV3Key)
{
    const auto pem
        = signing::openAesGcm(apiV3Key.bytes(), sealed.nonce, sealed.associatedData, sealed.sealed);
    if (!pem)
        return failure(RefreshErrorCode::WrongApiV3Key);
    const auto facts = signing::readCertificate(*pem);
    if (!facts || !signing::sameSerial(facts->serial, sealed.serial)
        || !signing::readPublicKey(*pem))
        return failure(RefreshErrorCode::WrongCertificate);
    return PlatformCertificate {
        .serial = sealed.serial,
        .pem = *pem,
        .facts = *facts,
        .effective = sealed.effective,
        .expires = std::min(sealed.expires, facts->validUntil),
    };
}

CertificatesResult openAll(const QList<SealedCertificate> &list, const base::Secret &apiV3Key)
{
    QList<PlatformCertificate> certificates;
    for (const SealedCertificate &sealed : list) {
        const auto certificate = open(sealed, apiV3Key);
        if (!certificate)
            return tl::make_unexpected(certificate.error());
        certificates.append(*certificate);
    }
    return certificates;
}

base::Result<void, RefreshError> checkSignature(const http::HttpAnswer &answer,
    const QList<PlatformCertificate> &certificates, qint64 nowMs, signing::VerifyKeys &&keys)
{
    for (const PlatformCertificate &certificate : certificates) {
        auto key = signing::readPublicKey(certificate.pem);
        if (key && certificate.expires.toMSecsSinceEpoch() > nowMs)
            keys.add(certificate.serial, std::move(*key));
    }
    const auto verification = signing::verifyAnswer(keys, answer.headers, answer.body, nowMs);
    if (verification.code == signing::VerifyCode::Verified)
        return {};
    return tl::make_unexpected(
        RefreshError { .code = RefreshErrorCode::NotVerified, .verification = verification });
}

} // namespace

bool isCertificateSerial(const QString &serial)
{
    return !serial.isEmpty() && serial.size() <= longestSerial
        && std::all_of(serial.begin(), serial.end(),
            [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F'); });
}

CertificatesResult readCertificates(const http::HttpAnswer &answer, const base::Secret &apiV3Key,
    qint64 nowMs, signing::VerifyKeys publicKeys)
{
    const auto length = apiV3Key.bytes().size();
    if (length != apiV3KeySize)
        return tl::make_unexpected(
            RefreshError { .code = RefreshErrorCode::ApiV3KeyLength, .length = int(length) });
    const auto list = readSealedList(answer.body);
    if (!list)
        return failure(RefreshErrorCode::Unreadable);
    const auto certificates = openAll(*list, apiV3Key);
    if (!certificates)
        return certificates;
    const auto checked = checkSignature(answer, *certificates, nowMs, std::move(publicKeys));
    if (!checked)
        return tl::make_unexpected(checked.error());
    return certificates;
}

} // namespace platform
