#include "support/postgresproxy.h"

#include <QLocalSocket>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace support {

namespace {

struct Orders {
    std::atomic<int> spoil = 0;
    std::atomic<PostgresProxy::Commit> how = PostgresProxy::Commit::Lost;
    std::atomic<bool> isFrozen = false;
};

/// One connection there and back.
class Line final : public QObject
{
public:
    Line(QTcpSocket *console, const QString &path, Orders &orders, QObject *parent)
        : QObject(parent)
        , m_orders(orders)
        , m_console(console)
    {
        m_console->setParent(this);
        connect(m_console, &QTcpSocket::readyRead, this, [this] { forward(); });
        connect(&m_server, &QLocalSocket::readyRead, this, [this] { forward(); });
        connect(m_console, &QTcpSocket::disconnected, this, [this] { forward(); });
        connect(&m_server, &QLocalSocket::disconnected, this, [this] { forward(); });
        m_server.connectToServer(path);
    }

    void forward()
    {
        if (m_orders.isFrozen || !m_console->isOpen() || !m_server.isOpen())
            return;
        const QByteArray asked = std::exchange(m_held, {}) + m_console->readAll();
        if (isCommit(asked) && m_orders.spoil > 0) {
            --m_orders.spoil;
            if (m_orders.how == PostgresProxy::Commit::Late) {
                m_held = asked;
                m_orders.isFrozen = true;
                return;
            }
            if (m_orders.how == PostgresProxy::Commit::Lost)
                return end();
            m_swallows = true;
        }
        m_server.write(asked);
        const QByteArray answered = m_server.readAll();
        if (m_swallows && !answered.isEmpty())
            return end();
        m_console->write(answered);
        if (m_server.state() == QLocalSocket::UnconnectedState)
            m_console->disconnectFromHost();
        else if (m_console->state() == QAbstractSocket::UnconnectedState)
            m_server.disconnectFromServer();
    }

private:
    /// https://www.postgresql.org/docs/current/protocol-message-formats.html: Query
    [[nodiscard]] static bool isCommit(const QByteArray &asked)
    {
        return asked
            == QByteArrayView("Q\0\0\0\x0b"
                              "commit\0",
                12);
    }

    void end()
    {
        m_console->abort();
        m_server.abort();
    }

    Orders &m_orders;
    QTcpSocket *const m_console;
    QLocalSocket m_server;
    QByteArray m_held;
    bool m_swallows = false;
};

} // namespace

class PostgresProxy::Loop final : public QThread
{
public:
    explicit Loop(const QString &path)
        : m_path(path)
    {
        start();
        m_listening.acquire();
    }
    ~Loop() override
    {
        quit();
        wait();
    }

    void thaw()
    {
        orders.isFrozen = false;
        QMetaObject::invokeMethod(m_listener, [listener = m_listener] {
            const auto lines = listener->children();
            for (QObject *child : lines)
                if (auto *line = dynamic_cast<Line *>(child))
                    line->forward();
        });
    }

    Orders orders;
    quint16 port = 0;

protected:
    void run() override
    {
        QTcpServer listener;
        if (!listener.listen(QHostAddress::LocalHost))
            qFatal("PostgresProxy cannot listen on loopback");
        connect(&listener, &QTcpServer::newConnection, &listener, [this, &listener] {
            while (QTcpSocket *console = listener.nextPendingConnection())
                new Line(console, m_path, orders, &listener);
        });
        m_listener = &listener;
        port = listener.serverPort();
        m_listening.release();
        exec();
    }

private:
    const QString m_path;
    QSemaphore m_listening;
    QTcpServer *m_listener = nullptr;
};

PostgresProxy::PostgresProxy(const history::Server &server)
    : m_server(server)
    , m_loop(std::make_unique<Loop>(u"%1/.s.PGSQL.%2"_s.arg(server.host).arg(server.port)))
{
}

PostgresProxy::~PostgresProxy() = default;

history::Server PostgresProxy::server() const
{
    history::Server server = m_server;
    server.host = u"127.0.0.1"_s;
    server.port = m_loop->port;
    return server;
}

void PostgresProxy::spoil(Commit how, int count)
{
    m_loop->orders.how = how;
    m_loop->orders.spoil = count;
}

int PostgresProxy::toSpoil() const { return m_loop->orders.spoil; }

void PostgresProxy::freeze() { m_loop->orders.isFrozen = true; }

void PostgresProxy::thaw() { m_loop->thaw(); }

} // namespace support
