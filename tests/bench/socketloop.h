#pragma once

#include <QByteArrayList>

#include <vector>

namespace bench {

/// Sends requests to 127.0.0.1 over some connections that are kept open, by bare sockets on the
/// caller's thread; each connection has two on the way, so that the other side never waits.
class SocketLoop final
{
public:
    SocketLoop(quint16 port, int connections);
    ~SocketLoop();
    Q_DISABLE_COPY_MOVE(SocketLoop)

    /// How many were answered with 200 and a session_id.
    [[nodiscard]] int send(const QByteArrayList &requests);

private:
    struct Line {
        int socket = -1;
        int onTheWay = 0;
        QByteArray received {};
    };
    void feed(Line &line, const QByteArrayList &requests, qsizetype &next);
    [[nodiscard]] int take(Line &line);

    std::vector<Line> m_lines;
};

} // namespace bench
