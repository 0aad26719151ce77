#include "support/rawconnection.h"

#include <QMutexLocker>
#include <QScopedValueRollback>
#include <QTimer>

#include <sys/socket.h>

namespace support {

namespace {

/// The length of the first whole request in the bytes, 0 when there is none yet.
qsizetype requestLength(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    qsizetype body = 0;
    for (const QByteArray &line : bytes.left(head).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).toLower() == "content-length")
            body = line.mid(colon + 1).trimmed().toLongLong();
    }
    const qsizetype whole = head + 4 + body;
    return bytes.size() < whole ? 0 : whole;
}

} // namespace

RawLog::Seen RawLog::seen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen;
}

void RawLog::opened()
{
    const QMutexLocker lock(&m_mutex);
    ++m_seen.connections;
}

void RawLog::ended()
{
    const QMutexLocker lock(&m_mutex);
    ++m_seen.ended;
}

void RawLog::received(const QByteArray &bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_seen.received += bytes;
}

void RawLog::completed(const QByteArray &request)
{
    const QMutexLocker lock(&m_mutex);
    m_seen.requests.append(request);
}

RawConnection::RawConnection(qintptr descriptor, const Script &script, RawLog &log, QObject *parent)
    : QObject(parent)
    , m_script(script)
    , m_log(log)
{
    m_log.opened();
    connect(&m_socket, &QIODevice::readyRead, this, &RawConnection::read);
    connect(&m_socket, &QIODevice::bytesWritten, this, &RawConnection::proceed);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &RawConnection::proceed);
    connect(&m_socket, &QAbstractSocket::disconnected, this, [this] {
        m_log.ended();
        deleteLater();
    });
    m_socket.setSocketDescriptor(descriptor);
    proceed();
}

void RawConnection::read()
{
    const QByteArray bytes = m_socket.readAll();
    m_log.received(bytes);
    m_unread += bytes;
    while (const qsizetype length = requestLength(m_unread)) {
        m_log.completed(m_unread.left(length));
        m_unread.remove(0, length);
        ++m_requestsWaiting;
    }
    proceed();
}

void RawConnection::proceed()
{
    if (m_proceeding) // a step that writes may call back
        return;
    const QScopedValueRollback<bool> guard(m_proceeding, true);
    while (!m_paused && m_step < m_script.size()
        && m_socket.state() == QAbstractSocket::ConnectedState) {
        const bool done
            = std::visit([this](const auto &step) { return perform(step); }, m_script.at(m_step));
        if (!done)
            return;
        ++m_step;
    }
}

bool RawConnection::perform(const AwaitRequest &)
{
    if (m_requestsWaiting == 0)
        return false;
    --m_requestsWaiting;
    return true;
}

bool RawConnection::perform(const StartTls &step)
{
    m_socket.setSslConfiguration(step.configuration);
    m_socket.startServerEncryption();
    return true;
}

bool RawConnection::perform(const Send &step)
{
    m_socket.write(step.bytes);
    return true;
}

bool RawConnection::perform(const Pause &step)
{
    m_paused = true;
    QTimer::singleShot(step.duration, this, [this] {
        m_paused = false;
        ++m_step;
        proceed();
    });
    return false;
}

bool RawConnection::perform(const Flood &step)
{
    constexpr qint64 ahead = 1024 * 1024;
    qint64 written = 1;
    while (written > 0 && m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() < ahead)
        written = m_socket.write(step.bytes);
    return false;
}

bool RawConnection::perform(const Close &)
{
    m_socket.disconnectFromHost(); // writes first what is still to be written
    return true;
}

bool RawConnection::perform(const Reset &)
{
    if (m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() > 0)
        return false;
    // abort() alone sends FIN (recipes.md 5).
    const linger now { 1, 0 };
    ::setsockopt(
        static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket.abort();
    return true;
}

} // namespace support
