#include "sandbox/client.h"

#include <QHostAddress>

namespace support {

QByteArray Response::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Client::Client(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

QByteArray &Client::received()
{
    m_received += m_socket.readAll();
    return m_received;
}

bool Client::isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

bool Client::isClosed() const
{
    return m_socket.state() == QAbstractSocket::UnconnectedState
        && m_socket.error() == QAbstractSocket::RemoteHostClosedError;
}

/// The first response and how many bytes it takes.
std::optional<Response> Client::first(qsizetype &size)
{
    const QByteArray &bytes = received();
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return {};
    QList<QByteArray> lines = bytes.first(head).split('\n');
    Response response { .status = lines.takeFirst().split(' ').value(1).toInt() };
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        response.headers.append({ line.first(colon), line.sliced(colon + 1).trimmed() });
    }
    const qsizetype length = response.header("Content-Length").toLongLong();
    size = head + 4 + length;
    if (bytes.size() < size)
        return {};
    response.body = bytes.sliced(head + 4, length);
    return response;
}

bool Client::hasResponse()
{
    qsizetype size = 0;
    return first(size).has_value();
}

Response Client::take()
{
    qsizetype size = 0;
    const std::optional<Response> response = first(size);
    if (response)
        m_received.remove(0, size);
    return response.value_or(Response {});
}

} // namespace support
