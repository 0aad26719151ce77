#include "transfer/supportbundle.h"

#include "contract/reply.h"
#include "history/columns.h"
#include "history/mask.h"
#include "history/mask/escapedjson.h"
#include "transfer/headers.h"
#include "transfer/instant.h"
#include "words/bundle.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace transfer {

using history::Row;
using words::bothLanguages;
using words::BundlePart;

static const QString hidden = QStringLiteral("••••");

// What is hidden beyond what history::masked hides.

/// The last four digits.
static QString tail(const QString &sessionId)
{
    constexpr qsizetype shown = 4;
    constexpr qsizetype shortest = 3 * shown;
    return QStringLiteral("…") + (sessionId.size() < shortest ? QString() : sessionId.right(shown));
}

/// session_ids, verified or not: an unverified one is in the answer only.
static QByteArray withoutSessions(const QByteArray &bytes)
{
    history::EscapedText text(bytes);
    for (const auto &member : history::memberTexts(text, QStringLiteral("session_id")))
        history::replace(text, member, tail(history::decoded(text, member).value_or(QString())));
    return text.bytes();
}

/// What the request tells of the user's and the merchant's computers: the address, and whatever an
/// address for notifications carries besides host and path.
static QStringList secretsOf(const Row &row)
{
    const QJsonObject body = QJsonDocument::fromJson(row.requestBytes).object();
    const QUrl notify(body.value(QLatin1String("success_notify_url")).toString());
    return { body.value(QLatin1String("user_client_ip")).toString(), notify.userInfo(),
        notify.query(QUrl::FullyEncoded), notify.fragment(QUrl::FullyEncoded) };
}

/// The row with nothing in it that is not for others.
static Row harmless(const Row &row)
{
    Row result = history::masked(row);
    result.requestHeaders = withoutAuthorization(result.requestHeaders);
    result.responseHeaders = withoutAuthorization(result.responseHeaders);
    const QList<QByteArray *> bytes { &result.requestBytes, &result.stringToSign,
        &result.requestHeaders, &result.responseHeaders, &result.responseBytes };
    const QList<QString *> texts { &result.message, &result.detail, &result.outContractCode,
        &result.requestId };
    const auto change = [&](auto with) {
        for (QByteArray *each : bytes)
            *each = with(*each);
        for (QString *each : texts)
            *each = QString::fromUtf8(with(each->toUtf8()));
    };
    change(withoutSessions);
    for (const QString &secret : secretsOf(row))
        change([&](const QByteArray &text) { return history::replaced(text, secret, hidden); });
    if (!row.sessionId.isEmpty())
        change([&](const QByteArray &text) {
            return history::replaced(text, row.sessionId, tail(row.sessionId));
        });
    result.sessionId = row.sessionId.isEmpty() ? QString() : tail(row.sessionId);
    return result;
}

// How it is written.

/// One line of Markdown that shows what it holds and nothing else: no line break, no mark-up.
static QString inlined(QString text)
{
    text = text.simplified();
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    if (text.isEmpty())
        return bothLanguages(BundlePart::None);
    text.replace(u'`', u'\'');
    return u'`' + text + u'`';
}

static QString line(BundlePart part, const QString &value)
{
    return QStringLiteral("- %1: %2\n").arg(bothLanguages(part), value);
}

/// A block whose fence is longer than any that it holds.
static QString block(BundlePart part, const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    QString fence = QStringLiteral("```");
    while (text.contains(fence))
        fence += u'`';
    if (!text.endsWith(u'\n'))
        text += u'\n';
    const QString content = bytes.isEmpty() ? bothLanguages(BundlePart::None) + u'\n'
                                            : QString(fence + u'\n' + text + fence + u'\n');
    return QStringLiteral("\n## %1\n\n").arg(bothLanguages(part)) + content;
}

