#include "sandbox/notifications/notification.h"

#include "sandbox/keys/sealing.h"
#include "signing/authorization.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace sandbox {

namespace {

/// Of resource: neither value is published for contracts (domain.md 7). Not empty, so that a
/// receiver that forgets the associated data is found out.
constexpr char resourceKind[] = "contract";
constexpr char probePrefix[] = "WECHATPAY/SIGNTEST/";

/// As the access point writes times: 2015-09-01T10:00:00+08:00.
QString inHongKong(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, 8 * 60 * 60)
        .toString(Qt::ISODate);
}

QString summary(NotificationEvent event)
{
    switch (event) {
    case NotificationEvent::Signed:
        return QStringLiteral("签约结果通知");
    case NotificationEvent::Terminated:
        return QStringLiteral("解约结果通知");
    }
    Q_UNREACHABLE();
}

QString nameOf(SignedContract::TerminationMode mode)
{
    switch (mode) {
    case SignedContract::TerminationMode::User:
        return QStringLiteral("USER");
    case SignedContract::TerminationMode::Merchant:
        return QStringLiteral("MERCHANT");
    case SignedContract::TerminationMode::Platform:
        return QStringLiteral("PLATFORM");
    }
    Q_UNREACHABLE();
}

void insertUnlessEmpty(QJsonObject &object, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

void insertParties(QJsonObject &object, const SignedContract &contract)
{
    if (!contract.isInstitution) {
        insertUnlessEmpty(object, QStringLiteral("mchid"), contract.mchid);
        insertUnlessEmpty(object, QStringLiteral("appid"), contract.appid);
        return;
    }
    insertUnlessEmpty(object, QStringLiteral("sp_mchid"), contract.mchid);
    insertUnlessEmpty(object, QStringLiteral("sp_appid"), contract.spAppid);
    insertUnlessEmpty(object, QStringLiteral("sub_mchid"), contract.subMchid);
    insertUnlessEmpty(object, QStringLiteral("sub_appid"), contract.subAppid);
    // An institution's openid is one of the sub-merchant's app (domain.md 1).
    if (!contract.subAppid.isEmpty())
        insertUnlessEmpty(object, QStringLiteral("sub_openid"), contract.openid);
}

/// The bytes to sign: a false signature is a true one of other bytes.
QByteArray signedBytes(const QByteArray &message, NotificationSignature kind)
{
    return kind == NotificationSignature::True ? message : QByteArray(message + '\n');
}

QByteArray signatureText(const QByteArray &signature, NotificationSignature kind)
{
    // Without its padding a probe as a whole is no Base64: Java's decoder says of real ones that
    // the last unit does not have enough valid bits (domain.md 5).
    if (kind == NotificationSignature::Probe)
        return probePrefix + signature.toBase64(QByteArray::OmitTrailingEquals);
    return signature.toBase64();
}

} // namespace

QByteArray eventType(NotificationEvent event)
{
    switch (event) {
    case NotificationEvent::Signed:
        return "PAPAY.SIGN";
    case NotificationEvent::Terminated:
        return "PAPAY.TERMINATE";
    }
    Q_UNREACHABLE();
}

QByteArray notifiedContract(const SignedContract &contract, NotificationEvent event)
{
    QJsonObject object {
        { QStringLiteral("contract_id"), contract.contractId },
        { QStringLiteral("out_contract_code"), contract.outContractCode },
        { QStringLiteral("plan_id"), contract.planId },
        { QStringLiteral("openid"), contract.openid },
    };
    insertParties(object, contract);
    if (contract.expiresMs != 0)
        object.insert(QStringLiteral("contract_expired_time"), inHongKong(contract.expiresMs));
    qint64 operatedMs = contract.signedMs;
    if (event == NotificationEvent::Terminated) {
        operatedMs = contract.terminatedMs.value_or(contract.signedMs);
        object.insert(
            QStringLiteral("contract_termination_mode"), nameOf(contract.terminationMode));
    }
    object.insert(QStringLiteral("operate_time"), inHongKong(operatedMs));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<QByteArray> sealedBody(const NotificationBody &body, const QByteArray &apiv3Key)
{
    const auto sealed = sealAesGcm(apiv3Key, body.nonce, resourceKind, body.contract);
    if (!sealed)
        return {};
    const QJsonObject resource {
        { QStringLiteral("original_type"), QString::fromLatin1(resourceKind) },
        { QStringLiteral("algorithm"), QStringLiteral("AEAD_AES_256_GCM") },
        { QStringLiteral("ciphertext"), QString::fromLatin1(sealed->toBase64()) },
        { QStringLiteral("associated_data"), QString::fromLatin1(resourceKind) },
        { QStringLiteral("nonce"), QString::fromLatin1(body.nonce) },
    };
    const QJsonObject object {
        { QStringLiteral("id"), body.id },
        { QStringLiteral("create_time"), inHongKong(body.createdMs) },
        { QStringLiteral("event_type"), QString::fromLatin1(eventType(body.event)) },
        { QStringLiteral("resource_type"), QStringLiteral("encrypt-resource") },
        { QStringLiteral("summary"), summary(body.event) },
        { QStringLiteral("resource"), resource },
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

NotificationHeaders notificationHeaders(const QByteArray &body, const NotificationStamp &stamp,
    NotificationSignature signature, const PlatformSign &sign)
{
    const QByteArray timestamp = QByteArray::number(stamp.sentMs / 1000);
    const QByteArray message = signing::answerToVerify(timestamp, stamp.nonce, body);
    const PlatformSignature made = sign(signedBytes(message, signature));
    return {
        { "Content-Type", "application/json" },
        { "User-Agent", "Mozilla/4.0" }, // what is seen of real ones
        { "Accept", "*/*" },
        { "Request-ID", stamp.requestId },
        { "Wechatpay-Timestamp", timestamp },
        { "Wechatpay-Nonce", stamp.nonce },
        { "Wechatpay-Signature", signatureText(made.bytes, signature) },
        { "Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048" },
        { "Wechatpay-Serial", made.serial },
    };
}

} // namespace sandbox
