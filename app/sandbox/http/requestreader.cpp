#include "sandbox/http/requestreader.h"

#include <QByteArrayView>

#include <algorithm>

namespace sandbox {

namespace {

constexpr int ok = 0;

struct Line {
    enum class Status { Whole, Incomplete, TooLong, Bad };
    Status status = Status::Incomplete;
    QByteArrayView text {}; ///< without CRLF
    qsizetype end = 0; ///< after its LF
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isTokenCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7f;
}

bool isSame(QByteArrayView a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

/// The line that starts at `start`; the head ends before `limit` or not at all.
Line lineAt(QByteArrayView bytes, qsizetype start, qsizetype limit)
{
    const QByteArrayView window = bytes.first(std::min(bytes.size(), limit));
    const qsizetype lf = start < window.size() ? window.indexOf('\n', start) : -1;
    if (lf < 0)
        return { .status
            = bytes.size() >= limit ? Line::Status::TooLong : Line::Status::Incomplete };
    if (lf == start || window[lf - 1] != '\r')
        return { .status = Line::Status::Bad };
    const QByteArrayView text = window.sliced(start, lf - 1 - start);
    if (std::any_of(text.begin(), text.end(), isControl))
        return { .status = Line::Status::Bad };
    return { .status = Line::Status::Whole, .text = text, .end = lf + 1 };
}

bool isOriginForm(QByteArrayView target)
{
    return target.startsWith('/') && std::all_of(target.begin(), target.end(), [](char c) {
        return c > 0x20 && c < 0x7f && c != '#';
    });
}

/// HTTP/1.x gives ok and the minor version.
int readVersion(QByteArrayView text, Request &request)
{
    if (text.size() != 8 || !text.startsWith("HTTP/") || !isDigit(text[5]) || text[6] != '.'
        || !isDigit(text[7]))
        return 400;
    if (text[5] != '1')
        return 505;
    request.minorVersion = text[7] - '0';
    return ok;
}

int readRequestLine(QByteArrayView line, Request &request)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return 400;
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    if (!isToken(method) || !isOriginForm(target))
        return 400;
    request.method = method.toByteArray();
    request.target = target.toByteArray();
    return readVersion(line.sliced(last + 1), request);
}

int readHeader(QByteArrayView line, const ReadLimits &limits, Request &request)
{
    if (request.headers.size() >= limits.headers)
        return 431;
    const qsizetype colon = line.indexOf(':');
    // A folded line starts with a blank, which no token does.
    if (colon < 0 || !isToken(line.first(colon)))
        return 400;
    request.headers.append(
        { line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray() });
    return ok;
}

bool isHost(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (isTokenCharacter(c) && c != '#' && c != '^' && c != '`' && c != '|')
            || QByteArrayView("()[],;=:").contains(c);
    });
}

int checkHost(const Request &request)
{
    const int hosts = request.count("Host");
    if (hosts > 1 || (hosts == 0 && request.minorVersion > 0))
        return 400;
    return hosts == 0 || isHost(*request.header("Host")) ? ok : 400;
}

/// How long the body is, by the head alone.
int readLength(const Request &request, const ReadLimits &limits, qsizetype &length)
{
    const int lengths = request.count("Content-Length");
    if (request.count("Transfer-Encoding") > 0)
        return lengths > 0 ? 400 : 501; // both at once is how requests are smuggled
    if (lengths > 1)
        return 400;
    if (lengths == 0)
        return ok;
    QByteArray digits = *request.header("Content-Length");
    if (digits.isEmpty() || !std::all_of(digits.cbegin(), digits.cend(), isDigit))
        return 400;
    while (digits.size() > 1 && digits.startsWith('0'))
        digits.remove(0, 1);
    if (digits.size() > 18 || digits.toLongLong() > limits.body)
        return 413;
    length = static_cast<qsizetype>(digits.toLongLong());
    return ok;
}

int checkExpect(const Request &request)
{
    const std::optional<QByteArray> expected = request.header("Expect");
    return !expected || isSame(*expected, "100-continue") ? ok : 417;
}

Reading bad(int httpStatus) { return { .status = Reading::Status::Bad, .httpStatus = httpStatus }; }

Reading unfinished(Line::Status status)
{
    switch (status) {
    case Line::Status::Whole:
    case Line::Status::Incomplete:
        return {};
    case Line::Status::TooLong:
        return bad(431);
    case Line::Status::Bad:
        return bad(400);
    }
    Q_UNREACHABLE();
}

Reading withBody(QByteArrayView bytes, qsizetype headEnd, const ReadLimits &limits, Request request)
{
    qsizetype length = 0;
    for (const int status :
        { checkHost(request), readLength(request, limits, length), checkExpect(request) }) {
        if (status != ok)
            return bad(status);
    }
    if (bytes.size() - headEnd < length) {
        const bool waits = request.minorVersion > 0 && request.count("Expect") > 0;
        return { .expectsContinue = waits };
    }
    request.body = bytes.sliced(headEnd, length).toByteArray();
    return { .status = Reading::Status::Complete,
        .request = std::move(request),
        .consumed = headEnd + length };
}

} // namespace

std::optional<QByteArray> Request::header(const char *name) const
{
    for (const auto &[key, value] : headers) {
        if (isSame(key, name))
            return value;
    }
    return {};
}

int Request::count(const char *name) const
{
    return static_cast<int>(std::count_if(headers.cbegin(), headers.cend(),
        [name](const auto &header) { return isSame(header.first, name); }));
}

QByteArray Request::path() const
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

bool Request::keepsConnection() const
{
    bool keeps = minorVersion > 0;
    for (const auto &[key, value] : headers) {
        if (!isSame(key, "Connection"))
            continue;
        for (const QByteArray &option : value.split(',')) {
            if (isSame(option.trimmed(), "close"))
                return false;
            keeps = keeps || isSame(option.trimmed(), "keep-alive");
        }
    }
    return keeps;
}

Reading readRequest(const QByteArray &bytes, const ReadLimits &limits)
{
    Line line = lineAt(bytes, 0, limits.head);
    if (line.status == Line::Status::Whole && line.text.isEmpty())
        line
            = lineAt(bytes, line.end, limits.head); // one empty line before a request: RFC 9112 2.2
    if (line.status != Line::Status::Whole)
        return unfinished(line.status);
    Request request;
    if (const int status = readRequestLine(line.text, request); status != ok)
        return bad(status);
    for (;;) {
        line = lineAt(bytes, line.end, limits.head);
        if (line.status != Line::Status::Whole)
            return unfinished(line.status);
        if (line.text.isEmpty())
            return withBody(bytes, line.end, limits, std::move(request));
        if (const int status = readHeader(line.text, limits, request); status != ok)
            return bad(status);
    }
}

} // namespace sandbox
