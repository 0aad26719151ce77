#include "history/connection/connection.h"
#include "history/connection/serversetup.h"
#include "history/engines.h"
#include "history/samples.h"
#include "history/schema.h"
#include "history/store.h"
#include "support/fixedclock.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using history::Place;
using history::Store;
using samples::said;
using support::Cluster;

/// Who may do what, and whether the server is the one that is named.
class TestPostgresAccess final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDeskMayNot_data();
    void aDeskMayNot();
    void theOwnerMayPurge();
    void anOtherSchemaRefuses_data();
    void anOtherSchemaRefuses();
    void aSchemaThatChangesMeanwhileRefuses();
    void initialisingAgainChangesNothing();
    void theDatabaseIsMadeWhereItIsMissing();
    void anotherEncodingIsRefused();
    void theSearchHasAnIndex();
    void passwordsSurvive_data();
    void passwordsSurvive();
    void aPasswordThatComesLaterOpens();
    void theServerMustProveItself_data();
    void theServerMustProveItself();
    void nothingIsSaidToAServerWithoutTls();

private:
    [[nodiscard]] Cluster &cluster() { return m_histories.cluster(); }
    QByteArray inDatabase(const QString &sql)
    {
        return cluster().sql(sql, m_place.server->database);
    }

    engines::Histories m_histories;
    std::unique_ptr<QTemporaryDir> m_dir;
    Place m_place;
    support::FixedClock m_clock { samples::nowMs };
};

void TestPostgresAccess::init()
{
    engines::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_place = m_histories.make(engines::Engine::Postgres, m_dir->path());
}

void TestPostgresAccess::aDeskMayNot_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("take rows away") << u"delete from attempt"_s;
    QTest::newRow("take bytes away") << u"delete from request"_s;
    QTest::newRow("empty a table") << u"truncate attempt"_s;
    QTest::newRow("drop a table") << u"drop table response"_s;
    QTest::newRow("change a table") << u"alter table attempt add column x text"_s;
    QTest::newRow("drop an index") << u"drop index attempt_started"_s;
    QTest::newRow("make a table") << u"create table papay.x (x text)"_s;
    QTest::newRow("change the version") << u"update version set version = 1"_s;
    QTest::newRow("add a version") << u"insert into version values (1)"_s;
    QTest::newRow("admit others") << u"grant all on schema papay to public; commit"_s;
}

void TestPostgresAccess::aDeskMayNot()
{
    QFETCH(QString, statement);
    {
        Store store(m_place, m_clock);
        QVERIFY(store.begin(samples::attempt()).result());
    }
    const auto open = history::Connection::open(m_place, 5s);
    QVERIFY(open);
    const auto done = (*open)->execute(statement);
    if (statement.startsWith("grant"_L1)) // that is only a warning, and does nothing
        QCOMPARE(inDatabase(u"select has_schema_privilege('public', 'papay', 'create')"_s), "f");
    else
        QCOMPARE(said(done), "history_access_denied"_L1);
    QCOMPARE(*history::mayPurge(**open), false);
    QCOMPARE(inDatabase(u"select count(*) from papay.request"_s), "1");
}

void TestPostgresAccess::theOwnerMayPurge()
{
    const auto open = history::Connection::open(engines::Histories::asOwner(m_place), 5s);
    QVERIFY(open);
    QCOMPARE(*history::mayPurge(**open), true);
    QCOMPARE(said((*open)->execute(u"delete from attempt"_s)), "ok"_L1);
}

void TestPostgresAccess::anOtherSchemaRefuses_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("error");
    QTest::newRow("newer") << u"update papay.version set version = 99"_s
                           << u"history_newer_schema"_s;
    QTest::newRow("older") << u"update papay.version set version = 2"_s
                           << u"history_older_schema"_s;
    QTest::newRow("none") << u"drop schema papay cascade"_s << u"history_older_schema"_s;
}

