#include "scene.h"
#include "support/rawserver.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using clitest::papayctl;
using clitest::Ran;
using clitest::Running;
using namespace Qt::StringLiterals;

using Members = QHash<QString, QString>;

/// `papayctl sign --profile NAME`.
class tst_SignProfile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_scene = std::make_unique<clitest::Scene>(); }
    void init();
    void signsAsTheProfile_data();
    void signsAsTheProfile();
    void anUnknownNameListsTheOthers();
    void eitherProfileOrCredentials();
    void theFormDefaultsFillWhatWasNotGiven_data();
    void theFormDefaultsFillWhatWasNotGiven();
    void ofSeveralTemplatesNoneIsTheDefault();
    void theSandboxTakesBothModes();
    void anotherAddressObeysTheRails_data();
    void anotherAddressObeysTheRails();
    void anotherAddressIsAskedInstead();
    void aSandboxKeyNeverSignsLive();
    void secretsComeThroughDescriptors();
    void anApiV3KeyOfAnotherLengthIsRefused();

private:
    /// The JSON that this command line sends; what becomes of it does not count.
    [[nodiscard]] QJsonObject sent(const profile::Profile &profile, const QStringList &words);
    [[nodiscard]] QStringList sign(const QString &name) const;

    std::unique_ptr<clitest::Scene> m_scene;
};

static const QStringList fields = clitest::goodFields();

void tst_SignProfile::init()
{
    support::failOnWarnings();
    m_scene->startAnew();
}

QStringList tst_SignProfile::sign(const QString &name) const
{
    return m_scene->in({ u"sign"_s, u"--profile"_s, name }) + fields;
}

void tst_SignProfile::signsAsTheProfile_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("by its name") << u"香港 Shop"_s;
    QTest::newRow("in another case") << u"香港 SHOP"_s;
}

void tst_SignProfile::signsAsTheProfile()
{
    QFETCH(QString, typed);
    Running sandbox(m_scene->sandboxArguments());
    const QString url = sandbox.nextLine()[u"url"].toString();
    m_scene->save(m_scene->merchant(u"Another"_s, u"http://127.0.0.1:9/"_s));
    m_scene->save(m_scene->merchant(u"香港 Shop"_s, url));
    const Ran ran = papayctl(sign(typed));
    QVERIFY2(ran.exitStatus == 0, ran.words.constData());
    QCOMPARE(ran.line()[u"base_uri"].toString(), url);
    QCOMPARE(m_scene->history().first()[u"profile"].toString(), u"香港 Shop"_s);
}

void tst_SignProfile::anUnknownNameListsTheOthers()
{
    m_scene->save(m_scene->merchant(u"Shop"_s, u"http://127.0.0.1:9/"_s));
    const Ran ran = papayctl(sign(u"Shopp"_s));
    QCOMPARE(ran.exitStatus, 2);
    QCOMPARE(ran.line()[u"error"].toString(), u"usage"_s);
    const QString message = ran.line()[u"message"].toString();
    QVERIFY2(message.contains(u"“Shopp”"_s), qPrintable(message));
    QVERIFY2(message.contains(u"sandbox, Shop"_s), qPrintable(message));

    const QString broken
        = m_scene->dataFile(u"profiles/6a1c6a4e-5d0b-4c39-9d59-0b5d4c8a7f11/profile.json"_s);
    QVERIFY(QDir().mkpath(QFileInfo(broken).path()));
    QVERIFY(QFile(broken).open(QIODevice::WriteOnly));
    const Ran beside = papayctl(sign(u"Shopp"_s));
    QVERIFY2(beside.line()[u"message"].toString().contains(broken), beside.output.constData());
    QCOMPARE(papayctl(sign(u"Shop"_s)).exitStatus, 4);
}

