#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using history::Store;
using samples::said;

using Damage = std::function<void(QByteArray &)>;
Q_DECLARE_METATYPE(Damage)

/// Files that are no history any more: told, refused, and left as they are.
class TestDamage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aDamagedFileIsToldAndLeftAlone_data();
    void aDamagedFileIsToldAndLeftAlone();
    void damageThatIsMetLaterIsTold();
    void anotherFileInItsPlaceIsOpened();
    void aFolderInItsPlaceIsTold();
    void anEmptyFileIsANewHistory();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"history.sqlite3"_s); }
    void place(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
    QByteArray m_sound; ///< a history of 200 rows
};

static constexpr qsizetype pageSize = 4096;

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void TestDamage::place(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestDamage::initTestCase()
{
    const QTemporaryDir dir;
    {
        Store store(dir.path(), m_clock);
        for (int i = 0; i < 200; ++i)
            static_cast<void>(store.begin(samples::attempt()));
    }
    m_sound = contents(dir.filePath(u"history.sqlite3"_s));
    QVERIFY(m_sound.size() > 20 * pageSize);
}

void TestDamage::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

/// Other bytes of the same number.
static void overwrite(QByteArray &file, int firstPage, int pages)
{
    const qsizetype from = firstPage * pageSize;
    const qsizetype length = qMin(pages * pageSize, file.size() - from);
    file.replace(from, length, QByteArray(length, '\xa5'));
}

void TestDamage::aDamagedFileIsToldAndLeftAlone_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::newRow("not a database")
        << Damage([](QByteArray &file) { file = QByteArray("Dear diary, ").repeated(1000); });
    QTest::newRow("a few bytes") << Damage([](QByteArray &file) { file = "SQLite"; });
    QTest::newRow("its header overwritten")
        << Damage([](QByteArray &file) { file.replace(0, 16, QByteArray(16, '\0')); });
    QTest::newRow("cut in the middle")
        << Damage([](QByteArray &file) { file.truncate(file.size() / 2); });
    QTest::newRow("cut within its first page")
        << Damage([](QByteArray &file) { file.truncate(1000); });
    QTest::newRow("the table's root page overwritten")
        << Damage([](QByteArray &file) { overwrite(file, 2, 1); }); // the second is SQLite's map
    QTest::newRow("all pages but the first overwritten")
        << Damage([](QByteArray &file) { overwrite(file, 1, INT_MAX); });
}

void TestDamage::aDamagedFileIsToldAndLeftAlone()
{
    QFETCH(Damage, damage);
    QByteArray bytes = m_sound;
    damage(bytes);
    place(bytes);
    {
        Store store(m_dir->path(), m_clock);
        QCOMPARE(said(store.page({ .limit = 1000 }).result()), "history_damaged"_L1);
        const auto begun = store.begin(samples::attempt()).result();
        QCOMPARE(said(begun), "history_damaged"_L1);
        QCOMPARE(begun.error().path, path());
        QVERIFY(!begun.error().diagnostic.isEmpty());
    }
    QCOMPARE(contents(path()), bytes);
}

void TestDamage::damageThatIsMetLaterIsTold()
{
    QByteArray bytes = m_sound;
    place(bytes);
    const QString sql = u"select min(pageno) from dbstat where name = 'attempt' and pagetype = "
                        "'leaf'"_s;
    const int leaf = sqlfile::run(path(), sql).toInt(); // the oldest rows
    QVERIFY(leaf > 1);
    overwrite(bytes, leaf - 1, 1);
    place(bytes);
    Store store(m_dir->path(), m_clock);
    QCOMPARE(said(store.page({ .limit = 1 }).result()), "ok"_L1);
    QCOMPARE(said(store.page({ .limit = 1000 }).result()), "history_damaged"_L1);
    QCOMPARE(said(store.page({ .limit = 1 }).result()), "ok"_L1);
}

void TestDamage::anotherFileInItsPlaceIsOpened()
{
    place("Dear diary");
    Store store(m_dir->path(), m_clock);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "history_damaged"_L1);
    QVERIFY(QFile::rename(path(), m_dir->filePath(u"aside"_s)));
    place(m_sound);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
    QCOMPARE(store.page({ .limit = 1000 }).result()->size(), 201);
    QCOMPARE(contents(m_dir->filePath(u"aside"_s)), "Dear diary");
}

void TestDamage::aFolderInItsPlaceIsTold()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"history.sqlite3"_s));
    Store store(m_dir->path(), m_clock);
    QCOMPARE(said(store.page({}).result()), "history_failed"_L1);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "history_failed"_L1);
}

void TestDamage::anEmptyFileIsANewHistory()
{
    place({});
    Store store(m_dir->path(), m_clock);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
