#include "signing/authorization.h"
#include "signing/crypto.h"
#include "signing/verify.h"
#include "support/testkeys.h"
#include "support/warnings.h"

#include <QTest>

using signing::Headers;
using signing::VerifyCode;

namespace {

constexpr qint64 nowMs = 1'722'850'421'000;
const QString serial = QStringLiteral("408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB");
const QByteArray body = QByteArrayLiteral("{\"session_id\":\"会话\"}");

Headers without(Headers headers, const char *name)
{
    headers.removeIf([name](const auto &header) { return header.first == name; });
    return headers;
}

Headers with(const Headers &headers, const char *name, const QByteArray &value)
{
    Headers changed = without(headers, name);
    changed.append({ name, value });
    return changed;
}

} // namespace

class TestVerify final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void code_data();
    void code();
    void order_data();
    void order();
    void missingHeadersAreNamed();
    void skewIsTold();
    void twoKeysAreTold();
    void headerValue();
    void names();

private:
    [[nodiscard]] Headers signedAt(qint64 seconds) const;
    [[nodiscard]] Headers signedWithText(const QByteArray &timestamp) const;

    signing::Crypto m_crypto;
    support::TestKeys m_files;
    std::optional<signing::PrivateKey> m_theirs;
    signing::VerifyKeys m_keys;
    Headers m_good;
};

void TestVerify::initTestCase()
{
    const QString key = m_files.makeRsaKey(QStringLiteral("key.pem"));
    m_files.makeCertificate(QStringLiteral("cert.pem"), key, serial);
    auto theirs = signing::readPrivateKey(m_files.read(QStringLiteral("key.pem")), {});
    auto ours = signing::readPublicKey(m_files.read(QStringLiteral("cert.pem")));
    QVERIFY(theirs && ours);
    m_theirs = std::move(*theirs);
    m_keys.add(serial, std::move(*ours));
    m_good = signedAt(nowMs / 1000);
}

Headers TestVerify::signedWithText(const QByteArray &timestamp) const
{
    const QByteArray message = signing::answerToVerify(timestamp, "n0nce", body);
    return { { "Content-Type", "application/json" }, { "Wechatpay-Timestamp", timestamp },
        { "Wechatpay-Nonce", "n0nce" }, { "Wechatpay-Serial", serial.toLatin1() },
        { "Wechatpay-Signature",
            m_files.signature(m_files.path(QStringLiteral("key.pem")), message).toBase64() } };
}

Headers TestVerify::signedAt(qint64 seconds) const
{
    return signedWithText(QByteArray::number(seconds));
}

