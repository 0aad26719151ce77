#include "history/place.h"
#include "papayctl.h"
#include "profile/systemkeyring.h"
#include "support/cluster.h"
#include "support/warnings.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using clitest::Ran;
using namespace Qt::StringLiterals;

/// The server's password in the system's key ring, in each state of it (with-key-ring).
class tst_DatabasePassword : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void cleanupTestCase() { m_cluster.reset(); }
    void isKeptInTheRingAndNowhereElse();

private:
    [[nodiscard]] Ran run(const QStringList &words, const QByteArray &input = {}) const;
    [[nodiscard]] static profile::KeyRingRead inRing();
    static void ring(const QString &action);

    std::unique_ptr<support::Cluster> m_cluster;
    QTemporaryDir m_data;
};

static const QByteArray password = "planted-口令-in-the-ring";

void tst_DatabasePassword::initTestCase()
{
    m_cluster = std::make_unique<support::Cluster>(support::ClusterOptions { .overTcp = true });
    m_cluster->createRole(u"owner"_s);
    m_cluster->createRole(u"desk"_s, QString::fromUtf8(password));
    m_cluster->createDatabase(u"papay"_s, u"owner"_s);
    const history::Server owner = m_cluster->server(u"papay"_s, u"owner"_s);
    QCOMPARE(run({ u"database"_s, u"create"_s, u"--host"_s, owner.host, u"--port"_s,
                     QString::number(owner.port), u"--database"_s, u"papay"_s, u"--user"_s,
                     u"owner"_s, u"--desk-role"_s, u"desk"_s })
                 .exitStatus,
        0);
}

/// In this session, key ring and all.
Ran tst_DatabasePassword::run(const QStringList &words, const QByteArray &input) const
{
    QProcess process;
    process.start(QStringLiteral(PAPAYCTL), QStringList { u"--data-dir"_s, m_data.path() } + words);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(30'000);
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

profile::KeyRingRead tst_DatabasePassword::inRing()
{
    profile::SystemKeyRing ring;
    const auto read = ring.read(history::serverSecretOwner, profile::SecretKind::HistoryPassword);
    [&] { QTRY_VERIFY(read.isFinished()); }();
    return read.result();
}

void tst_DatabasePassword::ring(const QString &action)
{
    QCOMPARE(QProcess::execute(qEnvironmentVariable("PAPAY_WITH_KEY_RING"), { action }), 0);
}

void tst_DatabasePassword::isKeptInTheRingAndNowhereElse()
{
    const QString state = qEnvironmentVariable("PAPAY_KEY_RING");
    const history::Server desk = m_cluster->loopbackServer(u"papay"_s, u"desk"_s);
    const QStringList use { u"database"_s, u"use"_s, u"--host"_s, desk.host, u"--port"_s,
        QString::number(desk.port), u"--database"_s, u"papay"_s, u"--user"_s, u"desk"_s,
        u"--password-fd"_s, u"0"_s };
    const Ran used = run(use, password + '\n');
    if (state != u"working"_s) {
        QCOMPARE(used.exitStatus, 3);
        QCOMPARE(used.line()[u"error"].toString(),
            state == u"locked"_s ? u"key_ring_locked"_s : u"key_ring_absent"_s);
        QVERIFY(!QFile::exists(m_data.filePath(u"history.json"_s)));
        return;
    }
    QCOMPARE(used.exitStatus, 0);
    QCOMPARE(used.line()[u"password_in_key_ring"].toBool(), true);
    QCOMPARE(run({ u"demo"_s }).exitStatus, 0);
    QCOMPARE(run({ u"history"_s }).lines().size(), 1);
    QCOMPARE(run({ u"database"_s, u"status"_s }).line()[u"usable"].toBool(), true);
    const auto kept = inRing();
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->bytes(), password);
    QDirIterator files(m_data.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("planted"), qPrintable(file.fileName()));
    }

    ring(u"lock"_s);
    const Ran locked = run({ u"history"_s });
    QCOMPARE(locked.exitStatus, 7);
    QCOMPARE(locked.line()[u"error"].toString(), u"history_access_denied"_s);
    QVERIFY(locked.words.contains("key_ring_locked"));
    ring(u"unlock"_s);

    QCOMPARE(run({ u"database"_s, u"use"_s, u"--local"_s }).exitStatus, 0);
    const auto gone = inRing();
    QVERIFY(gone && !*gone);
}

QTEST_GUILESS_MAIN(tst_DatabasePassword)

#include "tst_databasepassword.moc"
