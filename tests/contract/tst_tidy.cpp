#include "contract/tidy.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;
using enum Field;

class TestTidy final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void tidies_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row
            = [](const char *name, Field field, const QString &text, const QString &expected) {
                  QTest::newRow(name) << field << text << expected;
              };
        const QString openid = u"ouFhd5X9"_s;
        const QString url = u"https://pay.weixin.qq.com"_s;
        row("nothing stays nothing", Openid, {}, {});
        row("a tidy text stays as it is", Openid, openid, openid);
        row("blanks at the ends go", Openid, u" \touFhd5X9\r\n"_s, openid);
        row("unseen blanks go", Openid, u"\ufeffouFhd5X9\u200b\u00a0\u3000"_s, openid);
        row("double quotes go", Openid, u"\"ouFhd5X9\""_s, openid);
        row("single quotes go", Openid, u"'ouFhd5X9'"_s, openid);
        row("typographic quotes go", Openid, u"“ouFhd5X9”"_s, openid);
        row("single typographic quotes go", Openid, u"‘ouFhd5X9’"_s, openid);
        row("Chinese quotes go", Openid, u"「ouFhd5X9」"_s, openid);
        row("Chinese double quotes go", Openid, u"『ouFhd5X9』"_s, openid);
        row("back quotes go", Openid, u"`ouFhd5X9`"_s, openid);
        row("a comma goes with the quotes", Openid, u"'ouFhd5X9',"_s, openid);
        row("a full-width comma goes", Openid, u"ouFhd5X9，"_s, openid);
        row("a semicolon goes", Openid, u"ouFhd5X9;"_s, openid);
        row("a comma in front goes", Openid, u", ouFhd5X9"_s, openid);
        row("quotes in quotes go", Openid, u"\" 'ouFhd5X9', \","_s, openid);
        row("quotes that do not match stay", Openid, u"\"ouFhd5X9'"_s, u"\"ouFhd5X9'"_s);
        row("a single quote stays", Openid, u"'"_s, u"'"_s);
        row("empty quotes hold nothing", Openid, u"''"_s, {});
        row("blanks inside an openid go", Openid, u"ouFh d5\nX9"_s, openid);
        row("blanks inside a merchant number go", SubMchid, u"1230 000 109"_s, u"1230000109"_s);
        row("blanks inside an AppID go", Appid, u"wx d678efh567hg6787"_s, u"wxd678efh567hg6787"_s);
        row("blanks inside a plan go, and its comma", PlanId, u"1 23,"_s, u"123"_s);
        row("commas between digits stay", PlanId, u"1,234"_s, u"1,234"_s);
        row("blanks inside a contract code go", OutContractCode, u"1000 01256"_s, u"100001256"_s);
        row("blanks inside an address go", UserClientIp, u"119. 145.83 .6 "_s, u"119.145.83.6"_s);
        row("blanks inside an expiry stay", ExpiredTime, u" '2021-11-20 13:29:35', "_s,
            u"2021-11-20 13:29:35"_s);
        row("blanks inside a URL stay", SuccessNotifyUrl, u" https://a.com/a b "_s,
            u"https://a.com/a b"_s);
        row("a URL is unquoted", SuccessNotifyUrl, u"\"https://pay.weixin.qq.com\","_s, url);
        row("an access point too", BaseUri, u" 'https://a.com/', "_s, u"https://a.com/"_s);
        row("a display name stays as it is", UserDisplayName, u" “张 三”, "_s, u" “张 三”, "_s);
    }
    void tidies()
    {
        QFETCH(Field, field);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(tidied(field, text), expected);
        QCOMPARE(tidied(field, expected), expected);
    }

    void aTextAsLongAsABookIsNoTrouble()
    {
        const QString quotes = u"\" '"_s.repeated(200'000);
        const QString mirrored = quotes + u"x"_s + u"' \""_s.repeated(200'000);
        QCOMPARE(tidied(Openid, mirrored), u"x"_s);
        QCOMPARE(tidied(SuccessNotifyUrl, mirrored), u"x"_s);
    }
};

QTEST_GUILESS_MAIN(TestTidy)
#include "tst_tidy.moc"
