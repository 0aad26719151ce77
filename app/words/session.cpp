#include "words/session.h"

#include "contract/prerequest.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>

namespace words {

using history::Outcome;

namespace {
struct Session {
    Q_DECLARE_TR_FUNCTIONS(Session)
};
} // namespace

QString handOffAdvice()
{
    return Session::tr("Give the hand-off to the app team: their app passes it to "
                       "WXLaunchMiniProgram without delay (in mainland China within 2 minutes). A "
                       "desktop computer cannot open the signing page.");
}

QString expiredAdvice(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Verified:
        return Session::tr("This session has expired and opens nothing any more. Make a new one "
                           "with New from this.");
    case Outcome::Pending:
    case Outcome::Refused:
    case Outcome::Unverified:
    case Outcome::Unreachable:
    case Outcome::Unknown:
        return Session::tr("Its expired_time is past, so it cannot be repeated any more. Make a "
                           "new one with New from this.");
    }
    Q_UNREACHABLE();
}

/// Answers quote what they object to. A value is masked where it stands alone, not within a longer
/// word, so that a name of two letters leaves the rest readable.
static QString withoutPersonalData(QString text, const QByteArray &requestBytes)
{
    using contract::Field;
    const auto body = contract::fromJson(requestBytes);
    if (!body)
        return text;
    for (const Field field : { Field::Openid, Field::UserDisplayName, Field::UserClientIp }) {
        const QString value = body->request.value(field);
        if (value.isEmpty())
            continue;
        const QRegularExpression alone(QStringLiteral("(?<![0-9A-Za-z_])%1(?![0-9A-Za-z_])")
                                           .arg(QRegularExpression::escape(value)),
            QRegularExpression::UseUnicodePropertiesOption);
        text.replace(alone, QStringLiteral("••••"));
    }
    return text;
}

static QString bothTimes(const history::Row &row)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(row.startedMs, Qt::UTC);
    return QStringLiteral("%1 (UTC %2)")
        .arg(utc.toOffsetFromUtc(row.zoneOffsetSeconds).toString(Qt::ISODateWithMs),
            utc.toString(Qt::ISODateWithMs));
}

// Chinese and English side by side, so not for tr(): who reads it is not who copied it.
QString supportNote(const history::Row &row)
{
    const auto orNone
        = [](const QString &text) { return text.isEmpty() ? QStringLiteral("无 none") : text; };
    const QList<QPair<QString, QString>> lines {
        { QStringLiteral("Request-ID"), orNone(row.requestId) },
        { QStringLiteral("请求时间 Time"), bothTimes(row) },
        { QStringLiteral("主机 Host"),
            QUrl(row.baseUri).adjusted(QUrl::RemoveUserInfo).authority() },
        { QStringLiteral("商户号 mchid"), row.mchid },
        { QStringLiteral("HTTP 状态 HTTP status"),
            orNone(row.httpStatus ? QString::number(*row.httpStatus) : QString()) },
        { QStringLiteral("错误码 Code"), orNone(row.code) },
        { QStringLiteral("错误信息 Message"),
            orNone(withoutPersonalData(row.message, row.requestBytes)) },
    };
    QString note = QStringLiteral("微信支付境外 委托代扣 APP预签约\n"
                                  "WeChat Pay Global, auto-debit, APP pre-sign\n");
    for (const auto &[caption, value] : lines)
        note += caption + QStringLiteral(": ") + value + QLatin1Char('\n');
    return note;
}

} // namespace words