void tst_SignProfile::eitherProfileOrCredentials()
{
    for (const QString &option : { u"--mchid"_s, u"--serial"_s, u"--key"_s, u"--verify-key"_s })
        QCOMPARE(papayctl(sign(u"sandbox"_s) + QStringList { option, u"1"_s }).exitStatus, 2);
    // An address alone is neither.
    const Ran ran
        = papayctl(m_scene->in({ u"sign"_s, u"--base-uri"_s, u"http://127.0.0.1:9/"_s }) + fields);
    QCOMPARE(ran.exitStatus, 2);
    QCOMPARE(ran.line()[u"error"].toString(), u"usage"_s);
}

QJsonObject tst_SignProfile::sent(const profile::Profile &profile, const QStringList &words)
{
    support::RawServer server({ support::AwaitRequest {}, support::Close {} });
    profile::Profile saved = profile;
    saved.accessPoint = server.url().toString();
    m_scene->save(saved);
    (void)papayctl(m_scene->in({ u"sign"_s, u"--profile"_s, profile.name }) + words);
    const QByteArray request = server.requests().value(0);
    return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
}

void tst_SignProfile::theFormDefaultsFillWhatWasNotGiven_data()
{
    QTest::addColumn<contract::Mode>("mode");
    QTest::addColumn<int>("plans");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<Members>("expected");
    const auto institution = contract::Mode::Institution;
    const auto direct = contract::Mode::Direct;
    const QString appid = u"wxd678efh567hg6787"_s;
    const Members all { { u"sp_appid"_s, u"wx8888888888888888"_s },
        { u"sub_mchid"_s, u"1230000109"_s }, { u"sub_appid"_s, u"wx1111111111111111"_s },
        { u"success_notify_url"_s, u"https://shop.example/notify"_s }, { u"plan_id"_s, u"55"_s } };
    const auto with = [](Members members, const QString &name, const QString &value) {
        value.isEmpty() ? (void)members.remove(name) : (void)members.insert(name, value);
        return members;
    };
    const Members ofDirect { { u"appid"_s, appid },
        { u"success_notify_url"_s, u"https://shop.example/notify"_s }, { u"plan_id"_s, u"55"_s } };
    QTest::newRow("an institution's") << institution << 1 << QStringList {} << all;
    QTest::newRow("a direct merchant's") << direct << 1 << QStringList {} << ofDirect;
    QTest::newRow("of the mode that was asked for")
        << institution << 1 << QStringList { u"--mode"_s, u"direct"_s } << ofDirect;
    QTest::newRow("but for what is given")
        << institution << 1 << QStringList { u"sub_mchid=1900000001"_s }
        << with(all, u"sub_mchid"_s, u"1900000001"_s);
    QTest::newRow("but for what is given as nothing")
        << institution << 1 << QStringList { u"sub_appid="_s } << with(all, u"sub_appid"_s, {});
    QTest::newRow("of several templates none")
        << institution << 2 << QStringList { u"plan_id=7"_s } << with(all, u"plan_id"_s, u"7"_s);
}

void tst_SignProfile::theFormDefaultsFillWhatWasNotGiven()
{
    QFETCH(contract::Mode, mode);
    QFETCH(int, plans);
    QFETCH(QStringList, words);
    QFETCH(Members, expected);
    profile::Profile shop = m_scene->merchant(u"Shop"_s, {});
    shop.mode = mode;
    shop.defaults = { .appid = u"wxd678efh567hg6787"_s,
        .spAppid = u"wx8888888888888888"_s,
        .subMchid = u"1230000109"_s,
        .subAppid = u"wx1111111111111111"_s,
        .successNotifyUrl = u"https://shop.example/notify"_s,
        .plans
        = QList<profile::Plan> { { u"55"_s, u"月付"_s }, { u"56"_s, u"年付"_s } }.first(plans) };
    const QJsonObject body = sent(
        shop, QStringList { u"out_contract_code=A1"_s, u"user_display_name=张三"_s } + words);
    Members found;
    for (const QString &name : body.keys())
        found.insert(name, body[name].toVariant().toString());
    expected.insert(u"out_contract_code"_s, u"A1"_s);
    expected.insert(u"user_display_name"_s, u"张三"_s);
    QCOMPARE(found, expected);
}

