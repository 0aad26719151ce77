#include "sandbox/published.h"

#include "signing/aead.h"
#include "signing/authorization.h"
#include "signing/key.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace support {

QList<Published> published(const Response &response, const QString &apiv3KeyFile)
{
    QFile file(apiv3KeyFile);
    const QByteArray key = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    QList<Published> list;
    for (const QJsonValue &entry : QJsonDocument::fromJson(response.body)["data"_L1].toArray()) {
        const QJsonValue sealed = entry["encrypt_certificate"_L1];
        Published one { .serial = entry["serial_no"_L1].toString(),
            .effective = entry["effective_time"_L1].toString(),
            .expires = entry["expire_time"_L1].toString(),
            .algorithm = sealed["algorithm"_L1].toString(),
            .nonce = sealed["nonce"_L1].toString().toLatin1(),
            .associatedData = sealed["associated_data"_L1].toString(),
            .certificate = {} };
        one.certificate = signing::openAesGcm(key, one.nonce, one.associatedData.toLatin1(),
            QByteArray::fromBase64(sealed["ciphertext"_L1].toString().toLatin1()))
                              .value_or(QByteArray());
        list.append(one);
    }
    return list;
}

bool isSignedBy(const Response &response, const QByteArray &pem)
{
    const auto key = signing::readPublicKey(pem);
    return key
        && key->verifies(signing::answerToVerify(response.header("Wechatpay-Timestamp"),
                             response.header("Wechatpay-Nonce"), response.body),
            QByteArray::fromBase64(response.header("Wechatpay-Signature")));
}

} // namespace support
