#include "support/cluster.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QTcpServer>

#include <csignal>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace support {

static constexpr int limitMs = 60'000;

/// Runs a program that was prepared to its end; answers its standard output.
static QByteArray ran(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.start(program, arguments);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(limitMs);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s %s: %s%s", qPrintable(program), qPrintable(arguments.join(u' ')),
            qPrintable(process.errorString()), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

static QProcessEnvironment environment()
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

static quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no free port on loopback");
    return server.serverPort();
}

Cluster::Cluster(const ClusterOptions &options)
    : m_options(options)
    , m_user(user())
    // Not in TMPDIR: the path of a unix socket has room for 107 bytes.
    , m_folder(u"/tmp/papay-pg-XXXXXX"_s)
{
    makeFiles();
    for (int tries = 0; !launched(); ++tries)
        if (tries == 5) // each time with another port that somebody else was faster to take
            qFatal("PostgreSQL does not start: %s", log().constData());
}

Cluster::~Cluster()
{
    if (m_server.state() != QProcess::NotRunning)
        stop(Stop::Immediate);
}

Cluster::User Cluster::user()
{
    if (::geteuid() != 0)
        return { ::geteuid(), ::getegid() };
    for (const char *name : { "postgres", "nobody" })
        if (const passwd *entry = ::getpwnam(name))
            return { entry->pw_uid, entry->pw_gid };
    qFatal("There is no user but root that PostgreSQL could run as.");
}

void Cluster::give(const QString &name) const
{
    if (::chown(QFile::encodeName(path(name)).constData(), m_user.id, m_user.group) != 0)
        qFatal("cannot give %s away", qPrintable(path(name)));
}

void Cluster::runAsUser(QProcess &process) const
{
    process.setProcessEnvironment(environment());
    process.setWorkingDirectory(m_folder.path());
    process.setChildProcessModifier([user = m_user, parent = ::getpid()] {
        if (::geteuid() == 0
            && (::setgroups(0, nullptr) != 0 || ::setgid(user.group) != 0
                || ::setuid(user.id) != 0))
            ::_exit(126);
        // After the change of user, which would clear it. SIGQUIT is the immediate stop, in which
        // the server takes its shared memory with it.
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
        if (::getppid() != parent)
            ::_exit(126);
    });
}

void Cluster::makeFiles()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder: %s", qPrintable(m_folder.errorString()));
    // Others may pass, to reach the socket as any user; the data has a folder of its own.
    ::chmod(QFile::encodeName(m_folder.path()).constData(), 0711);
    give(u"."_s);
    QProcess initdb;
    runAsUser(initdb);
    ran(initdb, programs() + u"/initdb"_s,
        { u"-D"_s, path(u"data"_s), u"-U"_s, u"postgres"_s, u"-A"_s, u"trust"_s,
            u"--locale=C.UTF-8"_s, u"-E"_s, u"UTF8"_s, u"--no-sync"_s });
    if (m_options.certificateNames.isEmpty() && !m_options.overTcp)
        return;
    const QByteArray far = m_options.certificateNames.isEmpty() ? "host" : "hostssl";
    QFile access(path(u"data/pg_hba.conf"_s));
    if (!access.open(QIODevice::WriteOnly)
        || access.write("local all all trust\n" + far + " all all all scram-sha-256\n") < 0)
        qFatal("cannot write %s", qPrintable(access.fileName()));
    if (!m_options.certificateNames.isEmpty())
        makeCertificate();
}

void Cluster::makeCertificate() const
{
    QStringList names;
    for (const QString &name : m_options.certificateNames)
        names << (QHostAddress(name).isNull() ? u"DNS:"_s : u"IP:"_s) + name;
    QProcess openssl;
    openssl.setWorkingDirectory(path(u"data"_s));
    ran(openssl, u"openssl"_s,
        { u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"30"_s,
            u"-subj"_s, u"/O=Papay/CN="_s + m_options.certificateNames.first(), u"-addext"_s,
            u"subjectAltName="_s + names.join(u','), u"-keyout"_s, u"server.key"_s, u"-out"_s,
            u"server.crt"_s });
    give(u"data/server.key"_s);
    give(u"data/server.crt"_s);
    // A client need not be the server's user, and cannot look into its data.
    if (!QFile::copy(path(u"data/server.crt"_s), authority())
        || !QFile::setPermissions(authority(),
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther))
        qFatal("cannot write %s", qPrintable(authority()));
}

