// Published test vectors (tests/data/vectors; domain.md 4): values that neither our signer nor our
// sandbox made.
#include "signing/aead.h"
#include "signing/authorization.h"
#include "signing/crypto.h"
#include "signing/key.h"
#include "signing/verify.h"
#include "support/warnings.h"

#include <QFile>
#include <QTest>

namespace {

QByteArray vector(const char *name)
{
    QFile file(QStringLiteral(PAPAY_TEST_DATA "/vectors/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The lines of a .msg file, without the newline that ends each, the last one's too.
QList<QByteArray> linesOf(const QByteArray &message) { return message.chopped(1).split('\n'); }

/// What follows a label in aes_gcm.txt.
QByteArray valueAfter(const QByteArray &text, const QByteArray &label)
{
    const qsizetype at = text.indexOf(label) + label.size();
    return text.mid(at, text.indexOf('\n', at) - at).trimmed();
}

} // namespace

class TestVectors final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }

    void requests_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("a POST with a Chinese body")
            << vector("request_body.msg") << vector("request_body.sig").trimmed();
        QTest::newRow("a GET without body")
            << vector("request_path.msg") << vector("request_path.sig").trimmed();
    }
    void requests()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const QList<QByteArray> lines = linesOf(message);
        QCOMPARE(lines.size(), 5);
        const QByteArray ours
            = signing::stringToSign(lines[0], lines[1], lines[2].toLongLong(), lines[3], lines[4]);
        QCOMPARE(ours, message);

        auto key = signing::readPrivateKey(vector("official_test_key.pem"), {});
        QVERIFY(key.has_value());
        QCOMPARE(key->sign(ours).toBase64(), signature);
    }

    void response()
    {
        const QByteArray message = vector("response.msg");
        const QList<QByteArray> lines = linesOf(message);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(signing::answerToVerify(lines[0], lines[1], lines[2]), message);

        auto key = signing::readPublicKey(vector("response_pub.pem"));
        QVERIFY(key.has_value());
        signing::VerifyKeys keys;
        keys.add(QStringLiteral("PUB_KEY_ID_1"), std::move(*key));
        const signing::Headers headers { { "Wechatpay-Timestamp", lines[0] },
            { "Wechatpay-Nonce", lines[1] },
            { "Wechatpay-Signature", vector("response.sig").trimmed() },
            { "Wechatpay-Serial", "PUB_KEY_ID_1" } };
        const qint64 now = lines[0].toLongLong() * 1000;
        QCOMPARE(signing::verifyAnswer(keys, headers, lines[2], now).code,
            signing::VerifyCode::Verified);
        QCOMPARE(signing::verifyAnswer(keys, headers, lines[2] + ' ', now).code,
            signing::VerifyCode::BadSignature);
    }

    void aesGcm()
    {
        const QByteArray text = vector("aes_gcm.txt");
        const auto opened = signing::openAesGcm(valueAfter(text, "key (32 ASCII bytes):"),
            valueAfter(text, "nonce (12 ASCII bytes):"), valueAfter(text, "aad:"),
            QByteArray::fromBase64(valueAfter(text, "ciphertext||tag base64:")));
        QVERIFY(opened.has_value());
        QCOMPARE(*opened, valueAfter(text, "plaintext:"));
    }

private:
    signing::Crypto m_crypto;
};

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
