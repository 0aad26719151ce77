#include "history/keeping.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using history::Store;

/// A user who may not. Root may do everything, so it hands its files to nobody and lets him try.
class TestDenied final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatOneMayNotDo_data();
    void whatOneMayNotDo();
    void aReadOnlyFileOfAnOlderSchemaCanBeRead();
    void aFolderThatMayNotBeMade();
    void keepingOneMayNotDo_data();
    void keepingOneMayNotDo();

private:
    enum class Owner { Self, Other };
    void makeHistory() const;
    void allow(const QString &name, Owner owner, int mode) const;
    [[nodiscard]] QStringList tryAsUser(const QString &dataDir) const;
    [[nodiscard]] QStringList runAsUser(const QStringList &command) const;
    [[nodiscard]] QStringList tryWith(Owner owner, int folder, int file) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
};

void TestDenied::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(::chmod(QFile::encodeName(m_dir->path()).constData(), 0755) == 0);
    // Nobody may not be able to look into the build folder.
    QVERIFY(QFile::copy(QStringLiteral(HISTORY_WRITER), m_dir->filePath(u"console"_s)));
    QVERIFY(::chmod(QFile::encodeName(m_dir->filePath(u"console"_s)).constData(), 0755) == 0);
    QVERIFY(QFile::copy(QStringLiteral(HISTORY_KEEPER), m_dir->filePath(u"keeper"_s)));
    QVERIFY(::chmod(QFile::encodeName(m_dir->filePath(u"keeper"_s)).constData(), 0755) == 0);
}

