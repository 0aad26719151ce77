#include "sandbox/echoserver.h"

#include <QHostAddress>

namespace support {

using namespace std::chrono_literals;

sandbox::Answer Echo::answer(const sandbox::Request &request)
{
    ++count;
    sandbox::Answer answer { .body = request.target + ' ' + request.body };
    if (request.target == "/slow")
        answer.delivery.delay = 50ms;
    if (prepare)
        prepare(answer);
    return answer;
}

sandbox::Answer Echo::malformed(int httpStatus) { return { .status = httpStatus }; }

EchoServer::EchoServer(const sandbox::ConnectionLimits &limits)
    : listener(echo, limits, {})
{
    listener.listen(QHostAddress(QHostAddress::LocalHost));
}

qsizetype EchoServer::clients() const
{
    return listener.findChildren<sandbox::Connection *>().size();
}

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &body, const QByteArray &headers)
{
    return "POST " + target + " HTTP/1.1\r\nHost: a\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace support