void TestVerify::code_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<VerifyCode>("code");
    const auto row = [](const char *name, const Headers &headers, VerifyCode code,
                         const QByteArray &answer = body) {
        QTest::newRow(name) << headers << answer << code;
    };
    const qint64 now = nowMs / 1000;
    const char *const signatureName = "Wechatpay-Signature";
    const QByteArray signature = *signing::headerValue(m_good, signatureName);

    row("signed now", m_good, VerifyCode::Verified);
    Headers lower;
    for (const auto &[name, value] : m_good)
        lower.append({ name.toLower(), value });
    row("header names in lower case", lower, VerifyCode::Verified);
    row("a serial in lower case", with(m_good, "Wechatpay-Serial", serial.toLatin1().toLower()),
        VerifyCode::Verified);

    row("no header at all", {}, VerifyCode::NotSigned);
    row("other headers only", { { "Content-Type", "application/json" } }, VerifyCode::NotSigned);
    for (const char *name :
        { "Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Signature", "Wechatpay-Serial" }) {
        QTest::addRow("without %s", name)
            << without(m_good, name) << body << VerifyCode::HeadersMissing;
        QTest::addRow("with an empty %s", name)
            << with(m_good, name, "") << body << VerifyCode::HeadersMissing;
    }

    for (const char *text : { "soon", "1722850421.0", "-1722850421", "+1722850421", " 1722850421",
             "0x66B09A35", "1722850421000000000000000000" })
        QTest::addRow("the timestamp \"%s\"", text)
            << signedWithText(text) << body << VerifyCode::TimestampUnreadable;

    row("299 seconds old", signedAt(now - 299), VerifyCode::Verified);
    row("300 seconds old", signedAt(now - 300), VerifyCode::ClockSkew);
    row("299 seconds ahead", signedAt(now + 299), VerifyCode::Verified);
    row("300 seconds ahead", signedAt(now + 300), VerifyCode::ClockSkew);
    row("milliseconds for seconds", signedAt(nowMs / 10), VerifyCode::ClockSkew);

    row("another serial", with(m_good, "Wechatpay-Serial", "00" + serial.toLatin1()),
        VerifyCode::UnknownSerial);
    row("a public key that we do not hold", with(m_good, "Wechatpay-Serial", "PUB_KEY_ID_01"),
        VerifyCode::UnknownSerial);

    row("the probe", with(m_good, signatureName, "WECHATPAY/SIGNTEST/" + signature.mid(19)),
        VerifyCode::Probe);

    row("no Base64", with(m_good, signatureName, "?" + signature.mid(1)),
        VerifyCode::SignatureUnreadable);
    row("Base64 with a blank", with(m_good, signatureName, signature + ' '),
        VerifyCode::SignatureUnreadable);
    row("Base64 with a line break",
        with(m_good, signatureName, signature.left(64) + '\n' + signature.mid(64)),
        VerifyCode::SignatureUnreadable);
    row("Base64 without its padding", with(m_good, signatureName, signature.chopped(2)),
        VerifyCode::SignatureUnreadable);
    row("URL-safe Base64", with(m_good, signatureName, QByteArray(344, '-').replace(342, 2, "==")),
        VerifyCode::SignatureUnreadable);

    row("a changed body", m_good, VerifyCode::BadSignature, body + ' ');
    row("an empty body", m_good, VerifyCode::BadSignature, {});
    row("another nonce", with(m_good, "Wechatpay-Nonce", "other"), VerifyCode::BadSignature);
    row("another timestamp", with(m_good, "Wechatpay-Timestamp", QByteArray::number(now + 1)),
        VerifyCode::BadSignature);
    row("a short signature", with(m_good, signatureName, "QUJD"), VerifyCode::BadSignature);
}

void TestVerify::code()
{
    QFETCH(Headers, headers);
    QFETCH(QByteArray, answer);
    QFETCH(VerifyCode, code);
    const auto result = signing::verifyAnswer(m_keys, headers, answer, nowMs);
    QCOMPARE(signing::name(result.code), signing::name(code));
}

void TestVerify::order_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<VerifyCode>("code");
    // Each row cures what the row before stumbled at; all that follows is still wrong.
    Headers headers { { "Wechatpay-Timestamp", "soon" }, { "Wechatpay-Nonce", "n" },
        { "Wechatpay-Signature", "WECHATPAY/SIGNTEST/?" } };
    QTest::newRow("missing before unreadable") << headers << VerifyCode::HeadersMissing;
    headers.emplaceBack("Wechatpay-Serial", "00");
    QTest::newRow("unreadable before stale") << headers << VerifyCode::TimestampUnreadable;
    headers = with(headers, "Wechatpay-Timestamp", "1");
    QTest::newRow("stale before unknown") << headers << VerifyCode::ClockSkew;
    headers = with(headers, "Wechatpay-Timestamp", QByteArray::number(nowMs / 1000));
    QTest::newRow("unknown before probe") << headers << VerifyCode::UnknownSerial;
    headers = with(headers, "Wechatpay-Serial", serial.toLatin1());
    QTest::newRow("probe before Base64") << headers << VerifyCode::Probe;
    headers = with(headers, "Wechatpay-Signature", "?");
    QTest::newRow("Base64 before the signature itself")
        << headers << VerifyCode::SignatureUnreadable;
}

