#include "transfer/members.h"

#include "contract/characters.h"
#include "contract/expiry.h"
#include "history/columns.h"
#include "history/outcome.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <array>

namespace transfer {

/// More than any text of ours, less than what would hurt: a message is at most an answer long.
static constexpr qsizetype longestText = 20'000;
static constexpr qsizetype longestLongText = 1024 * 1024;

static QStringList outcomes()
{
    using history::Outcome;
    QStringList words;
    for (const Outcome outcome : { Outcome::Pending, Outcome::Verified, Outcome::Refused,
             Outcome::Unverified, Outcome::Unreachable, Outcome::Unknown })
        words.append(history::name(outcome));
    return words;
}

static QStringList environments()
{
    return { history::stored(base::Environment::Sandbox).toString(),
        history::stored(base::Environment::Live).toString() };
}

static QStringList modes()
{
    return { contract::name(contract::Mode::Direct), contract::name(contract::Mode::Institution) };
}

static QStringList origins() { return { QStringLiteral("own"), QStringLiteral("imported") }; }

static constexpr qint64 halfDay = 18 * 3600; // no zone is further off
static constexpr qint64 longTime = qint64(1) << 53; // what JSON numbers hold exactly

static constexpr std::array members {
    Member { .name = "id", .kind = MemberKind::Uuid, .isNeeded = true },
    Member { .name = "started", .kind = MemberKind::Time, .isNeeded = true },
    Member {
        .name = "zone_offset", .kind = MemberKind::Number, .least = -halfDay, .most = halfDay },
    Member {
        .name = "environment", .kind = MemberKind::Word, .isNeeded = true, .words = environments },
    Member { .name = "mode", .kind = MemberKind::Word, .isNeeded = true, .words = modes },
    Member { .name = "repeats", .kind = MemberKind::Uuid },
    Member { .name = "origin", .kind = MemberKind::Word, .words = origins },
    Member { .name = "instance", .kind = MemberKind::Uuid },
    Member { .name = "outcome", .kind = MemberKind::Word, .isNeeded = true, .words = outcomes },
    Member { .name = "finished", .kind = MemberKind::Time },
    Member { .name = "duration", .kind = MemberKind::Number, .least = 0, .most = longTime },
    Member { .name = "http_status", .kind = MemberKind::Number, .least = 0, .most = 999 },
    Member { .name = "message", .kind = MemberKind::LongText },
    Member { .name = "detail", .kind = MemberKind::LongText },
    Member { .name = "verification", .kind = MemberKind::LongText },
    Member { .name = "note", .kind = MemberKind::LongText },
    Member { .name = "tags", .kind = MemberKind::Lines },
    Member { .name = "request_bytes", .kind = MemberKind::Bytes },
    Member { .name = "request_headers", .kind = MemberKind::Bytes },
    Member { .name = "string_to_sign", .kind = MemberKind::Bytes },
    Member { .name = "response_headers", .kind = MemberKind::Bytes },
    Member { .name = "response_bytes", .kind = MemberKind::Bytes },
};

Member memberNamed(const QString &name)
{
    const auto found = std::find_if(members.begin(), members.end(),
        [&name](const Member &member) { return name == QLatin1String(member.name); });
    return found == members.end() ? Member {} : *found;
}

namespace {

using Read = std::optional<QVariant>;

/// Whether only characters are in it that people can write; `allowed`: control characters that may
/// be there all the same.
bool isClean(const QString &text, QStringView allowed)
{
    const auto points = contract::codePoints(text);
    return std::none_of(points.begin(), points.end(), [allowed](char32_t point) {
        const bool isAllowed = point < 0x80 && allowed.contains(QChar(char16_t(point)));
        return contract::isControl(point) && !isAllowed;
    });
}

Read readText(const QJsonValue &value, qsizetype longest, QStringView allowed)
{
    const QString text = value.toString();
    if (!value.isString() || text.size() > longest || !isClean(text, allowed))
        return std::nullopt;
    return text.isNull() ? QStringLiteral("") : text;
}

Read readUuid(const Member &member, const QJsonValue &value)
{
    if (!value.isString())
        return std::nullopt;
    if (value.toString().isEmpty() && !member.isNeeded)
        return QStringLiteral("");
    const QUuid uuid = QUuid::fromString(value.toString());
    const QString text = uuid.toString(QUuid::WithoutBraces);
    if (uuid.isNull() || text != value.toString().toLower())
        return std::nullopt;
    return text;
}

Read readNumber(const Member &member, const QJsonValue &value)
{
    const qint64 number = value.toInteger(member.least - 1);
    if (!value.isDouble() || number < member.least || number > member.most)
        return std::nullopt;
    return number;
}

Read readTime(const QJsonValue &value)
{
    const auto ms = contract::expiryMs(value.toString());
    if (!value.isString() || !ms || *ms < 0)
        return std::nullopt;
    return *ms;
}

Read readLines(const QJsonValue &value)
{
    QStringList lines;
    for (const QJsonValue &line : value.toArray()) {
        const Read text = readText(line, longestText, {});
        if (!text)
            return std::nullopt;
        lines.append(text->toString());
    }
    if (!value.isArray())
        return std::nullopt;
    return lines.isEmpty() ? QStringLiteral("") : lines.join(u'\n');
}

Read readBytes(const QJsonValue &value)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!value.isString() || !bytes)
        return std::nullopt;
    return *bytes;
}

} // namespace

std::optional<QVariant> readMember(const Member &member, const QJsonValue &value)
{
    switch (member.kind) {
    case MemberKind::Uuid:
        return readUuid(member, value);
    case MemberKind::Word:
        return member.words().contains(value.toString()) ? Read(value.toString()) : std::nullopt;
    case MemberKind::Text:
        return readText(value, longestText, {});
    case MemberKind::LongText:
        return readText(value, longestLongText, u"\n\r\t");
    case MemberKind::Lines:
        return readLines(value);
    case MemberKind::Number:
        return readNumber(member, value);
    case MemberKind::Time:
        return readTime(value);
    case MemberKind::Bytes:
        return readBytes(value);
    }
    Q_UNREACHABLE();
}

} // namespace transfer
