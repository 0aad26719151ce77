#include "history/files/reserve.h"
#include "history/samples.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using history::Store;
using samples::said;

/// What lies in the data dir, and who may read it.
class TestFiles final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nobodyElseMayRead_data();
    void nobodyElseMayRead();
    void aDataDirThatIsThereKeepsItsMode();
    void filesThatOthersCouldReadAreClosedToThem();
    void aDataDirThatCannotBeMadeIsMissing_data();
    void aDataDirThatCannotBeMadeIsMissing();
    void theReserveIsReallyAllocated();
    void aReserveThatIsAHoleIsFilled();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
};

/// Sets the umask for a scope.
class Umask final
{
public:
    explicit Umask(mode_t mask)
        : m_before(::umask(mask))
    {
    }
    ~Umask() { ::umask(m_before); }
    Q_DISABLE_COPY_MOVE(Umask)

private:
    const mode_t m_before;
};

static mode_t modeOf(const QString &path)
{
    struct stat status {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

void TestFiles::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestFiles::nobodyElseMayRead_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("umask 077") << 077;
    QTest::newRow("umask 022") << 022;
    QTest::newRow("no umask at all") << 0;
    QTest::newRow("a umask that takes everything") << 0777;
}

void TestFiles::nobodyElseMayRead()
{
    QFETCH(int, mask);
    const Umask umask { mode_t(mask) };
    const QString deep = m_dir->filePath(u"new/data"_s);
    Store store(deep, m_clock);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
    QCOMPARE(said(store.page({}).result()), "ok"_L1);

    QStringList files;
    QDirIterator all(m_dir->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo info(all.next());
        const mode_t expected = info.isDir() ? 0700 : 0600;
        QVERIFY2(modeOf(info.filePath()) == expected, qPrintable(info.filePath()));
        files.append(info.fileName());
    }
    for (const char *name : { "new", "data", "history.sqlite3", "history.sqlite3-wal",
             "history.sqlite3-shm", "history.reserve", "instances" })
        QVERIFY2(files.contains(QLatin1String(name)), name);
}

void TestFiles::aDataDirThatIsThereKeepsItsMode()
{
    const QString shared = m_dir->filePath(u"shared"_s);
    QVERIFY(QDir().mkdir(shared));
    QVERIFY(::chmod(QFile::encodeName(shared).constData(), 0755) == 0);
    Store store(shared, m_clock);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
    QCOMPARE(modeOf(shared), mode_t(0755));
    QCOMPARE(modeOf(shared + u"/history.sqlite3"_s), mode_t(0600));
    QCOMPARE(modeOf(shared + u"/instances"_s), mode_t(0700));
}

void TestFiles::filesThatOthersCouldReadAreClosedToThem()
{
    const QString path = m_dir->filePath(u"history.sqlite3"_s);
    {
        Store store(m_dir->path(), m_clock);
        QVERIFY(store.begin(samples::attempt()).result());
    }
    QVERIFY(::chmod(QFile::encodeName(path).constData(), 0644) == 0);
    Store store(m_dir->path(), m_clock);
    QVERIFY(store.begin(samples::attempt()).result());
    QCOMPARE(modeOf(path), mode_t(0600));
    QCOMPARE(modeOf(path + u"-wal"_s), mode_t(0600));
    QCOMPARE(modeOf(path + u"-shm"_s), mode_t(0600));
}

void TestFiles::aDataDirThatCannotBeMadeIsMissing_data()
{
    QTest::addColumn<QString>("below");
    QTest::newRow("a file stands in its place") << u"file"_s;
    QTest::newRow("a file stands where a parent should be") << u"file/data"_s;
    QTest::newRow("its name is too long") << QString(300, u'x');
}

void TestFiles::aDataDirThatCannotBeMadeIsMissing()
{
    QFETCH(QString, below);
    QFile file(m_dir->filePath(u"file"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    Store store(m_dir->filePath(below), m_clock);
    QCOMPARE(said(store.page({}).result()), "history_folder_missing"_L1);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "history_folder_missing"_L1);
}

void TestFiles::theReserveIsReallyAllocated()
{
    const history::Location location { m_dir->path() };
    const history::Reserve reserve(location);
    QVERIFY2(!reserve.release(), "there is none yet");
    QCOMPARE(said(reserve.ensure()), "ok"_L1);
    struct stat status {
    };
    QVERIFY(::stat(QFile::encodeName(location.reserve()).constData(), &status) == 0);
    QCOMPARE(qint64(status.st_size), history::Reserve::size);
    QVERIFY(qint64(status.st_blocks) * 512 >= history::Reserve::size);
    QVERIFY(reserve.release());
    QVERIFY(!QFile::exists(location.reserve()));
}

void TestFiles::aReserveThatIsAHoleIsFilled()
{
    const history::Location location { m_dir->path() };
    QFile file(location.reserve());
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(file.resize(history::Reserve::size));
    file.close();
    QCOMPARE(said(history::Reserve(location).ensure()), "ok"_L1);
    struct stat status {
    };
    QVERIFY(::stat(QFile::encodeName(location.reserve()).constData(), &status) == 0);
    QVERIFY(qint64(status.st_blocks) * 512 >= history::Reserve::size);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
