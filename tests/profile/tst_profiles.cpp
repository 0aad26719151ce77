#include "base/async.h"
#include "profile/merchantfiles.h"
#include "profile/profiles.h"
#include "signing/crypto.h"
#include "signing/key.h"
#include "support/warnings.h"

#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using profile::Copies;
using profile::Profile;
using profile::ProfileErrorCode;
using profile::Profiles;

class TestProfiles final : public QObject
{
    Q_OBJECT

private slots:
    void init();
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
    void noSecretIsWritten();
    void filesAndFoldersAreTheirOwnersOnly();
    void keyFilesAreCopiedWhenAsked();
    void aPastedKeyBecomesAFile();
    void platformKeysAreCopiedOnce();
    void platformKeysOfTheirOwnFolderStay();
    void savedTwiceIsTheSame();
    void anOlderKeyGoesWhenTheNewOneIsNamed();
    void aKeyThatCannotBeCopied();
    void aCopyOfAProfileOutlivesIt();
    void aFolderThatCannotBeWritten();
    void removing();
    void removingLeavesTheRest();
    void whatCannotBeReadIsListedAndLeft_data();
    void whatCannotBeReadIsListedAndLeft();
    void aNewerProgramsFileIsNotReplaced();
    void otherFoldersAreNoProfiles();
    void freeNames();
    void anExportHoldsNoSecretAndNoPath();
    void anExportComesBack();
    void whatIsNotImported_data();
    void whatIsNotImported();
    void aPrivateKeyIsNeverExported_data();
    void aPrivateKeyIsNeverExported();
    void anExportThatCannotBeWritten();
    void lookingHappensOnTheWorker();

private:
    [[nodiscard]] Profile shop(const QString &name = u"Shop"_s) const;
    [[nodiscard]] Profile saved(const Profile &profile, const Copies &copies = {});
    [[nodiscard]] QStringList filesIn(const QString &folder) const;

    signing::Crypto m_crypto;
    MerchantFiles m_files;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Profiles> m_profiles;
};

static QList<ProfileErrorCode> codes(const QList<profile::ProfileError> &errors)
{
    QList<ProfileErrorCode> found;
    for (const auto &error : errors)
        found.append(error.code);
    return found;
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static int modeOf(const QString &path)
{
    struct stat facts {
    };
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? int(facts.st_mode & 07777)
                                                                    : -1;
}

static bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size();
}

static base::SharedSecret secret(const QByteArray &bytes)
{
    return std::make_shared<const base::Secret>(QByteArray(bytes.constData(), bytes.size()));
}

void TestProfiles::init()
{
    support::failOnWarnings();
    m_profiles.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_profiles = std::make_unique<Profiles>(m_dir->path());
}

Profile TestProfiles::shop(const QString &name) const
{
    Profile profile;
    profile.name = name;
    profile.environment = base::Environment::Live;
    profile.accessPoint = profile::hongKongAccessPoint;
    profile.identity.mchid = QLatin1String(MerchantFiles::mchid);
    profile.identity.keyFile = m_files.path("apiclient_key.pem");
    profile.identity.certificateFile = m_files.path("apiclient_cert.pem");
    profile.identity.verifyKeys
        = { { QLatin1String(MerchantFiles::platformSerial), m_files.path("platform.pem") } };
    return profile;
}

Profile TestProfiles::saved(const Profile &profile, const Copies &copies)
{
    const auto result = m_profiles->save(profile, copies).result();
    if (!result)
        qFatal("not saved: %s %s", profile::name(result.error().code).data(),
            qPrintable(result.error().diagnostic));
    // Processes what the result posted to the profiles.
    if (!QTest::qWaitFor([&] { return m_profiles->find(result->id).has_value(); }))
        qFatal("saved, but not there");
    return *result;
}

QStringList TestProfiles::filesIn(const QString &folder) const
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(QDir(folder).relativeFilePath(all.next()));
    files.sort();
    return files;
}

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

