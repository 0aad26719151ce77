#include "history/samples.h"
#include "history/spool.h"
#include "scene.h"
#include "support/cluster.h"
#include "support/warnings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using clitest::papayctl;
using clitest::Ran;
using namespace Qt::StringLiterals;
using support::Cluster;

/// `papayctl database`, and every other command over a server that desks share.
class tst_Database : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_cluster.reset(); }
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void saysWhereALocalHistoryLies();
    void opensNothingWhereTheSettingCannotBeRead();
    void leadsADeskToTheSharedHistory();
    void leavesTheSettingWhereTheServerCannotBeUsed_data();
    void leavesTheSettingWhereTheServerCannotBeUsed();
    void sendsNothingWhenTheServerIsGone();
    void refusesToMigrateWhatWasNeverMade();
    void removesOldAttemptsAsTheOwnerOnly();
    void removesOldAttemptsOfALocalHistory();
    void takesPasswordsFromTheirPlaces();
    void keepsNoPasswordWithoutAKeyRing();
    void leavesNoAnswerBehind();

private:
    [[nodiscard]] Ran run(const QStringList &words, const QByteArray &input = {}) const
    {
        return papayctl(m_scene->in(words), input);
    }
    [[nodiscard]] Ran database(const QStringList &words, const QByteArray &input = {}) const
    {
        return run(QStringList { u"database"_s } + words, input);
    }
    [[nodiscard]] static QStringList words(const history::Server &server);
    [[nodiscard]] QStringList as(const QString &role) const
    {
        return words(m_cluster->server(m_database, role));
    }
    [[nodiscard]] static QString error(const Ran &ran) { return ran.line()[u"error"].toString(); }
    void makeSharedHistory() const;
    [[nodiscard]] int rowsOnTheServer() const;

    std::unique_ptr<clitest::Scene> m_scene;
    std::unique_ptr<Cluster> m_cluster;
    QString m_database; ///< another one for each test
    int m_databases = 0;
};

static const QByteArray password = "planted-口令-in-the-test";

void tst_Database::initTestCase()
{
    m_scene = std::make_unique<clitest::Scene>();
    m_cluster = std::make_unique<Cluster>(support::ClusterOptions { .overTcp = true });
    m_cluster->createRole(u"owner"_s, QString::fromUtf8(password));
    m_cluster->createRole(u"desk"_s, QString::fromUtf8(password));
}

void tst_Database::init()
{
    support::failOnWarnings();
    m_scene->startAnew();
    m_database = u"papay%1"_s.arg(++m_databases);
}

QStringList tst_Database::words(const history::Server &server)
{
    return { u"--host"_s, server.host, u"--port"_s, QString::number(server.port), u"--database"_s,
        server.database, u"--user"_s, server.user };
}

/// With its desk role.
void tst_Database::makeSharedHistory() const
{
    m_cluster->createDatabase(m_database, u"owner"_s);
    const Ran created
        = database(QStringList { u"create"_s, u"--desk-role"_s, u"desk"_s } + as(u"owner"_s));
    QCOMPARE(created.words, QByteArray());
    QCOMPARE(created.exitStatus, 0);
    QCOMPARE(created.line()[u"done"].toString(), u"created"_s);
}

int tst_Database::rowsOnTheServer() const
{
    return m_cluster->sql(u"select count(*) from papay.attempt"_s, m_database).toInt();
}

void tst_Database::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QStringList>("given");
    const QStringList server { u"--host"_s, u"/nowhere"_s, u"--database"_s, u"d"_s, u"--user"_s,
        u"u"_s };
    QTest::newRow("nothing to do") << QStringList {};
    QTest::newRow("an unknown thing to do") << QStringList { u"drop"_s };
    QTest::newRow("two things to do") << QStringList { u"status"_s, u"use"_s };
    QTest::newRow("a place of nothing") << QStringList { u"use"_s };
    QTest::newRow("half a server") << QStringList { u"use"_s, u"--host"_s, u"db"_s };
    QTest::newRow("two places") << QStringList { u"use"_s, u"--local"_s } + server;
    QTest::newRow("no port") << QStringList { u"use"_s, u"--port"_s, u"65536"_s } + server;
    QTest::newRow("a descriptor that is not open")
        << QStringList { u"use"_s, u"--password-fd"_s, u"77"_s } + server;
    QTest::newRow("an option of another thing to do")
        << QStringList { u"status"_s, u"--host"_s, u"db"_s };
    QTest::newRow("a shared history without a role for desks")
        << QStringList { u"create"_s } + server;
    QTest::newRow("a migration by nobody") << QStringList { u"migrate"_s };
    QTest::newRow("a purge of no age") << QStringList { u"purge"_s };
    QTest::newRow("a purge of everything") << QStringList { u"purge"_s, u"--older-than"_s, u"0"_s };
    QTest::newRow("a purge of a profile that it does not hold")
        << QStringList { u"purge"_s, u"--older-than"_s, u"1"_s, u"--profile"_s, u"nobody"_s };
}

