#include "sandbox/notifications/notification.h"

#include "signing/aead.h"
#include "signing/crypto.h"
#include "signing/verify.h"
#include "support/testkeys.h"
#include "support/warnings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <optional>

using namespace sandbox;
using namespace Qt::StringLiterals;

/// What the access point tells a merchant (domain.md 7).
class TestNotification final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void tellsOfAContract_data();
    void tellsOfAContract();
    void namesEachWayToEnd();
    void isSealed();
    void isNotSealedWithHalfAKey();
    void isSigned();
    void isSignedFalselyOnRequest_data();
    void isSignedFalselyOnRequest();
    void isReadByOtherHands();

private:
    [[nodiscard]] PlatformSign sign();

    const signing::Crypto m_crypto;
    std::optional<support::TestKeys> m_files;
    std::optional<signing::PrivateKey> m_key;
};

namespace {

constexpr qint64 sentMs = 1'637'386'115'678; // 2021-11-20T13:28:35.678+08:00
constexpr char serial[] = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";
const QByteArray key("0123456789abcdef0123456789ABCDEF");
const QByteArray nonce("fdasflkja484");
const NotificationStamp stamp { sentMs, "593BEC0C930BF1AFEB40B4A08C8FB242", "08ABCDEF-0" };

/// With the members of domain.md 7's sample.
SignedContract directContract()
{
    return { .contractId = u"Wx15463511252015071056489715"_s,
        .mchid = u"10000091"_s,
        .appid = u"wxcbda96de0b165486"_s,
        .spAppid = {},
        .subMchid = {},
        .subAppid = {},
        .planId = 9'007'199'254'740'993,
        .outContractCode = u"100001256"_s,
        .userDisplayName = u"张三"_s,
        .openid = u"ouFhd5X9s9WteC3eWRjXV3lea123"_s,
        .notifyUrl = u"https://www.example.com/notify"_s,
        .signedMs = 1'441'072'800'000, // 2015-09-01T10:00:00+08:00
        .expiresMs = 1'599'013'400'000, // 2020-09-02T10:23:20+08:00
        .terminationNote = {} };
}

SignedContract institutionContract()
{
    SignedContract contract = directContract();
    contract.isInstitution = true;
    contract.appid.clear();
    contract.spAppid = u"wxd678efh567hg6787"_s;
    contract.subMchid = u"1900000109"_s;
    contract.subAppid = u"wxd678efh567hg6999"_s;
    return contract;
}

NotificationBody bodyOf(NotificationEvent event)
{
    return { .event = event,
        .id = u"EV-2018022511223320873"_s,
        .createdMs = sentMs,
        .contract = notifiedContract(directContract(), event),
        .nonce = nonce };
}

/// Python with the package that most merchants' servers use.
QByteArray python(const QByteArray &program, const QByteArray &input)
{
    QProcess process;
    process.start(u"python3"_s, { u"-c"_s, QString::fromLatin1(program) });
    process.write(input);
    process.closeWriteChannel();
    const bool isDone = process.waitForFinished(30'000) && process.exitCode() == 0;
    return isDone ? process.readAllStandardOutput() : QByteArray("failed");
}

bool hasPython() { return python("import cryptography", {}).isEmpty(); }

QByteArray openedByPython(const QByteArray &body)
{
    return python("import base64, json, sys\n"
                  "from cryptography.hazmat.primitives.ciphers.aead import AESGCM\n"
                  "r = json.load(sys.stdin.buffer)['resource']\n"
                  "sys.stdout.buffer.write(AESGCM(b'"
            + key
            + "').decrypt(r['nonce'].encode(),\n"
              "  base64.b64decode(r['ciphertext']), r['associated_data'].encode()))",
        body);
}

QJsonObject parsed(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

} // namespace

void TestNotification::initTestCase()
{
    m_files.emplace();
    m_files->makeRsaKey(u"key.pem"_s);
    auto read = signing::readPrivateKey(m_files->read(u"key.pem"_s), base::Secret());
    QVERIFY(read.has_value());
    m_key = std::move(*read);
    m_files->makeCertificate(u"cert.pem"_s, u"key.pem"_s, QString::fromLatin1(serial));
}

PlatformSign TestNotification::sign()
{
    return [this](const QByteArray &message) {
        return PlatformSignature { serial, m_key->sign(message) };
    };
}

void TestNotification::tellsOfAContract_data()
{
    QTest::addColumn<bool>("isInstitution");
    QTest::addColumn<bool>("isTerminated");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray common = R"("out_contract_code":"100001256","plan_id":9007199254740993,)"
                              R"("contract_id":"Wx15463511252015071056489715",)"
                              R"("openid":"ouFhd5X9s9WteC3eWRjXV3lea123",)"
                              R"("contract_expired_time":"2020-09-02T10:23:20+08:00",)";
    const QByteArray direct = R"("mchid":"10000091","appid":"wxcbda96de0b165486",)";
    const QByteArray institution
        = R"("sp_mchid":"10000091","sp_appid":"wxd678efh567hg6787","sub_mchid":"1900000109",)"
          R"("sub_appid":"wxd678efh567hg6999","sub_openid":"ouFhd5X9s9WteC3eWRjXV3lea123",)";
    const QByteArray agreed = R"("operate_time":"2015-09-01T10:00:00+08:00")";
    const QByteArray ended = R"("operate_time":"2015-09-02T10:00:00+08:00",)"
                             R"("contract_termination_mode":"USER")";
    QTest::newRow("a merchant's, signed") << false << false << common + direct + agreed;
    QTest::newRow("a merchant's, terminated") << false << true << common + direct + ended;
    QTest::newRow("an institution's, signed") << true << false << common + institution + agreed;
    QTest::newRow("an institution's, terminated") << true << true << common + institution + ended;
}

void TestNotification::tellsOfAContract()
{
    QFETCH(bool, isInstitution);
    QFETCH(bool, isTerminated);
    QFETCH(QByteArray, expected);
    SignedContract contract = isInstitution ? institutionContract() : directContract();
    if (isTerminated) {
        contract.state = SignedContract::State::Terminated;
        contract.terminatedMs = contract.signedMs + 24 * 60 * 60 * 1000;
    }
    const QByteArray told = notifiedContract(
        contract, isTerminated ? NotificationEvent::Terminated : NotificationEvent::Signed);
    const QJsonObject wanted = parsed(QByteArray("{" + expected + "}"));
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(parsed(told), wanted);
    QVERIFY(told.contains("9007199254740993")); // to the last digit
}

void TestNotification::namesEachWayToEnd()
{
    const auto nameOf = [](SignedContract::TerminationMode mode) {
        SignedContract contract = directContract();
        contract.terminationMode = mode;
        return parsed(notifiedContract(
            contract, NotificationEvent::Terminated))["contract_termination_mode"_L1]
            .toString();
    };
    QCOMPARE(nameOf(SignedContract::TerminationMode::User), u"USER"_s);
    QCOMPARE(nameOf(SignedContract::TerminationMode::Merchant), u"MERCHANT"_s);
    QCOMPARE(nameOf(SignedContract::TerminationMode::Platform), u"PLATFORM"_s);
}

void TestNotification::isSealed()
{
    const auto body = sealedBody(bodyOf(NotificationEvent::Signed), key);
    QVERIFY(body);
    const QJsonObject object = parsed(*body);
    QCOMPARE(object["id"_L1].toString(), u"EV-2018022511223320873"_s);
    QCOMPARE(object["create_time"_L1].toString(), u"2021-11-20T13:28:35+08:00"_s);
    QCOMPARE(object["event_type"_L1].toString(), u"PAPAY.SIGN"_s);
    QCOMPARE(object["resource_type"_L1].toString(), u"encrypt-resource"_s);
    QVERIFY(!object["summary"_L1].toString().isEmpty());
    const QJsonObject resource = object["resource"_L1].toObject();
    QCOMPARE(resource["algorithm"_L1].toString(), u"AEAD_AES_256_GCM"_s);
    QVERIFY(!resource["original_type"_L1].toString().isEmpty());
    QCOMPARE(resource["nonce"_L1].toString().toLatin1(), nonce);
    const QByteArray associated = resource["associated_data"_L1].toString().toLatin1();
    QVERIFY(!associated.isEmpty());
    const QByteArray sealed
        = QByteArray::fromBase64(resource["ciphertext"_L1].toString().toLatin1());
    QCOMPARE(signing::openAesGcm(key, nonce, associated, sealed),
        std::optional(notifiedContract(directContract(), NotificationEvent::Signed)));
    QVERIFY(!signing::openAesGcm(key, nonce, {}, sealed)); // the associated data counts
    QVERIFY(!body->contains("ouFhd5X9s9WteC3eWRjXV3lea123"));

    const auto ended = sealedBody(bodyOf(NotificationEvent::Terminated), key);
    QCOMPARE(parsed(*ended)["event_type"_L1].toString(), u"PAPAY.TERMINATE"_s);
}

void TestNotification::isNotSealedWithHalfAKey()
{
    NotificationBody body = bodyOf(NotificationEvent::Signed);
    QVERIFY(!sealedBody(body, key.left(16)));
    body.nonce.chop(1);
    QVERIFY(!sealedBody(body, key));
}

void TestNotification::isSigned()
{
    const QByteArray body = *sealedBody(bodyOf(NotificationEvent::Signed), key);
    const auto headers = notificationHeaders(body, stamp, NotificationSignature::True, sign());
    signing::VerifyKeys keys;
    keys.add(QString::fromLatin1(serial),
        std::move(*signing::readPublicKey(m_files->read(u"cert.pem"_s))));
    const auto codeAt = [&](const QByteArray &bytes, qint64 nowMs) {
        return signing::verifyAnswer(keys, headers, bytes, nowMs).code;
    };
    QCOMPARE(codeAt(body, sentMs), signing::VerifyCode::Verified);
    QCOMPARE(codeAt(body, sentMs + 600'000), signing::VerifyCode::ClockSkew);
    QCOMPARE(codeAt(body + ' ', sentMs), signing::VerifyCode::BadSignature);
    const auto value = [&headers](const char *name) {
        return signing::headerValue(headers, name).value_or(QByteArray());
    };
    QCOMPARE(value("Wechatpay-Timestamp"), "1637386115");
    QCOMPARE(value("Wechatpay-Nonce"), stamp.nonce);
    QCOMPARE(value("Wechatpay-Serial"), serial);
    QCOMPARE(value("Wechatpay-Signature-Type"), "WECHATPAY2-SHA256-RSA2048");
    QCOMPARE(value("Request-ID"), "08ABCDEF-0");
    QCOMPARE(value("Content-Type"), "application/json");
    QVERIFY(!value("User-Agent").isEmpty());
}

void TestNotification::isSignedFalselyOnRequest_data()
{
    QTest::addColumn<NotificationSignature>("signature");
    QTest::addColumn<signing::VerifyCode>("code");
    QTest::newRow("a probe") << NotificationSignature::Probe << signing::VerifyCode::Probe;
    QTest::newRow("forged") << NotificationSignature::Forged << signing::VerifyCode::BadSignature;
}

void TestNotification::isSignedFalselyOnRequest()
{
    QFETCH(NotificationSignature, signature);
    const QByteArray body = *sealedBody(bodyOf(NotificationEvent::Signed), key);
    const auto headers = notificationHeaders(body, stamp, signature, sign());
    signing::VerifyKeys keys;
    keys.add(QString::fromLatin1(serial),
        std::move(*signing::readPublicKey(m_files->read(u"cert.pem"_s))));
    QTEST(signing::verifyAnswer(keys, headers, body, sentMs).code, "code");

    // Nor does it verify for a receiver that is careless about what comes before.
    QByteArray text = signing::headerValue(headers, "Wechatpay-Signature").value();
    const bool isProbe = signature == NotificationSignature::Probe;
    QCOMPARE(text.startsWith("WECHATPAY/SIGNTEST/"), isProbe);
    QCOMPARE(text.size() % 4, isProbe ? 1 : 0); // a length that no Base64 has
    text = text.mid(isProbe ? qstrlen("WECHATPAY/SIGNTEST/") : 0);
    const QByteArray bytes = QByteArray::fromBase64(text);
    QCOMPARE(bytes.size(), 256);
    QVERIFY(!keys.find(QString::fromLatin1(serial))
                 ->verifies("1637386115\n" + stamp.nonce + '\n' + body + '\n', bytes));
}

/// By the openssl program, and python's cryptography where it is there: as a merchant would who has
/// nothing of ours.
void TestNotification::isReadByOtherHands()
{
    const QByteArray body = *sealedBody(bodyOf(NotificationEvent::Signed), key);
    const auto headers = notificationHeaders(body, stamp, NotificationSignature::True, sign());
    const QString message
        = m_files->write(u"message"_s, "1637386115\n" + stamp.nonce + '\n' + body + '\n');
    const QString signature = m_files->write(u"signature"_s,
        QByteArray::fromBase64(
            signing::headerValue(headers, "Wechatpay-Signature").value_or(QByteArray())));
    m_files->openssl({ u"x509"_s, u"-in"_s, u"cert.pem"_s, u"-pubkey"_s, u"-noout"_s, u"-out"_s,
        u"public.pem"_s });
    QCOMPARE(m_files->openssl({ u"dgst"_s, u"-sha256"_s, u"-verify"_s, u"public.pem"_s,
                 u"-signature"_s, signature, message }),
        "Verified OK\n");

    const QJsonObject resource = parsed(body)["resource"_L1].toObject();
    const QByteArray sealed
        = QByteArray::fromBase64(resource["ciphertext"_L1].toString().toLatin1());
    const QByteArray contract = bodyOf(NotificationEvent::Signed).contract;
    // GCM without its tag is counter mode that begins at 2 (NIST SP 800-38D).
    const QByteArray counter = nonce.toHex() + "00000002";
    QCOMPARE(m_files->openssl(
                 { u"enc"_s, u"-d"_s, u"-aes-256-ctr"_s, u"-K"_s, QString::fromLatin1(key.toHex()),
                     u"-iv"_s, QString::fromLatin1(counter) },
                 sealed.chopped(16)),
        contract);
    if (hasPython())
        QCOMPARE(openedByPython(body), contract);
}

QTEST_GUILESS_MAIN(TestNotification)
#include "tst_notification.moc"