void TestProfiles::noSecretIsWritten()
{
    Profile profile = shop();
    profile.identity.passphrase = secret("planted-passphrase");
    const Profile result = saved(profile, { .keyFiles = true });
    QVERIFY(!result.identity.passphrase);
    QVERIFY(!m_profiles->find(result.id)->identity.passphrase);
    const QStringList files = filesIn(m_dir->path());
    QVERIFY(files.size() >= 4);
    for (const QString &file : files)
        QVERIFY2(!contentOf(m_dir->filePath(file)).contains("planted"), qPrintable(file));
}

void TestProfiles::filesAndFoldersAreTheirOwnersOnly()
{
    const mode_t before = ::umask(0); // the mask of a careless shell
    const Profile result = saved(shop(), { .keyFiles = true });
    const QString file = m_dir->filePath(u"shop.json"_s);
    const bool exported = m_profiles->exportTo(file, result).result().has_value();
    ::umask(before);
    QVERIFY(exported);
    QCOMPARE(modeOf(file), 0600);
    QCOMPARE(modeOf(m_dir->filePath(u"profiles"_s)), 0700);
    QCOMPARE(modeOf(result.folder), 0700);
    QCOMPARE(modeOf(result.folder + u"/platform_keys"_s), 0700);
    const QStringList files = filesIn(result.folder);
    const QStringList expected { u"merchant_certificate.pem"_s, u"merchant_key.pem"_s,
        u"platform_keys/7A1B2C3D4E5F60718293A4B5C6D7E8F901234567.pem"_s, u"profile.json"_s };
    QCOMPARE(files, expected);
    for (const QString &name : files)
        QCOMPARE(modeOf(result.folder + u'/' + name), 0600);
}

void TestProfiles::keyFilesAreCopiedWhenAsked()
{
    const QByteArray sealed
        = m_files.openssl("pkcs8 -topk8 -in apiclient_key.pem -v2 aes-256-cbc -passout pass:abcd");
    Profile profile = shop();
    profile.identity.keyFile = m_dir->filePath(u"sealed.pem"_s);
    QVERIFY(write(profile.identity.keyFile, sealed));

    const Profile named = saved(profile);
    QCOMPARE(named.identity.keyFile, profile.identity.keyFile);
    QVERIFY(!filesIn(named.folder).contains(u"merchant_key.pem"_s));

    const Profile copied = saved(named, { .keyFiles = true });
    QCOMPARE(copied.identity.keyFile, copied.folder + u"/merchant_key.pem"_s);
    QCOMPARE(contentOf(copied.identity.keyFile), sealed); // still protected
    QCOMPARE(copied.identity.certificateFile, copied.folder + u"/merchant_certificate.pem"_s);
    QCOMPARE(contentOf(copied.identity.certificateFile), m_files.read("apiclient_cert.pem"));

    Profile bundle = shop(u"Bundle"_s);
    bundle.identity.keyFile = m_files.path("apiclient_cert.p12");
    bundle.identity.certificateFile.clear();
    const Profile withBundle = saved(bundle, { .keyFiles = true });
    QCOMPARE(withBundle.identity.keyFile, withBundle.folder + u"/merchant_key.p12"_s);
    QVERIFY(withBundle.identity.certificateFile.isEmpty());
}