void tst_Database::refusesWhatItDoesNotUnderstand()
{
    QFETCH(const QStringList, given);
    const Ran ran = database(given);
    QCOMPARE(ran.exitStatus, 2);
    QCOMPARE(ran.lines().size(), 1);
    QCOMPARE(error(ran), u"usage"_s);
    QVERIFY(!ran.words.isEmpty());
    QVERIFY(!QFile::exists(m_scene->dataFile(u"history.json"_s)));
}

void tst_Database::saysWhereALocalHistoryLies()
{
    const Ran ran = database({ u"status"_s });
    QCOMPARE(ran.exitStatus, 0);
    const QJsonObject line = ran.line();
    QCOMPARE(line[u"engine"].toString(), u"sqlite"_s);
    QCOMPARE(line[u"path"].toString(), m_scene->dataFile(u"history.sqlite3"_s));
    QCOMPARE(line[u"usable"].toBool(), true);
    QVERIFY(line[u"error"].isNull());
    QCOMPARE(line[u"spooled"].toInt(-1), 0);
}

void tst_Database::opensNothingWhereTheSettingCannotBeRead()
{
    QFile setting(m_scene->dataFile(u"history.json"_s));
    QVERIFY(setting.open(QIODevice::WriteOnly) && setting.write("{\"version\":1,\"ser") > 0);
    setting.close();
    for (const QStringList &command :
        { QStringList { u"demo"_s }, { u"history"_s }, { u"database"_s, u"status"_s },
            { u"database"_s, u"purge"_s, u"--older-than"_s, u"1"_s } }) {
        const Ran ran = run(command);
        QCOMPARE(ran.exitStatus, 7);
        QCOMPARE(ran.lines().size(), 1);
        QCOMPARE(error(ran), u"history_setting_unreadable"_s);
        QVERIFY(ran.words.contains(m_scene->dataFile(u"history.json"_s).toUtf8()));
    }
    QVERIFY(!QFile::exists(m_scene->dataFile(u"history.sqlite3"_s)));
    QCOMPARE(database({ u"use"_s, u"--local"_s }).exitStatus, 0);
    QCOMPARE(run({ u"demo"_s }).exitStatus, 0);
}

void tst_Database::leadsADeskToTheSharedHistory()
{
    makeSharedHistory();
    const Ran used = database(QStringList { u"use"_s } + as(u"desk"_s));
    QCOMPARE(used.exitStatus, 0);
    QCOMPARE(used.line()[u"engine"].toString(), u"postgresql"_s);

    const Ran demo = run({ u"demo"_s });
    QCOMPARE(demo.exitStatus, 0);
    QCOMPARE(rowsOnTheServer(), 1);
    QVERIFY(!QFile::exists(m_scene->dataFile(u"history.sqlite3"_s)));
    const Ran status = database({ u"status"_s });
    QCOMPARE(status.exitStatus, 0);
    QCOMPARE(status.line()[u"user"].toString(), u"desk"_s);
    QCOMPARE(status.line()[u"usable"].toBool(), true);
    QCOMPARE(database(QStringList { u"migrate"_s, u"--user"_s, u"owner"_s }).exitStatus, 0);

    // Another desk sees it.
    m_scene->startAnew();
    QCOMPARE(database(QStringList { u"use"_s } + as(u"desk"_s)).exitStatus, 0);
    const auto rows = m_scene->history();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][u"attempt"], demo.line()[u"attempt"]);

    // And goes back to a history of its own.
    const Ran back = database({ u"use"_s, u"--local"_s });
    QCOMPARE(back.exitStatus, 0);
    QCOMPARE(back.line()[u"engine"].toString(), u"sqlite"_s);
    QCOMPARE(m_scene->history().size(), 0);
}

