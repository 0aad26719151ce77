#include "profile/profilesscene.h"
#include "signing/key.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using profile::Profile;
using profile::ProfileErrorCode;
using profile::Profiles;

/// Export and import.
class TestProfileExchange final : public ProfilesScene
{
    Q_OBJECT

private slots:
    void anExportHoldsNoSecretAndNoPath();
    void anExportComesBack();
    void whatIsNotImported_data();
    void whatIsNotImported();
    void aPrivateKeyIsNeverExported_data();
    void aPrivateKeyIsNeverExported();
    void anExportThatCannotBeWritten();
};

void TestProfileExchange::anExportHoldsNoSecretAndNoPath()
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

void TestProfileExchange::anExportComesBack()
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

void TestProfileExchange::whatIsNotImported_data()
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

void TestProfileExchange::whatIsNotImported()
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

void TestProfileExchange::aPrivateKeyIsNeverExported_data()
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

void TestProfileExchange::aPrivateKeyIsNeverExported()
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

void TestProfileExchange::anExportThatCannotBeWritten()
{
    const QString nowhere = m_dir->filePath(u"nowhere/shop.json"_s);
    const auto result = m_profiles->exportTo(nowhere, shop()).result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ProfileErrorCode::NotExported);
    QCOMPARE(result.error().path, nowhere);
}

QTEST_GUILESS_MAIN(TestProfileExchange)
#include "tst_profileexchange.moc"