void TestProfiles::aPastedKeyBecomesAFile()
{
    Profile profile = shop();
    profile.identity.keyFile.clear();
    profile.identity.certificateFile.clear();
    profile.identity.verifyKeys.clear();
    const QByteArray key = m_files.read("apiclient_key.pem");
    const Copies copies { .pastedKey = secret(key),
        .pastedCertificate = m_files.read("apiclient_cert.pem"),
        .pastedPlatformKeys = { { {}, m_files.read("platform.pem") },
            { u"PUB_KEY_ID_01"_s, m_files.read("pub_key.pem") } } };
    QVERIFY(m_profiles->objections(profile, copies).isEmpty());
    const Profile result = saved(profile, copies);
    QCOMPARE(result.identity.keyFile, result.folder + u"/merchant_key.pem"_s);
    QCOMPARE(contentOf(result.identity.keyFile), key);
    QCOMPARE(modeOf(result.identity.keyFile), 0600);
    QVERIFY(signing::readCertificate(contentOf(result.identity.certificateFile)));
    QCOMPARE(result.identity.verifyKeys.size(), 2);
    QCOMPARE(result.identity.verifyKeys.first().serial,
        QLatin1String(MerchantFiles::platformSerial)); // the certificate's own
    QCOMPARE(profile::publicKeyId(result.identity), u"PUB_KEY_ID_01"_s);
    for (const auto &verifyKey : result.identity.verifyKeys)
        QVERIFY(signing::readPublicKey(contentOf(verifyKey.file)));
}

void TestProfiles::platformKeysAreCopiedOnce()
{
    Profile profile = shop();
    profile.identity.verifyKeys.append({ u"../../evil id"_s, m_files.path("pub_key.pem") });
    const Profile first = saved(profile);
    QVERIFY(first.identity.verifyKeys.first().file.startsWith(first.folder + u"/platform_keys/"_s));
    QCOMPARE(QFileInfo(first.identity.verifyKeys.last().file).path(),
        first.folder + u"/platform_keys"_s);
    const QStringList files = filesIn(first.folder);
    // From outside once more, and as they are now.
    profile.id = first.id;
    QCOMPARE(saved(profile).identity.verifyKeys, first.identity.verifyKeys);
    QCOMPARE(saved(first).identity.verifyKeys, first.identity.verifyKeys);
    QCOMPARE(filesIn(first.folder), files);

    // A private key beside the certificate stays where it was.
    profile.identity.verifyKeys = { { u"7A1B"_s, m_dir->filePath(u"both.pem"_s) } };
    QVERIFY(write(m_dir->filePath(u"both.pem"_s),
        m_files.read("platform_key.pem") + m_files.read("platform.pem")));
    const Profile both = saved(profile);
    const QByteArray copy = contentOf(both.identity.verifyKeys.first().file);
    QVERIFY(copy.contains("CERTIFICATE"));
    QVERIFY(!copy.contains("PRIVATE"));
}

void TestProfiles::platformKeysOfTheirOwnFolderStay()
{
    Profile profile = saved(shop());
    const QString downloaded = profile.folder + u"/platform/7A1B.pem"_s;
    QVERIFY(write(downloaded, m_files.read("platform.pem")));
    profile.identity.verifyKeys = { { u"7A1B"_s, downloaded } };
    const Profile result = saved(profile);
    QCOMPARE(result.identity.verifyKeys.first().file, downloaded);
    QVERIFY(QFile::exists(downloaded));
    // The one that was copied is named no more.
    QVERIFY(QDir(profile.folder + u"/platform_keys"_s).isEmpty());
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

void TestProfiles::anOlderKeyGoesWhenTheNewOneIsNamed()
{
    Profile profile = saved(shop(), { .keyFiles = true });
    m_files.keys().makeRsaKey(u"renewed.pem"_s);
    profile.identity.keyFile = m_files.path("renewed.pem");
    const Profile renewed = saved(profile, { .keyFiles = true });
    QCOMPARE(contentOf(renewed.identity.keyFile), m_files.read("renewed.pem"));
    const QStringList keys = QDir(renewed.folder).entryList({ u"merchant_key*"_s }, QDir::Files);
    QCOMPARE(keys, QStringList(QFileInfo(renewed.identity.keyFile).fileName()));
}

void TestProfiles::aKeyThatCannotBeCopied()
{
    Profile profile = shop();
    profile.identity.keyFile = m_dir->filePath(u"gone.pem"_s);
    const auto result = m_profiles->save(profile, { .keyFiles = true }).result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ProfileErrorCode::KeyNotCopied);
    QCOMPARE(result.error().path, profile.identity.keyFile);
    QVERIFY(QDir(m_dir->filePath(u"profiles"_s)).isEmpty()); // nothing half done

    // What verifies answers may be gone: the health check says so.
    profile = shop();
    profile.identity.verifyKeys.first().file = m_dir->filePath(u"gone.pem"_s);
    QCOMPARE(saved(profile).identity.verifyKeys, profile.identity.verifyKeys);
}