void tst_Database::leavesTheSettingWhereTheServerCannotBeUsed_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<QString>("code");
    QTest::newRow("nobody listens")
        << u"/nowhere"_s << u"desk"_s << true << u"history_unreachable"_s;
    QTest::newRow("no such role") << QString() << u"stranger"_s << true
                                  << u"history_access_denied"_s;
    QTest::newRow("its owner has not made the history")
        << QString() << u"desk"_s << false << u"history_older_schema"_s;
}

void tst_Database::leavesTheSettingWhereTheServerCannotBeUsed()
{
    QFETCH(const QString, host);
    QFETCH(const QString, role);
    QFETCH(const bool, exists);
    QFETCH(const QString, code);
    if (exists)
        makeSharedHistory();
    else
        m_cluster->createDatabase(m_database, u"owner"_s);
    history::Server server = m_cluster->server(m_database, role);
    if (!host.isEmpty())
        server.host = host;
    const Ran ran = database(QStringList { u"use"_s } + words(server));
    QCOMPARE(error(ran), code);
    QCOMPARE(ran.exitStatus, 7);
    QVERIFY(!ran.words.isEmpty());
    QVERIFY(!QFile::exists(m_scene->dataFile(u"history.json"_s)));
}

void tst_Database::sendsNothingWhenTheServerIsGone()
{
    makeSharedHistory();
    QCOMPARE(database(QStringList { u"use"_s } + as(u"desk"_s)).exitStatus, 0);
    m_cluster->stop();
    const Ran demo = run({ u"demo"_s });
    const Ran status = database({ u"status"_s });
    const Ran list = run({ u"history"_s });
    m_cluster->start();
    QCOMPARE(demo.exitStatus, 7);
    QCOMPARE(error(demo), u"history_unreachable"_s);
    QVERIFY(demo.words.contains("Nothing was sent."));
    QCOMPARE(status.exitStatus, 7);
    QCOMPARE(status.line()[u"usable"].toBool(true), false);
    QCOMPARE(status.line()[u"error"].toString(), u"history_unreachable"_s);
    QCOMPARE(list.exitStatus, 7);
    QVERIFY(!QFile::exists(m_scene->dataFile(u"history.sqlite3"_s)));

    QCOMPARE(rowsOnTheServer(), 0);
    QCOMPARE(run({ u"demo"_s }).exitStatus, 0); // back by itself
    QCOMPARE(rowsOnTheServer(), 1);
}

void tst_Database::refusesToMigrateWhatWasNeverMade()
{
    m_cluster->createDatabase(m_database, u"owner"_s);
    const Ran ran = database(QStringList { u"migrate"_s } + as(u"owner"_s));
    QCOMPARE(ran.exitStatus, 7);
    QCOMPARE(error(ran), u"history_older_schema"_s);
}

void tst_Database::removesOldAttemptsAsTheOwnerOnly()
{
    makeSharedHistory();
    QCOMPARE(database(QStringList { u"use"_s } + as(u"desk"_s)).exitStatus, 0);
    QCOMPARE(run({ u"demo"_s }).exitStatus, 0);
    QCOMPARE(run({ u"demo"_s }).exitStatus, 0);
    m_cluster->sql(u"update papay.attempt set started = started - 10 * 86400000::bigint "
                   u"where rowid = (select min(rowid) from papay.attempt)"_s,
        m_database);
    const QStringList purge { u"purge"_s, u"--older-than"_s, u"7"_s };

    const Ran preview = database(purge + as(u"owner"_s));
    QCOMPARE(preview.exitStatus, 0);
    QCOMPARE(preview.lines().size(), 1);
    QCOMPARE(preview.line()[u"rows"].toInt(), 1);
    QCOMPARE(preview.line()[u"profile"].toString(), u"sandbox"_s);
    QVERIFY(preview.words.contains("--yes"));
    QCOMPARE(rowsOnTheServer(), 2);

    const Ran byADesk = database(purge + QStringList { u"--yes"_s } + as(u"desk"_s));
    QCOMPARE(byADesk.exitStatus, 7);
    QCOMPARE(rowsOnTheServer(), 2);

    const Ran done = database(
        purge + QStringList { u"--yes"_s, u"--profile"_s, u"sandbox"_s } + as(u"owner"_s));
    QCOMPARE(done.exitStatus, 0);
    QCOMPARE(done.lines().size(), 2);
    QCOMPARE(done.lines().last()[u"removed"].toInt(), 1);
    QVERIFY(QFile::exists(done.lines().last()[u"receipt"].toString()));
    QCOMPARE(rowsOnTheServer(), 1);
    QCOMPARE(m_scene->history().size(), 1);

    const Ran again = database(purge + QStringList { u"--yes"_s } + as(u"owner"_s));
    QCOMPARE(again.exitStatus, 0);
    QCOMPARE(again.output, QByteArray());
    QVERIFY(again.words.contains("nothing to remove"));
}

