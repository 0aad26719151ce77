#include "signing/authorization.h"
#include "support/warnings.h"

#include <QTest>

class TestAuthorization final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }

    void stringToSign_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("expected");
        // The canonical strings of wechatpay-go.
        QTest::newRow("an empty body leaves an empty fifth line")
            << QByteArray("GET") << QByteArray()
            << QByteArray("GET\n/v3/certificates\n1624523846\nA1B2C3D4E5F6G7\n\n");
        QTest::newRow("a body's own newline stays and one more follows")
            << QByteArray("POST") << QByteArray("Hello World!\n")
            << QByteArray("POST\n/v3/certificates\n1624523846\nA1B2C3D4E5F6G7\nHello World!\n\n");
        QTest::newRow("a body is taken byte for byte, zero bytes too")
            << QByteArray("POST") << QByteArrayLiteral("a\0\xE4\xB8\xAD\r")
            << QByteArrayLiteral(
                   "POST\n/v3/certificates\n1624523846\nA1B2C3D4E5F6G7\na\0\xE4\xB8\xAD\r\n");
    }
    void stringToSign()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QTEST(signing::stringToSign(method, "/v3/certificates", 1624523846, "A1B2C3D4E5F6G7", body),
            "expected");
    }

    void answerToVerify()
    {
        QCOMPARE(signing::answerToVerify("1624523846", "abc", "{}"),
            QByteArray("1624523846\nabc\n{}\n"));
        QCOMPARE(signing::answerToVerify("1624523846", "abc", {}), // 204
            QByteArray("1624523846\nabc\n\n"));
    }

    void headerValue()
    {
        QCOMPARE(signing::authorization({ .mchid = "1900007291",
                     .nonce = "593BEC0C930BF1AFEB40B4A08C8FB242",
                     .timestamp = 1554208460,
                     .serial = "408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB",
                     .signature = "QUJD+/==" }),
            QByteArray("WECHATPAY2-SHA256-RSA2048 mchid=\"1900007291\","
                       "nonce_str=\"593BEC0C930BF1AFEB40B4A08C8FB242\",timestamp=\"1554208460\","
                       "serial_no=\"408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB\","
                       "signature=\"QUJD+/==\""));
    }
};

QTEST_GUILESS_MAIN(TestAuthorization)
#include "tst_authorization.moc"
