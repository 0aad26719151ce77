#include "history/comparison.h"

#include "attempt/record.h"
#include "session/bytetext.h"
#include "session/rowtexts.h"
#include "words/outcomes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

using history::Row;

struct Comparison {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr qsizetype enough = 500; // characters of a body that has no members

/// The fields of one attempt, in order.
using Fields = QList<QPair<QString, QString>>;

/// There, be it empty.
QString present(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

/// Only where it says something.
QString orAbsent(const QString &text) { return text.isEmpty() ? QString() : text; }

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return present(value.toString());
    QString text
        = QString::fromUtf8(QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact));
    return text.mid(1, text.size() - 2);
}

void addMembers(Fields &fields, const QString &path, const QJsonValue &value)
{
    if (value.isObject() && !value.toObject().isEmpty()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            addMembers(fields, path.isEmpty() ? member.key() : QString(path + u'.' + member.key()),
                member.value());
    } else if (value.isArray() && !value.toArray().isEmpty()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            addMembers(fields, QStringLiteral("%1[%2]").arg(path).arg(i), array[i]);
    } else {
        fields.append({ path, valueText(value) });
    }
}

Fields members(const QByteArray &body)
{
    Fields fields;
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (json.isObject())
        addMembers(fields, {}, json.object());
    else if (!body.isEmpty())
        fields.append({ Comparison::tr("body"), byteText(body).text.left(enough) });
    return fields;
}

/// Members may be the same and the bytes not.
QString digest(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return Comparison::tr("%1 bytes, SHA-256 %2")
        .arg(QLocale().toString(bytes.size()), QString::fromLatin1(hash.left(16)));
}

Fields headers(const QByteArray &lines)
{
    Fields fields;
    for (const auto &[name, value] : attempt::headersOf(lines))
        fields.append({ QString::fromUtf8(name), present(QString::fromUtf8(value)) });
    return fields;
}

/// Imports that were masked come without their bytes.
Fields requestColumns(const Row &row)
{
    return { { QStringLiteral("plan_id"), orAbsent(row.planId) },
        { QStringLiteral("out_contract_code"), orAbsent(row.outContractCode) },
        { QStringLiteral("openid"), orAbsent(row.openid) },
        { QStringLiteral("user_display_name"), orAbsent(row.userDisplayName) },
        { QStringLiteral("expired_time"), orAbsent(row.expiredTime) } };
}

QString momentText(std::optional<qint64> utcMs)
{
    if (!utcMs)
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(*utcMs);
    return QLocale().toString(time.date(), QLocale::ShortFormat)
        + time.toString(QStringLiteral(" HH:mm:ss.zzz"));
}

QString environmentText(const Row &row)
{
    return row.environment == base::Environment::Live ? Comparison::tr("live")
                                                      : Comparison::tr("sandbox");
}

QString modeText(const Row &row)
{
    return row.mode == contract::Mode::Institution ? Comparison::tr("institution")
                                                   : Comparison::tr("direct");
}

QString originText(const Row &row)
{
    return row.origin == history::Origin::Imported ? Comparison::tr("imported")
                                                   : Comparison::tr("own");
}

Fields facts(const Row &row)
{
    const auto number = [](auto value) { return value ? QLocale().toString(*value) : QString(); };
    const QString who = row.osUser.isEmpty() ? row.host : QString(row.osUser + u'@' + row.host);
    return { { Comparison::tr("Outcome"), words::text(row.outcome) },
        { Comparison::tr("Started"), momentText(row.startedMs) },
        { Comparison::tr("Finished"), momentText(row.finishedMs) },
        { Comparison::tr("Duration in ms"), number(row.durationMs) },
        { Comparison::tr("Profile"), orAbsent(row.profileName) },
        { Comparison::tr("Merchant number"), orAbsent(row.mchid) },
        { Comparison::tr("Environment"), environmentText(row) },
        { Comparison::tr("Mode"), modeText(row) },
        { Comparison::tr("Access point"), orAbsent(row.baseUri) },
        { Comparison::tr("Signing certificate"), orAbsent(row.signingSerial) },
        { Comparison::tr("HTTP status"),
            row.httpStatus ? QString::number(*row.httpStatus) : QString() },
        { Comparison::tr("Request-ID"), orAbsent(row.requestId) },
        { Comparison::tr("Verification"), orAbsent(words::verificationLine(row)) },
        { Comparison::tr("Platform key"), orAbsent(row.verifySerial) },
        { Comparison::tr("Attempt"), orAbsent(row.id) },
        { Comparison::tr("Repeats attempt"), orAbsent(row.repeats) },
        { Comparison::tr("Origin"), originText(row) }, { Comparison::tr("Console"), orAbsent(who) },
        { Comparison::tr("Note"), orAbsent(row.note) },
        { Comparison::tr("Tags"), orAbsent(row.tags.join(QStringLiteral(", "))) } };
}

auto place(const Fields &fields, const QString &name)
{
    return std::find_if(fields.begin(), fields.end(),
        [&name](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
}

bool names(const Fields &fields, const QString &name)
{
    return place(fields, name) != fields.end();
}

QString find(const Fields &fields, const QString &name)
{
    const auto found = place(fields, name);
    return found == fields.end() ? QString() : found->second;
}

/// Those of the one, then those that only the other has. `caption` has a %1 for the name.
void add(QList<ComparedField> &all, const QString &caption, const Fields &a, const Fields &b)
{
    const auto put = [&](const QString &name, const QString &one, const QString &other) {
        if (one.isNull() && other.isNull())
            return;
        const bool isCredential
            = name.compare(QLatin1String("Authorization"), Qt::CaseInsensitive) == 0;
        all.append({ caption.arg(name), one, other, isCredential });
    };
    for (const auto &[name, value] : a)
        put(name, value, find(b, name));
    for (const auto &[name, value] : b) {
        if (!names(a, name))
            put(name, {}, value);
    }
}

Fields requestMembers(const Row &row)
{
    Fields fields = row.requestBytes.isEmpty() ? requestColumns(row) : members(row.requestBytes);
    fields.append({ Comparison::tr("all bytes"), digest(row.requestBytes) });
    return fields;
}

Fields answerMembers(const Row &row)
{
    const QByteArray shown = withoutUnverifiedSession(row, row.responseBytes);
    Fields fields = members(shown);
    fields.append({ Comparison::tr("all bytes"), digest(row.responseBytes) });
    return fields;
}

} // namespace

QList<ComparedField> compared(const Row &a, const Row &b)
{
    QList<ComparedField> all;
    add(all, QStringLiteral("%1"), facts(a), facts(b));
    add(all, Comparison::tr("Request: %1"), requestMembers(a), requestMembers(b));
    add(all, Comparison::tr("Answer: %1"), answerMembers(a), answerMembers(b));
    add(all, Comparison::tr("Request header: %1"), headers(a.requestHeaders),
        headers(b.requestHeaders));
    add(all, Comparison::tr("Answer header: %1"), headers(a.responseHeaders),
        headers(b.responseHeaders));
    return all;
}

/// One field of a line with tabs.
static QString cell(const QString &text)
{
    return text.isNull() ? QStringLiteral("–") : text.simplified();
}

QString comparisonText(const QList<ComparedField> &fields)
{
    QString text;
    for (const ComparedField &field : fields) {
        if (field.isCredential)
            continue;
        const QStringList cells { field.differs() ? QStringLiteral("≠") : QStringLiteral("="),
            cell(field.name), cell(field.a), cell(field.b) };
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace ui
