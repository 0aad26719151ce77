#include "history/samples.h"
#include "history/spool.h"
#include "sharedhistory.h"
#include "support/warnings.h"

#include <QFile>
#include <QTest>

using clitest::Ran;
using clitest::SharedHistory;
using namespace Qt::StringLiterals;

/// `papayctl database`, and every other command over a server that desks share.
class tst_Database final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_shared.reset(); }
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void saysWhereALocalHistoryLies();
    void opensNothingWhereTheSettingCannotBeRead();
    void leadsADeskToTheSharedHistory();
    void leavesTheSettingWhereTheServerCannotBeUsed_data();
    void leavesTheSettingWhereTheServerCannotBeUsed();
    void sendsNothingWhenTheServerIsGone();
    void leavesNoAnswerBehind();

private:
    std::unique_ptr<clitest::SharedHistory> m_shared;
};

void tst_Database::initTestCase() { m_shared = std::make_unique<SharedHistory>(); }

void tst_Database::init()
{
    support::failOnWarnings();
    m_shared->startAnew();
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
    const Ran ran = m_shared->database(given);
    QCOMPARE(ran.exitStatus, 2);
    QCOMPARE(ran.lines().size(), 1);
    QCOMPARE(SharedHistory::error(ran), u"usage"_s);
    QVERIFY(!ran.words.isEmpty());
    QVERIFY(!QFile::exists(m_shared->scene().dataFile(u"history.json"_s)));
}

void tst_Database::saysWhereALocalHistoryLies()
{
    const Ran ran = m_shared->database({ u"status"_s });
    QCOMPARE(ran.exitStatus, 0);
    const QJsonObject line = ran.line();
    QCOMPARE(line[u"engine"].toString(), u"sqlite"_s);
    QCOMPARE(line[u"path"].toString(), m_shared->scene().dataFile(u"history.sqlite3"_s));
    QCOMPARE(line[u"usable"].toBool(), true);
    QVERIFY(line[u"error"].isNull());
    QCOMPARE(line[u"spooled"].toInt(-1), 0);
}

void tst_Database::opensNothingWhereTheSettingCannotBeRead()
{
    QFile setting(m_shared->scene().dataFile(u"history.json"_s));
    QVERIFY(setting.open(QIODevice::WriteOnly) && setting.write("{\"version\":1,\"ser") > 0);
    setting.close();
    for (const QStringList &command :
        { QStringList { u"demo"_s }, { u"history"_s }, { u"database"_s, u"status"_s },
            { u"database"_s, u"purge"_s, u"--older-than"_s, u"1"_s } }) {
        const Ran ran = m_shared->run(command);
        QCOMPARE(ran.exitStatus, 7);
        QCOMPARE(ran.lines().size(), 1);
        QCOMPARE(SharedHistory::error(ran), u"history_setting_unreadable"_s);
        QVERIFY(ran.words.contains(m_shared->scene().dataFile(u"history.json"_s).toUtf8()));
    }
    QVERIFY(!QFile::exists(m_shared->scene().dataFile(u"history.sqlite3"_s)));
    QCOMPARE(m_shared->database({ u"use"_s, u"--local"_s }).exitStatus, 0);
    QCOMPARE(m_shared->run({ u"demo"_s }).exitStatus, 0);
}

