#include "sharedhistory.h"
#include "support/warnings.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

using clitest::Ran;
using clitest::SharedHistory;
using namespace Qt::StringLiterals;

/// `papayctl database`: who may do what, and by which password.
class tst_DatabaseAccess final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_shared.reset(); }
    void refusesToMigrateWhatWasNeverMade();
    void saysThatADeskLacksARight();
    void removesOldAttemptsAsTheOwnerOnly();
    void removesOldAttemptsOfALocalHistory();
    void takesPasswordsFromTheirPlaces();
    void keepsNoPasswordWithoutAKeyRing();

private:
    std::unique_ptr<clitest::SharedHistory> m_shared;
};

void tst_DatabaseAccess::initTestCase() { m_shared = std::make_unique<SharedHistory>(); }

void tst_DatabaseAccess::init()
{
    support::failOnWarnings();
    m_shared->startAnew();
}

void tst_DatabaseAccess::refusesToMigrateWhatWasNeverMade()
{
    m_shared->makeDatabase();
    const Ran ran = m_shared->database(QStringList { u"migrate"_s } + m_shared->as(u"owner"_s));
    QCOMPARE(ran.exitStatus, 7);
    QCOMPARE(SharedHistory::error(ran), u"history_older_schema"_s);
}

/// A right, not only a wrong password: with the right words its owner can help.
void tst_DatabaseAccess::saysThatADeskLacksARight()
{
    QVERIFY(m_shared->make());
    QCOMPARE(m_shared->database(QStringList { u"use"_s } + m_shared->as(u"desk"_s)).exitStatus, 0);
    m_shared->cluster().sql(u"revoke insert on papay.attempt from desk"_s, m_shared->name());
    const Ran demo = m_shared->run({ u"demo"_s });
    QCOMPARE(demo.exitStatus, 7);
    QCOMPARE(SharedHistory::error(demo), u"history_access_denied"_s);
    QVERIFY2(demo.words.contains("the user lacks a right"), demo.words.constData());
    QVERIFY2(demo.words.contains("ask the history's owner"), demo.words.constData());
    QCOMPARE(m_shared->rows(), 0);
}

void tst_DatabaseAccess::removesOldAttemptsAsTheOwnerOnly()
{
    QVERIFY(m_shared->make());
    QCOMPARE(m_shared->database(QStringList { u"use"_s } + m_shared->as(u"desk"_s)).exitStatus, 0);
    QCOMPARE(m_shared->run({ u"demo"_s }).exitStatus, 0);
    QCOMPARE(m_shared->run({ u"demo"_s }).exitStatus, 0);
    m_shared->cluster().sql(u"update papay.attempt set started = started - 10 * 86400000::bigint "
                            u"where rowid = (select min(rowid) from papay.attempt)"_s,
        m_shared->name());
    const QStringList purge { u"purge"_s, u"--older-than"_s, u"7"_s };

    const Ran preview = m_shared->database(purge + m_shared->as(u"owner"_s));
    QCOMPARE(preview.exitStatus, 0);
    QCOMPARE(preview.lines().size(), 1);
    QCOMPARE(preview.line()[u"rows"].toInt(), 1);
    QCOMPARE(preview.line()[u"profile"].toString(), u"sandbox"_s);
    QVERIFY(preview.words.contains("--yes"));
    QCOMPARE(m_shared->rows(), 2);

    const Ran byADesk
        = m_shared->database(purge + QStringList { u"--yes"_s } + m_shared->as(u"desk"_s));
    QCOMPARE(byADesk.exitStatus, 7);
    QCOMPARE(m_shared->rows(), 2);

    const Ran done = m_shared->database(purge
        + QStringList { u"--yes"_s, u"--profile"_s, u"sandbox"_s } + m_shared->as(u"owner"_s));
    QCOMPARE(done.exitStatus, 0);
    QCOMPARE(done.lines().size(), 2);
    QCOMPARE(done.lines().last()[u"removed"].toInt(), 1);
    QVERIFY(QFile::exists(done.lines().last()[u"receipt"].toString()));
    QCOMPARE(m_shared->rows(), 1);
    QCOMPARE(m_shared->scene().history().size(), 1);

    const Ran again
        = m_shared->database(purge + QStringList { u"--yes"_s } + m_shared->as(u"owner"_s));
    QCOMPARE(again.exitStatus, 0);
    QCOMPARE(again.output, QByteArray());
    QVERIFY(again.words.contains("nothing to remove"));
}