void TestProfiles::aCopyOfAProfileOutlivesIt()
{
    const Profile first = saved(shop(), { .keyFiles = true });
    Profile copy = first;
    copy.id.clear();
    copy.name = m_profiles->freeName(copy.name);
    const Profile second = saved(copy);
    QVERIFY(m_profiles->remove(first.id).result());
    QVERIFY(second.id != first.id);
    QCOMPARE(contentOf(second.identity.keyFile), m_files.read("apiclient_key.pem"));
    QCOMPARE(contentOf(second.identity.certificateFile), m_files.read("apiclient_cert.pem"));
    QVERIFY(signing::readPublicKey(contentOf(second.identity.verifyKeys.first().file)));
}

void TestProfiles::aFolderThatCannotBeWritten()
{
    QVERIFY(write(m_dir->filePath(u"profiles"_s), "a file where the folder belongs"));
    const auto result = m_profiles->save(shop()).result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ProfileErrorCode::FolderNotWritable);
    QCOMPARE(result.error().path, m_dir->filePath(u"profiles"_s));
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

void TestProfiles::whatCannotBeReadIsListedAndLeft_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ProfileErrorCode>("code");
    QTest::newRow("damaged") << QByteArray("{\"format\":1,") << ProfileErrorCode::Unreadable;
    QTest::newRow("empty") << QByteArray() << ProfileErrorCode::Unreadable;
    QTest::newRow("over 1 MiB") << QByteArray(2'000'000, ' ') << ProfileErrorCode::Unreadable;
    QTest::newRow("of a newer program")
        << QByteArray("{\"format\":2,\"name\":\"x\"}") << ProfileErrorCode::NewerFormat;
}

void TestProfiles::whatCannotBeReadIsListedAndLeft()
{
    QFETCH(QByteArray, json);
    const QString id = u"4b1d2a9e-6f0c-4b57-9f0e-1d2c3b4a5968"_s;
    const QString file = m_dir->filePath(u"profiles/%1/profile.json"_s.arg(id));
    QVERIFY(write(file, json));
    Profiles profiles(m_dir->path());
    QCOMPARE(profiles.all().size(), 1);
    QCOMPARE(profiles.unreadable().size(), 1);
    QTEST(profiles.unreadable().first().code, "code");
    QCOMPARE(profiles.unreadable().first().path, file);
    QVERIFY(profiles.save(shop()).result()); // others are not disturbed
    QCOMPARE(contentOf(file), json);

    QVERIFY(profiles.remove(id).result());
    QTRY_VERIFY(profiles.unreadable().isEmpty());
    QVERIFY(!QFile::exists(file));
}

void TestProfiles::aNewerProgramsFileIsNotReplaced()
{
    Profile profile = saved(shop());
    const QString file = profile.folder + u"/profile.json"_s;
    const QByteArray newer("{\"format\": 2, \"name\": \"Shop\"}");
    QVERIFY(write(file, newer)); // by another console, after this one read it
    profile.colour = u"#123456"_s;
    const auto result = m_profiles->save(profile).result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ProfileErrorCode::NewerFormat);
    QCOMPARE(contentOf(file), newer);
}

