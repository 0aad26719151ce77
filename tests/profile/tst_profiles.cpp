#include "base/async.h"
#include "profile/profilesscene.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using profile::Profile;
using profile::ProfileErrorCode;
using profile::Profiles;

/// The list of profiles: saving, finding, objecting, removing.
class TestProfiles final : public ProfilesScene
{
    Q_OBJECT

private slots:
    void theSandboxIsThereFromTheStart();
    void whatIsSavedIsThereAfterwards();
    void theyStandInOrder();
    void aNameIsFoundWithoutCase();
    void everyObjection_data();
    void everyObjection();
    void allObjectionsAtOnce();
    void savingAnswersTheFirstObjection();
    void theEmbeddedSandboxNeedsNeitherKeyNorNumber();
    void twoConsolesDoNotTakeOneName();
    void theSandboxStays();
    void savedTwiceIsTheSame();
    void removing();
    void removingLeavesTheRest();
    void freeNames();
    void lookingHappensOnTheWorker();
};

void TestProfiles::theSandboxIsThereFromTheStart()
{
    QCOMPARE(m_profiles->all().size(), 1);
    QCOMPARE(m_profiles->all().first().id, u"sandbox"_s);
    QCOMPARE(m_profiles->all().first().folder, m_dir->filePath(u"profiles/sandbox"_s));
    QVERIFY(m_profiles->find(u"sandbox"_s));
    QVERIFY(!m_profiles->find(u"gone"_s));
    QVERIFY(m_profiles->unreadable().isEmpty());
    QVERIFY(!QFile::exists(m_dir->filePath(u"profiles"_s))); // reading makes nothing
}

void TestProfiles::whatIsSavedIsThereAfterwards()
{
    QSignalSpy changed(m_profiles.get(), &Profiles::changed);
    Profile profile = shop(u" Shop\n"_s);
    profile.identity.serial = u"5f:0c:51"_s;
    bool isListed = false;
    base::whenDone(m_profiles->save(profile), this, [&](const profile::SaveResult &result) {
        isListed = result && m_profiles->find(result->id);
    });
    QTRY_VERIFY(isListed);
    QCOMPARE(changed.size(), 1);

    const Profiles again(m_dir->path());
    QCOMPARE(again.all().size(), 2);
    const Profile &read = again.all().last();
    QCOMPARE(read.name, u"Shop"_s);
    QCOMPARE(read.identity.mchid, u"1900000001"_s);
    QCOMPARE(read.identity.serial, u"5F0C51"_s);
    QCOMPARE(read.identity.keyFile, m_files.path("apiclient_key.pem"));
    QCOMPARE(read.identity.refusedIssuer, QString(base::sandboxAuthority));
    QCOMPARE(read.folder, m_dir->filePath(u"profiles/"_s + read.id));
}

void TestProfiles::theyStandInOrder()
{
    for (const auto &name : { u"b"_s, u"A"_s, u"小店"_s, u"C"_s })
        static_cast<void>(saved(shop(name)));
    const auto names = [](const Profiles &profiles) {
        QStringList list;
        for (const Profile &profile : profiles.all())
            list.append(profile.name);
        return list;
    };
    const QStringList expected { u"sandbox"_s, u"A"_s, u"b"_s, u"C"_s, u"小店"_s };
    QCOMPARE(names(*m_profiles), expected);
    QCOMPARE(names(Profiles(m_dir->path())), expected);
}

void TestProfiles::aNameIsFoundWithoutCase()
{
    const Profile profile = saved(shop(u"My Shop"_s));
    QCOMPARE(m_profiles->named(u"my SHOP"_s)->id, profile.id);
    QCOMPARE(m_profiles->named(u"Sandbox"_s)->id, u"sandbox"_s);
    QVERIFY(!m_profiles->named(u"other"_s));
}

