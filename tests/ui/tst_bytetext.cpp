#include "support/warnings.h"
#include "ui/session/bytetext.h"

#include <QJsonDocument>
#include <QTest>

/// Bytes as texts: nothing is made up, and nothing but blanks is added.
class tst_ByteText : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void jsonGetsLinesAndKeepsItsSpelling_data();
    void jsonGetsLinesAndKeepsItsSpelling();
    void whatIsNoJsonIsNotLaidOut_data();
    void whatIsNoJsonIsNotLaidOut();
    void deepJsonDoesNotGrowWithoutMeasure();
    void bytesThatAreNoTextAreShownInHexadecimal_data();
    void bytesThatAreNoTextAreShownInHexadecimal();
    void longLinesAreFoldedAndComeBackWhole_data();
    void longLinesAreFoldedAndComeBackWhole();
};

void tst_ByteText::jsonGetsLinesAndKeepsItsSpelling_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pretty");
    const auto add = [](const char *name, const char *json, const char *pretty) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(pretty);
    };
    add("members keep their order", R"({"b":"1","a":"2"})",
        "{\n  \"b\": \"1\",\n  \"a\": \"2\"\n}");
    add("numbers keep their digits", R"({"n":12345678901234567890,"m":1.50e+2})",
        "{\n  \"n\": 12345678901234567890,\n  \"m\": 1.50e+2\n}");
    add("escapes stay as they were written", R"({"a":"\u5f20\"{,:}[\\"})",
        "{\n  \"a\": \"\\u5f20\\\"{,:}[\\\\\"\n}");
    add("Chinese stays Chinese", R"({"user_display_name":"张三"})",
        "{\n  \"user_display_name\": \"张三\"\n}");
    add("levels are indented", R"({"a":{"b":[1,{"c":null}]}})",
        "{\n  \"a\": {\n    \"b\": [\n      1,\n      {\n        \"c\": null\n      }\n    ]\n  "
        "}\n}");
    add("what is empty stays in its line", "{\"a\":{},\"b\":[ ]}",
        "{\n  \"a\": {},\n  \"b\": []\n}");
    add("what was laid out before is laid out our way", "{ \"a\" :\r\n\t1 }", "{\n  \"a\": 1\n}");
    add("a list", "[1,2]", "[\n  1,\n  2\n]");
}

void tst_ByteText::jsonGetsLinesAndKeepsItsSpelling()
{
    QFETCH(QByteArray, json);
    const auto pretty = ui::indentedJson(json);
    QVERIFY(pretty);
    QTEST(*pretty, "pretty");
    QCOMPARE(QJsonDocument::fromJson(pretty->toUtf8()), QJsonDocument::fromJson(json));
}

void tst_ByteText::whatIsNoJsonIsNotLaidOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page in HTML") << QByteArray("<html>{}</html>");
    QTest::newRow("JSON that is cut off") << QByteArray(R"({"a":1)");
    QTest::newRow("a bare string") << QByteArray(R"("a")");
    QTest::newRow("JSON in another encoding") << QByteArray("{\"a\":\"\xd5\xc5\"}");
}

void tst_ByteText::whatIsNoJsonIsNotLaidOut()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!ui::indentedJson(bytes));
}

void tst_ByteText::deepJsonDoesNotGrowWithoutMeasure()
{
    constexpr int depth = 500;
    const QByteArray json
        = QByteArray(depth, '[') + QByteArray("1,").repeated(20'000) + '1' + QByteArray(depth, ']');
    const auto pretty = ui::indentedJson(json);
    QVERIFY(pretty);
    QVERIFY(pretty->size() < 60 * json.size());
    const QByteArray endless = '[' + QByteArray("1,").repeated(500'000) + "1]";
    QVERIFY(!ui::indentedJson(endless)); // nobody reads that
}

void tst_ByteText::bytesThatAreNoTextAreShownInHexadecimal_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHex");
    QTest::newRow("text stays text")
        << QByteArray("{\"a\":\"张\"}\n") << QStringLiteral("{\"a\":\"张\"}\n") << false;
    QTest::newRow("GBK is no UTF-8")
        << QByteArray("a\xd5\xc5")
        << QStringLiteral("00000000  61 d5 c5                                         a..") << true;
    QTest::newRow("a zero byte is no text")
        << QByteArray("a\0b", 3)
        << QStringLiteral("00000000  61 00 62                                         a.b") << true;
    QTest::newRow("17 bytes take two lines")
        << QByteArray(17, '\x01')
        << QStringLiteral("00000000  01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01  "
                          "................\n00000010  01")
            + QString(47, u' ') + QStringLiteral(".")
        << true;
}

void tst_ByteText::bytesThatAreNoTextAreShownInHexadecimal()
{
    QFETCH(QByteArray, bytes);
    const ui::ByteText text = ui::byteText(bytes);
    QTEST(text.text, "text");
    QTEST(text.isHex, "isHex");
}

void tst_ByteText::longLinesAreFoldedAndComeBackWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("one that ends with a line break") << QStringLiteral("a\nb\n");
    QTest::newRow("one without") << QStringLiteral("a\n\nb");
    QTest::newRow("a line of the limit") << QString(4096, u'x');
    QTest::newRow("a line beyond it") << QString(4097, u'x');
    QTest::newRow("long lines") << QString(QString(10'000, u'x') + u'\n' + QString(9'000, u'y'));
    QTest::newRow("characters of two units are not torn")
        << QString(QStringLiteral("x") + QStringLiteral("😀").repeated(5'000));
}

void tst_ByteText::longLinesAreFoldedAndComeBackWhole()
{
    QFETCH(QString, text);
    const QString folded = ui::folded(text);
    QCOMPARE(ui::unfolded(folded), text);
    const QStringList lines = folded.split(u'\n');
    for (const QString &line : lines) {
        QVERIFY(line.size() <= 4097); // and the sign of the fold
        QVERIFY(line.isValidUtf16());
    }
}

QTEST_GUILESS_MAIN(tst_ByteText)
#include "tst_bytetext.moc"