void TestVerify::order()
{
    QFETCH(Headers, headers);
    QFETCH(VerifyCode, code);
    QCOMPARE(signing::name(signing::verifyAnswer(m_keys, headers, body, nowMs).code),
        signing::name(code));
}

void TestVerify::missingHeadersAreNamed()
{
    const Headers headers { { "wechatpay-nonce", "n" }, { "wechatpay-serial", "AB12" } };
    const auto result = signing::verifyAnswer(m_keys, headers, body, nowMs);
    QCOMPARE(result.missing,
        QStringList(
            { QStringLiteral("Wechatpay-Timestamp"), QStringLiteral("Wechatpay-Signature") }));
    QCOMPARE(result.serial, QStringLiteral("AB12"));
}

void TestVerify::skewIsTold()
{
    const auto late = signing::verifyAnswer(m_keys, m_good, body, nowMs + 3'600'500);
    QCOMPARE(late.code, VerifyCode::ClockSkew);
    QCOMPARE(late.skewSeconds, -3600);
    const auto early = signing::verifyAnswer(m_keys, m_good, body, nowMs - 60'000);
    QCOMPARE(early.code, VerifyCode::Verified);
    QCOMPARE(early.skewSeconds, 60);
    QCOMPARE(early.serial, serial);
    // Half a second decides: 299.5 s are inside, though the clock's second says 300.
    QCOMPARE(
        signing::verifyAnswer(m_keys, m_good, body, nowMs - 299'500).code, VerifyCode::Verified);
}

void TestVerify::twoKeysAreTold()
{
    m_files.makeRsaKey(QStringLiteral("second.pem"));
    const QByteArray pem = m_files.openssl({ QStringLiteral("pkey"), QStringLiteral("-in"),
        QStringLiteral("second.pem"), QStringLiteral("-pubout") });
    auto second = signing::readPublicKey(pem);
    auto first = signing::readPublicKey(m_files.read(QStringLiteral("cert.pem")));
    QVERIFY(first && second);
    signing::VerifyKeys keys;
    QVERIFY(keys.isEmpty());
    keys.add(QStringLiteral("PUB_KEY_ID_1"), std::move(*second));
    keys.add(serial.toLower(), std::move(*first));
    QVERIFY(!keys.isEmpty());
    QCOMPARE(signing::verifyAnswer(keys, m_good, body, nowMs).code, VerifyCode::Verified);
    // A right signature under another key's name is no right signature.
    QCOMPARE(
        signing::verifyAnswer(keys, with(m_good, "Wechatpay-Serial", "PUB_KEY_ID_1"), body, nowMs)
            .code,
        VerifyCode::BadSignature);
}

void TestVerify::headerValue()
{
    const Headers headers { { "Request-ID", " a " }, { "request-id", "b" } };
    QCOMPARE(signing::headerValue(headers, "REQUEST-ID").value_or("none"), QByteArray(" a "));
    QVERIFY(!signing::headerValue(headers, "Request").has_value());
}

void TestVerify::names()
{
    for (const VerifyCode code :
        { VerifyCode::Verified, VerifyCode::NotSigned, VerifyCode::HeadersMissing,
            VerifyCode::TimestampUnreadable, VerifyCode::ClockSkew, VerifyCode::UnknownSerial,
            VerifyCode::Probe, VerifyCode::SignatureUnreadable, VerifyCode::BadSignature })
        QCOMPARE(signing::verifyCodeNamed(QString(signing::name(code))), std::optional(code));
    QVERIFY(!signing::verifyCodeNamed(QStringLiteral("good")).has_value());
    QVERIFY(!signing::verifyCodeNamed({}).has_value());
    QCOMPARE(signing::name(VerifyCode::ClockSkew), QLatin1String("clock_skew"));
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