void TestProfiles::everyObjection_data()
{
    using Change = std::function<void(Profile &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QList<ProfileErrorCode>>("expected");
    const auto row
        = [](const char *title, const Change &change, const QList<ProfileErrorCode> &expected) {
              QTest::newRow(title) << change << expected;
          };
    using Code = ProfileErrorCode;
    using base::Environment;
    row("none", [](Profile &) {}, {});
    row("no name", [](Profile &p) { p.name.clear(); }, { Code::NameMissing });
    row("a blank name", [](Profile &p) { p.name = u" \t"_s; }, { Code::NameMissing });
    row("the name of another", [](Profile &p) { p.name = u"TAKEN "_s; }, { Code::NameTaken });
    row("the sandbox's name", [](Profile &p) { p.name = u"SandBox"_s; }, { Code::NameTaken });
    row("no merchant number", [](Profile &p) { p.identity.mchid = u" "_s; },
        { Code::MerchantNumberMissing });
    row("a merchant number with a quote", [](Profile &p) { p.identity.mchid = u"19\"1"_s; },
        { Code::MerchantNumberWrong });
    row("a merchant number in full-width digits",
        [](Profile &p) { p.identity.mchid = u"１９０"_s; }, { Code::MerchantNumberWrong });
    row("a merchant number of 33 digits", [](Profile &p) { p.identity.mchid = QString(33, u'1'); },
        { Code::MerchantNumberWrong });
    row("no access point", [](Profile &p) { p.accessPoint.clear(); }, { Code::AccessPointWrong });
    row("plain http", [](Profile &p) { p.accessPoint = u"http://pay.example.com/"_s; },
        { Code::AccessPointWrong });
    row("an access point with a query",
        [](Profile &p) { p.accessPoint = u"https://pay.example.com/?a"_s; },
        { Code::AccessPointWrong });
    row("an access point of another firm",
        [](Profile &p) { p.accessPoint = u"https://pay.example.com/base"_s; }, {});
    row("a sandbox profile towards WeChat Pay",
        [](Profile &p) { p.environment = Environment::Sandbox; }, { Code::SandboxTowardsWeChat });
    row("a live profile towards this machine",
        [](Profile &p) { p.accessPoint = u"http://127.0.0.1:8080/"_s; },
        { Code::LiveTowardsLoopback });
    row("a live profile at the embedded sandbox",
        [](Profile &p) { p.accessPoint = profile::embeddedAccessPoint; },
        { Code::LiveTowardsLoopback });
    row("a sandbox profile towards this machine",
        [](Profile &p) {
            p.environment = Environment::Sandbox;
            p.accessPoint = u"http://127.0.0.1:8080/"_s;
        },
        {});
    row("no key", [](Profile &p) { p.identity.keyFile.clear(); }, { Code::KeyMissing });
    row("a token for a key",
        [](Profile &p) {
            p.identity.keyFile.clear();
            p.identity.token = signing::TokenKey { u"m"_s, u"t"_s, u"s"_s };
        },
        {});
    row("a proxy without host",
        [](Profile &p) {
            p.proxy = { profile::Proxy::Kind::Http, {}, 8080, {} };
        },
        { Code::ProxyWrong });
    row("a proxy without port",
        [](Profile &p) {
            p.proxy = { profile::Proxy::Kind::Socks5, u"proxy"_s, 0, {} };
        },
        { Code::ProxyWrong });
    row("the system's proxy", [](Profile &p) { p.proxy = {}; }, {});
}

void TestProfiles::everyObjection()
{
    static_cast<void>(saved(shop(u"Taken"_s)));
    QFETCH(std::function<void(Profile &)>, change);
    Profile profile = shop();
    change(profile);
    QTEST(codes(m_profiles->objections(profile)), "expected");
}

void TestProfiles::allObjectionsAtOnce()
{
    using Code = ProfileErrorCode;
    Profile profile;
    profile.accessPoint.clear();
    const QList<Code> expected { Code::NameMissing, Code::MerchantNumberMissing,
        Code::AccessPointWrong, Code::KeyMissing };
    QCOMPARE(codes(m_profiles->objections(profile)), expected);
}

void TestProfiles::savingAnswersTheFirstObjection()
{
    Profile profile = shop();
    profile.identity.keyFile.clear();
    const auto result = m_profiles->save(profile).result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ProfileErrorCode::KeyMissing);
    QVERIFY(!QFile::exists(m_dir->filePath(u"profiles"_s)));
}

