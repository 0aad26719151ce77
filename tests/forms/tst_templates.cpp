#include "forms/samples.h"
#include "forms/templates.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using contract::Field;
using forms::Template;
using forms::Templates;
using samples::anotherProfile;
using samples::aProfile;
using samples::namedTemplate;
using samples::names;
using samples::said;

/// Forms to begin with, by name.
class TestTemplates final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aTemplateComesBack();
    void codeAndExpiryAreNotKept();
    void theLastUsedComesFirst();
    void aNameIsThereOnce_data();
    void aNameIsThereOnce();
    void aRemovedOneIsGone();
    void whatANameMayBe_data();
    void whatANameMayBe();
    void ofKnowsAtOnceAndSaysSo();
    void whatChangesNothingIsNotAnnounced();
    void profilesHaveTheirOwn();
    void whatWasAskedForIsFinishedFirst();
    void aReferenceStaysGood();
    void aProfileIdIsNoPath();
    void twoConsolesKeepEachOthersTemplates();
    void theOthersTemplatesAreKnownAfterTheNextChange();

private:
    [[nodiscard]] QStringList stored(const QString &profileId = aProfile) const
    {
        Templates templates(m_dir->path());
        return names(templates.of(profileId));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestTemplates::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestTemplates::aTemplateComesBack()
{
    Template saved { u"月费 😀"_s, samples::request(3), 120 };
    saved.request.set(Field::OutContractCode, {});
    saved.request.set(Field::ExpiredTime, {});
    saved.request.set(Field::UserDisplayName, QString(u"张" + QString(QChar(0xd83d))));
    const Template endless { u"no expiry"_s, {}, std::nullopt };
    {
        Templates templates(m_dir->path());
        QCOMPARE(said(templates.save(aProfile, endless).result()), u"ok"_s);
        QCOMPARE(said(templates.save(aProfile, saved).result()), u"ok"_s);
        QVERIFY(templates.of(aProfile) == QList<Template>({ saved, endless }));
    }
    Templates templates(m_dir->path());
    QVERIFY(templates.of(aProfile) == QList<Template>({ saved, endless }));
}

void TestTemplates::codeAndExpiryAreNotKept()
{
    const Template saved { u"monthly"_s, samples::request(1), {} };
    {
        Templates templates(m_dir->path());
        QVERIFY(templates.save(aProfile, saved).result());
        QVERIFY(!templates.of(aProfile).first().request.has(Field::OutContractCode));
    }
    Templates templates(m_dir->path());
    const contract::PreSignRequest &kept = templates.of(aProfile).first().request;
    QVERIFY(!kept.has(Field::OutContractCode) && !kept.has(Field::ExpiredTime));
    QCOMPARE(kept.value(Field::PlanId), saved.request.value(Field::PlanId));
}

void TestTemplates::theLastUsedComesFirst()
{
    {
        Templates templates(m_dir->path());
        for (const QString &name : { u"a"_s, u"b"_s, u"c"_s })
            QVERIFY(templates.save(aProfile, namedTemplate(name)).result());
        QCOMPARE(names(templates.of(aProfile)), QStringList({ u"c"_s, u"b"_s, u"a"_s }));
        QVERIFY(templates.use(aProfile, u"b"_s).result());
        QCOMPARE(names(templates.of(aProfile)), QStringList({ u"b"_s, u"c"_s, u"a"_s }));
        QVERIFY(templates.save(aProfile, namedTemplate(u"a"_s, u"2"_s)).result());
    }
    QCOMPARE(stored(), QStringList({ u"a"_s, u"b"_s, u"c"_s }));
}

void TestTemplates::aNameIsThereOnce_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("left");
    QTest::newRow("the same name") << u"Monthly"_s << u"Monthly"_s << 1;
    QTest::newRow("in other case") << u"Monthly"_s << u"mONTHLY"_s << 1;
    QTest::newRow("in other case, not Latin") << u"ÄΣ"_s << u"äς"_s << 1;
    QTest::newRow("Chinese") << u"月费"_s << u"月费"_s << 1;
    QTest::newRow("another name") << u"月费"_s << u"年费"_s << 2;
    QTest::newRow("a blank more inside") << u"a b"_s << u"a  b"_s << 2;
}