void TestDenied::makeHistory() const
{
    Store store(m_dir->filePath(u"data"_s), m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    QVERIFY(begun);
    QVERIFY(store.finish(samples::answered(*begun)).result());
}

/// Gives a file to nobody, or keeps it from him. Who is not root cannot give files away; a file of
/// somebody else then is one whose owner has no more rights than others would have.
void TestDenied::allow(const QString &name, Owner owner, int mode) const
{
    const QByteArray path = QFile::encodeName(m_dir->filePath(name));
    if (::geteuid() == 0) {
        const passwd *nobody = ::getpwnam("nobody");
        QVERIFY(nobody);
        if (owner == Owner::Self)
            QVERIFY(::chown(path.constData(), nobody->pw_uid, nobody->pw_gid) == 0);
    } else if (owner == Owner::Other) {
        mode = (mode & 07) << 6;
    }
    QVERIFY(::chmod(path.constData(), mode_t(mode)) == 0);
}

/// The answers to a page and to a begin.
QStringList TestDenied::tryAsUser(const QString &dataDir) const
{
    return runAsUser({ m_dir->filePath(u"console"_s), dataDir, u"try"_s });
}

QStringList TestDenied::runAsUser(const QStringList &words) const
{
    QStringList command = words;
    if (::geteuid() == 0)
        command = QStringList { u"runuser"_s, u"-u"_s, u"nobody"_s, u"--"_s } + command;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(command.first(), command.mid(1));
    if (!process.waitForFinished())
        return { process.errorString() };
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void TestDenied::whatOneMayNotDo_data()
{
    QTest::addColumn<bool>("own");
    QTest::addColumn<int>("folder");
    QTest::addColumn<int>("file");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("begin");
    const QString ok = u"ok"_s;
    const QString readOnly = u"history_read_only"_s;
    const QString noPermission = u"history_no_permission"_s;
    QTest::newRow("a read-only file can be read") << true << 0700 << 0400 << ok << readOnly;
    QTest::newRow("a read-only folder") << true << 0500 << 0600 << readOnly << readOnly;
    QTest::newRow("a folder without rights") << true << 0 << 0600 << noPermission << noPermission;
    QTest::newRow("a file without rights") << true << 0700 << 0 << noPermission << noPermission;
    QTest::newRow("somebody else's history")
        << false << 0755 << 0600 << noPermission << noPermission;
    QTest::newRow("somebody else's history, readable")
        << false << 0755 << 0644 << readOnly << readOnly;
}

void TestDenied::whatOneMayNotDo()
{
    QFETCH(bool, own);
    QFETCH(int, folder);
    QFETCH(int, file);
    QFETCH(QString, page);
    QFETCH(QString, begin);
    makeHistory();
    QCOMPARE(tryWith(own ? Owner::Self : Owner::Other, folder, file), QStringList({ page, begin }));
}

/// The answers over a history with these modes.
QStringList TestDenied::tryWith(Owner owner, int folder, int file) const
{
    for (const QString &name :
        { u"data/history.reserve"_s, u"data/instances/opening"_s, u"data/instances/writing"_s })
        allow(name, owner, 0600);
    allow(u"data/instances"_s, owner, 0700);
    allow(u"data/history.sqlite3"_s, owner, file);
    allow(u"data"_s, owner, folder);
    const QStringList answers = tryAsUser(m_dir->filePath(u"data"_s));
    for (const QString &name : { u"data"_s, u"data/instances"_s })
        allow(name, Owner::Self, 0700); // for the one who clears up
    return answers;
}

void TestDenied::aReadOnlyFileOfAnOlderSchemaCanBeRead()
{
    makeHistory();
    const QString path = m_dir->filePath(u"data/history.sqlite3"_s);
    sqlfile::run(path, u"drop index attempt_contract_code"_s);
    sqlfile::run(path, u"pragma user_version = 1"_s);
    QCOMPARE(tryWith(Owner::Self, 0700, 0400), QStringList({ u"ok"_s, u"history_read_only"_s }));
    QCOMPARE(sqlfile::run(path, u"pragma user_version"_s).toInt(), 1);
}

void TestDenied::aFolderThatMayNotBeMade()
{
    const QString missing = u"history_folder_missing"_s;
    QVERIFY(QDir(m_dir->path()).mkdir(u"data"_s));
    allow(u"data"_s, Owner::Self, 0500);
    QCOMPARE(tryAsUser(m_dir->filePath(u"data/below"_s)), QStringList({ missing, missing }));
}

void TestDenied::keepingOneMayNotDo_data()
{
    QTest::addColumn<int>("folder");
    QTest::addColumn<int>("file");
    QTest::addColumn<QStringList>("answers"); // backup, restore, purge, repair
    const QString ok = u"ok"_s;
    const QString readOnly = u"history_read_only"_s;
    const QString noPermission = u"history_no_permission"_s;
    QTest::newRow("a file of one's own") << 0700 << 0600 << QStringList { ok, ok, ok, ok };
    QTest::newRow("a read-only file") << 0700 << 0400 << QStringList { ok, readOnly, readOnly, ok };
    QTest::newRow("a read-only folder")
        << 0500 << 0600 << QStringList { readOnly, readOnly, readOnly, readOnly };
    QTest::newRow("a file without rights")
        << 0700 << 0 << QStringList { noPermission, noPermission, noPermission, noPermission };
}

void TestDenied::keepingOneMayNotDo()
{
    QFETCH(int, folder);
    QFETCH(int, file);
    QFETCH(QStringList, answers);
    makeHistory();
    const QString data = m_dir->filePath(u"data"_s);
    {
        history::Keeping keeping({ data }, m_clock);
        const auto backup = keeping.backUp().result();
        QVERIFY(backup);
        allow(u"data/backups/"_s + QFileInfo(backup->path).fileName(), Owner::Self, 0600);
    }
    const QString path = m_dir->filePath(u"data/history.sqlite3"_s);
    allow(u"data/backups"_s, Owner::Self, 0700);
    for (const QString &name : { u"reserve"_s, u"sqlite3"_s })
        allow(u"data/history."_s + name, Owner::Self, 0600);
    for (const QString &name : { u"opening"_s, u"writing"_s, u"keeping"_s })
        allow(u"data/instances/"_s + name, Owner::Self, 0600);
    allow(u"data/instances"_s, Owner::Self, 0700);
    allow(u"data/history.sqlite3"_s, Owner::Self, file);
    allow(u"data"_s, Owner::Self, folder);
    const QStringList said = runAsUser(
        { m_dir->filePath(u"keeper"_s), data, u"backup"_s, u"restore"_s, u"purge"_s, u"repair"_s });
    allow(u"data"_s, Owner::Self, 0700); // for the one who clears up
    QCOMPARE(said, answers);
    const int rows = sqlfile::run(path, u"select count(*) from attempt"_s).toInt();
    QCOMPARE(rows, answers[2] == u"ok"_s ? 0 : 1);
}

QTEST_GUILESS_MAIN(TestDenied)
#include "tst_denied.moc"