/// With the zone in which it was sent, and in UTC.
static QString times(std::optional<qint64> ms, int zoneOffsetSeconds)
{
    if (!ms)
        return bothLanguages(BundlePart::None);
    QByteArray text;
    appendRfc3339(text, *ms, zoneOffsetSeconds);
    text += " = ";
    appendRfc3339(text, *ms, 0);
    return QString::fromLatin1(text);
}

/// `POST https://host/path`: what the signature covers, at the access point's address.
static QString call(const Row &row)
{
    const QList<QByteArray> lines = row.stringToSign.split('\n');
    const QUrl base(row.baseUri);
    const QString origin
        = base.scheme() + QStringLiteral("://") + base.adjusted(QUrl::RemoveUserInfo).authority();
    return QString::fromUtf8(lines.value(0)) + u' ' + origin + QString::fromUtf8(lines.value(1));
}

template <typename Number>
static QString number(const std::optional<Number> &number, const QString &unit = {})
{
    return number ? QString::number(*number) + unit : bothLanguages(BundlePart::None);
}

static QString summary(const Row &row, const QString &version)
{
    const QString outcome = QStringLiteral("%1 (%2)").arg(
        bothLanguages(row.outcome), QString(history::name(row.outcome)));
    const QString host = QUrl(row.baseUri).adjusted(QUrl::RemoveUserInfo).authority();
    return line(BundlePart::RequestId, inlined(row.requestId))
        + line(BundlePart::Started, times(row.startedMs, row.zoneOffsetSeconds))
        + line(BundlePart::Finished, times(row.finishedMs, row.zoneOffsetSeconds))
        + line(BundlePart::Duration, number(row.durationMs, QStringLiteral(" ms")))
        + line(BundlePart::Host, inlined(host)) + line(BundlePart::Call, inlined(call(row)))
        + line(BundlePart::Environment, history::stored(row.environment).toString())
        + line(BundlePart::Mode, contract::name(row.mode))
        + line(BundlePart::Mchid, inlined(row.mchid))
        + line(BundlePart::PlanId, inlined(row.planId))
        + line(BundlePart::ContractCode, inlined(row.outContractCode))
        + line(BundlePart::Outcome, outcome) + line(BundlePart::HttpStatus, number(row.httpStatus))
        + line(BundlePart::Code, inlined(row.code))
        + line(BundlePart::Message, inlined(row.message))
        + line(BundlePart::Detail, inlined(row.detail))
        + line(BundlePart::SessionId, inlined(row.sessionId))
        + line(BundlePart::Verification, inlined(row.verification))
        + line(BundlePart::SigningSerial, inlined(row.signingSerial))
        + line(BundlePart::VerifySerial, inlined(row.verifySerial))
        + line(BundlePart::Failure, inlined(row.failure))
        + line(BundlePart::Attempt, inlined(row.id))
        + line(BundlePart::Repeats, inlined(row.repeats))
        + line(BundlePart::Program, QStringLiteral("Papay Console ") + version);
}

QByteArray supportBundle(const Row &row, const QString &version)
{
    const Row shown = harmless(row);
    const QString text
        = QStringLiteral("# %1\n\n%2\n\n")
              .arg(bothLanguages(BundlePart::Title), bothLanguages(BundlePart::Privacy))
        + summary(shown, version) + block(BundlePart::Parameters, shown.requestBytes)
        + block(BundlePart::StringToSign, shown.stringToSign)
        + block(BundlePart::RequestHeaders, shown.requestHeaders)
        + block(BundlePart::ResponseHeaders, shown.responseHeaders)
        + block(BundlePart::Answer, shown.responseBytes);
    return text.toUtf8();
}

QString supportBundleName(const Row &row)
{
    // The Request-ID is the access point's word; a file's name is ours.
    static const QRegularExpression unusual(QStringLiteral("[^0-9A-Za-z_-]"));
    constexpr qsizetype longest = 64;
    const QString id = QString(row.requestId).remove(unusual).left(longest);
    return QStringLiteral("papay-support-%1.md").arg(id.isEmpty() ? row.id : id);
}

} // namespace transfer
