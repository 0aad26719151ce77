#include "contract/jsonmembers.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;

class TestJsonMembers final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void standInOrderOfAppearance_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QByteArrayList>("values");
        const auto row = [](const char *name, const QByteArray &object, const QStringList &names,
                             const QByteArrayList &values) {
            QTest::newRow(name) << object << names << values;
        };
        row("an empty object has none", "{ }", {}, {});
        row("order is kept", R"({"b":1,"a":"x"})", { u"b"_s, u"a"_s }, { "1", "\"x\"" });
        row("a repeated name comes twice", R"({"a":1,"a":2})", { u"a"_s, u"a"_s }, { "1", "2" });
        row("an empty name is a name", R"({"":1})", { QString() }, { "1" });
        row("numbers keep their digits", R"({"n":1.50e3})", { u"n"_s }, { "1.50e3" });
        row("blanks between values go, in strings they stay", "{ \"a b\" :\r\n\t[ 1 , \" , \" ] }",
            { u"a b"_s }, { "[1,\" , \"]" });
        row("structure inside strings is no structure", "{\"a\":\"},{\\\"b\\\":\\\\\",\"c\":2}",
            { u"a"_s, u"c"_s }, { "\"},{\\\"b\\\":\\\\\"", "2" });
        row("nested values stay whole and in order", R"({"d":{"z":[{"y":1}],"a":{}},"e":null})",
            { u"d"_s, u"e"_s }, { R"({"z":[{"y":1}],"a":{}})", "null" });
        row("escapes in names are undone", "{\"\\u0061\\\"\":1}", { u"a\""_s }, { "1" });
        row("a byte order mark is passed over", "\xEF\xBB\xBF{\"a\":1}", { u"a"_s }, { "1" });
    }
    void standInOrderOfAppearance()
    {
        QFETCH(QByteArray, object);
        QFETCH(QStringList, names);
        QFETCH(QByteArrayList, values);
        const QList<JsonMember> members = jsonMembers(object);
        QCOMPARE(members.size(), names.size());
        for (qsizetype i = 0; i < members.size(); ++i) {
            QCOMPARE(members[i].name, names[i]);
            QCOMPARE(members[i].value, values[i]);
        }
    }

    void stringsAreUnquoted()
    {
        const QByteArray escaped = "\"a\\\"\\\\\\/\\n\\u5f20\"";
        QCOMPARE(jsonString(escaped), u"a\"\\/\n张"_s);
        QCOMPARE(jsonString("\"\""), QString());
        QVERIFY(!jsonString("1"));
        QVERIFY(!jsonString("null"));
        QVERIFY(!jsonString("[\"a\"]"));
    }
};

QTEST_GUILESS_MAIN(TestJsonMembers)
#include "tst_jsonmembers.moc"
