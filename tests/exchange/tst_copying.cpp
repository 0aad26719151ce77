#include "exchange/copying.h"
#include "exchange/samples.h"
#include "support/warnings.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;
using contract::Field;

namespace {

const Sender merchant { .accessPoint = u"https://apihk.mch.weixin.qq.com"_s,
    .mchid = u"3200000001"_s,
    .serial = u"1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C"_s };

/// The words that a shell hands to curl; nothing when the shell refuses the text or says anything.
QByteArrayList handedToCurl(const QString &shell, const QString &command)
{
    QProcess process;
    process.start(shell, { u"-c"_s, u"curl() { printf '%s\\000' \"$@\"; }\n"_s + command });
    if (!process.waitForFinished() || process.exitCode() != 0
        || !process.readAllStandardError().isEmpty())
        return {};
    QByteArrayList words = process.readAllStandardOutput().split('\0');
    words.removeLast(); // what is behind the last NUL
    return words;
}

} // namespace

/// What developers get to paste is right to the byte, and holds no secret.
class TestCopying final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void isWhatDevelopersKnow_data();
    void isWhatDevelopersKnow();
    void holdsPlaceholdersOnly_data() { isWhatDevelopersKnow_data(); }
    void holdsPlaceholdersOnly();
    void handsEachByteToCurl_data();
    void handsEachByteToCurl();
    void namesTheRequestsOwnAccessPoint();
    void leavesOutWhatIsEmpty();
    void handsTheSessionOver();
};

void TestCopying::isWhatDevelopersKnow_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("JSON") << Format::Json << u"written-json.txt"_s;
    QTest::newRow("curl") << Format::Curl << u"written-curl.txt"_s;
    QTest::newRow("PHP") << Format::Php << u"written-php.txt"_s;
    QTest::newRow("Go") << Format::Go << u"written-go.txt"_s;
    QTest::newRow("pairs") << Format::Pairs << u"written-pairs.txt"_s;
}

void TestCopying::isWhatDevelopersKnow()
{
    QFETCH(Format, format);
    QFETCH(QString, name);
    contract::PreSignRequest request = samples::seedRequest();
    request.set(Field::BaseUri, {});
    QCOMPARE(written(format, request, merchant), samples::document(name));
}

void TestCopying::holdsPlaceholdersOnly()
{
    QFETCH(Format, format);
    const QString text = written(format, samples::seedRequest(), {});
    QVERIFY(text.endsWith(u'\n'));
    QVERIFY(!text.contains(u"BEGIN"));
    static const QRegularExpression secret(
        u"(signature|nonce_str|timestamp)=\"(?!YOUR_[A-Z]+\")"_s);
    QVERIFY(!text.contains(secret));
    if (format == Format::Curl || format == Format::Php || format == Format::Go) {
        QVERIFY(text.contains(u"YOUR_MCHID"));
        QVERIFY(text.contains(u"YOUR_CERTIFICATE_SERIAL"));
    }
}

void TestCopying::handsEachByteToCurl_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("by bash") << u"bash"_s;
    QTest::newRow("by a plain POSIX shell") << u"sh"_s;
}

void TestCopying::handsEachByteToCurl()
{
    QFETCH(QString, shell);
    QRandomGenerator random(1);
    for (int round = 0; round < 60; ++round) {
        contract::PreSignRequest request = samples::randomRequest(random);
        request.set(Field::UserDisplayName,
            samples::nastyTexts()[round % samples::nastyTexts().size()].repeated(2));
        const QByteArrayList words = handedToCurl(shell, written(Format::Curl, request, merchant));
        QCOMPARE(words.size(), 11);
        QCOMPARE(words[2],
            request.value(Field::BaseUri).toUtf8()
                + "v3/global/papay/contracts/app-pre-entrust-sign");
        QVERIFY(
            words[4].startsWith("Authorization: WECHATPAY2-SHA256-RSA2048 mchid=\"3200000001\","));
        QCOMPARE(words[6], QByteArray("Content-Type: application/json"));
        QCOMPARE(words[10], contract::toJson(request));
    }
}

void TestCopying::namesTheRequestsOwnAccessPoint()
{
    contract::PreSignRequest request;
    request.set(Field::BaseUri, u"http://127.0.0.1:8080/papay"_s);
    const QString url
        = u"http://127.0.0.1:8080/papay/v3/global/papay/contracts/app-pre-entrust-sign"_s;
    QVERIFY(written(Format::Curl, request, merchant).contains(url));
    QVERIFY(written(Format::Go, request, merchant).contains(url));
    QVERIFY(written(Format::Php, request, merchant)
                .contains(u"'base_uri' => 'http://127.0.0.1:8080/papay/'"_s));
    QVERIFY(written(Format::Curl, {}, {}).contains(u"'https://YOUR_ACCESS_POINT/v3/"_s));
}

void TestCopying::leavesOutWhatIsEmpty()
{
    contract::PreSignRequest request;
    QCOMPARE(written(Format::Json, request, merchant), u"{}\n"_s);
    QCOMPARE(written(Format::Pairs, request, merchant), QString());
    request.set(Field::PlanId, u"12x"_s);
    QCOMPARE(written(Format::Json, request, merchant), u"{\n  \"plan_id\": \"12x\"\n}\n"_s);
    QVERIFY(written(Format::Php, request, merchant).contains(u"'plan_id'            => '12x',"_s));
    QVERIFY(written(Format::Go, request, merchant).contains(u"\"plan_id\": \"12x\","_s));
}

void TestCopying::handsTheSessionOver()
{
    QCOMPARE(handOff(u"201710180325670965"_s, u"100001256"_s, u"2021-11-20T13:29:35+08:00"_s),
        QByteArray(R"({"session_id":"201710180325670965","out_contract_code":"100001256",)"
                   R"("expired_time":"2021-11-20T13:29:35+08:00"})"));
    QCOMPARE(handOff(u"1\"2"_s, u"3"_s, {}),
        QByteArray("{\"session_id\":\"1\\\"2\",\"out_contract_code\":\"3\"}"));
}

QTEST_GUILESS_MAIN(TestCopying)
#include "tst_copying.moc"
