#include "base/uuid.h"
#include "history/samples.h"
#include "history/spool.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using history::Row;
using history::Spool;

/// Outcomes that wait on the local disk for the server to be back.
class TestSpool final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsWholeRows();
    void listsInTheOrderOfTheAttempts();
    void keepsTheNewestOfAnAttempt();
    void keepsToItsOwner();
    void takesARowAway();
    void leavesARowToTheConsoleThatHasIt();
    void keepsWhatWasAddedDuringAReplay();
    void takesWhatACrashLeftWithoutItsName();
    void putsAsideWhatIsNoWholeRow_data();
    void putsAsideWhatIsNoWholeRow();
    void putsAsideTwoOfOneName();
    void whatWasPutAsideIsToldAtTheNextStart();
    void saysWhyItCannotAdd();
    void acceptsNoIdThatIsAPath();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_data->filePath(name); }
    [[nodiscard]] QByteArray read(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] static Row row(int number = 0);
    [[nodiscard]] static QStringList ids(const QList<Row> &rows);

    std::unique_ptr<QTemporaryDir> m_data;
};

void TestSpool::init()
{
    support::failOnWarnings();
    m_data = std::make_unique<QTemporaryDir>();
}

QByteArray TestSpool::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSpool::write(const QString &name, const QByteArray &bytes) const
{
    QDir(m_data->path()).mkpath(u"spool"_s);
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

Row TestSpool::row(int number)
{
    Row row = samples::answered(samples::attempt());
    row.id = base::uuid7(samples::nowMs + number);
    row.instance = u"0199f0a0-0000-4000-8000-000000000003"_s;
    row.osUser = u"clerk"_s;
    row.host = u"desk-1"_s;
    row.failure = u"interrupted"_s;
    row.note = u"客户来电\n第二行"_s;
    row.tags = { u"重要"_s, u"VIP"_s };
    return row;
}

QStringList TestSpool::ids(const QList<Row> &rows)
{
    QStringList ids;
    for (const Row &row : rows)
        ids.append(row.id);
    return ids;
}

void TestSpool::keepsWholeRows()
{
    Row full = row(1);
    Row bare;
    bare.id = row(2).id;
    bare.outcome = history::Outcome::Unreachable;
    const Spool spool(m_data->path());
    QVERIFY(spool.add(full));
    QVERIFY(spool.add(bare));
    QCOMPARE(spool.count(), 2);

    const auto rows = Spool(m_data->path()).all(); // as after a restart
    QCOMPARE(rows.size(), 2);
    QCOMPARE(samples::everything(rows[0]), samples::everything(full));
    QCOMPARE(rows[0].note, full.note);
    QCOMPARE(rows[0].tags, full.tags);
    QCOMPARE(samples::everything(rows[1]), samples::everything(bare));
    QVERIFY(!rows[1].httpStatus && !rows[1].finishedMs && !rows[1].durationMs);
}

void TestSpool::listsInTheOrderOfTheAttempts()
{
    Spool spool(m_data->path());
    const QStringList inOrder { row(1).id, row(2).id, row(3).id };
    for (const int index : { 2, 0, 1 }) {
        Row one = row();
        one.id = inOrder[index];
        QVERIFY(spool.add(one));
    }
    QCOMPARE(ids(spool.all()), inOrder);
}

void TestSpool::keepsTheNewestOfAnAttempt()
{
    Row one = row();
    Spool spool(m_data->path());
    QVERIFY(spool.add(one));
    one.message = u"later"_s;
    QVERIFY(spool.add(one));
    const auto rows = spool.all();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].message, u"later"_s);
}

void TestSpool::keepsToItsOwner()
{
    const auto before = ::umask(0);
    const Row one = row();
    const bool added = Spool(m_data->path()).add(one).has_value();
    ::umask(before);
    QVERIFY(added);
    const auto ownerOnly
        = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(path(u"spool/"_s + one.id + u".cbor"_s)), ownerOnly);
    QCOMPARE(QFile::permissions(path(u"spool"_s)), ownerOnly | QFile::ExeOwner | QFile::ExeUser);
}

void TestSpool::takesARowAway()
{
    const Row one = row(1);
    const Row two = row(2);
    Spool spool(m_data->path());
    QVERIFY(spool.add(one));
    QVERIFY(spool.add(two));
    QCOMPARE(spool.all().size(), 2);
    spool.remove(one.id);
    QCOMPARE(spool.count(), 1);
    QCOMPARE(ids(spool.all()), QStringList { two.id });
    spool.remove(two.id);
    QCOMPARE(QDir(path(u"spool"_s)).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestSpool::leavesARowToTheConsoleThatHasIt()
{
    const Row one = row();
    Spool other(m_data->path());
    QVERIFY(other.add(one));
    {
        Spool first(m_data->path());
        QCOMPARE(first.all().size(), 1);
        QCOMPARE(other.all().size(), 0);
        other.remove(one.id); // has nothing in hand
        QCOMPARE(other.count(), 1); // it still waits
        QCOMPARE(first.all().size(), 1); // it may ask again itself
    }
    QCOMPARE(other.all().size(), 1); // the first one has gone without writing it
}

void TestSpool::keepsWhatWasAddedDuringAReplay()
{
    Row one = row();
    Spool spool(m_data->path());
    QVERIFY(spool.add(one));
    QCOMPARE(spool.all().size(), 1);
    one.message = u"later"_s;
    QVERIFY(Spool(m_data->path()).add(one));
    spool.remove(one.id);
    const auto rows = spool.all();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].message, u"later"_s);
}

