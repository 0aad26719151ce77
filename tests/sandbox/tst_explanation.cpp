#include "sandbox/rules/explanation.h"
#include "signing/crypto.h"
#include "support/testkeys.h"
#include "support/warnings.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using sandbox::AuthorizationMembers;
using sandbox::explainSignature;
using sandbox::Explanation;
using sandbox::Request;
using signing::SignatureFit;
using signing::Slip;

namespace {

const QByteArray path = "/v3/global/papay/contracts/app-pre-entrust-sign";
const QByteArray body = "{\"plan_id\":123,\n\"name\":\"张三\"}";

QByteArray text(const QByteArray &method, const QByteArray &url, const QByteArray &ofBody)
{
    return method + '\n' + url + "\n1722850421\nABCDEF\n" + ofBody + '\n';
}

} // namespace

class TestExplanation final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void saysWhatDiffers_data();
    void saysWhatDiffers();
    void saysThatAKeyIsForeign();
    void saysThatASignatureIsNoBase64();

private:
    [[nodiscard]] QByteArray signature(const QByteArray &message, const QString &digest) const
    {
        return m_files.openssl({ u"dgst"_s, digest, u"-sign"_s, u"key.pem"_s }, message);
    }
    [[nodiscard]] Explanation explain(const QByteArray &signature) const
    {
        const Request request { .method = "POST",
            .target = path,
            .headers = { { "host", "localhost:8443" } },
            .body = body };
        const AuthorizationMembers members { .mchid = "1",
            .nonce = "ABCDEF",
            .timestamp = "1722850421",
            .serial = "0A01",
            .signature = signature };
        return explainSignature(request, members, *m_key);
    }

    signing::Crypto m_crypto;
    support::TestKeys m_files;
    std::optional<signing::PublicKey> m_key;
};

void TestExplanation::initTestCase()
{
    m_files.makeRsaKey(u"key.pem"_s);
    m_files.makeRsaKey(u"other.pem"_s);
    auto key = signing::readPublicKey(
        m_files.openssl({ u"pkey"_s, u"-in"_s, u"key.pem"_s, u"-pubout"_s }));
    QVERIFY(key.has_value());
    m_key = std::move(*key);
}

void TestExplanation::saysWhatDiffers_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("digest");
    QTest::addColumn<QList<Slip>>("slips");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("theirs"); // bytes more than ours
    const auto row
        = [](const char *name, const QByteArray &message, Slip slip, int line, int theirs) {
              QTest::newRow(name) << message << u"-sha256"_s << QList { slip } << line << theirs;
          };
    row("the method", text("post", path, body), Slip::LowerCaseMethod, 1, 0);
    row("the URL", text("POST", "https://localhost:8443" + path, body), Slip::HostInUrl, 2, 22);
    row("the nonce", text("POST", path, body).replace("ABCDEF", "abcdef"), Slip::NonceInOtherCase,
        4, 0);
    row("the time", text("POST", path, body).replace("1722850421", "1722850421007"),
        Slip::TimestampInMilliseconds, 3, 3);
    row("the body", text("POST", path, QByteArray(body).replace("\n", "")), Slip::BodyCompact, 5,
        -1);
    row("no body", text("POST", path, {}), Slip::BodyMissing, 5, int(-body.size()));
    row("no last newline", text("POST", path, body).chopped(1), Slip::NoLastNewline, 5, -1);
    row("every line", text("POST", path, body).replace("\n", "\r\n").replace(",\r\n", ",\n"),
        Slip::LinesEndInCrLf, 1, 1);
    QTest::newRow("the digest") << text("POST", path, body) << u"-sha1"_s << QList { Slip::Sha1 }
                                << 0 << 0;
}

void TestExplanation::saysWhatDiffers()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, digest);
    QFETCH(QList<Slip>, slips);
    QFETCH(int, theirs);
    const Explanation said = explain(signature(message, digest).toBase64());
    QCOMPARE(said.fit, SignatureFit::Slipped);
    QCOMPARE(said.slips, slips);
    QTEST(said.line, "line");
    QCOMPARE(said.theirBytes - said.ourBytes, theirs);
    const QByteArrayList ours { "", "POST\n", path + '\n', "1722850421\n", "ABCDEF\n",
        body + '\n' };
    QCOMPARE(said.ourBytes, ours[said.line].size());
}

void TestExplanation::saysThatAKeyIsForeign()
{
    const Explanation said
        = explain(m_files.signature(u"other.pem"_s, text("POST", path, body)).toBase64());
    QCOMPARE(said.fit, SignatureFit::OtherKey);
    QVERIFY(said.isBase64);
    QCOMPARE(said.line, 0);
}

void TestExplanation::saysThatASignatureIsNoBase64()
{
    const Explanation said = explain("WECHATPAY/SIGNTEST/***");
    QVERIFY(!said.isBase64);
    QCOMPARE(said.slips, QList<Slip>());
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
