#include "exchange/quotable.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;

/// A remark shows what is needed to find the place, and no secret.
class TestQuotable final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void showsWhatIsHarmless_data();
    void showsWhatIsHarmless();
    void hidesSecrets_data();
    void hidesSecrets();
    void staysShort();
    void showsUrlsWithoutWhatIsPrivate();
};

void TestQuotable::showsWhatIsHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &shown) {
        QTest::newRow(name) << text << shown;
    };
    row("a name", u"sub_merchant_identification_code"_s, u"sub_merchant_identification_code"_s);
    row("a header's name", u"Authorization"_s, u"Authorization"_s);
    row("an expression", u"$user['openid']"_s, u"$user['openid']"_s);
    row("Chinese", u"张三 的 合同"_s, u"张三 的 合同"_s);
    row("lines in one", u" a \n\t b "_s, u"a b"_s);
    row("no controls", u"a\u0007b"_s, u"ab"_s);
    row("a word that sounds secret", u"secret"_s, u"secret"_s);
}

void TestQuotable::showsWhatIsHarmless()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(quotable(text), shown);
}

void TestQuotable::hidesSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &shown) {
        QTest::newRow(name) << text << shown;
    };
    row("a header's value", u"-H Authorization: abc"_s, u"-H Authorization…"_s);
    row("an entry of an array", u"'authorization' => 'abc'"_s, u"'authorization…"_s);
    row("a scheme", u"x WECHATPAY2-SHA256-RSA2048 mchid"_s, u"x …"_s);
    row("a password", u"password=abc"_s, u"password…"_s);
    row("a key's name", u"apiv3_key: abc"_s, u"apiv3_key…"_s);
    row("a key block", u"x -----BEGIN PRIVATE KEY----- MIIE"_s, u"x …"_s);
    row("a damaged key block", u"x BEG PRIVATE  KEY- MIIE"_s, u"x BEG …"_s);
    row("a line of a key", u"MIIEvQIBADANBgkqhkiG9w0BAQEFAASC/+=="_s, u"…"_s);
    row("a secret beside half a character", QString(u"password=abc"_s + QChar(0xD83D)),
        u"password…"_s);
    row("a serial number", u"serial 1dde55ad98ed71d6edd4a4a1"_s, u"serial …"_s);
}

void TestQuotable::hidesSecrets()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(quotable(text), shown);
}

void TestQuotable::staysShort()
{
    QCOMPARE(quotable(QString(80, u'x')), QString(80, u'x'));
    QCOMPARE(quotable(QString(81, u'x')), QString(QString(79, u'x') + u'…'));
    const QString emoji = quotable(u"a"_s + u"😀"_s.repeated(60));
    QVERIFY(emoji.size() <= 80);
    QVERIFY(emoji.isValidUtf16());
    QVERIFY(quotable(QString(1'000'000, u'x')).size() == 80);
}

void TestQuotable::showsUrlsWithoutWhatIsPrivate()
{
    QCOMPARE(
        quotableUrl(u"https://me:pass@api.mch.weixin.qq.com/v3/pay/transactions/native?k=v#f"_s),
        u"https://api.mch.weixin.qq.com/v3/pay/transactions/native"_s);
    QCOMPARE(withoutUserInfo(u"https://a@b@c/d@e"_s), u"https://c/d@e"_s);
    QCOMPARE(withoutUserInfo(u"https://c/d@e"_s), u"https://c/d@e"_s);
}

QTEST_GUILESS_MAIN(TestQuotable)
#include "tst_quotable.moc"
