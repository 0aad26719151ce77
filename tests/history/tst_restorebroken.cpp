#include "history/files/location.h"
#include "history/historyfolder.h"
#include "history/keeping.h"
#include "history/keeping/replacement.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using history::Keeping;
using history::Location;
using samples::said;

/// The backup, the history or the console that restores is broken.
class TestRestoreBroken final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsNoBackupIsRefused_data();
    void whatIsNoBackupIsRefused();
    void aDamagedHistoryIsKeptAside();
    void aDeathBetweenTwoSteps_data();
    void aDeathBetweenTwoSteps();
    void kills();

private:
    support::FixedClock m_clock { samples::nowMs };
    HistoryFolder m_folder { m_clock };
};

void TestRestoreBroken::init()
{
    support::failOnWarnings();
    m_folder.makeAnew();
}

void TestRestoreBroken::whatIsNoBackupIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    QTest::newRow("none of that name") << u"none"_s << QByteArray() << u"history_not_found"_s;
    QTest::newRow("an empty file") << QString() << QByteArray() << u"history_damaged"_s;
    QTest::newRow("a diary") << QString() << QByteArray("Dear diary, ").repeated(1000)
                             << u"history_damaged"_s;
    QTest::newRow("another program's")
        << u"pragma application_id = 7"_s << QByteArray() << u"history_damaged"_s;
    QTest::newRow("a newer one") << u"pragma user_version = 99"_s << QByteArray()
                                 << u"history_newer_schema"_s;
    QTest::newRow("a damaged one") << u"damage"_s << QByteArray() << u"history_damaged"_s;
}

void TestRestoreBroken::whatIsNoBackupIsRefused()
{
    QFETCH(QString, sql);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    for (int i = 0; i < 20; ++i)
        m_folder.add(u"KEPT"_s);
    const QString backup = m_folder.backUp();
    if (sql == "none"_L1) {
        QVERIFY(QFile::remove(backup));
    } else if (sql.startsWith("pragma"_L1)) {
        sqlfile::run(backup, sql);
    } else {
        QFile file(backup);
        QVERIFY(file.open(QFile::ReadWrite));
        if (sql == "damage"_L1) {
            QVERIFY(file.seek(4096));
            QCOMPARE(file.write(QByteArray(4096, '\xa5')), 4096);
        } else {
            QVERIFY(file.resize(0));
            QCOMPARE(file.write(bytes), bytes.size());
        }
    }
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto restored = keeping.restore(backup).result();
    QCOMPARE(said(restored), QLatin1String(error.toLatin1()));
    QCOMPARE(restored.error().path, backup);
    QCOMPARE(m_folder.codes().size(), 20);
    QCOMPARE(m_folder.leftovers(), QStringList());
}

void TestRestoreBroken::aDamagedHistoryIsKeptAside()
{
    m_folder.add(u"KEPT"_s);
    const QString backup = m_folder.backUp();
    QFile file(m_folder.database());
    QVERIFY(file.open(QFile::ReadWrite) && file.write("Dear diary, today") == 17);
    file.close();
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto before = keeping.restore(backup).result();
    QCOMPARE(said(before), "ok"_L1);
    QCOMPARE(before->path, m_folder.file(u"history.damaged-20251123T041000000Z.sqlite3"_s));
    QVERIFY(QFile::exists(before->path));
    QCOMPARE(m_folder.codes(), QStringList({ u"KEPT"_s }));
}

void TestRestoreBroken::aDeathBetweenTwoSteps_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the new file is being made") << 0 << u"OLD"_s;
    QTest::newRow("the new file is finished") << 1 << u"OLD"_s;
    QTest::newRow("the old file has moved") << 2 << u"NEW"_s;
    QTest::newRow("its -wal too") << 3 << u"NEW"_s;
    QTest::newRow("the new file is in its place") << 4 << u"NEW"_s;
}

/// The state of the disk after each step of replaceBy, and what the next console makes of it.
void TestRestoreBroken::aDeathBetweenTwoSteps()
{
    QFETCH(int, steps);
    QFETCH(QString, expected);
    m_folder.add(u"NEW"_s);
    const QString backup = m_folder.backUp();
    const Location location { m_folder.path() };
    const QString aside = m_folder.file(u"backups/history-20251123T041000001Z-restore.sqlite3"_s);
    sqlfile::run(m_folder.database(), u"update attempt set out_contract_code = 'OLD'"_s);
    // Its -wal holds what nobody must see in the new file. One row: who may write as many as he can
    // moves it into the file at some time.
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_folder.path(), u"hold"_s });
    QVERIFY(other.waitForReadyRead());
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(QFileInfo(m_folder.database() + u"-wal"_s).size() > 0);

    QVERIFY(history::prepareReplacement(location));
    QVERIFY(QFile::copy(backup, history::replacementOf(location).database()));
    if (steps > 0) {
        QFile note(history::replacementOf(location).dataDir + u"/aside"_s);
        QVERIFY(note.open(QFile::WriteOnly));
        note.write("backups/history-20251123T041000001Z-restore.sqlite3");
    }
    if (steps > 1)
        QVERIFY(QFile::rename(m_folder.database(), aside));
    if (steps > 2)
        QVERIFY(QFile::rename(m_folder.database() + u"-wal"_s, aside + u"-wal"_s));
    if (steps > 3) {
        QVERIFY(QFile::remove(m_folder.database() + u"-shm"_s));
        QVERIFY(QFile::rename(history::replacementOf(location).database(), m_folder.database()));
    }
    QVERIFY2(m_folder.codes().contains(expected), qPrintable(m_folder.codes().join(u' ')));
    QCOMPARE(m_folder.codes().contains(u"OLD"_s), expected == "OLD"_L1);
    if (expected == "NEW"_L1)
        QCOMPARE(sqlfile::run(aside, u"pragma quick_check"_s).toString(), u"ok"_s);
    // And whoever keeps next clears up.
    Keeping keeping({ m_folder.path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QCOMPARE(m_folder.leftovers(), QStringList());
    QCOMPARE(m_folder.codes(), QStringList({ u"NEW"_s }));
}

/// At random moments: it is one or the other, whole, and goes on.
void TestRestoreBroken::kills()
{
    for (int i = 0; i < 20; ++i)
        m_folder.add(u"ROW"_s);
    QVERIFY(!m_folder.backUp().isEmpty());
    QRandomGenerator random(20251123);
    for (int round = 0; round < 15; ++round) {
        QProcess keeper;
        keeper.start(QStringLiteral(HISTORY_KEEPER), { m_folder.path(), u"restore"_s, u"loop"_s });
        QVERIFY(keeper.waitForStarted());
        if (round % 3 != 0)
            QVERIFY(keeper.waitForReadyRead());
        const QDeadlineTimer death(random.bounded(60), Qt::PreciseTimer);
        while (!death.hasExpired())
            keeper.waitForReadyRead(int(death.remainingTime()));
        keeper.kill();
        QVERIFY(keeper.waitForFinished());
        const auto lines = keeper.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines)
            QVERIFY2(line.isEmpty() || line == "ok", line.constData());
        QCOMPARE(m_folder.codes().size(), 20);
        QCOMPARE(sqlfile::run(m_folder.database(), u"pragma quick_check"_s).toString(), u"ok"_s);
    }
}

QTEST_GUILESS_MAIN(TestRestoreBroken)
#include "tst_restorebroken.moc"
