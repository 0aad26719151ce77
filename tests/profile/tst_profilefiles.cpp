#include "profile/profilesscene.h"
#include "signing/key.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using profile::Copies;
using profile::Profile;
using profile::ProfileErrorCode;
using profile::Profiles;

/// What lies in a profile's folder, and who may read it.
class TestProfileFiles final : public ProfilesScene
{
    Q_OBJECT

private slots:
    void noSecretIsWritten();
    void filesAndFoldersAreTheirOwnersOnly();
    void keyFilesAreCopiedWhenAsked();
    void aPastedKeyBecomesAFile();
    void platformKeysAreCopiedOnce();
    void platformKeysOfTheirOwnFolderStay();
    void anOlderKeyGoesWhenTheNewOneIsNamed();
    void aKeyThatCannotBeCopied();
    void aCopyOfAProfileOutlivesIt();
    void aFolderThatCannotBeWritten();
    void whatCannotBeReadIsListedAndLeft_data();
    void whatCannotBeReadIsListedAndLeft();
    void aNewerProgramsFileIsNotReplaced();
    void otherFoldersAreNoProfiles();
};

void TestProfileFiles::noSecretIsWritten()
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

void TestProfileFiles::filesAndFoldersAreTheirOwnersOnly()
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

void TestProfileFiles::keyFilesAreCopiedWhenAsked()
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

void TestProfileFiles::aPastedKeyBecomesAFile()
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

void TestProfileFiles::platformKeysAreCopiedOnce()
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

void TestProfileFiles::platformKeysOfTheirOwnFolderStay()
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

void TestProfileFiles::anOlderKeyGoesWhenTheNewOneIsNamed()
{
    Profile profile = saved(shop(), { .keyFiles = true });
    m_files.keys().makeRsaKey(u"renewed.pem"_s);
    profile.identity.keyFile = m_files.path("renewed.pem");
    const Profile renewed = saved(profile, { .keyFiles = true });
    QCOMPARE(contentOf(renewed.identity.keyFile), m_files.read("renewed.pem"));
    const QStringList keys = QDir(renewed.folder).entryList({ u"merchant_key*"_s }, QDir::Files);
    QCOMPARE(keys, QStringList(QFileInfo(renewed.identity.keyFile).fileName()));
}

void TestProfileFiles::aKeyThatCannotBeCopied()
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

void TestProfileFiles::aCopyOfAProfileOutlivesIt()
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

void TestProfileFiles::aFolderThatCannotBeWritten()
{
    QVERIFY(write(m_dir->filePath(u"profiles"_s), "a file where the folder belongs"));
    const auto result = m_profiles->save(shop()).result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ProfileErrorCode::FolderNotWritable);
    QCOMPARE(result.error().path, m_dir->filePath(u"profiles"_s));
}

void TestProfileFiles::whatCannotBeReadIsListedAndLeft_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ProfileErrorCode>("code");
    QTest::newRow("damaged") << QByteArray("{\"format\":1,") << ProfileErrorCode::Unreadable;
    QTest::newRow("empty") << QByteArray() << ProfileErrorCode::Unreadable;
    QTest::newRow("over 1 MiB") << QByteArray(2'000'000, ' ') << ProfileErrorCode::Unreadable;
    QTest::newRow("of a newer program")
        << QByteArray("{\"format\":2,\"name\":\"x\"}") << ProfileErrorCode::NewerFormat;
}

void TestProfileFiles::whatCannotBeReadIsListedAndLeft()
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

void TestProfileFiles::aNewerProgramsFileIsNotReplaced()
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

void TestProfileFiles::otherFoldersAreNoProfiles()
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

QTEST_GUILESS_MAIN(TestProfileFiles)
#include "tst_profilefiles.moc"