void TestTemplates::aNameIsThereOnce()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(int, left);
    {
        Templates templates(m_dir->path());
        QVERIFY(templates.save(aProfile, namedTemplate(first, u"1"_s)).result());
        QVERIFY(templates.save(aProfile, namedTemplate(second, u"2"_s)).result());
    }
    Templates templates(m_dir->path());
    QCOMPARE(templates.of(aProfile).size(), left);
    QVERIFY(templates.of(aProfile).first() == namedTemplate(second, u"2"_s));
}

void TestTemplates::aRemovedOneIsGone()
{
    {
        Templates templates(m_dir->path());
        QVERIFY(templates.save(aProfile, namedTemplate(u"a"_s)).result());
        QVERIFY(templates.save(aProfile, namedTemplate(u"B"_s)).result());
        QCOMPARE(said(templates.remove(aProfile, u"b"_s).result()), u"ok"_s);
        QCOMPARE(said(templates.remove(aProfile, u"never there"_s).result()), u"ok"_s);
        QCOMPARE(names(templates.of(aProfile)), QStringList(u"a"_s));
    }
    QCOMPARE(stored(), QStringList(u"a"_s));
    {
        Templates templates(m_dir->path());
        QVERIFY(templates.remove(aProfile, u"a"_s).result());
    }
    QCOMPARE(stored(), QStringList());
}

void TestTemplates::whatANameMayBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("may");
    QTest::newRow("a word") << u"Monthly"_s << true;
    QTest::newRow("one Chinese character") << u"月"_s << true;
    QTest::newRow("64 emoji") << u"😀"_s.repeated(64) << true;
    QTest::newRow("blanks inside") << u"monthly fee 2"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("65 emoji") << u"😀"_s.repeated(65) << false;
    QTest::newRow("a blank") << u" "_s << false;
    QTest::newRow("a blank before") << u" a"_s << false;
    QTest::newRow("a wide blank behind") << u"a\u3000"_s << false;
    QTest::newRow("a line end") << u"a\nb"_s << false;
    QTest::newRow("a NUL") << QString(u'a' + QString(QChar(0)) + u'b') << false;
    QTest::newRow("half a character") << QString(u'a' + QString(QChar(0xd83d)) + u'b') << false;
}

void TestTemplates::whatANameMayBe()
{
    QFETCH(QString, name);
    QFETCH(bool, may);
    Templates templates(m_dir->path());
    const auto saved = templates.save(aProfile, namedTemplate(name)).result();
    QCOMPARE(saved.has_value(), may);
    QCOMPARE(templates.of(aProfile).size(), may ? 1 : 0);
    if (!may)
        QVERIFY(saved.error().path.endsWith(aProfile + u".json"));
    QCOMPARE(stored(), may ? QStringList(name) : QStringList());
}

