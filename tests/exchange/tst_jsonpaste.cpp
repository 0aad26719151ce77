#include "exchange/samples.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;

/// JSON as people paste it: whole, wrong, broken.
class TestJsonPaste final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void bringsWhatItSays_data();
    void bringsWhatItSays();
};

void TestJsonPaste::bringsWhatItSays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("remarks");
    const auto row
        = [](const char *name, const QString &text, const QStringList &found,
              const QStringList &remarks) { QTest::newRow(name) << text << found << remarks; };
    row("an empty object has nothing", u"{ }"_s, {}, {});
    row("an empty text counts", u"{\"openid\":\"\"}"_s, { u"openid="_s }, {});
    row("null counts as absent", u"{\"openid\":null,\"appid\":\"a\"}"_s, { u"appid=a"_s }, {});
    row("the number may be a text of digits", u"{\"plan_id\":\"0123\"}"_s, { u"plan_id=0123"_s },
        {});
    row("a large number keeps its digits", u"{\"plan_id\":123456789012345678901234567890}"_s,
        { u"plan_id=123456789012345678901234567890"_s }, {});
    row("a text is no number", u"{\"plan_id\":\"12a\"}"_s, {}, { u"WrongType 1 plan_id"_s });
    row("a fraction is no whole number", u"{\"plan_id\":1.5}"_s, {}, { u"WrongType 1 plan_id"_s });
    row("numbers, lists and truths are no texts",
        u"{\"openid\":5,\n\"appid\":[\"a\"],\n\"sub_appid\":true}"_s, {},
        { u"WrongType 1 openid"_s, u"WrongType 2 appid"_s, u"WrongType 3 sub_appid"_s });
    row("unknown names are told with their lines", u"{\n\"mchid\":\"1\",\n\"openid\":\"x\"}"_s,
        { u"openid=x"_s }, { u"UnknownMember 2 mchid"_s });
    row("an object of other names", u"{\"a\":1,\"b\":{\"c\":2}}"_s, {},
        { u"UnknownMember 1 a"_s, u"UnknownMember 1 b"_s });
    row("names are told apart by their letters' case", u"{\"AppID\":\"a\"}"_s, {},
        { u"UnknownMember 1 AppID"_s });
    row("of a repeated name the last one counts", u"{\"openid\":\"x\",\n\"openid\":\"y\"}"_s,
        { u"openid=y"_s }, { u"Repeated 2 openid"_s });
    row("a wrong last one takes the first one back", u"{\"openid\":\"x\",\"openid\":5}"_s, {},
        { u"Repeated 1 openid"_s, u"WrongType 1 openid"_s });
    row("escapes are undone", u"{\"openid\":\"\\u5f20\\ud83d\\ude00\\n\\\"\\\\\\/\"}"_s,
        { u"openid=张😀\n\"\\/"_s }, {});
    row("the wrapper's other members are left out",
        u"{\"base_uri\":\"https://h/\",\"timeout\":5,\"headers\":{\"Authorization\":\"x\",\"Accept\":\"y\"},\"json\":{\"openid\":\"x\"}}"_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s },
        { u"Ignored 1 timeout"_s, u"Ignored 1 Authorization"_s, u"Ignored 1 Accept"_s });
    row("the members may lie deeper", u"{\"request\":{\"body\":[{\"openid\":\"x\"}]}}"_s,
        { u"openid=x"_s }, {});
    row("comments are passed over", u"{ // who\n\"openid\": /* the user */ \"x\" }"_s,
        { u"openid=x"_s }, {});
    row("commas too many are passed over", u"{,\"openid\":\"x\",,}"_s, { u"openid=x"_s }, {});
    row("a comma too few is passed over", u"{\"openid\":\"x\"\n\"appid\":\"a\"}"_s,
        { u"appid=a"_s, u"openid=x"_s }, {});
    row("a text without an end spoils its line only", u"{\"openid\":\"x,\n\"appid\":\"a\"}"_s,
        { u"appid=a"_s }, { u"NotUnderstood 1 \"x,"_s });
    row("a value in other quotes is told", u"{\"openid\":'x',\"appid\":\"a\"}"_s, { u"appid=a"_s },
        { u"NotUnderstood 1 'x'"_s });
    row("a name without quotes is told", u"{openid:\"x\",\"appid\":\"a\"}"_s, { u"appid=a"_s },
        { u"NotUnderstood 1 openid:\"x\""_s });
    row("a name without a value is told", u"{\"openid\",\"appid\":\"a\"}"_s, { u"appid=a"_s },
        { u"NotUnderstood 1 openid"_s });
    row("text behind the object is told", u"{\"openid\":\"x\"}\nthanks"_s, { u"openid=x"_s },
        { u"NotUnderstood 2 thanks"_s });
    row("a cut text brings what was whole", u"{\"openid\":\"x\",\n\"appid\":\"wx12"_s,
        { u"openid=x"_s }, { u"CutOff 2"_s });
    row("a cut number may have gone on", u"{\"openid\":\"x\",\"plan_id\":12"_s, { u"openid=x"_s },
        { u"CutOff 1"_s });
    row("a cut after a comma", u"{\"openid\":\"x\","_s, { u"openid=x"_s }, { u"CutOff 1"_s });
    row("other blanks between values", u"{ \"openid\":　\"x\"}"_s, { u"openid=x"_s }, {});
}

void TestJsonPaste::bringsWhatItSays()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QFETCH(QStringList, remarks);
    const Pasted pasted = read(text);
    QCOMPARE(pasted.format, Format::Json);
    QCOMPARE(samples::found(pasted), found);
    QCOMPARE(samples::remarks(pasted), remarks);
}

QTEST_GUILESS_MAIN(TestJsonPaste)
#include "tst_jsonpaste.moc"
