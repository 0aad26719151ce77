#include "access/fulllistener.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace accesstest {

FullListener::FullListener()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 0) != 0
        || ::getsockname(m_listener, generic, &size) != 0)
        qFatal("cannot listen on loopback");
    m_port = ntohs(address.sin_port);
    // A queue of length 0 still holds one; the others make sure.
    for (int i = 0; i < 4; ++i) {
        m_waiting.append(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        ::connect(m_waiting.last(), generic, size);
    }
}

FullListener::~FullListener()
{
    for (const int waiting : qAsConst(m_waiting))
        ::close(waiting);
    ::close(m_listener);
}

QUrl FullListener::url(const QString &scheme) const
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    url.setPath(QStringLiteral("/"));
    return url;
}

} // namespace accesstest