void tst_DatabaseAccess::removesOldAttemptsOfALocalHistory()
{
    QCOMPARE(m_shared->run({ u"demo"_s }).exitStatus, 0);
    const Ran none = m_shared->database({ u"purge"_s, u"--older-than"_s, u"1"_s, u"--yes"_s });
    QCOMPARE(none.exitStatus, 0);
    QCOMPARE(m_shared->scene().history().size(), 1);
    QCOMPARE(QProcess::execute(u"sqlite3"_s,
                 { m_shared->scene().dataFile(u"history.sqlite3"_s),
                     u"update attempt set started = started - 2 * 86400000"_s }),
        0);
    const Ran done = m_shared->database({ u"purge"_s, u"--older-than"_s, u"1"_s, u"--yes"_s });
    QCOMPARE(done.exitStatus, 0);
    QCOMPARE(done.lines().last()[u"removed"].toInt(), 1);
    QCOMPARE(m_shared->scene().history().size(), 0);
}

void tst_DatabaseAccess::takesPasswordsFromTheirPlaces()
{
    m_shared->makeDatabase();
    const auto over = [this](const QString &role) {
        return SharedHistory::words(m_shared->cluster().loopbackServer(m_shared->name(), role));
    };
    const QStringList create { u"create"_s, u"--desk-role"_s, u"desk"_s };
    const Ran wrong = m_shared->database(
        create + over(u"owner"_s) + QStringList { u"--password-fd"_s, u"0"_s }, "wrong\n");
    QCOMPARE(SharedHistory::error(wrong), u"history_access_denied"_s);
    const Ran created
        = m_shared->database(create + over(u"owner"_s) + QStringList { u"--password-fd"_s, u"0"_s },
            SharedHistory::password + '\n');
    QCOMPARE(created.exitStatus, 0);

    QCOMPARE(SharedHistory::error(m_shared->database(QStringList { u"use"_s } + over(u"desk"_s))),
        u"history_access_denied"_s);
    qputenv("PGPASSWORD", SharedHistory::password);
    const Ran used = m_shared->database(QStringList { u"use"_s } + over(u"desk"_s));
    const Ran demo = m_shared->run({ u"demo"_s });
    qunsetenv("PGPASSWORD");
    QCOMPARE(used.exitStatus, 0);
    QCOMPARE(used.line()[u"password_in_key_ring"].toBool(true), false);
    QCOMPARE(demo.exitStatus, 0);
    QCOMPARE(SharedHistory::error(m_shared->run({ u"history"_s })), u"history_access_denied"_s);

    for (const Ran &ran : { wrong, created, used, demo })
        QVERIFY(!ran.output.contains("planted") && !ran.words.contains("planted"));
    QDirIterator files(
        m_shared->scene().dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("planted"), qPrintable(file.fileName()));
    }
}

void tst_DatabaseAccess::keepsNoPasswordWithoutAKeyRing()
{
    QVERIFY(m_shared->make());
    const Ran ran = m_shared->database(QStringList { u"use"_s, u"--password-fd"_s, u"0"_s }
            + SharedHistory::words(m_shared->cluster().loopbackServer(m_shared->name(), u"desk"_s)),
        SharedHistory::password + '\n');
    QCOMPARE(ran.exitStatus, 3);
    QCOMPARE(SharedHistory::error(ran), u"key_ring_absent"_s);
    QVERIFY(ran.words.contains("~/.pgpass"));
    QVERIFY(!QFile::exists(m_shared->scene().dataFile(u"history.json"_s)));
}

QTEST_GUILESS_MAIN(tst_DatabaseAccess)
#include "tst_databaseaccess.moc"
