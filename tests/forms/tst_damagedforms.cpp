#include "forms/samples.h"
#include "support/warnings.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using forms::Drafts;
using forms::Templates;
using samples::aProfile;
using samples::said;

/// Files that are not understood: nothing is read from them, and nothing of them is lost.
class TestDamagedForms final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDraftThatIsNotUnderstood_data();
    void aDraftThatIsNotUnderstood();
    void aTemplateFileThatIsNotUnderstood_data();
    void aTemplateFileThatIsNotUnderstood();
    void removingKeepsWhatIsNotUnderstood();
    void eachDamagedFileIsKept();
    void aFolderInTheWayIsKept();
    void aPipeInTheWayIsNotWaitedFor();
    void unknownMembersAreNoDamage();
    void leftoversOfAKilledConsoleGo();

private:
    [[nodiscard]] QString path(const QString &room, const QString &suffix = {}) const;
    void put(const QString &file, const QByteArray &bytes) const;
    [[nodiscard]] static QByteArray bytesOf(const QString &file);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDamagedForms::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_dir->path()).mkdir(u"drafts"_s) && QDir(m_dir->path()).mkdir(u"templates"_s));
}

QString TestDamagedForms::path(const QString &room, const QString &suffix) const
{
    return m_dir->filePath(room + u'/' + aProfile + u".json" + suffix);
}

void TestDamagedForms::put(const QString &file, const QByteArray &bytes) const
{
    QFile written(file);
    QVERIFY(written.open(QFile::WriteOnly));
    QCOMPARE(written.write(bytes), bytes.size());
}

QByteArray TestDamagedForms::bytesOf(const QString &file)
{
    QFile read(file);
    return read.open(QFile::ReadOnly) ? read.readAll() : QByteArray("(cannot be read)");
}

void TestDamagedForms::aDraftThatIsNotUnderstood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros, as after a power cut") << QByteArray(512, '\0');
    QTest::newRow("torn") << QByteArray(R"({"version":1,"saved":1,"request":{"app)");
    QTest::newRow("no object") << QByteArray("[1,2]");
    QTest::newRow("no JSON") << QByteArray("appid=wx1\n");
    QTest::newRow("no version") << QByteArray(R"({"saved":1,"request":{}})");
    QTest::newRow("a newer version") << QByteArray(R"({"version":2,"saved":1,"request":{}})");
    QTest::newRow("a version that is a text")
        << QByteArray(R"({"version":"1","saved":1,"request":{}})");
    QTest::newRow("no request") << QByteArray(R"({"version":1,"saved":1})");
    QTest::newRow("no time") << QByteArray(R"({"version":1,"request":{}})");
    QTest::newRow("a number for a text")
        << QByteArray(R"({"version":1,"saved":1,"request":{"plan_id":12535}})");
    QTest::newRow("a file of templates") << QByteArray(R"({"version":1,"templates":[]})");
}

void TestDamagedForms::aDraftThatIsNotUnderstood()
{
    QFETCH(QByteArray, bytes);
    put(path(u"drafts"_s), bytes);
    {
        Drafts drafts(m_dir->path());
        QVERIFY(!drafts.load(aProfile));
        QCOMPARE(bytesOf(path(u"drafts"_s)), bytes); // looking changes nothing
        QCOMPARE(said(drafts.save(aProfile, samples::draft(1)).result()), u"ok"_s);
        QCOMPARE(said(drafts.save(aProfile, samples::draft(2)).result()), u"ok"_s);
    }
    QCOMPARE(bytesOf(path(u"drafts"_s, u".damaged"_s)), bytes);
    QCOMPARE(samples::numberOf(Drafts(m_dir->path()).load(aProfile)), 2);
    QCOMPARE(QDir(m_dir->filePath(u"drafts"_s)).entryList(QDir::Files).size(), 2);
}

void TestDamagedForms::aTemplateFileThatIsNotUnderstood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("torn") << QByteArray(R"({"version":1,"templates":[{"na)");
    QTest::newRow("a newer version") << QByteArray(R"({"version":2,"templates":[]})");
    QTest::newRow("no list") << QByteArray(R"({"version":1,"templates":{}})");
    QTest::newRow("a template without a name")
        << QByteArray(R"({"version":1,"templates":[{"request":{}}]})");
    QTest::newRow("a template without a request")
        << QByteArray(R"({"version":1,"templates":[{"name":"a"}]})");
    QTest::newRow("a life that is a text") << QByteArray(
        R"({"version":1,"templates":[{"name":"a","request":{},"life_minutes":"9"}]})");
    QTest::newRow("a draft") << QByteArray(R"({"version":1,"saved":1,"request":{}})");
}