void TestProfiles::otherFoldersAreNoProfiles()
{
    const Profile profile = saved(shop());
    const QByteArray json = contentOf(profile.folder + u"/profile.json"_s);
    QVERIFY(write(m_dir->filePath(u"profiles/old copy/profile.json"_s), json));
    QVERIFY(write(m_dir->filePath(u"profiles/sandbox/platform/x.pem"_s), "x"));
    QVERIFY(write(m_dir->filePath(u"profiles/sandbox/profile.json"_s), json));
    // A save that was cut off before its end.
    QVERIFY(write(
        m_dir->filePath(u"profiles/4b1d2a9e-6f0c-4b57-9f0e-1d2c3b4a5968/merchant_key.pem"_s), "x"));
    const Profiles again(m_dir->path());
    QCOMPARE(again.all().size(), 2);
    QVERIFY(again.unreadable().isEmpty());
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

void TestProfiles::anExportHoldsNoSecretAndNoPath()
{
    Profile profile = shop();
    profile.identity.token
        = signing::TokenKey { u"/usr/lib/planted-module.so"_s, u"planted-token"_s, u"5F"_s };
    profile.identity.passphrase = secret("planted-passphrase");
    profile.identity.certificateFile = m_dir->filePath(u"planted.pem"_s);
    profile.inKeyRing = { profile::SecretKind::ApiV3Key };
    profile.apiV3KeyFile = u"/planted/apiv3_key"_s;
    QVERIFY(write(profile.identity.certificateFile,
        m_files.read("apiclient_key.pem") + m_files.read("apiclient_cert.pem")));
    const QString file = m_dir->filePath(u"shop.json"_s);
    QVERIFY(m_profiles->exportTo(file, profile).result());
    const QByteArray json = contentOf(file);
    QVERIFY(json.contains("BEGIN CERTIFICATE"));
    QVERIFY(!json.contains("planted"));
    QVERIFY(!json.contains("PRIVATE"));
    QVERIFY(!json.contains("key_ring"));
    QVERIFY(!json.contains(m_dir->path().toUtf8()));
    QVERIFY(!json.contains(QFileInfo(profile.identity.keyFile).path().toUtf8()));
}

void TestProfiles::anExportComesBack()
{
    Profile profile = shop();
    profile.identity.verifyKeys.append({ u"PUB_KEY_ID_01"_s, m_files.path("pub_key.pem") });
    profile.defaults.plans = { { u"12535"_s, u"会员"_s } };
    profile.proxy = { profile::Proxy::Kind::Http, u"proxy"_s, 8080, u"clerk"_s };
    const Profile original = saved(profile);
    const QString file = m_dir->filePath(u"shop.json"_s);
    QVERIFY(m_profiles->exportTo(file, original).result());
    QSignalSpy changed(m_profiles.get(), &Profiles::changed);
    const auto imported = m_profiles->importFrom(file).result();
    QVERIFY(imported);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(imported->name, u"Shop (2)"_s);
    QVERIFY(imported->id != original.id);
    QCOMPARE(imported->environment, base::Environment::Live);
    QCOMPARE(imported->identity.mchid, original.identity.mchid);
    QCOMPARE(imported->defaults, original.defaults);
    QCOMPARE(imported->proxy, original.proxy);
    QVERIFY(imported->identity.keyFile.isEmpty());
    QCOMPARE(codes(m_profiles->objections(*imported)), { ProfileErrorCode::KeyMissing });
    QVERIFY(imported->identity.certificateFile.startsWith(imported->folder));
    QCOMPARE(signing::readCertificate(contentOf(imported->identity.certificateFile))->serial,
        QLatin1String(MerchantFiles::serial));
    QCOMPARE(imported->identity.verifyKeys.size(), 2);
    for (const auto &key : imported->identity.verifyKeys) {
        QVERIFY(key.file.startsWith(imported->folder));
        QVERIFY(signing::readPublicKey(contentOf(key.file)));
    }
    QCOMPARE(profile::publicKeyId(imported->identity), u"PUB_KEY_ID_01"_s);
    QCOMPARE(Profiles(m_dir->path()).all().size(), 3);
}

void TestProfiles::whatIsNotImported_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<ProfileErrorCode>("code");
    using Code = ProfileErrorCode;
    const auto row = [](const char *title, const char *from, const char *to, Code code) {
        QTest::newRow(title) << QByteArray(from) << QByteArray(to) << code;
    };
    row("of a newer program", "\"format\": 1", "\"format\": 2", Code::NewerFormat);
    row("something else in JSON", "papay-console-profile", "address-book", Code::Unreadable);
    row("a profile's own file", "\"kind\": \"papay-console-profile\",", "", Code::Unreadable);
    row("a number for a name", "\"Shop\"", "7", Code::Unreadable);
    row("a certificate that is none", "-----BEGIN CERTIFICATE-----\\nM", "x", Code::Unreadable);
    row("no list of keys", "\"verify_keys\": [", "\"verify_keys\": 1, \"x\": [", Code::Unreadable);
    row("a sandbox profile that leads to WeChat Pay", "\"live\"", "\"sandbox\"",
        Code::SandboxTowardsWeChat);
    row("a live profile that leads to this machine", "https://apihk.mch.weixin.qq.com/",
        "http://127.0.0.1/", Code::LiveTowardsLoopback);
    row("a merchant number with a quote", "\"1900000001\"", "\"19\\\"1\"",
        Code::MerchantNumberWrong);
    row("cut off", "\"verify_keys\"", "\"verify", Code::Unreadable);
    row("over 1 MiB", "\"format\"", "", Code::Unreadable);
}

