#include "sandbox/http/delivering.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace sandbox {

Delivering::Delivering(const Answer &answer, bool keepAlive, QTcpSocket &socket, QObject *parent)
    : QObject(parent)
    , m_answer(answer)
    , m_keepAlive(keepAlive)
    , m_socket(socket)
{
}

void Delivering::start()
{
    if (m_answer.delivery.delay.count() <= 0)
        send();
    else
        QTimer::singleShot(m_answer.delivery.delay, this, &Delivering::send);
}

bool Delivering::isClientThere() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

void Delivering::send()
{
    if (!isClientThere())
        return;
    switch (m_answer.delivery.way) {
    case Delivery::Way::Whole:
        m_socket.write(toBytes(m_answer, m_keepAlive));
        emit finished(m_keepAlive);
        return;
    case Delivery::Way::Hang:
        return;
    case Delivery::Way::Close:
        emit finished(false);
        return;
    case Delivery::Way::Reset:
        reset();
        return;
    case Delivery::Way::Truncate:
        m_socket.write(toBytes(m_answer, m_keepAlive).left(m_answer.delivery.bytes));
        emit finished(false);
        return;
    case Delivery::Way::Dribble:
        m_text = toBytes(m_answer, m_keepAlive);
        connect(&m_timer, &QTimer::timeout, this, &Delivering::sendNextByte);
        m_timer.start(m_answer.delivery.pause);
        sendNextByte();
        return;
    case Delivery::Way::Raw:
        m_socket.write(m_answer.body);
        emit finished(false);
        return;
    }
    Q_UNREACHABLE();
}

void Delivering::sendNextByte()
{
    if (!isClientThere()) {
        m_timer.stop();
        return;
    }
    m_socket.write(m_text.constData() + m_sent, 1);
    m_socket.flush();
    if (++m_sent < m_text.size())
        return;
    m_timer.stop();
    emit finished(m_keepAlive);
}

void Delivering::reset()
{
    m_socket.write(toBytes(m_answer, m_keepAlive).left(m_answer.delivery.bytes));
    m_socket.flush(); // what the kernel has not taken by now is lost with the connection
    // abort() alone sends FIN; with a linger time of zero the kernel sends RST.
    const linger none { .l_onoff = 1, .l_linger = 0 };
    setsockopt(
        static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    m_socket.abort();
}

} // namespace sandbox
