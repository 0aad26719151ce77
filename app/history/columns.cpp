#include "history/columns.h"

#include <QSqlQuery>

#include <vector>

namespace history {

using base::Environment;
using contract::Mode;

using Member = std::variant<QString Row::*, QByteArray Row::*, qint64 Row::*, int Row::*,
    std::optional<qint64> Row::*, std::optional<int> Row::*, Outcome Row::*, Origin Row::*,
    Mode Row::*, Environment Row::*, QStringList Row::*>;

struct Column {
    const char *name;
    Member member;
    Part part;
};

static const std::vector<Column> &table()
{
    static const std::vector<Column> all {
        { "id", &Row::id, Part::Begun },
        { "started", &Row::startedMs, Part::Begun },
        { "zone_offset", &Row::zoneOffsetSeconds, Part::Begun },
        { "environment", &Row::environment, Part::Begun },
        { "profile_id", &Row::profileId, Part::Begun },
        { "profile_name", &Row::profileName, Part::Begun },
        { "mchid", &Row::mchid, Part::Begun },
        { "mode", &Row::mode, Part::Begun },
        { "base_uri", &Row::baseUri, Part::Begun },
        { "plan_id", &Row::planId, Part::Begun },
        { "out_contract_code", &Row::outContractCode, Part::Begun },
        { "openid", &Row::openid, Part::Begun },
        { "user_display_name", &Row::userDisplayName, Part::Begun },
        { "expired_time", &Row::expiredTime, Part::Begun },
        { "signing_serial", &Row::signingSerial, Part::Begun },
        { "repeats", &Row::repeats, Part::Begun },
        { "origin", &Row::origin, Part::Begun },
        { "instance", &Row::instance, Part::Begun },
        { "os_user", &Row::osUser, Part::Begun },
        { "host", &Row::host, Part::Begun },
        { "outcome", &Row::outcome, Part::Finished },
        { "finished", &Row::finishedMs, Part::Finished },
        { "duration", &Row::durationMs, Part::Finished },
        { "session_id", &Row::sessionId, Part::Finished },
        { "http_status", &Row::httpStatus, Part::Finished },
        { "code", &Row::code, Part::Finished },
        { "message", &Row::message, Part::Finished },
        { "detail", &Row::detail, Part::Finished },
        { "request_id", &Row::requestId, Part::Finished },
        { "verify_serial", &Row::verifySerial, Part::Finished },
        { "verification", &Row::verification, Part::Finished },
        { "failure", &Row::failure, Part::Finished },
        { "note", &Row::note, Part::Clerk },
        { "tags", &Row::tags, Part::Clerk },
        { "request_bytes", &Row::requestBytes, Part::Request },
        { "request_headers", &Row::requestHeaders, Part::Request },
        { "string_to_sign", &Row::stringToSign, Part::Request },
        { "response_headers", &Row::responseHeaders, Part::Response },
        { "response_bytes", &Row::responseBytes, Part::Response },
    };
    return all;
}

// To the file. Null texts would be bound as NULL; the file knows empty ones only.

static QVariant stored(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

static QVariant stored(const QByteArray &bytes) { return bytes.isNull() ? QByteArray("") : bytes; }

static QVariant stored(const QStringList &lines) { return stored(lines.join(u'\n')); }

static QVariant stored(qint64 number) { return number; }

static QVariant stored(int number) { return number; }

template <typename Number> static QVariant stored(const std::optional<Number> &number)
{
    return number ? QVariant(*number) : QVariant();
}

static QVariant stored(Outcome outcome) { return QString(name(outcome)); }

static QVariant stored(Mode mode) { return QString(contract::name(mode)); }

static QVariant stored(Origin origin)
{
    switch (origin) {
    case Origin::Own:
        return QStringLiteral("own");
    case Origin::Imported:
        return QStringLiteral("imported");
    }
    Q_UNREACHABLE();
}

QVariant stored(Environment environment)
{
    switch (environment) {
    case Environment::Sandbox:
        return QStringLiteral("sandbox");
    case Environment::Live:
        return QStringLiteral("live");
    }
    Q_UNREACHABLE();
}

// From the file, whose checks leave no other words than those above.

static void load(QString &text, const QVariant &value) { text = value.toString(); }

static void load(QByteArray &bytes, const QVariant &value) { bytes = value.toByteArray(); }

static void load(QStringList &lines, const QVariant &value)
{
    lines = value.toString().split(u'\n', Qt::SkipEmptyParts);
}

static void load(qint64 &number, const QVariant &value) { number = value.toLongLong(); }

static void load(int &number, const QVariant &value) { number = value.toInt(); }

template <typename Number> static void load(std::optional<Number> &number, const QVariant &value)
{
    number = value.isNull() ? std::nullopt : std::optional(value.value<Number>());
}

static void load(Outcome &outcome, const QVariant &value)
{
    outcome = outcomeNamed(value.toString()).value_or(Outcome::Unknown);
}

static void load(Mode &mode, const QVariant &value)
{
    mode = contract::modeNamed(value.toString()).value_or(Mode::Institution);
}

static void load(Origin &origin, const QVariant &value)
{
    origin = value == stored(Origin::Own) ? Origin::Own : Origin::Imported;
}

static void load(Environment &environment, const QVariant &value)
{
    environment = value == stored(Environment::Live) ? Environment::Live : Environment::Sandbox;
}

QStringList columns(Part part)
{
    QStringList names;
    for (const Column &column : table()) {
        if (column.part == part)
            names.append(QLatin1String(column.name));
    }
    return names;
}

QVariantList values(const Row &row, Part part)
{
    QVariantList list;
    for (const Column &column : table()) {
        if (column.part == part)
            list.append(
                std::visit([&row](auto member) { return stored(row.*member); }, column.member));
    }
    return list;
}

void read(Row &row, Part part, const QSqlQuery &query, int first)
{
    for (const Column &column : table()) {
        if (column.part != part)
            continue;
        const QVariant value = query.value(first++);
        std::visit([&](auto member) { load(row.*member, value); }, column.member);
    }
}

void read(Row &row, const QString &name, const QVariant &value)
{
    for (const Column &column : table()) {
        if (QLatin1String(column.name) == name)
            std::visit([&](auto member) { load(row.*member, value); }, column.member);
    }
}

Row without(Row row, Part part)
{
    static const Row empty;
    for (const Column &column : table()) {
        if (column.part == part)
            std::visit([&row](auto member) { row.*member = empty.*member; }, column.member);
    }
    return row;
}

} // namespace history
