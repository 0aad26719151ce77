#include "transfer/jsonlines.h"

#include "history/columns.h"
#include "transfer/headers.h"
#include "transfer/instant.h"
#include "transfer/members.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace transfer {

using history::Part;
using history::Row;

static constexpr std::array parts { Part::Begun, Part::Finished, Part::Clerk, Part::Request,
    Part::Response };

static QJsonValue written(const Member &member, const QVariant &value)
{
    switch (member.kind) {
    case MemberKind::Time: {
        QByteArray time;
        appendRfc3339(time, value.toLongLong(), 0);
        return QString::fromLatin1(time);
    }
    case MemberKind::Number:
        return value.toLongLong();
    case MemberKind::Bytes:
        return QString::fromLatin1(value.toByteArray().toBase64());
    case MemberKind::Lines:
        return QJsonArray::fromStringList(value.toString().split(u'\n', Qt::SkipEmptyParts));
    case MemberKind::Uuid:
    case MemberKind::Word:
    case MemberKind::Text:
    case MemberKind::LongText:
        return value.toString();
    }
    Q_UNREACHABLE();
}

QByteArray jsonLine(const Row &row)
{
    QJsonObject object { { QStringLiteral("papay_history"), formatVersion } };
    for (const Part part : parts) {
        const QStringList names = history::columns(part);
        const QVariantList values = history::values(row, part);
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (values[i].isNull())
                continue;
            const Member member = memberNamed(names[i]);
            object.insert(names[i],
                names[i] == QLatin1String("request_headers")
                    ? written(member, withoutAuthorization(values[i].toByteArray()))
                    : written(member, values[i]));
        }
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Row> rowOfLine(const QByteArray &line)
{
    if (line.size() > longestLine)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("papay_history")) != QJsonValue(formatVersion))
        return std::nullopt;
    Row row;
    for (const Part part : parts) {
        for (const QString &name : history::columns(part)) {
            const Member member = memberNamed(name);
            const QJsonValue value = object.value(name);
            if (value.isUndefined() || value.isNull()) {
                if (member.isNeeded)
                    return std::nullopt;
                continue;
            }
            const auto read = readMember(member, value);
            if (!read)
                return std::nullopt;
            history::read(row, name, *read);
        }
    }
    return row;
}

} // namespace transfer
