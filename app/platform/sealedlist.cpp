#include "platform/sealedlist.h"

#include "contract/expiry.h"
#include "platform/certificatelist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace platform {

namespace {

constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr qsizetype mostCertificates = 100; // three or so are usual

/// The member of that name, blanks around it or not (domain.md 6); undefined when it is missing or
/// there twice.
QJsonValue member(const QJsonObject &object, QLatin1String name)
{
    QJsonValue found(QJsonValue::Undefined);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().trimmed() != name)
            continue;
        if (!found.isUndefined())
            return QJsonValue(QJsonValue::Undefined);
        found = it.value();
    }
    return found;
}

std::optional<QString> text(const QJsonObject &object, QLatin1String name)
{
    const QJsonValue value = member(object, name);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

std::optional<QDateTime> moment(const QJsonObject &object, QLatin1String name)
{
    const auto ms = contract::expiryMs(text(object, name).value_or(QString()));
    return ms ? std::optional(QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC)) : std::nullopt;
}

std::optional<QByteArray> base64(const QJsonObject &object, QLatin1String name)
{
    const QByteArray given = text(object, name).value_or(QString()).toUtf8();
    const auto decoded
        = QByteArray::fromBase64Encoding(given, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

std::optional<SealedCertificate> readMember(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonObject box = member(object, QLatin1String("encrypt_certificate")).toObject();
    const auto serial = text(object, QLatin1String("serial_no"));
    const auto effective = moment(object, QLatin1String("effective_time"));
    const auto expires = moment(object, QLatin1String("expire_time"));
    const auto algorithm = text(box, QLatin1String("algorithm"));
    const auto nonce = text(box, QLatin1String("nonce"));
    const auto associated = text(box, QLatin1String("associated_data"));
    const auto sealed = base64(box, QLatin1String("ciphertext"));
    if (!serial || !effective || !expires || !nonce || !associated || !sealed
        || algorithm != QLatin1String("AEAD_AES_256_GCM"))
        return std::nullopt;

    SealedCertificate result {
        .serial = signing::normalisedSerial(*serial),
        .effective = *effective,
        .expires = *expires,
        .nonce = nonce->toUtf8(),
        .associatedData = associated->toUtf8(),
        .sealed = *sealed,
    };
    const bool usable = isCertificateSerial(result.serial) && result.nonce.size() == nonceSize
        && result.sealed.size() > tagSize;
    return usable ? std::optional(result) : std::nullopt;
}

} // namespace

std::optional<QList<SealedCertificate>> readSealedList(const QByteArray &json)
{
    const QJsonValue data = member(QJsonDocument::fromJson(json).object(), QLatin1String("data"));
    const QJsonArray members = data.toArray();
    if (members.isEmpty() || members.size() > mostCertificates)
        return std::nullopt;
    QList<SealedCertificate> list;
    for (const QJsonValue value : members) {
        const auto sealed = readMember(value);
        if (!sealed)
            return std::nullopt;
        const bool isThere = std::any_of(list.cbegin(), list.cend(),
            [&sealed](const auto &other) { return other.serial == sealed->serial; });
        if (isThere)
            return std::nullopt;
        list.append(*sealed);
    }
    return list;
}

} // namespace platform
