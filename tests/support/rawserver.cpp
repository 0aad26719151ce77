#include "support/rawserver.h"

#include "support/rawconnection.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QThread>

namespace support {

namespace {

class Listener final : public QTcpServer
{
public:
    Listener(const Script &script, RawLog &log)
        : m_script(script)
        , m_log(log)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        new RawConnection(descriptor, m_script, m_log, this);
    }

private:
    const Script m_script;
    RawLog &m_log;
};

} // namespace

class RawServer::Loop final : public QThread
{
public:
    explicit Loop(const Script &script)
        : m_script(script)
    {
        start();
        m_listening.acquire();
    }
    ~Loop() override
    {
        quit();
        wait();
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const RawLog &log() const { return m_log; }

protected:
    void run() override
    {
        Listener listener(m_script, m_log);
        if (!listener.listen(QHostAddress::LocalHost))
            qFatal("RawServer cannot listen on loopback");
        m_port = listener.serverPort();
        m_listening.release();
        exec();
    }

private:
    const Script m_script;
    RawLog m_log;
    QSemaphore m_listening;
    quint16 m_port = 0;
};

RawServer::RawServer(const Script &script)
    : m_loop(std::make_unique<Loop>(script))
{
}

RawServer::~RawServer() = default;

quint16 RawServer::port() const { return m_loop->port(); }

QUrl RawServer::url(const QString &path, const QString &scheme) const
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port());
    url.setPath(path);
    return url;
}

int RawServer::connections() const { return m_loop->log().seen().connections; }

int RawServer::ended() const { return m_loop->log().seen().ended; }

QList<QByteArray> RawServer::requests() const { return m_loop->log().seen().requests; }

QByteArray RawServer::received() const { return m_loop->log().seen().received; }

} // namespace support
