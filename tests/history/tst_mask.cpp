#include "history/mask.h"
#include "history/samples.h"
#include "support/warnings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using history::masked;
using history::Row;

/// What a masked screen or file still tells of a person.
class TestMask final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aNameKeepsItsFirstCharacters_data();
    void aNameKeepsItsFirstCharacters();
    void anOpenidKeepsItsEnds_data();
    void anOpenidKeepsItsEnds();
    void noWayOfWritingShowsThePerson_data();
    void noWayOfWritingShowsThePerson();
    void theRestStaysAsItWas_data();
    void theRestStaysAsItWas();
    void jsonStaysJson_data();
    void jsonStaysJson();
    void theLinesBeforeTheBodyKeepTheirWords();
    void aWholeRowIsMasked();
};

static constexpr auto openid = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"_L1;

static Row rowOf(const QString &name)
{
    Row row;
    row.openid = openid;
    row.userDisplayName = name;
    return row;
}

/// The bytes as they are in the masked row of a person.
static QByteArray maskedBytes(const QString &name, const QByteArray &bytes)
{
    Row row = rowOf(name);
    row.responseBytes = bytes;
    return masked(row).responseBytes;
}

void TestMask::aNameKeepsItsFirstCharacters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("two characters") << u"张三"_s << u"张*"_s;
    QTest::newRow("four characters") << u"欧阳娜娜"_s << u"欧***"_s;
    QTest::newRow("one character shows nothing") << u"张"_s << u"*"_s;
    QTest::newRow("Latin words") << u"John Smith"_s << u"J*** S****"_s;
    QTest::newRow("a middle initial shows nothing") << u"John Q Smith"_s << u"J*** * S****"_s;
    QTest::newRow("parts joined by a dot") << u"阿不都·买买提"_s << u"阿**·买**"_s;
    QTest::newRow("characters beyond 16 bits") << u"𠮷野家"_s << u"𠮷**"_s;
    QTest::newRow("one of them alone") << u"𠮷"_s << u"*"_s;
    QTest::newRow("letters with marks of their own")
        << u"e\u0301Ame\u0301lie"_s << u"e\u0301******"_s;
    QTest::newRow("an emoji of several parts")
        << u"👨‍👩‍👧小明"_s << u"👨‍👩‍👧**"_s;
    QTest::newRow("masked already") << u"J*** S****"_s << u"J*** S****"_s;
}

void TestMask::aNameKeepsItsFirstCharacters()
{
    QFETCH(QString, name);
    QTEST(history::maskedName(name), "expected");
}

void TestMask::anOpenidKeepsItsEnds_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("as they are") << QString(openid) << u"oUpF…eS6o"_s;
    QTest::newRow("a short one") << u"oUpF8uMu"_s << u"o…"_s;
    QTest::newRow("one character") << u"o"_s << u"…"_s;
    QTest::newRow("masked already") << u"oUpF…eS6o"_s << u"oUpF…eS6o"_s;
    QTest::newRow("a short one masked already") << u"o…"_s << u"o…"_s;
    QTest::newRow("pairs are not cut apart") << u"abc😀efghijklmno😀xyz"_s << u"abc…xyz"_s;
}

void TestMask::anOpenidKeepsItsEnds()
{
    QFETCH(QString, whole);
    QTEST(history::maskedOpenid(whole), "expected");
}

