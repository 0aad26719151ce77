#include "profile/profilejson.h"
#include "support/warnings.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using profile::Profile;
using profile::ProfileErrorCode;
using profile::SecretKind;

class TestProfileJson final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void everythingComesBack();
    void aFileFromBeforeThePatternIsRead();
    void aTokenComesBack();
    void theFormatsMembers();
    void ownFilesMoveWithTheFolder();
    void aPassphraseIsNotWritten();
    void aLiveProfileRefusesTheSandboxesKeys_data();
    void aLiveProfileRefusesTheSandboxesKeys();
    void whatIsNoProfile_data();
    void whatIsNoProfile();
    void anUnknownColourOrSecretIsNoLoss();
};

static const QString folder = u"/data/profiles/4b1d2a9e-6f0c-4b57-9f0e-1d2c3b4a5968"_s;

static QString below(const QString &dir, const char *name)
{
    return QDir(dir).filePath(QLatin1String(name));
}

static Profile sample()
{
    Profile profile;
    profile.id = folder.section(u'/', -1);
    profile.name = u"小店 (测试)"_s;
    profile.environment = base::Environment::Live;
    profile.mode = contract::Mode::Direct;
    profile.accessPoint = profile::hongKongAccessPoint;
    profile.folder = folder;
    profile.identity.mchid = u"1900000001"_s;
    profile.identity.serial = u"5F0C51E9"_s;
    profile.identity.keyFile = below(folder, "merchant_key.pem");
    profile.identity.certificateFile = u"/home/clerk/apiclient_cert.pem"_s;
    profile.identity.verifyKeys = { { u"7A1B"_s, below(folder, "platform_keys/7A1B.pem") },
        { u"PUB_KEY_ID_01"_s, u"/media/stick/pub_key.pem"_s } };
    profile.inKeyRing = { SecretKind::ApiV3Key, SecretKind::KeyPassphrase };
    profile.defaults
        = { u"wx1"_s, u"wx2"_s, u"1900000109"_s, u"wx3"_s, u"https://shop.example.com/notify"_s,
              { { u"12535"_s, u"会员"_s }, { u"7"_s, {} } }, u"HK{date}{seq:4}"_s };
    profile.proxy = { profile::Proxy::Kind::Socks5, u"proxy.example.com"_s, 1080, u"clerk"_s };
    profile.colour = u"#c0ffee"_s;
    return profile;
}

void TestProfileJson::everythingComesBack()
{
    const Profile written = sample();
    const auto read = profile::readProfileJson(profile::profileJson(written), folder);
    QVERIFY(read);
    QCOMPARE(read->id, written.id);
    QCOMPARE(read->name, written.name);
    QCOMPARE(read->environment, written.environment);
    QCOMPARE(read->mode, written.mode);
    QCOMPARE(read->accessPoint, written.accessPoint);
    QCOMPARE(read->folder, written.folder);
    QCOMPARE(read->identity.mchid, written.identity.mchid);
    QCOMPARE(read->identity.serial, written.identity.serial);
    QCOMPARE(read->identity.keyFile, written.identity.keyFile);
    QCOMPARE(read->identity.certificateFile, written.identity.certificateFile);
    QCOMPARE(read->identity.verifyKeys, written.identity.verifyKeys);
    QVERIFY(!read->identity.token);
    QCOMPARE(read->inKeyRing, written.inKeyRing);
    QCOMPARE(read->defaults, written.defaults);
    QCOMPARE(read->proxy, written.proxy);
    QCOMPARE(read->colour, written.colour);
}

void TestProfileJson::aFileFromBeforeThePatternIsRead()
{
    QJsonObject json = QJsonDocument::fromJson(profile::profileJson(sample())).object();
    QJsonObject defaults = json.value(u"defaults"_s).toObject();
    QCOMPARE(defaults.take(u"code_pattern"_s).toString(), u"HK{date}{seq:4}"_s);
    json.insert(u"defaults"_s, defaults);
    const auto read = profile::readProfileJson(QJsonDocument(json).toJson(), folder);
    QVERIFY(read);
    QCOMPARE(read->defaults.codePattern, QString());
    QCOMPARE(read->defaults.plans, sample().defaults.plans);
}

void TestProfileJson::aTokenComesBack()
{
    Profile written = sample();
    written.identity.keyFile.clear();
    written.identity.token = signing::TokenKey { u"/usr/lib/p11.so"_s, u"卡"_s, u"5F0C"_s };
    const auto read = profile::readProfileJson(profile::profileJson(written), folder);
    QVERIFY(read);
    QCOMPARE(read->identity.token, written.identity.token);
    QVERIFY(read->identity.keyFile.isEmpty());
}

/// What older and newer programs rely on.
void TestProfileJson::theFormatsMembers()
{
    Profile written = sample();
    written.identity.token = signing::TokenKey { u"m"_s, u"t"_s, u"s"_s };
    const QJsonObject json = QJsonDocument::fromJson(profile::profileJson(written)).object();
    const QStringList expected { u"access_point"_s, u"certificate_file"_s, u"colour"_s,
        u"defaults"_s, u"environment"_s, u"format"_s, u"in_key_ring"_s, u"key_file"_s, u"mchid"_s,
        u"mode"_s, u"name"_s, u"proxy"_s, u"serial"_s, u"token"_s, u"verify_keys"_s };
    QCOMPARE(json.keys(), expected);
    QCOMPARE(json.value(u"format"_s).toInt(), 1);
    QCOMPARE(json.value(u"environment"_s).toString(), u"live"_s);
    QCOMPARE(json.value(u"proxy"_s).toObject().value(u"kind"_s).toString(), u"socks5"_s);
}

