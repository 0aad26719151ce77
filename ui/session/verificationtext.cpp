#include "session/verificationtext.h"

#include "attempt/record.h"
#include "session/bytetext.h"
#include "session/rowtexts.h"
#include "signing/authorization.h"
#include "words/outcomes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace ui {

namespace {

struct Verification {
    Q_DECLARE_TR_FUNCTIONS(Verification)
};

QString momentText(qint64 utcMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utcMs);
    return Verification::tr("%1 here = %2")
        .arg(QLocale().toString(time.date(), QLocale::ShortFormat) + u' '
                + time.toString(QStringLiteral("HH:mm:ss")),
            time.toUTC().toString(Qt::ISODate));
}

/// The four headers that a signature consists of, as they came.
struct Parts {
    QByteArray timestamp;
    QByteArray nonce;
    QString serial;

    explicit Parts(const history::Row &row)
    {
        const http::Headers headers = attempt::headersOf(row.responseHeaders);
        const auto value = [&headers](const char *name) {
            return signing::headerValue(headers, name).value_or(QByteArray());
        };
        timestamp = value("Wechatpay-Timestamp");
        nonce = value("Wechatpay-Nonce");
        serial = QString::fromUtf8(value("Wechatpay-Serial"));
    }
};

QString originText(const history::Row &row)
{
    if (row.origin == history::Origin::Own)
        return {};
    if (row.outcome != history::Outcome::Verified)
        return Verification::tr("This attempt was imported: the verdict is the other console's.");
    if (row.sessionId.isEmpty())
        return Verification::tr("This attempt was imported: the verdict is the other console's and "
                                "was not checked here. Until it is, the session_id is not shown.");
    return Verification::tr("This attempt was imported, and its answer was verified here again, "
                            "with a key that this console trusts.");
}

QString keyText(const QString &serial)
{
    if (serial.isEmpty())
        return {};
    return serial.startsWith(QLatin1String("PUB_KEY_ID_"))
        ? Verification::tr("Key: WeChat Pay public key %1").arg(serial)
        : Verification::tr("Key: platform certificate %1").arg(serial);
}

QString answerTime(const QByteArray &timestamp, const history::Row &row)
{
    bool isNumber = false;
    const qint64 seconds = timestamp.toLongLong(&isNumber);
    if (timestamp.isEmpty())
        return {};
    if (!isNumber || timestamp.size() > 12)
        return Verification::tr("Signed at: %1").arg(QString::fromUtf8(timestamp));
    const QString signedAt = Verification::tr("Signed at: %1 (Wechatpay-Timestamp %2)")
                                 .arg(momentText(seconds * 1000), QString::fromLatin1(timestamp));
    if (!row.finishedMs)
        return signedAt;
    return signedAt + u'\n'
        + Verification::tr("Arrived at: %1; the clocks differ by %2 s, 300 s are too many")
              .arg(momentText(*row.finishedMs), QString::number(seconds - *row.finishedMs / 1000));
}

QString coveredText(const Parts &parts, const history::Row &row)
{
    if (parts.timestamp.isEmpty() || parts.nonce.isEmpty())
        return {};
    const QByteArray body = withoutUnverifiedSession(row, row.responseBytes);
    const QByteArray covered = signing::answerToVerify(parts.timestamp, parts.nonce, body);
    return u'\n' + Verification::tr("What the signature covers (timestamp, nonce, body):") + u'\n'
        + byteText(covered).text;
}

} // namespace

QString verificationText(const history::Row &row)
{
    if (!row.httpStatus)
        return Verification::tr("No answer arrived: there is nothing to verify.");
    const Parts parts(row);
    const QString serial = parts.serial.isEmpty() ? row.verifySerial : parts.serial;
    QStringList lines { words::verificationLine(row), originText(row),
        Verification::tr("Looked at: the four Wechatpay-* headers, the time, the key that is "
                         "named, and the SHA-256 RSA signature over the bytes as they came."),
        keyText(serial), answerTime(parts.timestamp, row) };
    if (row.responseHeaders.isEmpty())
        lines.append(Verification::tr("The answer's headers are not there: only the verdict was "
                                      "kept."));
    lines.append(coveredText(parts, row));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace ui
