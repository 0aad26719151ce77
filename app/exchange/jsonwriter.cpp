#include "exchange/jsonwriter.h"

#include "contract/jsonmembers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace exchange {

QByteArray jsonQuoted(const QString &text)
{
    // Qt writes no value but in an array.
    return QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

QString writtenJson(const contract::PreSignRequest &request)
{
    // The members as they are sent, so that both always agree.
    QByteArray json;
    for (const contract::JsonMember &member : contract::jsonMembers(contract::toJson(request)))
        json += (json.isEmpty() ? "\n  " : ",\n  ") + jsonQuoted(member.name) + ": " + member.value;
    return QString::fromUtf8(
        json.isEmpty() ? QByteArray("{}\n") : QByteArray('{' + json + "\n}\n"));
}

} // namespace exchange