void TestPostgresAccess::anOtherSchemaRefuses()
{
    QFETCH(QString, change);
    QFETCH(QString, error);
    inDatabase(change);
    const QString state = u"select string_agg(relname, ',' order by relname) || coalesce((select "
                          "sum(n_tup_ins) from pg_stat_user_tables), 0) from pg_class"_s;
    const QByteArray before = inDatabase(state);
    Store store(m_place, m_clock);
    QSignalSpy reachable(&store, &Store::reachableChanged);
    QCOMPARE(said(store.begin(samples::attempt()).result()), QLatin1String(error.toLatin1()));
    QCOMPARE(said(store.page({}).result()), QLatin1String(error.toLatin1()));
    QCOMPARE(inDatabase(state), before);
    QTRY_COMPARE(reachable.count(), 1);
}

void TestPostgresAccess::aSchemaThatChangesMeanwhileRefuses()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    QVERIFY(begun);
    inDatabase(u"update papay.version set version = 99"_s);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "history_newer_schema"_L1);
    // An answer is not lost for that.
    QCOMPARE(said(store.finish(samples::answered(*begun)).result()), "ok"_L1);
    inDatabase(u"update papay.version set version = %1"_s.arg(history::schemaVersion));
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
    QTRY_COMPARE(store.row(begun->id).result()->outcome, history::Outcome::Verified);
}

void TestPostgresAccess::initialisingAgainChangesNothing()
{
    Store store(m_place, m_clock);
    QVERIFY(store.begin(samples::attempt()).result());
    const Place owner = engines::Histories::asOwner(m_place);
    QCOMPARE(said(history::initialise(owner, m_place.server->user)), "ok"_L1);
    QCOMPARE(said(history::migrate(owner)), "ok"_L1);
    QVERIFY(store.begin(samples::attempt()).result());
    QCOMPARE(store.page({}).result()->size(), 2);
    QCOMPARE(said(history::migrate(m_place)), "ok"_L1); // nothing to do
    inDatabase(u"update papay.version set version = 99"_s);
    QCOMPARE(said(history::migrate(owner)), "history_newer_schema"_L1);
    QCOMPARE(said(history::initialise(owner, m_place.server->user)), "history_newer_schema"_L1);
}

void TestPostgresAccess::theDatabaseIsMadeWhereItIsMissing()
{
    cluster().sql(u"alter role papay_owner createdb"_s);
    Place owner = engines::Histories::asOwner(m_place);
    owner.server->database = u"neue \"Ablage\""_s;
    QCOMPARE(said(history::migrate(owner)), "history_failed"_L1);
    QCOMPARE(said(history::initialise(owner, m_place.server->user)), "ok"_L1);
    cluster().sql(u"alter role papay_owner nocreatedb"_s);
    m_place.server->database = owner.server->database;
    Store store(m_place, m_clock);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
}

void TestPostgresAccess::anotherEncodingIsRefused()
{
    cluster().sql(u"create database latin owner papay_owner encoding 'LATIN1' locale 'C' "
                  "template template0"_s);
    Place owner = engines::Histories::asOwner(m_place);
    owner.server->database = u"latin"_s;
    QCOMPARE(said(history::initialise(owner, m_place.server->user)), "history_unsupported"_L1);
}

void TestPostgresAccess::theSearchHasAnIndex()
{
    QCOMPARE(inDatabase(u"select count(*) from pg_indexes where indexdef like '%gin_trgm_ops%'"_s),
        inDatabase(u"select count(*) from pg_available_extensions where name = 'pg_trgm'"_s));
}

void TestPostgresAccess::passwordsSurvive_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("plain") << u"secret"_s;
    QTest::newRow("quotes") << u"a'b\"c''"_s;
    QTest::newRow("backslashes") << u"\\a\\'b\\\\"_s;
    QTest::newRow("blanks and what separates options") << u" a b;c=d host=x "_s;
    QTest::newRow("Chinese") << u"口令"_s;
}

static base::SharedSecret secret(const QString &text)
{
    return std::make_shared<const base::Secret>(text.toUtf8());
}

