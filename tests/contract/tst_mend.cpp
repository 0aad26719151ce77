#include "contract/mend.h"
#include "contract/violation.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;
using enum Field;
using enum Check;

Q_DECLARE_METATYPE(std::optional<QString>)

namespace {

constexpr qint64 nowMs = 1637382575000; // an hour before the seed's expired_time

/// The issue of that check which the table finds in a text.
std::optional<Issue> issueOf(Field field, Check check, const QString &text)
{
    for (const Rule &rule : rules()) {
        if (rule.field != field || rule.check != check)
            continue;
        if (const auto facts = violation(rule, text, nowMs))
            return Issue { field, check, rule.severity, *facts };
    }
    return std::nullopt;
}

} // namespace

class TestMend final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void takesAway_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<Check>("check");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, Field field, Check check, const QString &text,
                             const QString &expected) {
            QTest::newRow(name) << field << check << text << expected;
        };
        row("an emoji", UserDisplayName, ThreeByteCharacters, u"张三😀"_s, u"张三"_s);
        row("every emoji, not the first alone", UserDisplayName, ThreeByteCharacters, u"😀张😀三😁"_s,
            u"张三"_s);
        row("an emoji's skin", UserDisplayName, ThreeByteCharacters, u"张👍🏽三"_s,
            u"张三"_s);
        row("a family with its joiners", UserDisplayName, ThreeByteCharacters,
            u"张👨‍👩‍👧三"_s, u"张三"_s);
        row("a rainbow flag with joiner and variation selector", UserDisplayName,
            ThreeByteCharacters, u"张🏳️‍🌈三"_s, u"张三"_s);
        row("a heart on fire but for its heart", UserDisplayName, ThreeByteCharacters,
            u"张❤️‍🔥三"_s, u"张❤️三"_s);
        row("a couple but for its heart", UserDisplayName, ThreeByteCharacters,
            u"👩‍❤️‍👨"_s, u"❤️"_s);
        row("a rare Chinese character", UserDisplayName, ThreeByteCharacters, u"𠮷野"_s, u"野"_s);
        row("an accent on what goes, not the one on what stays", UserDisplayName,
            ThreeByteCharacters, u"e\u0301𝒆\u0301"_s, u"e\u0301"_s);
        row("what two halves of an emoji stood around, and them", UserDisplayName,
            ThreeByteCharacters, QString(u"张"_s + QChar(0xd83d) + u"😀"_s + QChar(0xde00)),
            u"张"_s);
        row("a name that is all emoji", UserDisplayName, ThreeByteCharacters, u"😀"_s, u""_s);
        row("line breaks and half a character", OutContractCode, NoControls,
            QString(u"1\n2\t3"_s + QChar(0xd83d)), u"123"_s);
        row("dashes and underlines", OutContractCode, Alphanumeric, u"2021-11_20 A"_s,
            u"20211120A"_s);
        row("nothing of full-width letters but their width", OutContractCode, Alphanumeric,
            u"Ａ１-２"_s, u"A12"_s);
        row("what is no digit of a merchant number", SubMchid, Digits, u"1230-000 109"_s,
            u"1230000109"_s);
        row("what makes an AppID none", Appid, AppidShape, u"wx d678efh567hg6787."_s,
            u"wxd678efh567hg6787"_s);
        row("the dots of thousands", PlanId, Integer, u"1,234,567"_s, u"1234567"_s);
        row("a word before a number", PlanId, Integer, u"plan 123"_s, u"123"_s);
        row("leading zeros", PlanId, Integer, u"00123"_s, u"123"_s);
        row("a spreadsheet's fraction", PlanId, Integer, u"123.0"_s, u"123"_s);
        row("the width of full-width digits", PlanId, Integer, u"１２３"_s, u"123"_s);
        row("blanks in an openid, seen and unseen", Openid, NoBlanks, u"ouFh d5\u200bX9\ufeff"_s,
            u"ouFhd5X9"_s);
        row("blanks at the ends alone", UserDisplayName, NoBlankEnds, u"\u3000 张 三 "_s,
            u"张 三"_s);
        row("blanks and punctuation inside", UserDisplayName, PlainName, u"张·三 (先生)!"_s,
            u"张三先生"_s);
        row("no blanks at the ends, which another rule speaks of", UserDisplayName, PlainName,
            u" 张·三 "_s, u" 张三 "_s);
        row("a sign with its variation selector", UserDisplayName, PlainName, u"张☺️三"_s,
            u"张三"_s);
        row("a query", SuccessNotifyUrl, NoQuery, u"https://a.com/n?x=1#top"_s,
            u"https://a.com/n"_s);
        row("a fragment", SuccessNotifyUrl, NoQuery, u"https://a.com/n#top?"_s,
            u"https://a.com/n"_s);
        row("URL encoding", SuccessNotifyUrl, NotUrlEncoded, u"https%3A%2F%2Fa.com%2Fn"_s,
            u"https://a.com/n"_s);
        row("URL encoding of Chinese", UserDisplayName, NotUrlEncoded, u"%E5%BC%A0三"_s, u"张三"_s);
        row("URL encoding twice over", UserDisplayName, NotUrlEncoded, u"%25E5%25BC%25A0"_s,
            u"张"_s);
        row("URL encoding beside a plus, which stays", UserDisplayName, NotUrlEncoded, u"a+%62"_s,
            u"a+b"_s);
    }
    void takesAway()
    {
        QFETCH(Field, field);
        QFETCH(Check, check);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto issue = issueOf(field, check, text);
        QVERIFY(issue);
        QCOMPARE(mended(*issue, text), std::optional(expected));
        QVERIFY(!issueOf(field, check, expected) || expected.isEmpty());
    }

    void hasNoAnswer_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<Check>("check");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, Field field, Check check, const QString &text) {
            QTest::newRow(name) << field << check << text;
        };
        row("to nothing at all", PlanId, Required, {});
        row("to the other mode's field", SubMchid, NotForMode, u"1230000109"_s);
        row("to a text that is too long", OutContractCode, MaxLength, QString(33, u'1'));
        row("to one with too many bytes", UserDisplayName, MaxBytes, u"张"_s.repeated(11));
        row("to a number without digits", PlanId, Integer, u"abc"_s);
        row("to zero", PlanId, Integer, u"0"_s);
        row("to a number that is too large", PlanId, Integer, u"9223372036854775808"_s);
        row("to a negative number", PlanId, Integer, u"-123"_s);
        row("to a fraction", PlanId, Integer, u"1.5"_s);
        row("to what may be thousands or a fraction", PlanId, Integer, u"1.000"_s);
        row("to an exponent", PlanId, Integer, u"1e3"_s);
        row("to a hexadecimal number", PlanId, Integer, u"0x7b"_s);
        row("to digits of another script", PlanId, Integer, u"1٢3"_s);
        row("to a merchant number of letters", SubMchid, Digits, u"shop"_s);
        row("to an AppID that is too short", Appid, AppidShape, u"wx 123"_s);
        row("to codes that are no text", UserDisplayName, NotUrlEncoded, u"%FF%FE"_s);
        row("to the code of a control character", UserDisplayName, NotUrlEncoded, u"a%0Ab"_s);
        row("to no address", UserClientIp, IpAddress, u"119.145.83"_s);
        row("to a private address", UserClientIp, PublicAddress, u"192.168.0.1"_s);
        row("to a private host", SuccessNotifyUrl, PublicHost, u"https://localhost/"_s);
        row("to another port", SuccessNotifyUrl, DefaultPort, u"https://a.com:8443/"_s);
        row("to no https", SuccessNotifyUrl, HttpsUrl, u"http://a.com/"_s);
        row("to no time", ExpiredTime, Rfc3339, u"tomorrow"_s);
        row("to a past time", ExpiredTime, Future, u"2021-11-20T01:29:35+08:00"_s);
        row("to a time that is near", ExpiredTime, NotSoon, u"2021-11-20T12:30:00+08:00"_s);
        row("to a time that is far", ExpiredTime, NotFar, u"2031-11-20T12:30:00+08:00"_s);
        row("to no access point", BaseUri, AccessPoint, u"https://a.com/?x"_s);
    }
    void hasNoAnswer()
    {
        QFETCH(Field, field);
        QFETCH(Check, check);
        QFETCH(QString, text);
        const auto issue = issueOf(field, check, text);
        QVERIFY(issue);
        QCOMPARE(mended(*issue, text), std::nullopt);
    }

    void aTextAsLongAsABookIsNoTrouble()
    {
        const QString nested = u"%"_s + u"25"_s.repeated(200'000) + u"41"_s;
        const auto issue = issueOf(UserDisplayName, NotUrlEncoded, nested);
        QVERIFY(issue);
        QCOMPARE(mended(*issue, nested), std::nullopt);
        const QString emoji = u"😀张"_s.repeated(200'000);
        const auto other = issueOf(UserDisplayName, ThreeByteCharacters, emoji);
        QVERIFY(other);
        QCOMPARE(mended(*other, emoji), std::optional(u"张"_s.repeated(200'000)));
    }

    void aTextThatHasBecomeRightNeedsNothing()
    {
        const auto issue = issueOf(UserDisplayName, ThreeByteCharacters, u"张😀"_s);
        QVERIFY(issue);
        QCOMPARE(mended(*issue, u"张三"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestMend)
#include "tst_mend.moc"