void TestMask::noWayOfWritingShowsThePerson_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto add
        = [](const char *what, const QString &name, const char *bytes, const char *expected) {
              QTest::newRow(what) << name << QByteArray(bytes) << QByteArray(expected);
          };
    add("members", u"张三"_s,
        "{ \"openid\" : \"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o\", \"user_display_name\":\"张三\" }",
        "{ \"openid\" : \"oUpF…eS6o\", \"user_display_name\":\"张*\" }");
    add("members of another person", u"张三"_s,
        "{\"openid\":\"oXYZ8uMuAJO_M2pxb1Q9zNjWe999\",\"user_display_name\":\"李四\"}",
        "{\"openid\":\"oXYZ…e999\",\"user_display_name\":\"李*\"}");
    add("\\u escapes", u"张三"_s,
        "{\"openid\":\"\\u006FUpF8uMuAJO_M2pxb1Q9zNjWeS6\\u006f\",\"user_display_name\":"
        "\"\\u5F20\\u4e09\"}",
        "{\"openid\":\"oUpF…eS6o\",\"user_display_name\":\"张*\"}");
    add("a pair of \\u escapes", u"𠮷野"_s, "{\"value\":\"\\uD842\\uDFB7\\u91ce\"}",
        "{\"value\":\"\\uD842\\uDFB7*\"}");
    add("\\/ and quotes in a name", u"a/b\"c"_s, "{\"user_display_name\":\"a\\/b\\\"c\",\"x\":1}",
        "{\"user_display_name\":\"a****\",\"x\":1}");
    add("a name that ends with a backslash", u"ab\\"_s,
        "{\"user_display_name\":\"ab\\\\\",\"x\":1}", "{\"user_display_name\":\"a**\",\"x\":1}");
    add("percent-encoded", u"张三"_s,
        "{\"url\":\"https:\\/\\/a.example\\/"
        "?n=%E5%BC%a0%E4%B8%89&o=%6FUpF8uMuAJO_M2pxb1Q9zNjWeS6o\"}",
        "{\"url\":\"https:\\/\\/a.example\\/?n=%E5%BC%a0*&o=%6FUpF…eS6o\"}");
    add("as a form writes blanks", u"John Smith"_s, "{\"url\":\"?n=John+Smith&m=John%20Smith\"}",
        "{\"url\":\"?n=J***+S****&m=J***%20S****\"}");
    add("in HTML", u"张三"_s, "<p>&#24352;&#x4E09; 不存在</p>", "<p>&#24352;* 不存在</p>");
    add("JSON within a string", u"张三"_s,
        "{\"truncated_message\":\"POST\\n{\\\"user_display_name\\\":\\\"\\\\u5f20\\\\u4e09\\\","
        "\\\"openid\\\":\\\"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o\\\"}\"}",
        "{\"truncated_message\":\"POST\\n{\\\"user_display_name\\\":\\\"张*\\\","
        "\\\"openid\\\":\\\"oUpF…eS6o\\\"}\"}");
    add("JSON within a string, cut off", u"张三"_s,
        "{\"truncated_message\":\"{\\\"openid\\\":\\\"oUpF8uMuAJO_M2pxb1Q9\",\"issue\":\"sign\"}",
        "{\"truncated_message\":\"{\\\"openid\\\":\\\"oUpF…b1Q9\",\"issue\":\"sign\"}");
    add("cut off at the end", u"张三"_s, "{\"openid\":\"oUpF8uMuAJO_M2pxb1Q9",
        "{\"openid\":\"oUpF…b1Q9");
    add("in a sentence", u"张三"_s,
        "{\"message\":\"用户张三丰 oUpF8uMuAJO_M2pxb1Q9zNjWeS6o不存在\"}",
        "{\"message\":\"用户张*丰 oUpF…eS6o不存在\"}");
    add("a Latin name beside Chinese", u"John"_s, "{\"message\":\"用户John不存在\"}",
        "{\"message\":\"用户J***不存在\"}");
    add("one character as a value", u"张"_s, "{\"value\":\"张\"}", "{\"value\":\"*\"}");
    add("one character in quotes", u"张"_s, "{\"message\":\"姓名“张”不合法\"}",
        "{\"message\":\"姓名“*”不合法\"}");
    add("a text that is no JSON", u"张三"_s, "用户张三", "用户张*");
    add("beside bytes that are no text", u"张三"_s, "\xff\xe5\xbc 张三 \xf0\x9f",
        "\xff\xe5\xbc 张* \xf0\x9f");
}

void TestMask::noWayOfWritingShowsThePerson()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QTEST(maskedBytes(name, bytes), "expected");
}

void TestMask::theRestStaysAsItWas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no person") << u""_s
                               << QByteArray(
                                      "{\"a\":1,\"openid\":null,\"user_display_name\":\"\"}");
    QTest::newRow("a character that is a part of words")
        << u"名"_s << QByteArray("{\"message\":\"签名错误\"}");
    QTest::newRow("a digit")
        << u"1"_s
        << QByteArray("{\"plan_id\":1,\"time\":\"11:01\",\"url\":\"https://a.example/1?1=1\"}");
    QTest::newRow("a letter") << u"a"_s << QByteArray("{\"a\":\"a b\",\"b\":\"/a/b\"}");
    QTest::newRow("a name within a longer word")
        << u"Li"_s << QByteArray("{\"message\":\"Limit 12535Li Li_ \",\"limit\":\"PoLi\"}");
    QTest::newRow("a name like a member's")
        << u"code"_s << QByteArray("{\"code\" : 3, \"b\":{\"code\":true}}");
    QTest::newRow("a name like a word of JSON")
        << u"null"_s << QByteArray("{\"a\":null, \"b\":[null]}");
    QTest::newRow("a name of digits") << u"12535"_s << QByteArray("{\"plan_id\":12535}");
    QTest::newRow("bytes that are no text")
        << u"张三"_s << QByteArray("\x00\xff\\u12\\u%%E5%&#;&#x;\\", 20);
}

