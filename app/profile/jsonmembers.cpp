#include "profile/jsonmembers.h"

#include <QJsonArray>

#include <cmath>

namespace profile {

JsonMembers::JsonMembers(const QJsonObject &object, bool &sound)
    : m_object(object)
    , m_sound(&sound)
{
}

QString JsonMembers::text(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString() && !value.isUndefined())
        spoil();
    return value.toString();
}

QStringList JsonMembers::texts(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray() && !value.isUndefined())
        spoil();
    QStringList texts;
    for (const QJsonValue &element : value.toArray()) {
        if (!element.isString())
            spoil();
        texts.append(element.toString());
    }
    return texts;
}

int JsonMembers::number(QLatin1String name, int most) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return 0;
    const double number = value.toDouble(-1);
    if (number < 0 || number > most || std::floor(number) < number) {
        spoil();
        return 0;
    }
    return int(number);
}

JsonMembers JsonMembers::object(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject() && !value.isUndefined())
        spoil();
    return { value.toObject(), *m_sound };
}

QList<JsonMembers> JsonMembers::objects(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray() && !value.isUndefined())
        spoil();
    QList<JsonMembers> objects;
    for (const QJsonValue &element : value.toArray()) {
        if (!element.isObject())
            spoil();
        objects.append(JsonMembers(element.toObject(), *m_sound));
    }
    return objects;
}

} // namespace profile
