#include "session/rowtexts.h"

#include "session/bytetext.h"
#include "session/verificationtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

using Kind = TabText::Kind;

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RowTexts)
};
} // namespace

bool maySeeSession(const history::Row &row)
{
    return row.outcome == history::Outcome::Verified
        && (row.origin == history::Origin::Own || !row.sessionId.isEmpty());
}

QByteArray withoutUnverifiedSession(const history::Row &row, const QByteArray &bytes)
{
    static const QRegularExpression session(
        QStringLiteral(R"re(("session_id"\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s,}]+))re"));
    if (maySeeSession(row) || !bytes.contains("\"session_id\""))
        return bytes;
    const QString text = QString::fromLatin1(bytes); // a character is a byte, whatever they are
    QByteArray shown;
    qsizetype taken = 0;
    for (auto all = session.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        shown += bytes.mid(taken, match.capturedStart(2) - taken) + "\"••••••\"";
        taken = match.capturedEnd(2);
    }
    return shown + bytes.mid(taken);
}

static TabText tabText(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    const ByteText raw = byteText(bytes);
    return { raw.isHex ? Kind::Hex : Kind::Text, raw.text };
}

static TabText jsonText(const QByteArray &bytes)
{
    TabText text = tabText(bytes);
    if (text.kind == Kind::Text)
        text.pretty = indentedJson(bytes).value_or(QString());
    return text;
}

/// One name below the other, and one value.
static QString alignedHeaders(const QByteArray &lines)
{
    QList<QPair<QString, QString>> headers;
    qsizetype longest = 0;
    for (const QByteArray &line : lines.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        headers.append({ QString::fromUtf8(line.left(colon)),
            QString::fromUtf8(line.mid(colon + 1).trimmed()) });
        longest = std::max(longest, headers.last().first.size());
    }
    QString text;
    for (const auto &[name, value] : std::as_const(headers))
        text += QStringLiteral("  ") + name.leftJustified(longest + 2) + value + u'\n';
    return text;
}

/// What went to the access point, and what came back.
static TabText headersText(const history::Row &row)
{
    QString raw
        = QStringLiteral("→ ") + row.baseUri + u'\n' + QString::fromUtf8(row.requestHeaders);
    QString pretty = QStringLiteral("→ ") + Texts::tr("Request to %1").arg(row.baseUri) + u'\n'
        + alignedHeaders(row.requestHeaders);
    if (row.httpStatus) {
        raw += QStringLiteral("\n← HTTP %1\n").arg(*row.httpStatus)
            + QString::fromUtf8(row.responseHeaders);
        pretty += u'\n' + QStringLiteral("← ") + Texts::tr("Answer: HTTP %1").arg(*row.httpStatus)
            + u'\n' + alignedHeaders(row.responseHeaders);
    }
    return { Kind::Text, raw, pretty };
}

static QString timestampText(const QByteArray &seconds)
{
    bool isNumber = false;
    const qint64 value = seconds.toLongLong(&isNumber);
    const QString text = QString::fromUtf8(seconds);
    if (!isNumber || seconds.size() > 12)
        return text;
    const QDateTime time = QDateTime::fromSecsSinceEpoch(value);
    return QStringLiteral("%1 = %2 (UTC %3)")
        .arg(text, QLocale().toString(time, QLocale::ShortFormat),
            time.toUTC().toString(Qt::ISODate));
}

/// The five lines that the request's signature covers, each with what it is.
static TabText stringToSignText(const QByteArray &bytes)
{
    constexpr int lines = 5; // and what the last one's end leaves
    TabText text = tabText(bytes);
    const QList<QByteArray> parts = bytes.split('\n');
    if (text.kind != Kind::Text || parts.size() != lines + 1)
        return text;
    text.pretty = QStringList { Texts::tr("1 Method: %1").arg(QString::fromUtf8(parts[0])),
        Texts::tr("2 URL: %1").arg(QString::fromUtf8(parts[1])),
        Texts::tr("3 Timestamp: %1").arg(timestampText(parts[2])),
        Texts::tr("4 Nonce: %1").arg(QString::fromUtf8(parts[3])), Texts::tr("5 Body:"),
        indentedJson(parts[4]).value_or(QString::fromUtf8(parts[4])) }
                      .join(u'\n');
    return text;
}

static TabText responseText(const history::Row &row)
{
    const QByteArray shown = withoutUnverifiedSession(row, row.responseBytes);
    TabText text = jsonText(shown);
    text.isMasked = shown != row.responseBytes;
    return text;
}

RowTexts rowTexts(const history::Row &row)
{
    RowTexts texts { jsonText(row.requestBytes), stringToSignText(row.stringToSign),
        headersText(row), responseText(row), { Kind::Text, verificationText(row) } };
    for (TabText *text : { &texts.request, &texts.stringToSign, &texts.headers, &texts.response,
             &texts.verification }) {
        text->raw = folded(text->raw);
        text->pretty = folded(text->pretty);
    }
    return texts;
}

qsizetype bytesOf(const history::Row &row)
{
    return row.requestBytes.size() + row.requestHeaders.size() + row.stringToSign.size()
        + row.responseHeaders.size() + row.responseBytes.size();
}

} // namespace ui
