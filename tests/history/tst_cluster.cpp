#include "support/cluster.h"
#include "support/warnings.h"

#include <QDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using support::Cluster;

/// The server that the tests of the shared history stand on.
class TestCluster final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }
    void answersOverItsSocket();
    void outlivesAnImmediateStop_data();
    void outlivesAnImmediateStop();
    void endsConnections();
    void answersOverTlsAndByPassword();
    void endsWithAKilledOwner();

private:
    static QByteArray query(const history::Server &server, const QString &statement,
        const QString &extra, const QString &password = {});
};

/// What psql says as that role: standard output, else the error.
QByteArray TestCluster::query(const history::Server &server, const QString &statement,
    const QString &extra, const QString &password)
{
    QProcess psql;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, password);
    psql.setProcessEnvironment(environment);
    psql.start(Cluster::programs() + u"/psql"_s,
        { u"-XAtqw"_s, u"-c"_s, statement, u"-d"_s,
            u"host='%1' port=%2 dbname='%3' user='%4' %5"_s.arg(server.host)
                .arg(server.port)
                .arg(server.database, server.user, extra) });
    psql.waitForFinished();
    const QByteArray output = psql.readAllStandardOutput().trimmed();
    return psql.exitCode() == 0 ? output : psql.readAllStandardError();
}

void TestCluster::answersOverItsSocket()
{
    Cluster cluster;
    QCOMPARE(cluster.sql(u"select '签约', 1"_s), QByteArray("签约|1"));
    QCOMPARE(cluster.sql(u"show server_encoding"_s), QByteArray("UTF8"));
    QCOMPARE(cluster.sql(u"show fsync"_s), QByteArray("off"));
    cluster.createRole(u"owner"_s);
    cluster.createDatabase(u"papay"_s, u"owner"_s);
    QCOMPARE(query(cluster.server(u"papay"_s, u"owner"_s), u"select current_user"_s, {}),
        QByteArray("owner"));
}

void TestCluster::outlivesAnImmediateStop_data()
{
    QTest::addColumn<Cluster::Stop>("how");
    QTest::newRow("a stop in good order") << Cluster::Stop::Fast;
    QTest::newRow("an immediate stop") << Cluster::Stop::Immediate;
}

void TestCluster::outlivesAnImmediateStop()
{
    QFETCH(const Cluster::Stop, how);
    Cluster cluster({ .isDurable = true });
    QCOMPARE(cluster.sql(u"show fsync"_s), QByteArray("on"));
    cluster.sql(u"create table kept (word text); insert into kept values ('here')"_s);
    const auto before = cluster.processId();
    cluster.restart(how);
    QVERIFY(cluster.processId() != before);
    QCOMPARE(cluster.sql(u"select word from kept"_s), QByteArray("here"));
}

void TestCluster::endsConnections()
{
    Cluster cluster;
    cluster.createRole(u"desk"_s);
    cluster.createDatabase(u"papay"_s, u"desk"_s);
    const history::Server server = cluster.server(u"papay"_s, u"desk"_s);
    QProcess psql;
    psql.start(Cluster::programs() + u"/psql"_s,
        { u"-X"_s, u"-h"_s, server.host, u"-p"_s, QString::number(server.port), u"-U"_s,
            server.user, u"-d"_s, server.database, u"-c"_s, u"select pg_sleep(60)"_s });
    QTRY_COMPARE(cluster.connections(u"papay"_s), 1);
    cluster.terminateConnections(u"papay"_s);
    QVERIFY(psql.waitForFinished());
    QVERIFY(psql.exitCode() != 0);
    QCOMPARE(cluster.connections(u"papay"_s), 0);
}

void TestCluster::answersOverTlsAndByPassword()
{
    Cluster cluster({ .certificateNames = { u"0.0.0.0"_s, u"localhost"_s } });
    cluster.createRole(u"desk"_s, u"it's 口令"_s);
    const history::Server far = cluster.farServer(Cluster::administration(), u"desk"_s);
    const QString verified = u"sslmode=verify-full sslrootcert="_s + far.rootCertificate;
    const QString statement = u"select ssl from pg_stat_ssl where pid = pg_backend_pid()"_s;
    QCOMPARE(query(far, statement, verified, u"it's 口令"_s), QByteArray("t"));
    QVERIFY(query(far, statement, verified, u"wrong"_s).contains("password authentication failed"));
    QVERIFY(query(far, statement, u"sslmode=disable"_s, u"it's 口令"_s)
                .contains("no pg_hba.conf entry"));
    // 127.0.0.1 is not among the names.
    const history::Server near = cluster.loopbackServer(Cluster::administration(), u"desk"_s);
    QVERIFY(query(near, statement, verified, u"it's 口令"_s).contains("does not match host name"));
    QCOMPARE(query(near, statement, u"sslmode=require"_s, u"it's 口令"_s), QByteArray("t"));
}

void TestCluster::endsWithAKilledOwner()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const pid_t owner = ::fork();
    QVERIFY(owner >= 0);
    if (owner == 0) {
        const Cluster cluster;
        const QByteArray told = QByteArray::number(cluster.processId()) + ' '
            + QFile::encodeName(cluster.server({}, {}).host);
        if (::write(ends[1], told.constData(), size_t(told.size())) != told.size())
            ::_exit(1);
        for (;;)
            ::pause();
    }
    QByteArray told(200, '\0');
    told.resize(::read(ends[0], told.data(), size_t(told.size())));
    const auto words = told.split(' ');
    QCOMPARE(words.size(), 2);
    const QString program = u"/proc/%1/exe"_s.arg(QString::fromLatin1(words[0]));
    QVERIFY(QFile(program).exists());
    ::kill(owner, SIGKILL);
    ::waitpid(owner, nullptr, 0);
    QTRY_VERIFY(!QFile(program).exists());
    QDir(QFile::decodeName(words[1])).removeRecursively();
    ::close(ends[0]);
    ::close(ends[1]);
}

QTEST_GUILESS_MAIN(TestCluster)

#include "tst_cluster.moc"