void TestProfiles::theEmbeddedSandboxNeedsNeitherKeyNorNumber()
{
    Profile profile = profile::sandboxProfile();
    profile.id.clear();
    profile.name = m_profiles->freeName(profile.name);
    QVERIFY(m_profiles->objections(profile).isEmpty());
    QCOMPARE(saved(profile).name, u"sandbox (2)"_s);
}

void TestProfiles::twoConsolesDoNotTakeOneName()
{
    Profiles other(m_dir->path()); // reads before the first is saved
    const Profile first = saved(shop());
    const auto second = other.save(shop()).result();
    QVERIFY(!second);
    QCOMPARE(second.error().code, ProfileErrorCode::NameTaken);
    QVERIFY(m_profiles->remove(first.id).result());
    QVERIFY(other.save(shop()).result());
}

void TestProfiles::theSandboxStays()
{
    Profile sandbox = m_profiles->all().first();
    sandbox.colour = u"#000000"_s;
    const auto changed = m_profiles->save(sandbox).result();
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ProfileErrorCode::SandboxStays);
    const auto removed = m_profiles->remove(u"sandbox"_s).result();
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ProfileErrorCode::SandboxStays);
    QVERIFY(m_profiles->find(u"sandbox"_s));
}

void TestProfiles::savedTwiceIsTheSame()
{
    const Profile first = saved(shop(), { .keyFiles = true });
    const QStringList files = filesIn(first.folder);
    const QByteArray json = contentOf(first.folder + u"/profile.json"_s);
    const Profile second = saved(first, { .keyFiles = true });
    QCOMPARE(second.id, first.id);
    QCOMPARE(filesIn(first.folder), files);
    QCOMPARE(contentOf(first.folder + u"/profile.json"_s), json);
    QCOMPARE(m_profiles->all().size(), 2);
}

void TestProfiles::removing()
{
    const Profile profile = saved(shop(), { .keyFiles = true });
    Profiles other(m_dir->path());
    QSignalSpy changed(m_profiles.get(), &Profiles::changed);
    QVERIFY(m_profiles->remove(profile.id).result());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!m_profiles->find(profile.id));
    QVERIFY(!QFile::exists(profile.folder));
    QVERIFY(QFile::exists(m_files.path("apiclient_key.pem")));

    // Another console had it still: it may be removed again, and be saved again.
    QVERIFY(other.find(profile.id));
    QVERIFY(other.remove(profile.id).result());
    QTRY_VERIFY(!other.find(profile.id));
    const auto again = other.save(shop()).result();
    QVERIFY(again);
}

void TestProfiles::removingLeavesTheRest()
{
    QVERIFY(write(m_dir->filePath(u"history.db"_s), "x"));
    static_cast<void>(saved(shop()));
    for (const auto &id : { u".."_s, u"."_s, QString(), u"../profiles"_s, u"nothing"_s })
        QVERIFY(m_profiles->remove(id).result());
    QVERIFY(QFile::exists(m_dir->filePath(u"history.db"_s)));
    QCOMPARE(Profiles(m_dir->path()).all().size(), 2);
}

void TestProfiles::freeNames()
{
    QCOMPARE(m_profiles->freeName(u"Shop"_s), u"Shop"_s);
    static_cast<void>(saved(shop(u"Shop"_s)));
    QCOMPARE(m_profiles->freeName(u"Shop"_s), u"Shop (2)"_s);
    QCOMPARE(m_profiles->freeName(u"shop"_s), u"shop (2)"_s);
    static_cast<void>(saved(shop(u"Shop (2)"_s)));
    QCOMPARE(m_profiles->freeName(u"Shop"_s), u"Shop (3)"_s);
    QCOMPARE(m_profiles->freeName(u"Shop (2)"_s), u"Shop (3)"_s);
}

void TestProfiles::lookingHappensOnTheWorker()
{
    const auto files = m_profiles->look({ m_files.path("apiclient_key.pem") }, {}).result();
    QCOMPARE(files.keyFile, m_files.path("apiclient_key.pem"));
    const auto text = m_profiles->look(secret(m_files.read("apiclient_key.pem")), {}).result();
    QVERIFY(text.pastedKey);
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
