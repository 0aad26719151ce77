#include "cli/output.h"

#include "cli/command.h"
#include "words/fields.h"
#include "words/problems.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {

namespace {
struct Output {
    Q_DECLARE_TR_FUNCTIONS(Output)
};
} // namespace

/// JSON that the history keeps as text; null when there is none.
static QJsonValue stored(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    return json.isEmpty() ? QJsonValue() : QJsonValue(json);
}

template <typename T> static QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

JsonLine attemptLine(const history::Row &row)
{
    JsonLine line;
    line.add("outcome", history::name(row.outcome))
        .addText("session_id", row.sessionId)
        .addText("attempt", row.id)
        .add("http_status", orNull(row.httpStatus))
        .addText("code", row.code)
        .addText("message", row.message)
        .add("detail", stored(row.detail))
        .addText("request_id", row.requestId)
        .add("verification", stored(row.verification))
        .addText("base_uri", row.baseUri)
        .addText("out_contract_code", row.outContractCode)
        .add("duration_ms", orNull(row.durationMs));
    return line;
}

JsonLine historyLine(const history::Row &row)
{
    const auto started
        = QDateTime::fromMSecsSinceEpoch(row.startedMs, Qt::OffsetFromUTC, row.zoneOffsetSeconds);
    return attemptLine(row)
        .add("started", started.toString(Qt::ISODateWithMs))
        .addText("profile", row.profileName);
}

void printError(QLatin1String code, const QString &message, const QJsonArray &fields)
{
    JsonLine line;
    print(line.add("error", code).add("message", message).add("fields", fields).bytes());
    say(message);
    for (const QJsonValue &field : fields)
        say(QStringLiteral("  %1: %2")
                .arg(field[QLatin1String("field")].toString(),
                    field[QLatin1String("message")].toString()));
}

QString invalidFields(qsizetype count)
{
    return Output::tr("Nothing was sent: correct %n field(s).", nullptr, int(count));
}

QJsonObject fieldError(const QString &field, QLatin1String rule, const QString &message)
{
    return { { QStringLiteral("field"), field }, { QStringLiteral("rule"), rule },
        { QStringLiteral("message"), message } };
}

namespace {

const QString baseUri = QStringLiteral("base_uri");

/// One overload a kind of problem; each prints and answers with the exit status.
struct Printer {
    int operator()(const QList<contract::Issue> &issues) const
    {
        QJsonArray fields;
        for (const contract::Issue &issue : issues)
            if (issue.severity == contract::Severity::Error)
                fields.append(fieldError(contract::apiName(issue.field), contract::name(issue.code),
                    words::text(issue)));
        printError(QLatin1String("invalid_fields"), invalidFields(fields.size()), fields);
        return exitstatus::usage;
    }
    int operator()(http::AccessPointError error) const
    {
        const auto rule = contract::name(contract::Check::AccessPoint);
        printError(QLatin1String("invalid_fields"), words::text(error),
            { fieldError(baseUri, rule, words::text(error)) });
        return exitstatus::usage;
    }
    int operator()(profile::RailError error) const
    {
        printError(profile::name(error), words::text(error),
            { fieldError(baseUri, profile::name(error), words::text(error)) });
        return exitstatus::usage;
    }
    int operator()(const signing::KeyError &error) const
    {
        printError(signing::name(error.code), words::text(error));
        return exitstatus::key;
    }
    int operator()(const history::StoreError &error) const
    {
        printError(history::name(error.code), words::text(error));
        say(Output::tr("Nothing was sent."));
        return exitstatus::history;
    }
    int operator()(attempt::NotRepeatable) const
    {
        printError(QLatin1String("not_repeatable"),
            Output::tr("This attempt may not be repeated exactly: sign anew."));
        return exitstatus::usage;
    }
    int operator()(attempt::CancelledEarly) const
    {
        printError(QLatin1String("cancelled"), Output::tr("Cancelled. Nothing was sent."));
        return exitstatus::noAnswer;
    }
};

} // namespace

int printProblem(const attempt::Problem &problem) { return std::visit(Printer {}, problem); }

int exitStatus(history::Outcome outcome)
{
    using history::Outcome;
    switch (outcome) {
    case Outcome::Verified:
        return exitstatus::ok;
    case Outcome::Refused:
        return exitstatus::refused;
    case Outcome::Unverified:
        return exitstatus::unverified;
    case Outcome::Pending:
    case Outcome::Unreachable:
    case Outcome::Unknown:
        return exitstatus::noAnswer;
    }
    Q_UNREACHABLE();
}

} // namespace cli
