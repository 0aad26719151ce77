#include "history/connection/connection.h"
#include "history/connection/serversetup.h"
#include "history/engines.h"
#include "history/samples.h"
#include "history/schema.h"
#include "history/store.h"
#include "support/fixedclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using history::Place;
using history::Store;
using samples::said;
using support::Cluster;

/// Who may do what.
class TestPostgresAccess final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDeskMayNot_data();
    void aDeskMayNot();
    void aDeskThatLacksARightIsRefused_data();
    void aDeskThatLacksARightIsRefused();
    void theOwnerMayPurge();
    void anOtherSchemaRefuses_data();
    void anOtherSchemaRefuses();
    void aSchemaThatChangesMeanwhileRefuses();
    void initialisingAgainChangesNothing();
    void theDatabaseIsMadeWhereItIsMissing();
    void anotherEncodingIsRefused();
    void theSearchHasAnIndex();

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

void TestPostgresAccess::aDeskThatLacksARightIsRefused_data()
{
    QTest::addColumn<QString>("right");
    QTest::newRow("to add attempts") << u"insert on papay.attempt"_s;
    QTest::newRow("to add bytes") << u"insert on papay.request"_s;
    QTest::newRow("to read attempts") << u"select on papay.attempt"_s;
    QTest::newRow("to reach the schema") << u"usage on schema papay"_s;
}

void TestPostgresAccess::aDeskThatLacksARightIsRefused()
{
    QFETCH(QString, right);
    inDatabase(u"revoke %1 from %2"_s.arg(right, m_place.server->user));
    Store store(m_place, m_clock);
    const auto refused = store.begin(samples::attempt()).result();
    QCOMPARE(said(refused), "history_access_denied"_L1);
    QVERIFY2(refused.error().diagnostic.contains("permission denied"_L1),
        qPrintable(refused.error().diagnostic));
    QCOMPARE(inDatabase(u"select count(*) from papay.attempt"_s), "0");
    inDatabase(u"grant %1 to %2"_s.arg(right, m_place.server->user));
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
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

QTEST_GUILESS_MAIN(TestPostgresAccess)
#include "tst_postgresaccess.moc"