void TestPostgresAccess::passwordsSurvive()
{
    QFETCH(QString, password);
    static Cluster far({ .overTcp = true });
    static int count = 0;
    const QString desk = u"desk 'n\"%1"_s.arg(++count);
    const QString database = u"d'%1"_s.arg(count);
    far.createRole(desk, password);
    far.createRole(u"owner%1"_s.arg(count));
    far.createDatabase(database, u"owner%1"_s.arg(count));
    const Place owner { m_dir->path(), far.server(database, u"owner%1"_s.arg(count)), {} };
    QCOMPARE(said(history::initialise(owner, desk)), "ok"_L1);

    const Place right { m_dir->path(), far.loopbackServer(database, desk), secret(password) };
    QCOMPARE(said(Store(right, m_clock).begin(samples::attempt()).result()), "ok"_L1);
    const Place wrong { m_dir->path(), right.server, secret(password + u'x') };
    const auto refused = Store(wrong, m_clock).begin(samples::attempt()).result();
    QCOMPARE(said(refused), "history_access_denied"_L1);
    QVERIFY(!refused.error().diagnostic.contains(password));
    QVERIFY(!far.log().contains((password + u'x').toUtf8()));
}

void TestPostgresAccess::aPasswordThatComesLaterOpens()
{
    Cluster far({ .overTcp = true });
    far.createRole(u"desk"_s, u"secret"_s);
    far.createRole(u"owner"_s);
    far.createDatabase(u"history"_s, u"owner"_s);
    const Place owner { m_dir->path(), far.server(u"history"_s, u"owner"_s), {} };
    QCOMPARE(said(history::initialise(owner, u"desk"_s)), "ok"_L1);
    Store store(Place { m_dir->path(), far.loopbackServer(u"history"_s, u"desk"_s), {} }, m_clock);
    QSignalSpy reachable(&store, &Store::reachableChanged);
    QCOMPARE(said(store.page({}).result()), "history_access_denied"_L1);
    QTRY_COMPARE(reachable.count(), 1);
    store.setPassword(secret(u"secret"_s));
    QTRY_COMPARE(reachable.count(), 2);
    QCOMPARE(said(store.page({}).result()), "ok"_L1);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
}

void TestPostgresAccess::theServerMustProveItself_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("isAuthorityKnown");
    QTest::addColumn<QString>("error");
    QTest::newRow("a certificate for its name") << QStringList { u"0.0.0.0"_s } << true << u"ok"_s;
    QTest::newRow("a certificate for another name")
        << QStringList { u"db.example"_s } << true << u"history_untrusted"_s;
    QTest::newRow("a certificate of an authority that is not ours")
        << QStringList { u"0.0.0.0"_s } << false << u"history_untrusted"_s;
}

void TestPostgresAccess::theServerMustProveItself()
{
    QFETCH(QStringList, names);
    QFETCH(bool, isAuthorityKnown);
    QFETCH(QString, error);
    Cluster far({ .overTcp = true, .certificateNames = names });
    Cluster other({ .overTcp = true, .certificateNames = names });
    far.createRole(u"desk"_s, u"secret"_s);
    far.createRole(u"owner"_s);
    far.createDatabase(u"history"_s, u"owner"_s);
    const Place owner { m_dir->path(), far.server(u"history"_s, u"owner"_s), {} };
    QCOMPARE(said(history::initialise(owner, u"desk"_s)), "ok"_L1);
    Place desk { m_dir->path(), far.farServer(u"history"_s, u"desk"_s), secret(u"secret"_s) };
    if (!isAuthorityKnown)
        desk.server->rootCertificate = other.authority();
    QCOMPARE(said(Store(desk, m_clock).begin(samples::attempt()).result()),
        QLatin1String(error.toLatin1()));
    QCOMPARE(far.sql(u"select count(*) from papay.attempt"_s, u"history"_s),
        error == "ok"_L1 ? "1" : "0");
}

void TestPostgresAccess::nothingIsSaidToAServerWithoutTls()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::AnyIPv4));
    QByteArray heard;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&heard, socket] {
            heard += socket->readAll();
            socket->write("N"); // no TLS here
        });
    });
    Place place { m_dir->path(), m_place.server, secret(u"secret"_s) };
    place.server->host = u"0.0.0.0"_s;
    place.server->port = server.serverPort();
    Store store(place, m_clock);
    const auto refused = store.begin(samples::attempt());
    QTRY_VERIFY(refused.isFinished());
    QCOMPARE(said(refused.result()), "history_untrusted"_L1);
    // The question for TLS (PostgreSQL's SSLRequest), and no word more.
    QCOMPARE(heard.toHex(), "0000000804d2162f");
}

QTEST_GUILESS_MAIN(TestPostgresAccess)
#include "tst_postgresaccess.moc"