void tst_Database::leadsADeskToTheSharedHistory()
{
    QVERIFY(m_shared->make());
    const Ran used = m_shared->database(QStringList { u"use"_s } + m_shared->as(u"desk"_s));
    QCOMPARE(used.exitStatus, 0);
    QCOMPARE(used.line()[u"engine"].toString(), u"postgresql"_s);

    const Ran demo = m_shared->run({ u"demo"_s });
    QCOMPARE(demo.exitStatus, 0);
    QCOMPARE(m_shared->rows(), 1);
    QVERIFY(!QFile::exists(m_shared->scene().dataFile(u"history.sqlite3"_s)));
    const Ran status = m_shared->database({ u"status"_s });
    QCOMPARE(status.exitStatus, 0);
    QCOMPARE(status.line()[u"user"].toString(), u"desk"_s);
    QCOMPARE(status.line()[u"usable"].toBool(), true);
    QCOMPARE(
        m_shared->database(QStringList { u"migrate"_s, u"--user"_s, u"owner"_s }).exitStatus, 0);

    // Another desk sees it.
    m_shared->scene().startAnew();
    QCOMPARE(m_shared->database(QStringList { u"use"_s } + m_shared->as(u"desk"_s)).exitStatus, 0);
    const auto rows = m_shared->scene().history();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][u"attempt"], demo.line()[u"attempt"]);

    // And goes back to a history of its own.
    const Ran back = m_shared->database({ u"use"_s, u"--local"_s });
    QCOMPARE(back.exitStatus, 0);
    QCOMPARE(back.line()[u"engine"].toString(), u"sqlite"_s);
    QCOMPARE(m_shared->scene().history().size(), 0);
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
        QVERIFY(m_shared->make());
    else
        m_shared->makeDatabase();
    history::Server server = m_shared->cluster().server(m_shared->name(), role);
    if (!host.isEmpty())
        server.host = host;
    const Ran ran = m_shared->database(QStringList { u"use"_s } + SharedHistory::words(server));
    QCOMPARE(SharedHistory::error(ran), code);
    QCOMPARE(ran.exitStatus, 7);
    QVERIFY(!ran.words.isEmpty());
    QVERIFY(!QFile::exists(m_shared->scene().dataFile(u"history.json"_s)));
}

void tst_Database::sendsNothingWhenTheServerIsGone()
{
    QVERIFY(m_shared->make());
    QCOMPARE(m_shared->database(QStringList { u"use"_s } + m_shared->as(u"desk"_s)).exitStatus, 0);
    m_shared->cluster().stop();
    const Ran demo = m_shared->run({ u"demo"_s });
    const Ran status = m_shared->database({ u"status"_s });
    const Ran list = m_shared->run({ u"history"_s });
    m_shared->cluster().start();
    QCOMPARE(demo.exitStatus, 7);
    QCOMPARE(SharedHistory::error(demo), u"history_unreachable"_s);
    QVERIFY(demo.words.contains("Nothing was sent."));
    QCOMPARE(status.exitStatus, 7);
    QCOMPARE(status.line()[u"usable"].toBool(true), false);
    QCOMPARE(status.line()[u"error"].toString(), u"history_unreachable"_s);
    QCOMPARE(list.exitStatus, 7);
    QVERIFY(!QFile::exists(m_shared->scene().dataFile(u"history.sqlite3"_s)));

    QCOMPARE(m_shared->rows(), 0);
    QCOMPARE(m_shared->run({ u"demo"_s }).exitStatus, 0); // back by itself
    QCOMPARE(m_shared->rows(), 1);
}

void tst_Database::leavesNoAnswerBehind()
{
    QVERIFY(m_shared->make());
    QCOMPARE(m_shared->database(QStringList { u"use"_s } + m_shared->as(u"desk"_s)).exitStatus, 0);
    history::Row row = samples::answered(samples::attempt());
    row.id = u"0199f0a0-0000-7000-8000-000000000009"_s;
    QVERIFY(history::Spool(m_shared->scene().dataDir()).add(row));
    m_shared->cluster().stop();
    const Ran status = m_shared->database({ u"status"_s });
    m_shared->cluster().start();
    QCOMPARE(status.line()[u"spooled"].toInt(), 1);

    const Ran refused = m_shared->database({ u"use"_s, u"--local"_s });
    QCOMPARE(refused.exitStatus, 7);
    QCOMPARE(SharedHistory::error(refused), u"history_spool_waiting"_s);
    QCOMPARE(m_shared->run({ u"history"_s }).exitStatus, 0);
    QVERIFY(QFile::exists(m_shared->scene().dataFile(u"history.json"_s)));
    QCOMPARE(m_shared->database({ u"use"_s, u"--local"_s, u"--yes"_s }).exitStatus, 0);
}

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