void TestMask::theRestStaysAsItWas()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QCOMPARE(maskedBytes(name, bytes), bytes);
}

void TestMask::jsonStaysJson_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
        { u"张三"_s, u"张"_s, u"1"_s, u"\\\"b"_s, u"{}"_s, u","_s, u"a\":\"b"_s,
            u"user_display_name"_s, u"null"_s, u"\\u0041b"_s, u"%41%"_s, u"😀"_s, u"\n\n"_s })
        QTest::newRow(qPrintable(name.isEmpty() ? u"none"_s : name)) << name;
}

void TestMask::jsonStaysJson()
{
    QFETCH(QString, name);
    const QJsonObject inner { { u"user_display_name"_s, name }, { u"openid"_s, openid },
        { u"n"_s, 1 } };
    QJsonObject outer = inner;
    outer[u"truncated_message"_s] = QString::fromUtf8(QJsonDocument(inner).toJson());
    outer[u"message"_s] = QString(u"x "_s + name + u" y"_s);
    const QByteArray bytes = maskedBytes(name, QJsonDocument(outer).toJson());
    const QJsonObject result = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(result.keys(), outer.keys());
    QCOMPARE(result[u"user_display_name"_s].toString(), history::maskedName(name));
    QCOMPARE(result[u"openid"_s].toString(), history::maskedOpenid(openid));
    const QJsonObject within
        = QJsonDocument::fromJson(result[u"truncated_message"_s].toString().toUtf8()).object();
    QCOMPARE(within[u"user_display_name"_s].toString(), history::maskedName(name));
    QCOMPARE(within[u"openid"_s].toString(), history::maskedOpenid(openid));
    QVERIFY(!bytes.contains(openid.data()));
}

void TestMask::theLinesBeforeTheBodyKeepTheirWords()
{
    Row row = rowOf(u"POST"_s);
    row.stringToSign
        = "POST\n/v3/x?o=oUpF8uMuAJO_M2pxb1Q9zNjWeS6o\n1\nn\n{\"user_display_name\":\"POST\"}\n";
    QCOMPARE(masked(row).stringToSign,
        QByteArray("POST\n/v3/x?o=oUpF…eS6o\n1\nn\n{\"user_display_name\":\"P***\"}\n"));
    row.stringToSign = "too short";
    QCOMPARE(masked(row).stringToSign, row.stringToSign);
}

void TestMask::aWholeRowIsMasked()
{
    Row row = samples::refused(samples::answered(samples::attempt(u"C-"_s + openid)));
    const QByteArray person
        = u"{\"openid\":\"%1\",\"user_display_name\":\"张三\"}"_s.arg(openid).toUtf8();
    row.requestBytes = row.responseBytes = person;
    row.stringToSign = "POST\n/\n1\nn\n" + person + "\n";
    row.requestHeaders = row.responseHeaders = QByteArray("X-User: ") + openid.data() + "\n";
    row.message = u"张三 ("_s + openid + u')';
    row.detail = QString::fromUtf8(person);
    row.note = u"张三来电"_s;
    row.tags = { u"张三"_s, u"VIP"_s };
    const Row result = masked(row);
    QVariantList everything = samples::everything(result);
    everything << result.note << result.tags;
    for (const QVariant &value : everything) {
        const QByteArray bytes = value.toByteArray() + value.toStringList().join(u' ').toUtf8();
        QVERIFY2(!bytes.contains(openid.data()), bytes.constData());
        QVERIFY2(!bytes.contains("张三"), bytes.constData());
    }
    QCOMPARE(result.message, u"张* (oUpF…eS6o)"_s);
    QCOMPARE(result.note, u"张*来电"_s);
    QCOMPARE(result.tags, QStringList({ u"张*"_s, u"VIP"_s }));
    QCOMPARE(result.outContractCode, u"C-oUpF…eS6o"_s);
    QCOMPARE(result.sessionId, row.sessionId);
    QCOMPARE(samples::everything(masked(result)), samples::everything(result));
}

QTEST_GUILESS_MAIN(TestMask)
#include "tst_mask.moc"
