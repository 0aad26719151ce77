#include "signing/slipsteps.h"

#include "signing/gbk.h"
#include "signing/jsonforms.h"

namespace signing {

namespace {

constexpr qsizetype mostBody = 64 * 1024;
constexpr int costOfCopying = 1;
constexpr int costOfParsing = 8;
constexpr int costOfText = 8;

using Edit = std::function<QByteArray(const QByteArray &)>;

SlipStep editing(Slip slip, QByteArray SentRequest::*part, const Edit &edit, int bodyCost = 0)
{
    const auto apply = [part, edit](const SlippedRequest &request) {
        std::optional<SlippedRequest> edited = request;
        edited->parts.*part = edit(request.parts.*part);
        if (edited->parts.*part == request.parts.*part)
            edited.reset();
        return edited;
    };
    return { slip, bodyCost, apply };
}

SlipStep body(Slip slip, int cost, const Edit &edit)
{
    return editing(slip, &SentRequest::body, edit, cost);
}

SlipStep url(Slip slip, const Edit &edit) { return editing(slip, &SentRequest::urlLine, edit); }

SlipStep ending(Slip slip, const QByteArray &lineEnd, const QByteArray &lastEnd)
{
    const auto apply = [lineEnd, lastEnd](SlippedRequest request) {
        request.lineEnd = lineEnd;
        request.lastEnd = lastEnd;
        return std::optional(std::move(request));
    };
    return { slip, 0, apply };
}

SlipStep layout(Slip slip, const JsonLayout &as)
{
    return body(slip, costOfParsing, [as](const QByteArray &text) {
        const QByteArray laid = laidOut(text, as);
        return laid.isEmpty() ? text : laid;
    });
}

/// Sorting compacts, too: that alone is the layout's slip.
QByteArray sortedOnly(const QByteArray &text)
{
    const QByteArray sorted = membersSorted(text);
    return sorted == laidOut(text, {}) ? text : sorted;
}

QByteArray otherMethod(const QByteArray &method)
{
    return method == "GET" ? "POST" : method == "POST" ? "GET" : method;
}

QByteArray lowerCase(const QByteArray &text) { return text.toLower(); }

QByteArray trimmed(const QByteArray &text) { return text.trimmed(); }

QByteArray withoutQuery(const QByteArray &line) { return line.left(line.indexOf('?')); }

QByteArray urlDecoded(const QByteArray &line) { return QByteArray::fromPercentEncoding(line); }

QByteArray withoutVersion(const QByteArray &line)
{
    return line.startsWith("/v3/") ? line.mid(3) : line;
}

QByteArray mainlandPath(const QByteArray &line)
{
    return line.startsWith("/v3/global/") ? "/v3" + line.mid(10) : line;
}

QByteArray otherCase(const QByteArray &nonce)
{
    return nonce == nonce.toUpper() ? nonce.toLower() : nonce.toUpper();
}

QByteArray inSeconds(const QByteArray &timestamp)
{
    return timestamp.size() == 13 ? timestamp.chopped(3) : timestamp;
}

QByteArray toCrLf(QByteArray text) { return text.replace("\r\n", "\n").replace("\n", "\r\n"); }

SlipAxis urls(const QByteArrayList &hosts)
{
    SlipAxis axis { url(Slip::QueryMissing, withoutQuery),
        url(Slip::VersionMissing, withoutVersion), url(Slip::MainlandPath, mainlandPath),
        url(Slip::DoubledSlash, [](const QByteArray &line) -> QByteArray { return '/' + line; }),
        url(Slip::UrlDecoded, urlDecoded) };
    for (const QByteArray &host : hosts) {
        for (const QByteArray scheme : { "https://", "http://", "" })
            axis.push_back(url(Slip::HostInUrl,
                [start = QByteArray(scheme + host)](
                    const QByteArray &line) -> QByteArray { return start + line; }));
    }
    return axis;
}

void addJson(std::vector<SlipAxis> &axes)
{
    axes.push_back({ body(Slip::MembersSorted, 2 * costOfParsing, sortedOnly) });
    axes.push_back({ body(Slip::SlashesEscaped, costOfParsing, slashesEscaped),
        body(Slip::SlashesUnescaped, costOfParsing, slashesUnescaped) });
    const auto escaped = [](HexCase hexCase) {
        return [hexCase](const QByteArray &text) { return nonAsciiEscaped(text, hexCase); };
    };
    axes.push_back({ body(Slip::NonAsciiEscaped, costOfText, escaped(HexCase::Lower)),
        body(Slip::NonAsciiEscaped, costOfText, escaped(HexCase::Upper)),
        body(Slip::NonAsciiUnescaped, costOfText, nonAsciiUnescaped) });
    axes.push_back({ body(Slip::HtmlEscaped, costOfCopying, htmlEscaped) });
    axes.push_back({ layout(Slip::BodyCompact, {}),
        layout(Slip::BodySpaced, { .afterComma = " ", .afterColon = " " }),
        layout(Slip::BodyIndented, { .afterColon = " ", .indent = "  " }),
        layout(Slip::BodyIndented, { .afterColon = " ", .indent = "    " }),
        layout(Slip::BodyIndented, { .afterColon = " ", .indent = "\t" }) });
}

/// In the order in which a serialiser would work: the members, their text, the layout, the bytes.
void addBody(std::vector<SlipAxis> &axes, bool isJson)
{
    const auto none = [](const QByteArray &) { return QByteArray(); };
    const auto toLf = [](QByteArray text) { return text.replace("\r\n", "\n"); };
    axes.push_back(
        { body(Slip::BodyMissing, 0, none), body(Slip::BodyTrimmed, costOfCopying, trimmed),
            body(Slip::BodyLinesEndInLf, costOfCopying, toLf) });
    if (isJson)
        addJson(axes);
    const auto inGbk = [](const QByteArray &text) { return toGbk(text).value_or(text); };
    const auto inUtf8 = [](const QByteArray &text) { return fromGbk(text).value_or(text); };
    axes.push_back(
        { body(Slip::BodyInGbk, costOfText, inGbk), body(Slip::BodyInUtf8, costOfText, inUtf8) });
    axes.push_back({ body(Slip::BodyLinesEndInCrLf, costOfCopying, toCrLf) });
}

} // namespace

QByteArray textOf(const SlippedRequest &request)
{
    const SentRequest &parts = request.parts;
    QByteArray text;
    text.reserve(parts.urlLine.size() + parts.body.size() + 128);
    for (const QByteArray &line : { parts.method, parts.urlLine, parts.timestamp, parts.nonce }) {
        text += line;
        text += request.lineEnd;
    }
    text += parts.body;
    text += request.lastEnd;
    return text;
}

std::vector<SlipAxis> slipAxes(const SentRequest &sent, const QByteArrayList &hosts)
{
    std::vector<SlipAxis> axes { { ending(Slip::NoLastNewline, "\n", ""),
        ending(Slip::NewlineTooMany, "\n", "\n\n"),
        ending(Slip::LinesEndInCrLf, "\r\n", "\r\n") } };
    if (sent.body.size() <= mostBody)
        addBody(axes, isPlainJson(sent.body));
    axes.push_back({ editing(Slip::LowerCaseMethod, &SentRequest::method, lowerCase),
        editing(Slip::OtherMethod, &SentRequest::method, otherMethod) });
    axes.push_back(urls(hosts));
    axes.push_back({ editing(Slip::TimestampInSeconds, &SentRequest::timestamp, inSeconds) });
    axes.push_back({ editing(Slip::NonceInOtherCase, &SentRequest::nonce, otherCase) });
    return axes;
}

std::vector<SlippedRequest> inMilliseconds(const SlippedRequest &request)
{
    std::vector<SlippedRequest> all;
    if (request.parts.timestamp.size() != 10)
        return all;
    for (int milliseconds = 0; milliseconds < 1000; ++milliseconds) {
        all.push_back(request);
        all.back().parts.timestamp += QByteArray::number(1000 + milliseconds).mid(1);
    }
    return all;
}

} // namespace signing
