#include "forms/samples.h"

namespace samples {

using contract::Field;

/// Long enough that a write is no single moment.
static QString textOf(int number)
{
    return QString::number(number) + QStringLiteral(" 张三😀") + QString(500, u'x');
}

contract::PreSignRequest request(int number)
{
    contract::PreSignRequest request;
    for (const Field field : contract::allFields)
        request.set(field, textOf(number));
    return request;
}

forms::Draft draft(int number) { return { request(number), 1763871000000 + number }; }

int numberOf(const std::optional<forms::Draft> &draft)
{
    if (!draft)
        return 0;
    const int number = int(draft->savedMs - 1763871000000);
    return *draft == samples::draft(number) ? number : -1;
}

forms::Template namedTemplate(const QString &name, const QString &plan)
{
    forms::Template result { name, {}, 30 };
    result.request.set(Field::PlanId, plan);
    return result;
}

QStringList names(const QList<forms::Template> &list)
{
    QStringList all;
    for (const forms::Template &each : list)
        all.append(each.name);
    return all;
}

QString said(const forms::WriteResult &result)
{
    return result ? QStringLiteral("ok") : result.error().diagnostic;
}

} // namespace samples