void TestDamagedForms::aTemplateFileThatIsNotUnderstood()
{
    QFETCH(QByteArray, bytes);
    put(path(u"templates"_s), bytes);
    {
        Templates templates(m_dir->path());
        QVERIFY(templates.of(aProfile).isEmpty());
        QCOMPARE(bytesOf(path(u"templates"_s)), bytes);
        QVERIFY(templates.save(aProfile, samples::namedTemplate(u"a"_s)).result());
        QVERIFY(templates.save(aProfile, samples::namedTemplate(u"b"_s)).result());
    }
    QCOMPARE(bytesOf(path(u"templates"_s, u".damaged"_s)), bytes);
    Templates templates(m_dir->path());
    QCOMPARE(samples::names(templates.of(aProfile)), QStringList({ u"b"_s, u"a"_s }));
}

void TestDamagedForms::removingKeepsWhatIsNotUnderstood()
{
    put(path(u"drafts"_s), "{");
    Drafts drafts(m_dir->path());
    QCOMPARE(said(drafts.remove(aProfile).result()), u"ok"_s);
    QCOMPARE(bytesOf(path(u"drafts"_s, u".damaged"_s)), QByteArray("{"));
    QVERIFY(!QFile::exists(path(u"drafts"_s)));
}

void TestDamagedForms::eachDamagedFileIsKept()
{
    for (const char *bytes : { "first", "second", "third" }) {
        put(path(u"drafts"_s), bytes);
        Drafts drafts(m_dir->path());
        QVERIFY(drafts.save(aProfile, samples::draft(1)).result());
    }
    QCOMPARE(bytesOf(path(u"drafts"_s, u".damaged"_s)), QByteArray("first"));
    QCOMPARE(bytesOf(path(u"drafts"_s, u".2.damaged"_s)), QByteArray("second"));
    QCOMPARE(bytesOf(path(u"drafts"_s, u".3.damaged"_s)), QByteArray("third"));
}

void TestDamagedForms::aFolderInTheWayIsKept()
{
    QVERIFY(QDir().mkpath(path(u"drafts"_s, u"/inside"_s)));
    Drafts drafts(m_dir->path());
    QVERIFY(!drafts.load(aProfile));
    QCOMPARE(said(drafts.save(aProfile, samples::draft(1)).result()), u"ok"_s);
    QVERIFY(QDir(path(u"drafts"_s, u".damaged/inside"_s)).exists());
    QCOMPARE(samples::numberOf(Drafts(m_dir->path()).load(aProfile)), 1);
}

void TestDamagedForms::aPipeInTheWayIsNotWaitedFor()
{
    QVERIFY(::mkfifo(QFile::encodeName(path(u"drafts"_s)).constData(), 0600) == 0);
    Drafts drafts(m_dir->path());
    QVERIFY(!drafts.load(aProfile));
    QCOMPARE(said(drafts.save(aProfile, samples::draft(1)).result()), u"ok"_s);
    QCOMPARE(samples::numberOf(Drafts(m_dir->path()).load(aProfile)), 1);
}

void TestDamagedForms::unknownMembersAreNoDamage()
{
    put(path(u"drafts"_s),
        R"({"version":1,"saved":5,"window":"left","request":{"appid":"wx1","later_id":7}})");
    const auto draft = Drafts(m_dir->path()).load(aProfile);
    QVERIFY(draft);
    QCOMPARE(draft->savedMs, 5);
    QCOMPARE(draft->request.value(contract::Field::Appid), u"wx1"_s);
}

void TestDamagedForms::leftoversOfAKilledConsoleGo()
{
    const QString old = path(u"drafts"_s, u".AbCdEf"_s);
    const QString young = path(u"drafts"_s, u".GhIjKl"_s);
    put(old, "half");
    put(young, "half");
    QFile file(old);
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.setFileTime(
        QDateTime::currentDateTimeUtc().addSecs(-3600), QFileDevice::FileModificationTime));
    Drafts drafts(m_dir->path());
    QVERIFY(drafts.save(aProfile, samples::draft(1)).result());
    QVERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(young)); // another console may be writing it
}

QTEST_GUILESS_MAIN(TestDamagedForms)
#include "tst_damagedforms.moc"