void TestSpool::takesWhatACrashLeftWithoutItsName()
{
    const Row one = row();
    Spool spool(m_data->path());
    QVERIFY(spool.add(one));
    const QString file = path(u"spool/"_s + one.id + u".cbor"_s);
    QVERIFY(QFile::rename(file, file + u".new"_s));
    QCOMPARE(ids(spool.all()), QStringList { one.id });
    QVERIFY(QFile::exists(file));
    spool.remove(one.id);
    QCOMPARE(spool.all().size(), 0);
}

void TestSpool::putsAsideWhatIsNoWholeRow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const Row one = row();
    QVERIFY(Spool(m_data->path()).add(one));
    const QString own = one.id + u".cbor"_s;
    const QByteArray whole = read(u"spool/"_s + own);
    QByteArray bitTurned = whole;
    bitTurned[bitTurned.size() / 2] = char(bitTurned[bitTurned.size() / 2] ^ 1);
    QTest::newRow("half of a row") << own << whole.left(whole.size() / 2);
    QTest::newRow("the first half of one that had no name yet")
        << QString(own + u".new"_s) << whole.left(whole.size() / 2);
    QTest::newRow("a row with a turned bit") << own << bitTurned;
    QTest::newRow("an empty file") << own << QByteArray();
    QTest::newRow("a row under another's name") << QString(row(9).id + u".cbor"_s) << whole;
    QTest::newRow("a file of somebody else's") << u"notes.txt"_s << QByteArray("buy milk");
    QTest::newRow("JSON") << own << QByteArray("{\"papay-spool\":1}");
}

void TestSpool::putsAsideWhatIsNoWholeRow()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const Row good = row(5);
    Spool spool(m_data->path());
    QVERIFY(spool.add(good));
    write(u"spool/"_s + name, bytes);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"put aside: .*"_s + name));
    QCOMPARE(ids(spool.all()), QStringList { good.id });
    QCOMPARE(spool.aside(), QStringList { path(u"spool/unreadable/"_s + name) });
    QCOMPARE(read(u"spool/unreadable/"_s + name), bytes);
    QCOMPARE(spool.count(), 1);
    QCOMPARE(spool.all().size(), 1); // and says so once
}

void TestSpool::putsAsideTwoOfOneName()
{
    Spool spool(m_data->path());
    for (const QByteArray bytes : { "one", "two" }) {
        write(u"spool/x.cbor"_s, bytes);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"put aside"_s));
        QVERIFY(spool.all().isEmpty());
    }
    QCOMPARE(read(u"spool/unreadable/x.cbor"_s), QByteArray("one"));
    QCOMPARE(read(u"spool/unreadable/x.cbor.1"_s), QByteArray("two"));
}

void TestSpool::whatWasPutAsideIsToldAtTheNextStart()
{
    write(u"spool/x.cbor"_s, "one");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"put aside"_s));
    QVERIFY(Spool(m_data->path()).all().isEmpty());
    const support::FixedClock clock { samples::nowMs };
    history::Store store(m_data->path(), clock);
    QSignalSpy told(&store, &history::Store::spoolUnreadable);
    QVERIFY(store.page({}).result());
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(
        told.first().first().toStringList(), QStringList { path(u"spool/unreadable/x.cbor"_s) });
}

void TestSpool::saysWhyItCannotAdd()
{
    write(u"in the way"_s, "a file where the data dir should be");
    const auto nowhere = Spool(path(u"in the way"_s)).add(row());
    QCOMPARE(samples::said(nowhere), "history_folder_missing"_L1);

    // What a full disk does, for a single file: it cannot grow beyond this.
    const Spool spool(m_data->path());
    rlimit before {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small { 100, before.rlim_max };
    const auto ignored = ::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto cut = spool.add(row());
    ::setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, ignored);
    QVERIFY(!cut);
    QCOMPARE(cut.error().path, path(u"spool"_s));
    QCOMPARE(QDir(path(u"spool"_s)).entryList(QDir::Files | QDir::Hidden), QStringList());
    QVERIFY(spool.add(row()));
}

void TestSpool::acceptsNoIdThatIsAPath()
{
    Row one = row();
    one.id = u"../history"_s;
    QVERIFY(!Spool(m_data->path()).add(one));
    QVERIFY(!QFile::exists(path(u"history.cbor"_s)));
}

QTEST_GUILESS_MAIN(TestSpool)

#include "tst_spool.moc"
