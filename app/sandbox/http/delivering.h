#pragma once

#include "sandbox/http/answer.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace sandbox {

/// Sends one answer the way its Delivery says.
class Delivering final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Delivering)
public:
    Delivering(const Answer &answer, bool keepAlive, QTcpSocket &socket, QObject *parent);

    /// Ends in finished, perhaps before it returns; never with Way::Hang and Way::Reset,
    /// nor when the client has gone.
    void start();

signals:
    /// All is written; `keepsOpen`: the connection may go on.
    void finished(bool keepsOpen);

private:
    [[nodiscard]] bool isClientThere() const;
    void send();
    void sendNextByte();
    void reset();

    Answer m_answer;
    bool m_keepAlive;
    QTcpSocket &m_socket;
    QByteArray m_text;
    qsizetype m_sent = 0;
    QTimer m_timer;
};

} // namespace sandbox