void tst_Database::removesOldAttemptsOfALocalHistory()
{
    QCOMPARE(run({ u"demo"_s }).exitStatus, 0);
    const Ran none = database({ u"purge"_s, u"--older-than"_s, u"1"_s, u"--yes"_s });
    QCOMPARE(none.exitStatus, 0);
    QCOMPARE(m_scene->history().size(), 1);
    QCOMPARE(QProcess::execute(u"sqlite3"_s,
                 { m_scene->dataFile(u"history.sqlite3"_s),
                     u"update attempt set started = started - 2 * 86400000"_s }),
        0);
    const Ran done = database({ u"purge"_s, u"--older-than"_s, u"1"_s, u"--yes"_s });
    QCOMPARE(done.exitStatus, 0);
    QCOMPARE(done.lines().last()[u"removed"].toInt(), 1);
    QCOMPARE(m_scene->history().size(), 0);
}

void tst_Database::takesPasswordsFromTheirPlaces()
{
    m_cluster->createDatabase(m_database, u"owner"_s);
    const auto over = [this](const QString &role) {
        return words(m_cluster->loopbackServer(m_database, role));
    };
    const QStringList create { u"create"_s, u"--desk-role"_s, u"desk"_s };
    const Ran wrong = database(
        create + over(u"owner"_s) + QStringList { u"--password-fd"_s, u"0"_s }, "wrong\n");
    QCOMPARE(error(wrong), u"history_access_denied"_s);
    const Ran created = database(
        create + over(u"owner"_s) + QStringList { u"--password-fd"_s, u"0"_s }, password + '\n');
    QCOMPARE(created.exitStatus, 0);

    QCOMPARE(
        error(database(QStringList { u"use"_s } + over(u"desk"_s))), u"history_access_denied"_s);
    qputenv("PGPASSWORD", password);
    const Ran used = database(QStringList { u"use"_s } + over(u"desk"_s));
    const Ran demo = run({ u"demo"_s });
    qunsetenv("PGPASSWORD");
    QCOMPARE(used.exitStatus, 0);
    QCOMPARE(used.line()[u"password_in_key_ring"].toBool(true), false);
    QCOMPARE(demo.exitStatus, 0);
    QCOMPARE(error(run({ u"history"_s })), u"history_access_denied"_s);

    for (const Ran &ran : { wrong, created, used, demo })
        QVERIFY(!ran.output.contains("planted") && !ran.words.contains("planted"));
    QDirIterator files(
        m_scene->dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("planted"), qPrintable(file.fileName()));
    }
}

void tst_Database::keepsNoPasswordWithoutAKeyRing()
{
    makeSharedHistory();
    const Ran ran = database(QStringList { u"use"_s, u"--password-fd"_s, u"0"_s }
            + words(m_cluster->loopbackServer(m_database, u"desk"_s)),
        password + '\n');
    QCOMPARE(ran.exitStatus, 3);
    QCOMPARE(error(ran), u"key_ring_absent"_s);
    QVERIFY(ran.words.contains("~/.pgpass"));
    QVERIFY(!QFile::exists(m_scene->dataFile(u"history.json"_s)));
}

void tst_Database::leavesNoAnswerBehind()
{
    makeSharedHistory();
    QCOMPARE(database(QStringList { u"use"_s } + as(u"desk"_s)).exitStatus, 0);
    history::Row row = samples::answered(samples::attempt());
    row.id = u"0199f0a0-0000-7000-8000-000000000009"_s;
    QVERIFY(history::Spool(m_scene->dataDir()).add(row));
    m_cluster->stop();
    const Ran status = database({ u"status"_s });
    m_cluster->start();
    QCOMPARE(status.line()[u"spooled"].toInt(), 1);

    const Ran refused = database({ u"use"_s, u"--local"_s });
    QCOMPARE(refused.exitStatus, 7);
    QCOMPARE(error(refused), u"history_spool_waiting"_s);
    QCOMPARE(run({ u"history"_s }).exitStatus, 0);
    QVERIFY(QFile::exists(m_scene->dataFile(u"history.json"_s)));
    QCOMPARE(database({ u"use"_s, u"--local"_s, u"--yes"_s }).exitStatus, 0);
}

QTEST_GUILESS_MAIN(tst_Database)

#include "tst_database.moc"
