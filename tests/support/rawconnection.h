#pragma once

#include "support/rawserver.h"

#include <QMutex>
#include <QObject>
#include <QSslSocket>

namespace support {

/// What a RawServer has seen, shared by its thread and the test's.
class RawLog
{
public:
    struct Seen {
        int connections = 0;
        int ended = 0;
        QList<QByteArray> requests;
        QByteArray received;
    };
    [[nodiscard]] Seen seen() const;

    void opened();
    void ended();
    void received(const QByteArray &bytes);
    void completed(const QByteArray &request);

private:
    mutable QMutex m_mutex;
    Seen m_seen;
};

/// One connection of a RawServer, following the script.
class RawConnection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RawConnection)
public:
    RawConnection(qintptr descriptor, const Script &script, RawLog &log, QObject *parent);

private:
    void read();
    void proceed();
    // Each tells whether the step is done.
    bool perform(const AwaitRequest &step);
    bool perform(const StartTls &step);
    bool perform(const Send &step);
    bool perform(const Pause &step);
    bool perform(const Flood &step);
    bool perform(const Close &step);
    bool perform(const Reset &step);

    QSslSocket m_socket;
    const Script m_script;
    RawLog &m_log;
    QByteArray m_unread;
    qsizetype m_step = 0;
    int m_requestsWaiting = 0;
    bool m_paused = false;
    bool m_proceeding = false;
};

} // namespace support
