#include "signing/aead.h"
#include "support/warnings.h"

#include <QTest>

namespace {

// The vector of wechatpay-java (tests/data/vectors/aes_gcm.txt).
const QByteArray goodKey = QByteArrayLiteral("a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb");
const QByteArray goodNonce = QByteArrayLiteral("uluk4a9R25RW");
const QByteArray goodData = QByteArrayLiteral("associatedData");
const QByteArray goodSealed = QByteArray::fromBase64("ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=");

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = char(bytes[at] ^ 1);
    return bytes;
}

} // namespace

class TestAead final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }

    void opensWhatFits()
    {
        QCOMPARE(signing::openAesGcm(goodKey, goodNonce, goodData, goodSealed).value_or("nothing"),
            QByteArray("message"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("sealed");
        QTest::newRow("another key") << flipped(goodKey, 0) << goodNonce << goodData << goodSealed;
        QTest::newRow("a key of 31 bytes")
            << goodKey.chopped(1) << goodNonce << goodData << goodSealed;
        QTest::newRow("a key of 33 bytes") << goodKey + 'x' << goodNonce << goodData << goodSealed;
        QTest::newRow("no key") << QByteArray() << goodNonce << goodData << goodSealed;
        QTest::newRow("another nonce")
            << goodKey << flipped(goodNonce, 3) << goodData << goodSealed;
        QTest::newRow("a nonce of 11 bytes")
            << goodKey << goodNonce.chopped(1) << goodData << goodSealed;
        QTest::newRow("other associated data")
            << goodKey << goodNonce << flipped(goodData, 0) << goodSealed;
        QTest::newRow("associated data left out")
            << goodKey << goodNonce << QByteArray() << goodSealed;
        QTest::newRow("a changed text")
            << goodKey << goodNonce << goodData << flipped(goodSealed, 0);
        QTest::newRow("a changed tag")
            << goodKey << goodNonce << goodData << flipped(goodSealed, goodSealed.size() - 1);
        QTest::newRow("a text cut short")
            << goodKey << goodNonce << goodData << goodSealed.chopped(1);
        QTest::newRow("less than a tag")
            << goodKey << goodNonce << goodData << goodSealed.right(15);
        QTest::newRow("nothing at all") << goodKey << goodNonce << goodData << QByteArray();
    }
    void refuses()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, nonce);
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, sealed);
        QVERIFY(!signing::openAesGcm(key, nonce, data, sealed).has_value());
    }
};

QTEST_GUILESS_MAIN(TestAead)
#include "tst_aead.moc"
