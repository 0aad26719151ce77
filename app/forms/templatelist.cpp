#include "forms/templatelist.h"

#include "contract/characters.h"
#include "forms/requestjson.h"

#include <QJsonArray>

#include <algorithm>

namespace forms {
namespace {

constexpr QLatin1String listMember("templates");
constexpr QLatin1String nameMember("name");
constexpr QLatin1String requestMember("request");
constexpr QLatin1String lifeMember("life_minutes");

Template withoutFreshFields(Template subject)
{
    subject.request.set(contract::Field::OutContractCode, {});
    subject.request.set(contract::Field::ExpiredTime, {});
    return subject;
}

QJsonObject templateJson(const Template &subject)
{
    QJsonObject json { { nameMember, subject.name },
        { requestMember, requestJson(subject.request) } };
    if (subject.lifeMinutes)
        json.insert(lifeMember, *subject.lifeMinutes);
    return json;
}

std::optional<Template> readTemplate(const QJsonValue &json)
{
    const QString name = json[nameMember].toString();
    const auto request = readRequest(json[requestMember]);
    const QJsonValue life = json[lifeMember];
    if (!isTemplateName(name) || !request || !(life.isUndefined() || life.isDouble()))
        return std::nullopt;
    Template subject { name, *request, std::nullopt };
    if (life.isDouble())
        subject.lifeMinutes = life.toInt();
    return withoutFreshFields(subject);
}

} // namespace

bool isTemplateName(const QString &name)
{
    constexpr std::size_t longest = 64;
    const std::vector<char32_t> characters = contract::codePoints(name);
    return !characters.empty() && characters.size() <= longest
        && std::none_of(characters.begin(), characters.end(), contract::isControl)
        && !contract::isBlank(characters.front()) && !contract::isBlank(characters.back());
}

bool isSameName(const QString &one, const QString &other)
{
    return one.toCaseFolded() == other.toCaseFolded();
}

QList<Template> changedBy(QList<Template> list, const TemplateChange &change)
{
    const auto isSubject
        = [&](const Template &each) { return isSameName(each.name, change.subject.name); };
    const auto found = std::find_if(list.cbegin(), list.cend(), isSubject);
    switch (change.kind) {
    case TemplateChange::Kind::Put:
        list.removeIf(isSubject);
        list.prepend(withoutFreshFields(change.subject));
        break;
    case TemplateChange::Kind::Use:
        if (found != list.cend())
            list.move(found - list.cbegin(), 0);
        break;
    case TemplateChange::Kind::Remove:
        list.removeIf(isSubject);
        break;
    }
    return list;
}

QJsonObject listJson(const QList<Template> &list)
{
    QJsonArray templates;
    for (const Template &each : list)
        templates.append(templateJson(each));
    return { { listMember, templates } };
}

std::optional<QList<Template>> readList(const QJsonObject &json)
{
    if (!json.value(listMember).isArray())
        return std::nullopt;
    QList<Template> list;
    const QJsonArray templates = json.value(listMember).toArray();
    for (const QJsonValue each : templates) {
        const auto read = readTemplate(each);
        if (!read)
            return std::nullopt;
        list.append(*read);
    }
    return list;
}

} // namespace forms