void TestProfileJson::ownFilesMoveWithTheFolder()
{
    const QString elsewhere = u"/backup/4b1d2a9e-6f0c-4b57-9f0e-1d2c3b4a5968"_s;
    const auto read = profile::readProfileJson(profile::profileJson(sample()), elsewhere);
    QVERIFY(read);
    QCOMPARE(read->identity.keyFile, below(elsewhere, "merchant_key.pem"));
    QCOMPARE(read->identity.certificateFile, u"/home/clerk/apiclient_cert.pem"_s);
    QCOMPARE(read->identity.verifyKeys.first().file, below(elsewhere, "platform_keys/7A1B.pem"));
}

void TestProfileJson::aPassphraseIsNotWritten()
{
    Profile written = sample();
    written.identity.passphrase
        = std::make_shared<const base::Secret>(QByteArray("planted-passphrase"));
    QVERIFY(!profile::profileJson(written).contains("planted"));
}

void TestProfileJson::aLiveProfileRefusesTheSandboxesKeys_data()
{
    QTest::addColumn<base::Environment>("environment");
    QTest::addColumn<QString>("refused");
    QTest::newRow("live") << base::Environment::Live << QString(base::sandboxAuthority);
    QTest::newRow("sandbox") << base::Environment::Sandbox << QString();
}

void TestProfileJson::aLiveProfileRefusesTheSandboxesKeys()
{
    QFETCH(base::Environment, environment);
    Profile written = sample();
    written.environment = environment;
    const auto read = profile::readProfileJson(profile::profileJson(written), folder);
    QVERIFY(read);
    QTEST(read->identity.refusedIssuer, "refused");
}

void TestProfileJson::whatIsNoProfile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ProfileErrorCode>("error");
    const QByteArray good = profile::profileJson(sample());
    const auto changed = [&good](const char *from, const char *to) {
        QByteArray json = good;
        if (!json.contains(from))
            qFatal("the sample has no %s", from);
        return json.replace(from, to);
    };
    const auto unreadable = ProfileErrorCode::Unreadable;
    const auto newer = ProfileErrorCode::NewerFormat;
    QTest::newRow("nothing") << QByteArray() << unreadable;
    QTest::newRow("cut off") << good.left(good.size() / 2) << unreadable;
    QTest::newRow("no JSON") << QByteArray("name=Shop") << unreadable;
    QTest::newRow("a list") << QByteArray("[]") << unreadable;
    QTest::newRow("an object of something else") << QByteArray("{\"a\":1}") << unreadable;
    QTest::newRow("of a later format") << changed("\"format\": 1", "\"format\": 2") << newer;
    QTest::newRow("of a later format, whatever else it holds")
        << QByteArray("{\"format\": 99, \"name\": 5}") << newer;
    QTest::newRow("its format is a text")
        << changed("\"format\": 1", "\"format\": \"1\"") << unreadable;
    QTest::newRow("its name is a number") << changed("\"小店 (测试)\"", "5") << unreadable;
    QTest::newRow("its name is blank") << changed("\"小店 (测试)\"", "\" \"") << unreadable;
    QTest::newRow("an unknown environment") << changed("\"live\"", "\"staging\"") << unreadable;
    QTest::newRow("an unknown mode") << changed("\"direct\"", "\"both\"") << unreadable;
    QTest::newRow("an unknown proxy") << changed("\"socks5\"", "\"ftp\"") << unreadable;
    QTest::newRow("a port over 65535") << changed("1080", "70000") << unreadable;
    QTest::newRow("a negative port") << changed("1080", "-1") << unreadable;
    QTest::newRow("a broken port") << changed("1080", "10.5") << unreadable;
    QTest::newRow("plans that are no list")
        << changed("\"plans\": [", "\"plans\": 3, \"x\": [") << unreadable;
    QTest::newRow("a verify key that is a text")
        << changed("\"verify_keys\": [", "\"verify_keys\": [ \"x\",") << unreadable;
    QTest::newRow("secret names that are numbers")
        << changed("\"in_key_ring\": [", "\"in_key_ring\": [ 5,") << unreadable;
    QTest::newRow("a key file that is an object")
        << changed("\"key_file\": \"merchant_key.pem\"", "\"key_file\": {}") << unreadable;
}

void TestProfileJson::whatIsNoProfile()
{
    QFETCH(QByteArray, json);
    QFETCH(ProfileErrorCode, error);
    const auto read = profile::readProfileJson(json, folder);
    QVERIFY(!read);
    QCOMPARE(read.error(), error);
}

void TestProfileJson::anUnknownColourOrSecretIsNoLoss()
{
    QByteArray json = profile::profileJson(sample());
    json.replace("#c0ffee", "url(javascript:)");
    json.replace("\"key_passphrase\"", "\"of a later program\"");
    const auto read = profile::readProfileJson(json, folder);
    QVERIFY(read);
    QCOMPARE(read->colour, QString());
    QCOMPARE(read->inKeyRing, QSet { SecretKind::ApiV3Key });
}

QTEST_GUILESS_MAIN(TestProfileJson)
#include "tst_profilejson.moc"
