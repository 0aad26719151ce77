#include "exchange/quotable.h"

#include "exchange/wellformed.h"

#include <QRegularExpression>

namespace exchange {

namespace {

constexpr qsizetype longest = 80;

/// Blanks become one blank each, controls and halves of characters go.
QString oneLine(const QString &text)
{
    // Far more than can be shown, so that huge texts cost nothing.
    QString line = wellFormed(text.left(8 * longest)).simplified();
    line.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return line;
}

QString withoutNamedSecrets(QString text)
{
    static const QRegularExpression opening(
        QStringLiteral(R"(-+\s*BEGIN\b|PRIVATE\s+KEY|WECHATPAY2|\b(bearer|basic)\s)"
                       R"(|(?<name>authorization|passw\w*|passphrase|secret\w*|signature|token)"
                       R"(|api_?v3_?key|private_?key)["']?\s*(=>|[:=\s]))"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = opening.match(text);
    if (!match.hasMatch())
        return text;
    const bool isNamed = match.capturedStart(QStringLiteral("name")) >= 0;
    text.truncate(isNamed ? match.capturedEnd(QStringLiteral("name")) : match.capturedStart());
    return QString(text + u'…');
}

/// Keys, serial numbers and signatures are long and mix digits or capitals in; names do not.
QString withoutLongRuns(QString text, const QRegularExpression &run)
{
    return text.replace(run, QStringLiteral("…"));
}

QString shortened(QString text)
{
    if (text.size() <= longest)
        return text;
    text.truncate(longest - 1);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return QString(text + u'…');
}

} // namespace

QString quotable(const QString &text)
{
    static const QRegularExpression run(
        QStringLiteral("(?=[a-z+/=_-]*[A-Z0-9])[A-Za-z0-9+/=_-]{20,}"));
    return shortened(withoutLongRuns(withoutNamedSecrets(oneLine(text)), run));
}

QString quotableUrl(const QString &url)
{
    static const QRegularExpression run(
        QStringLiteral("(?=[a-z+=_-]*[A-Z0-9])[A-Za-z0-9+=_-]{20,}"));
    static const QRegularExpression tail(QStringLiteral("[?#].*$"));
    const QString plain = withoutUserInfo(oneLine(url)).remove(tail);
    return shortened(withoutLongRuns(withoutNamedSecrets(plain), run));
}

QString withoutUserInfo(const QString &url)
{
    const qsizetype scheme = url.indexOf(QLatin1String("://"));
    const qsizetype host = scheme < 0 ? 0 : scheme + 3;
    qsizetype end = host;
    while (end < url.size() && !QStringLiteral("/?#").contains(url[end]))
        ++end;
    const qsizetype at = QStringView(url).sliced(host, end - host).lastIndexOf(u'@');
    return at < 0 ? url : QString(url.left(host) + QStringView(url).sliced(host + at + 1));
}

} // namespace exchange
