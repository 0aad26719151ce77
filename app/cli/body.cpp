#include "cli/body.h"

#include "cli/command.h"
#include "cli/output.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Body)
};

constexpr qint64 largestBody = 1024 * 1024;

} // namespace

static tl::unexpected<OrderError> wrongFields(const QJsonArray &fields)
{
    return tl::unexpected(OrderError {
        exitstatus::usage, QLatin1String("invalid_fields"), invalidFields(fields.size()), fields });
}

static base::Result<QByteArray, OrderError> readBytes(const QString &path)
{
    QFile file(path);
    const bool open = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                 : file.open(QIODevice::ReadOnly);
    if (!open)
        return tl::unexpected(
            usageError(Text::tr("The file %1 cannot be read: %2").arg(path, file.errorString())));
    const QByteArray bytes = file.read(largestBody + 1);
    if (bytes.size() > largestBody)
        return tl::unexpected(usageError(Text::tr("The file %1 is larger than 1 MiB.").arg(path)));
    return bytes;
}

static base::Result<GivenRequest, OrderError> readJson(const QString &path)
{
    const auto bytes = readBytes(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto body = contract::fromJson(*bytes);
    if (!body)
        return tl::unexpected(usageError(Text::tr("%1 is not a JSON object.").arg(path)));
    QJsonArray wrong;
    for (const QString &name : body->unknownMembers)
        wrong.append(fieldError(name, QLatin1String("unknown_member"),
            Text::tr("The call has no member of this name: remove it.")));
    for (const contract::Field field : body->wrongType)
        wrong.append(fieldError(contract::apiName(field), QLatin1String("wrong_type"),
            field == contract::Field::PlanId ? Text::tr("A JSON number belongs here.")
                                             : Text::tr("A JSON string belongs here.")));
    if (!wrong.isEmpty())
        return wrongFields(wrong);
    GivenRequest given { body->request, {} };
    for (const QString &name : QJsonDocument::fromJson(*bytes).object().keys())
        given.fields.insert(*contract::fieldNamed(name)); // none is unknown
    return given;
}

base::Result<GivenRequest, OrderError> readRequest(const Arguments &arguments)
{
    GivenRequest given;
    if (arguments.has("json")) {
        auto json = readJson(arguments.value("json"));
        if (!json)
            return json;
        given = *std::move(json);
    }
    for (const QString &word : arguments.rest) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        if (equals < 1)
            return tl::unexpected(usageError(Text::tr("“%1” is not FIELD=VALUE.").arg(word)));
        const QString name = word.left(equals);
        const auto field = contract::fieldNamed(name);
        if (!field)
            return wrongFields({ fieldError(name, QLatin1String("unknown_member"),
                Text::tr("The call has no member of this name: remove it.")) });
        given.request.set(*field, word.mid(equals + 1));
        given.fields.insert(*field);
    }
    return given;
}

} // namespace cli
