#include "sandbox/http/answer.h"

#include <algorithm>

namespace sandbox {

namespace {

bool isNamed(const QPair<QByteArray, QByteArray> &header, const QByteArray &name)
{
    return header.first.compare(name, Qt::CaseInsensitive) == 0;
}

QByteArray reason(int status)
{
    struct Phrase {
        int status;
        const char *text;
    };
    static constexpr Phrase phrases[] = { { 200, "OK" }, { 202, "Accepted" }, { 204, "No Content" },
        { 302, "Found" }, { 400, "Bad Request" }, { 401, "Unauthorized" }, { 403, "Forbidden" },
        { 404, "Not Found" }, { 405, "Method Not Allowed" }, { 413, "Content Too Large" },
        { 417, "Expectation Failed" }, { 429, "Too Many Requests" },
        { 431, "Request Header Fields Too Large" }, { 500, "Internal Server Error" },
        { 501, "Not Implemented" }, { 502, "Bad Gateway" }, { 503, "Service Unavailable" },
        { 505, "HTTP Version Not Supported" } };
    for (const Phrase &phrase : phrases) {
        if (phrase.status == status)
            return phrase.text;
    }
    return "Status";
}

} // namespace

void Answer::removeHeader(const QByteArray &name)
{
    headers.removeIf([&name](const auto &header) { return isNamed(header, name); });
}

QByteArray Answer::header(const QByteArray &name) const
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(),
        [&name](const auto &header) { return isNamed(header, name); });
    return found == headers.cend() ? QByteArray() : found->second;
}

void Answer::setHeader(const QByteArray &name, const QByteArray &value)
{
    removeHeader(name);
    headers.append({ name, value });
}

QByteArray toBytes(const Answer &answer, bool keepAlive)
{
    QByteArray text
        = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reason(answer.status) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    const bool hasLength = std::any_of(answer.headers.cbegin(), answer.headers.cend(),
        [](const auto &header) { return isNamed(header, "Content-Length"); });
    if (!hasLength && answer.status != 204)
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    text += keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    return text + "\r\n" + answer.body;
}

} // namespace sandbox
