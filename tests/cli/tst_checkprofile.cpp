#include "scene.h"
#include "support/warnings.h"

#include <QTest>

#include <functional>

using clitest::papayctl;
using clitest::Ran;
using clitest::Running;
using namespace Qt::StringLiterals;

using Change = std::function<void(profile::Profile &, const clitest::Scene &)>;
Q_DECLARE_METATYPE(Change)

/// `papayctl check`: the health check of a profile as lines and an exit status.
class tst_CheckProfile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theSandboxIsWell();
    void aMerchantIsWell();
    void whatIsWrong_data();
    void whatIsWrong();
    void anUnknownProfile();

private:
    std::unique_ptr<clitest::Scene> m_scene;
    std::unique_ptr<Running> m_sandbox;
    QString m_url;
};

static const QStringList checks { u"key"_s, u"certificate"_s, u"serial"_s, u"merchant_number"_s,
    u"validity"_s, u"environment"_s, u"platform_keys"_s, u"platform_validity"_s, u"apiv3_key"_s,
    u"access_point"_s, u"clock"_s, u"live_call"_s };

static QJsonObject lineOf(const Ran &ran, const QString &check)
{
    for (const QJsonObject &line : ran.lines()) {
        if (line[u"check"].toString() == check)
            return line;
    }
    return {};
}

void tst_CheckProfile::initTestCase()
{
    m_scene = std::make_unique<clitest::Scene>();
    m_sandbox = std::make_unique<Running>(m_scene->sandboxArguments());
    m_url = m_sandbox->nextLine()[u"url"].toString();
    QVERIFY(!m_url.isEmpty());
}

void tst_CheckProfile::init()
{
    support::failOnWarnings();
    m_scene->startAnew();
}

void tst_CheckProfile::theSandboxIsWell()
{
    const Ran ran = papayctl(m_scene->in({ u"check"_s }));
    QVERIFY2(ran.exitStatus == 0, ran.output.constData());
    QStringList found;
    for (const QJsonObject &line : ran.lines()) {
        found.append(line[u"check"].toString());
        QCOMPARE(line.keys(),
            (QStringList { u"check"_s, u"level"_s, u"message"_s, u"subject"_s, u"verdict"_s }));
        QCOMPARE(line[u"level"].toString(), u"green"_s);
        QCOMPARE(line[u"verdict"].toString(), u"good"_s);
        const QString message = line[u"message"].toString();
        QVERIFY(!message.isEmpty());
        QVERIFY2(ran.words.contains(message.toUtf8()), qPrintable(message));
    }
    QCOMPARE(found, checks);
    QVERIFY(m_scene->history().isEmpty());
}

void tst_CheckProfile::aMerchantIsWell()
{
    m_scene->save(m_scene->merchant(u"Shop"_s, m_url));
    const QStringList check = m_scene->in({ u"check"_s, u"--profile"_s, u"shop"_s });
    const Ran without = papayctl(check);
    QCOMPARE(without.exitStatus, 0);
    QCOMPARE(lineOf(without, u"apiv3_key"_s)[u"level"].toString(), u"amber"_s);
    const Ran with
        = papayctl(check + QStringList { u"--apiv3-key-fd"_s, u"0"_s }, m_scene->apiV3Key() + '\n');
    QCOMPARE(with.exitStatus, 0);
    QCOMPARE(lineOf(with, u"apiv3_key"_s)[u"level"].toString(), u"green"_s);
    QCOMPARE(lineOf(with, u"live_call"_s)[u"level"].toString(), u"green"_s);
}

void tst_CheckProfile::whatIsWrong_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("apiV3Key");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("exitStatus");
    const auto row = [](const char *name, const Change &change, const QString &check,
                         const QString &verdict, int exitStatus, const QByteArray &apiV3Key = {}) {
        QTest::newRow(name) << change << apiV3Key << check << verdict << exitStatus;
    };
    row(
        "no key", [](auto &profile, auto &) { profile.identity.keyFile = u"/nowhere.pem"_s; },
        u"key"_s, u"key_unusable"_s, 3);
    row(
        "a certificate of another key",
        [](auto &profile, auto &scene) {
            profile.identity.certificateFile = scene.keyFile(u"platform_cert.pem"_s);
        },
        u"certificate"_s, u"certificate_of_other_key"_s, 3);
    row(
        "another merchant number",
        [](auto &profile, auto &) { profile.identity.mchid = u"1900000001"_s; },
        u"merchant_number"_s, u"other_merchant"_s, 3);
    row(
        "a platform key that is the merchant's own",
        [](auto &profile, auto &scene) {
            profile.identity.verifyKeys
                = { { profile.identity.serial, scene.keyFile(u"merchant_cert.pem"_s) } };
        },
        u"platform_keys"_s, u"platform_key_is_merchants"_s, 3);
    row(
        "an APIv3 key of 31 characters", [](auto &, auto &) {}, u"apiv3_key"_s,
        u"apiv3_key_length"_s, 3, QByteArray(31, 'k'));
    row(
        "the APIv3 key of another", [](auto &, auto &) {}, u"live_call"_s, u"call_failed"_s, 3,
        QByteArray(32, 'k'));
    const Change gone
        = [](auto &profile, auto &) { profile.accessPoint = u"http://127.0.0.1:9/"_s; };
    row("nobody there", gone, u"access_point"_s, u"unreachable"_s, 4);
    row("nobody there, and an APIv3 key of 33 characters", gone, u"apiv3_key"_s,
        u"apiv3_key_length"_s, 3, QByteArray(33, 'k'));
    row(
        "nobody there, and no key either",
        [gone](auto &profile, auto &scene) {
            gone(profile, scene);
            profile.identity.keyFile = u"/nowhere.pem"_s;
        },
        u"key"_s, u"key_unusable"_s, 3);
}

void tst_CheckProfile::whatIsWrong()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, apiV3Key);
    QFETCH(QString, check);
    profile::Profile shop = m_scene->merchant(u"Shop"_s, m_url);
    change(shop, *m_scene);
    m_scene->save(shop);
    QStringList arguments = m_scene->in({ u"check"_s, u"--profile"_s, u"Shop"_s });
    if (!apiV3Key.isEmpty())
        arguments += { u"--apiv3-key-fd"_s, u"0"_s };
    const Ran ran = papayctl(arguments, apiV3Key + '\n');
    const QJsonObject line = lineOf(ran, check);
    QVERIFY2(line[u"level"].toString() == u"red"_s, ran.output.constData());
    QTEST(line[u"verdict"].toString(), "verdict");
    QTEST(ran.exitStatus, "exitStatus");
    QVERIFY(ran.words.contains(line[u"message"].toString().toUtf8()));
    QCOMPARE(ran.lines().size(), checks.size());
}

void tst_CheckProfile::anUnknownProfile()
{
    const Ran ran = papayctl(m_scene->in({ u"check"_s, u"--profile"_s, u"Shop"_s }));
    QCOMPARE(ran.exitStatus, 2);
    QCOMPARE(ran.line()[u"error"].toString(), u"usage"_s);
    QCOMPARE(papayctl(m_scene->in({ u"check"_s, u"plan_id=3"_s })).exitStatus, 2);
    QCOMPARE(papayctl(m_scene->in({ u"check"_s, u"--mchid"_s, u"3"_s })).exitStatus, 2);
}

QTEST_GUILESS_MAIN(tst_CheckProfile)
#include "tst_checkprofile.moc"