void tst_SignProfile::ofSeveralTemplatesNoneIsTheDefault()
{
    profile::Profile shop = m_scene->merchant(u"Shop"_s, u"http://127.0.0.1:9/"_s);
    shop.defaults.plans = { { u"55"_s, u"月付"_s }, { u"56"_s, u"年付"_s } };
    m_scene->save(shop);
    QStringList words = sign(u"Shop"_s);
    words.removeOne(u"plan_id=123"_s);
    const Ran ran = papayctl(words);
    QCOMPARE(ran.exitStatus, 2);
    QCOMPARE(ran.line()[u"fields"][0][u"field"].toString(), u"plan_id"_s);
}

void tst_SignProfile::theSandboxTakesBothModes()
{
    const QStringList direct { u"sign"_s, u"--profile"_s, u"sandbox"_s,
        u"appid=wxd678efh567hg6787"_s, u"plan_id=123"_s, u"out_contract_code=A1"_s,
        u"user_display_name=张三"_s, u"success_notify_url=https://pay.weixin.qq.com"_s };
    QCOMPARE(papayctl(m_scene->in(direct)).exitStatus, 0);
    QCOMPARE(papayctl(sign(u"Sandbox"_s)).exitStatus, 0);
}

void tst_SignProfile::anotherAddressObeysTheRails_data()
{
    QTest::addColumn<bool>("isLive");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("error");
    const QString weChat = u"https://apihk.mch.weixin.qq.com/"_s;
    QTest::newRow("live towards loopback")
        << true << u"http://127.0.0.1:9/"_s << u"live_towards_loopback"_s;
    QTest::newRow("live towards another host")
        << true << u"https://pay.example/"_s << u"live_towards_foreign_host"_s;
    QTest::newRow("live in the clear")
        << true << u"http://apihk.mch.weixin.qq.com/"_s << u"invalid_fields"_s;
    QTest::newRow("a sandbox identity towards WeChat Pay")
        << false << weChat << u"sandbox_towards_wechat"_s;
}

void tst_SignProfile::anotherAddressObeysTheRails()
{
    QFETCH(bool, isLive);
    QFETCH(QString, address);
    profile::Profile shop = m_scene->merchant(u"Shop"_s, u"http://127.0.0.1:9/"_s);
    if (isLive) {
        shop.environment = base::Environment::Live;
        shop.accessPoint = profile::hongKongAccessPoint;
    }
    m_scene->save(shop);
    for (const QStringList &given :
        { QStringList { u"--base-uri"_s, address }, QStringList { u"base_uri="_s + address } }) {
        const Ran ran = papayctl(sign(u"Shop"_s) + given);
        QCOMPARE(ran.exitStatus, 2);
        QTEST(ran.line()[u"error"].toString(), "error");
        QCOMPARE(ran.line()[u"fields"][0][u"field"].toString(), u"base_uri"_s);
    }
    QVERIFY(m_scene->history().isEmpty());
}

void tst_SignProfile::anotherAddressIsAskedInstead()
{
    Running sandbox(m_scene->sandboxArguments());
    const QString url = sandbox.nextLine()[u"url"].toString();
    m_scene->save(m_scene->merchant(u"Shop"_s, u"http://127.0.0.1:9/"_s));
    const Ran ran = papayctl(sign(u"Shop"_s) + QStringList { u"--base-uri"_s, url });
    QCOMPARE(ran.exitStatus, 0);
    QCOMPARE(ran.line()[u"base_uri"].toString(), url);
    const Ran later = papayctl(
        sign(u"Shop"_s) + QStringList { u"--base-uri"_s, url, u"base_uri=http://127.0.0.1:9/"_s });
    QCOMPARE(later.exitStatus, 4);
}