void TestTemplates::ofKnowsAtOnceAndSaysSo()
{
    Templates templates(m_dir->path());
    const QSignalSpy changed(&templates, &Templates::changed);
    const auto saved = templates.save(aProfile, namedTemplate(u"a"_s));
    QCOMPARE(names(templates.of(aProfile)), QStringList(u"a"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.last().first().toString(), aProfile);
    const auto removed = templates.remove(aProfile, u"a"_s);
    QVERIFY(templates.of(aProfile).isEmpty());
    QCOMPARE(changed.size(), 2);
    QVERIFY(saved.result() && removed.result());
}

void TestTemplates::whatChangesNothingIsNotAnnounced()
{
    Templates templates(m_dir->path());
    QVERIFY(templates.save(aProfile, namedTemplate(u"a"_s)).result());
    const QSignalSpy changed(&templates, &Templates::changed);
    QVERIFY(templates.use(aProfile, u"A"_s).result());
    QVERIFY(templates.use(aProfile, u"never there"_s).result());
    QVERIFY(templates.remove(aProfile, u"never there"_s).result());
    QVERIFY(templates.save(aProfile, namedTemplate(u"a"_s)).result());
    QVERIFY(templates.save(aProfile, namedTemplate(u"b"_s)).result());
    QCoreApplication::processEvents(); // what the writing thread has told
    QCOMPARE(changed.size(), 1);
}

void TestTemplates::profilesHaveTheirOwn()
{
    {
        Templates templates(m_dir->path());
        QVERIFY(templates.save(aProfile, namedTemplate(u"a"_s)).result());
        QVERIFY(templates.save(u"sandbox"_s, namedTemplate(u"b"_s)).result());
        QCOMPARE(names(templates.of(anotherProfile)), QStringList());
    }
    QCOMPARE(stored(), QStringList(u"a"_s));
    QCOMPARE(stored(u"sandbox"_s), QStringList(u"b"_s));
}

void TestTemplates::whatWasAskedForIsFinishedFirst()
{
    {
        Templates templates(m_dir->path());
        for (int number = 1; number <= 30; ++number)
            static_cast<void>(
                templates.save(aProfile, namedTemplate(QString::number(number % 20))));
        static_cast<void>(templates.remove(aProfile, u"7"_s));
        static_cast<void>(templates.use(aProfile, u"3"_s));
    }
    QCOMPARE(stored().size(), 19);
    QCOMPARE(stored().first(), u"3"_s);
    QVERIFY(!stored().contains(u"7"_s));
}

void TestTemplates::aReferenceStaysGood()
{
    Templates templates(m_dir->path());
    QVERIFY(templates.save(aProfile, namedTemplate(u"a"_s)).result());
    const QList<Template> &list = templates.of(aProfile);
    for (int number = 0; number < 100; ++number)
        static_cast<void>(templates.of(QString::number(number)));
    QCOMPARE(names(list), QStringList(u"a"_s));
}

void TestTemplates::aProfileIdIsNoPath()
{
    const QString data = m_dir->filePath(u"data"_s);
    {
        Templates templates(data);
        QVERIFY(!templates.save(u"../outside"_s, namedTemplate(u"a"_s)).result());
    }
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries), QStringList());
}

void TestTemplates::twoConsolesKeepEachOthersTemplates()
{
    constexpr int rounds = 15;
    {
        Templates one(m_dir->path());
        Templates other(m_dir->path());
        QVERIFY(one.of(aProfile).isEmpty() && other.of(aProfile).isEmpty()); // both have read it
        for (int number = 0; number < rounds; ++number) { // both write at the same time
            const auto ours = one.save(aProfile, namedTemplate(u"one %1"_s.arg(number)));
            const auto theirs = other.save(aProfile, namedTemplate(u"other %1"_s.arg(number)));
            QCOMPARE(said(ours.result()), u"ok"_s);
            QCOMPARE(said(theirs.result()), u"ok"_s);
        }
    }
    QCOMPARE(stored().size(), 2 * rounds);
    QCOMPARE(QDir(m_dir->filePath(u"templates"_s)).entryList(QDir::Files),
        QStringList(aProfile + u".json"));
}

void TestTemplates::theOthersTemplatesAreKnownAfterTheNextChange()
{
    Templates one(m_dir->path());
    Templates other(m_dir->path());
    QVERIFY(one.of(aProfile).isEmpty());
    QVERIFY(other.save(aProfile, namedTemplate(u"theirs"_s)).result());
    QSignalSpy changed(&one, &Templates::changed);
    QVERIFY(one.save(aProfile, namedTemplate(u"ours"_s)).result());
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(names(one.of(aProfile)), QStringList({ u"ours"_s, u"theirs"_s }));
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
