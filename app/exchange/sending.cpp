#include "exchange/sending.h"

#include "exchange/callpath.h"

namespace exchange {

using contract::Field;

QString accessPointOf(const contract::PreSignRequest &request, const Sender &sender)
{
    QString uri = request.has(Field::BaseUri) ? request.value(Field::BaseUri) : sender.accessPoint;
    if (uri.isEmpty())
        uri = accessPointPlaceholder;
    return uri.endsWith(u'/') ? uri : QString(uri + u'/');
}

Sender named(const Sender &sender)
{
    const auto orPlaceholder = [](const QString &text, const QString &placeholder) {
        return text.isEmpty() ? placeholder : text;
    };
    return { .accessPoint = sender.accessPoint,
        .mchid = orPlaceholder(sender.mchid, QStringLiteral("YOUR_MCHID")),
        .serial = orPlaceholder(sender.serial, QStringLiteral("YOUR_CERTIFICATE_SERIAL")) };
}

bool isNumber(Field field, const QString &text)
{
    return field == Field::PlanId && QString::number(text.toLongLong()) == text;
}

QList<Field> filledMembers(const contract::PreSignRequest &request)
{
    QList<Field> fields;
    for (const Field field : contract::allFields)
        if (field != Field::BaseUri && request.has(field))
            fields.append(field);
    return fields;
}

} // namespace exchange