void tst_SignProfile::aSandboxKeyNeverSignsLive()
{
    profile::Profile shop = m_scene->merchant(u"Shop"_s, profile::hongKongAccessPoint);
    shop.environment = base::Environment::Live;
    m_scene->save(shop);
    const Ran ran = papayctl(sign(u"Shop"_s));
    QCOMPARE(ran.exitStatus, 3);
    QCOMPARE(ran.line()[u"error"].toString(), u"refused_issuer"_s);

    // A bundle of the sandbox's, with no certificate beside it that would tell.
    const QString bundle = m_scene->dataFile(u"bundle.p12"_s);
    QCOMPARE(QProcess::execute(u"openssl"_s,
                 { u"pkcs12"_s, u"-export"_s, u"-inkey"_s, shop.identity.keyFile, u"-in"_s,
                     shop.identity.certificateFile, u"-out"_s, bundle, u"-passout"_s,
                     u"pass:"_s + shop.identity.mchid }),
        0);
    const Ran given = papayctl(m_scene->credentials(profile::hongKongAccessPoint)
        + QStringList { u"--key"_s, bundle } + fields);
    QCOMPARE(given.exitStatus, 3);
    QCOMPARE(given.line()[u"error"].toString(), u"refused_issuer"_s);
    QVERIFY(m_scene->history().isEmpty());
}

void tst_SignProfile::secretsComeThroughDescriptors()
{
    Running sandbox(m_scene->sandboxArguments());
    profile::Profile shop = m_scene->merchant(u"Shop"_s, sandbox.nextLine()[u"url"].toString());
    shop.identity.keyFile = m_scene->dataFile(u"encrypted.pem"_s);
    QVERIFY(clitest::encryptKey(
        m_scene->keyFile(u"merchant_key.pem"_s), u"秘密 phrase"_s, shop.identity.keyFile));
    m_scene->save(shop);
    QCOMPARE(papayctl(sign(u"Shop"_s)).line()[u"error"].toString(), u"passphrase_needed"_s);
    const QStringList with = sign(u"Shop"_s) + QStringList { u"--passphrase-fd"_s, u"0"_s };
    QCOMPARE(
        papayctl(with, "wrong\n").line()[u"error"].toString(), u"wrong_passphrase_or_damaged"_s);
    QCOMPARE(papayctl(with, u"秘密 phrase\n"_s.toUtf8()).exitStatus, 0);
    QCOMPARE(papayctl(with, u"秘密 phrase\r\n"_s.toUtf8()).exitStatus, 0);
    // One descriptor may carry both, a line each.
    const QByteArray both = u"秘密 phrase\n"_s.toUtf8() + m_scene->apiV3Key() + '\n';
    QCOMPARE(papayctl(with + QStringList { u"--apiv3-key-fd"_s, u"0"_s }, both).exitStatus, 0);
    for (const QString &descriptor : { u"99"_s, u"-1"_s, u"x"_s })
        QCOMPARE(papayctl(with + QStringList { u"--passphrase-fd"_s, descriptor }).exitStatus, 2);
}

void tst_SignProfile::anApiV3KeyOfAnotherLengthIsRefused()
{
    const QStringList arguments = sign(u"sandbox"_s) + QStringList { u"--apiv3-key-fd"_s, u"0"_s };
    for (const int size : { 0, 31, 33 }) {
        const Ran ran = papayctl(arguments, QByteArray(size, 'k') + '\n');
        QCOMPARE(ran.exitStatus, 3);
        QCOMPARE(ran.line()[u"error"].toString(), u"apiv3_key_length"_s);
    }
    QCOMPARE(papayctl(arguments, m_scene->apiV3Key()).exitStatus, 0);
}

QTEST_GUILESS_MAIN(tst_SignProfile)
#include "tst_signprofile.moc"