void TestProfiles::whatIsNotImported()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(ProfileErrorCode, code);
    const QString file = m_dir->filePath(u"shop.json"_s);
    QVERIFY(m_profiles->exportTo(file, shop()).result());
    QByteArray json = contentOf(file);
    QVERIFY(json.contains(from));
    if (qstrcmp(QTest::currentDataTag(), "over 1 MiB") == 0)
        json += QByteArray(1'100'000, ' ');
    else if (qstrcmp(QTest::currentDataTag(), "cut off") == 0)
        json.truncate(json.indexOf(from));
    else
        json.replace(from, to);
    QVERIFY(write(file, json));
    const auto imported = m_profiles->importFrom(file).result();
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, code);
    QCOMPARE(imported.error().path, file);
    QVERIFY(!QFile::exists(m_dir->filePath(u"profiles"_s)));
}

void TestProfiles::aPrivateKeyIsNeverExported_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray der
        = m_files.openssl("pkcs8 -topk8 -nocrypt -in apiclient_key.pem -outform DER");
    QTest::newRow("PEM") << m_files.read("apiclient_key.pem");
    QTest::newRow("DER") << der;
    QTest::newRow("bare Base64") << der.toBase64();
    QTest::newRow("PKCS#1 in DER")
        << m_files.openssl("rsa -in apiclient_key.pem -traditional -outform DER");
    QTest::newRow("said to be a public key")
        << m_files.read("apiclient_key.pem").replace("PRIVATE", "PUBLIC");
}

void TestProfiles::aPrivateKeyIsNeverExported()
{
    QFETCH(QByteArray, file);
    Profile profile = shop();
    profile.identity.verifyKeys.first().file = m_dir->filePath(u"pub_key.pem"_s);
    QVERIFY(write(profile.identity.verifyKeys.first().file, file));
    const QString exported = m_dir->filePath(u"shop.json"_s);
    const auto result = m_profiles->exportTo(exported, profile).result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ProfileErrorCode::KeyNotCopied);
    QCOMPARE(result.error().path, profile.identity.verifyKeys.first().file);
    QVERIFY(!QFile::exists(exported));
    QVERIFY(!m_profiles->importFrom(exported).result()); // there is none
}

void TestProfiles::anExportThatCannotBeWritten()
{
    const QString nowhere = m_dir->filePath(u"nowhere/shop.json"_s);
    const auto result = m_profiles->exportTo(nowhere, shop()).result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ProfileErrorCode::NotExported);
    QCOMPARE(result.error().path, nowhere);
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
