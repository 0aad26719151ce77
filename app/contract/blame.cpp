#include "contract/blame.h"

#include <QRegularExpression>

namespace contract {
namespace {

void add(QStringView name, QList<Field> &fields)
{
    const std::optional<Field> field = fieldNamed(name);
    if (field && *field != Field::BaseUri && !fields.contains(*field))
        fields.append(*field);
}

/// `/appid`, `/body/appid`: members of members are none of ours.
void addPointer(const QString &pointer, QList<Field> &fields)
{
    static const QRegularExpression member(QStringLiteral("\\A/(?:body/)?([a-z_]+)\\z"));
    const QRegularExpressionMatch match = member.match(pointer);
    if (match.hasMatch())
        add(match.capturedView(1), fields);
}

/// 输入源“/body/appid” and 输入源“/appid”, in any quotes, and /body/appid in any language.
void addSources(const QString &message, QList<Field> &fields)
{
    static const QRegularExpression source(
        QStringLiteral("(?:(?<![\\w/])/body/|(?:[输輸]入源|input source)\\W{0,3}/)"
                       "([a-z_]+)(?![\\w/])"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto it = source.globalMatch(message); it.hasNext();)
        add(it.next().capturedView(1), fields);
}

} // namespace

QList<Field> blamedFields(const Reply &reply)
{
    QList<Field> fields;
    add(reply.field, fields);
    addPointer(reply.field, fields);
    for (const QString &value : reply.values)
        addPointer(value, fields);
    addSources(reply.message, fields);
    return fields;
}

} // namespace contract