/// False when the server ends instead of answering.
bool Cluster::launched()
{
    const bool listens = m_options.overTcp || !m_options.certificateNames.isEmpty();
    if (listens && m_port == 5432)
        m_port = freePort();
    QStringList settings { u"listen_addresses="_s + (listens ? u"127.0.0.1"_s : QString()),
        u"unix_socket_directories="_s + m_folder.path(), u"max_connections=60"_s,
        u"log_min_messages=warning"_s };
    if (!m_options.isDurable)
        settings << u"fsync=off"_s;
    if (!m_options.certificateNames.isEmpty())
        settings << u"ssl=on"_s;
    QStringList arguments { u"-D"_s, path(u"data"_s), u"-p"_s, QString::number(m_port) };
    for (const QString &setting : std::as_const(settings))
        arguments << u"-c"_s << setting;

    runAsUser(m_server);
    m_server.setStandardOutputFile(path(u"log"_s), QIODevice::Append);
    m_server.setStandardErrorFile(path(u"log"_s), QIODevice::Append);
    m_server.start(programs() + u"/postgres"_s, arguments);
    const QDeadlineTimer deadline(limitMs);
    while (!m_server.waitForFinished(10)) {
        if (answers())
            return true;
        if (m_server.state() == QProcess::NotRunning || deadline.hasExpired())
            break;
    }
    stop(Stop::Immediate);
    m_port = 5432;
    return false;
}

/// What pg_ctl -w looks at: the eighth line of this file.
bool Cluster::answers() const
{
    QFile file(path(u"data/postmaster.pid"_s));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const auto lines = file.readAll().split('\n');
    return lines.size() > 7 && lines[0].toLongLong() == m_server.processId()
        && lines[7].trimmed() == "ready";
}

void Cluster::start()
{
    const quint16 port = m_port;
    if (!launched() || m_port != port)
        qFatal("PostgreSQL does not start again: %s", log().constData());
}

void Cluster::stop(Stop how)
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_server.processId()), how == Stop::Fast ? SIGINT : SIGQUIT);
    if (m_server.waitForFinished(limitMs))
        return;
    m_server.kill();
    m_server.waitForFinished(limitMs);
}

QByteArray Cluster::sql(const QString &statements, const QString &database) const
{
    QProcess psql;
    psql.setProcessEnvironment(environment());
    return ran(psql, programs() + u"/psql"_s,
        { u"-XAtq"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, m_folder.path(), u"-p"_s,
            QString::number(m_port), u"-U"_s, u"postgres"_s, u"-d"_s, database, u"-c"_s,
            statements })
        .trimmed();
}

static QString quoted(const QString &text, QChar mark)
{
    return mark + QString(text).replace(mark, QString(2, mark)) + mark;
}

void Cluster::createRole(const QString &name, const QString &password) const
{
    const QString made = u"create role %1 login"_s.arg(quoted(name, u'"'));
    sql(password.isEmpty() ? made : QString(made + u" password "_s + quoted(password, u'\'')));
}

void Cluster::createDatabase(const QString &name, const QString &owner) const
{
    sql(u"create database %1 owner %2"_s.arg(quoted(name, u'"'), quoted(owner, u'"')));
}

void Cluster::terminateConnections(const QString &database) const
{
    sql(u"select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = %1"_s.arg(
        quoted(database, u'\'')));
}

int Cluster::connections(const QString &database) const
{
    return sql(
        u"select count(*) from pg_stat_activity where datname = %1"_s.arg(quoted(database, u'\'')))
        .toInt();
}

history::Server Cluster::server(const QString &database, const QString &role) const
{
    history::Server server;
    server.host = m_folder.path();
    server.port = m_port;
    server.database = database;
    server.user = role;
    return server;
}

history::Server Cluster::farServer(const QString &database, const QString &role) const
{
    history::Server far = server(database, role);
    far.host = u"0.0.0.0"_s;
    if (!m_options.certificateNames.isEmpty())
        far.rootCertificate = authority();
    return far;
}

history::Server Cluster::loopbackServer(const QString &database, const QString &role) const
{
    history::Server near = server(database, role);
    near.host = u"127.0.0.1"_s;
    return near;
}

QString Cluster::authority() const { return path(u"authority.pem"_s); }

QByteArray Cluster::log() const
{
    QFile file(path(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString Cluster::administration() { return u"postgres"_s; }

QString Cluster::programs()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    int newest = 0;
    for (const QString &name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (QFile::exists(versions.filePath(name + u"/bin/initdb"_s)))
            newest = std::max(newest, name.toInt());
    if (newest == 0)
        qFatal("%s holds no server: install postgresql", qPrintable(versions.path()));
    return versions.filePath(QString::number(newest) + u"/bin"_s);
}

} // namespace support
