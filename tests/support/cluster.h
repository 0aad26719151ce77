#pragma once

#include "history/place.h"

#include <QProcess>
#include <QTemporaryDir>

namespace support {

struct ClusterOptions {
    /// Also listens on a free port of 127.0.0.1, where roles need their password.
    bool overTcp = false;
    /// Names and addresses in the certificate; where there are any, TCP is TLS and nothing else.
    QStringList certificateNames {};
    /// As a server that people use: every commit is on the disk before it is answered.
    bool isDurable = false;
};

/// A PostgreSQL server of its own in a temporary folder, for the tests. Over the unix socket every
/// role may connect as it is. Root is no user for PostgreSQL: then it runs as `postgres` or
/// `nobody`. It ends with its owner, and, by the kernel, with the thread that started it: also when
/// the test crashes. All members belong to that thread. What fails here ends the test program.
class Cluster final
{
public:
    enum class Stop {
        Fast, ///< ends every connection, writes everything
        Immediate, ///< pg_ctl stop -m immediate: as if the power went, but for the disk's cache
    };

    explicit Cluster(const ClusterOptions &options = {});
    ~Cluster();
    Q_DISABLE_COPY_MOVE(Cluster)

    /// Starts what was stopped, on the same socket and port; answers connections when it returns.
    void start();
    void stop(Stop how = Stop::Fast);
    void restart(Stop how = Stop::Fast)
    {
        stop(how);
        start();
    }

    /// One or more statements as the superuser `postgres`; answers the rows as lines, columns
    /// between `|`.
    QByteArray sql(const QString &statements, const QString &database = administration()) const;
    /// A role that may log in.
    void createRole(const QString &name, const QString &password = {}) const;
    void createDatabase(const QString &name, const QString &owner) const;
    /// Ends every connection to that database, as an administrator would.
    void terminateConnections(const QString &database) const;
    /// How many connections to that database there are.
    [[nodiscard]] int connections(const QString &database) const;

    /// How a role reaches a database here over the unix socket.
    [[nodiscard]] history::Server server(const QString &database, const QString &role) const;
    /// Over TCP. The host is 0.0.0.0: Linux connects it to 127.0.0.1, but by its name it is no
    /// loopback, so that TLS is demanded as it is for a machine far away. `authority` is named as
    /// its root certificate where the server has TLS.
    [[nodiscard]] history::Server farServer(const QString &database, const QString &role) const;
    /// Over TCP on 127.0.0.1.
    [[nodiscard]] history::Server loopbackServer(
        const QString &database, const QString &role) const;

    /// The PEM file that the server's certificate is to be trusted by.
    [[nodiscard]] QString authority() const;
    /// What the server has logged.
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] qint64 processId() const { return m_server.processId(); }

    /// The database that the superuser works in.
    [[nodiscard]] static QString administration();
    /// The newest folder of PostgreSQL's programs on this machine.
    [[nodiscard]] static QString programs();

private:
    struct User {
        unsigned id;
        unsigned group;
    };
    [[nodiscard]] static User user();
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void give(const QString &name) const;
    void runAsUser(QProcess &process) const;
    void makeFiles();
    void makeCertificate() const;
    [[nodiscard]] bool launched();
    [[nodiscard]] bool answers() const;

    const ClusterOptions m_options;
    const User m_user;
    QTemporaryDir m_folder;
    quint16 m_port = 5432; ///< part of the socket's name, too
    QProcess m_server;
};

} // namespace support
