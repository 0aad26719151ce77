#include "bench/socketloop.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace bench {

static constexpr int mostOnTheWay = 2;

[[noreturn]] static void giveUp(const char *what)
{
    std::perror(what);
    std::exit(2);
}

static int connected(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket < 0
        || ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        giveUp("connect");
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return socket;
}

SocketLoop::SocketLoop(quint16 port, int connections)
{
    for (int i = 0; i < connections; ++i)
        m_lines.push_back({ .socket = connected(port) });
}

SocketLoop::~SocketLoop()
{
    for (const Line &line : m_lines)
        ::close(line.socket);
}

int SocketLoop::send(const QByteArrayList &requests)
{
    int good = 0;
    qsizetype next = 0;
    std::vector<pollfd> waits;
    const auto isBusy = [](const Line &line) { return line.onTheWay > 0; };
    do {
        waits.clear();
        for (Line &line : m_lines) {
            feed(line, requests, next);
            waits.push_back({ .fd = line.socket, .events = POLLIN, .revents = 0 });
        }
        if (::poll(waits.data(), waits.size(), -1) < 0)
            giveUp("poll");
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (waits[i].revents != 0)
                good += take(m_lines[i]);
        }
    } while (next < requests.size() || std::any_of(m_lines.cbegin(), m_lines.cend(), isBusy));
    return good;
}

void SocketLoop::feed(Line &line, const QByteArrayList &requests, qsizetype &next)
{
    for (; line.onTheWay < mostOnTheWay && next < requests.size(); ++next, ++line.onTheWay) {
        const QByteArray &request = requests[next];
        if (::send(line.socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL)
            != request.size())
            giveUp("send");
    }
}

/// Where the first whole answer ends; 0 while it is not there.
static qsizetype endOfAnswer(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    const qsizetype length = bytes.indexOf("Content-Length: ");
    if (head < 0)
        return 0;
    if (length < 0 || length > head)
        giveUp("an answer without Content-Length");
    const qsizetype end = head + 4 + bytes.mid(length + 16, 10).split('\r').first().toLongLong();
    return bytes.size() < end ? 0 : end;
}

int SocketLoop::take(Line &line)
{
    std::array<char, 16384> part {};
    const auto count = ::recv(line.socket, part.data(), part.size(), 0);
    if (count <= 0)
        giveUp("recv");
    line.received.append(part.data(), count);
    int good = 0;
    while (const qsizetype end = endOfAnswer(line.received)) {
        const QByteArray answer = line.received.left(end);
        line.received.remove(0, end);
        --line.onTheWay;
        if (answer.startsWith("HTTP/1.1 200 ") && answer.contains("\"session_id\":\""))
            ++good;
        else if (good == 0)
            std::fprintf(stderr, "%s\n", answer.constData());
    }
    return good;
}

} // namespace bench
