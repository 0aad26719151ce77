#include "contract/mend.h"
#include "contract/violation.h"
#include "support/warnings.h"
#include "words/fields.h"

#include <QLocale>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace contract;
using enum Field;
using enum Check;

namespace {

constexpr qint64 nowMs = 1637382575000; // an hour before the seed's expired_time

const Rule *ruleOf(Field field, Check check)
{
    for (const Rule &rule : rules())
        if (rule.field == field && rule.check == check)
            return &rule;
    return nullptr;
}

} // namespace

/// What the help of a field says of its rules, and what its error line and buttons say.
class TestRuleWords final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        support::failOnWarnings();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void everyRuleIsASentenceOfItsOwn()
    {
        QHash<Field, QSet<QString>> sentences;
        for (const Rule &rule : rules()) {
            const QString text = words::ruleText(rule);
            QVERIFY2(text.endsWith(u'.') && text.front().isUpper(), name(rule.check).data());
            QVERIFY2(!text.contains(u"%1") && !text.contains(u"%n"), qPrintable(text));
            QVERIFY2(!sentences[rule.field].contains(text), qPrintable(text));
            sentences[rule.field].insert(text);
        }
    }

    void rulesSayWhetherTheyMustBeKept()
    {
        for (const Rule &rule : rules()) {
            const QString text = words::ruleText(rule);
            const bool isStrict = text.contains(u"must") || text.contains(u"do without");
            QVERIFY2(isStrict == (rule.severity == Severity::Error) || rule.check == Discouraged,
                qPrintable(text));
        }
    }

    void rulesNameTheirLimits_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<Check>("check");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, Field field, Check check, const QString &expected) {
            QTest::newRow(name) << field << check << expected;
        };
        row("the length of a code", OutContractCode, MaxLength,
            u"It must not have more than 32 characters."_s);
        row("the length of a URL", SuccessNotifyUrl, MaxLength,
            u"It must not have more than 256 characters."_s);
        row("a length that is only advised", SpMchid, MaxLength,
            u"It should not have more than 32 characters."_s);
        row("the shortest time", ExpiredTime, NotSoon,
            u"It should be at least 2 minute(s) away: so long an app may need to open WeChat."_s);
        row("the longest time", ExpiredTime, NotFar,
            u"It should not be more than 2 day(s) away: a longer session is rarely meant."_s);
    }
    void rulesNameTheirLimits()
    {
        QFETCH(Field, field);
        QFETCH(Check, check);
        QFETCH(QString, expected);
        const Rule *rule = ruleOf(field, check);
        QVERIFY(rule);
        QCOMPARE(words::ruleText(*rule), expected);
    }

    void sourcesAndSurenessHaveWords()
    {
        QSet<QString> texts;
        for (int i = 0; i <= int(Source::House); ++i) {
            const auto source = Source(i);
            texts.insert(words::text(source));
            const QLatin1String page = pageOf(source);
            const QUrl url(page);
            QVERIFY2(
                page.isEmpty() || (url.scheme() == u"https" && !url.host().isEmpty()), page.data());
        }
        for (int i = 0; i <= int(Sureness::Unknown); ++i)
            texts.insert(words::text(Sureness(i)));
        QVERIFY(!texts.contains(QString()));
        QCOMPARE(texts.size(), qsizetype(Source::House) + 1 + qsizetype(Sureness::Unknown) + 1);
        QCOMPARE(QString(pageOf(Source::AppPage)),
            u"https://pay.weixin.qq.com/doc/global/v3/zh/4013015467"_s);
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<Check>("check");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, Field field, Check check, const QString &text,
                             const QString &expected) {
            QTest::newRow(name) << field << check << text << expected;
        };
        row("a letter in a plan's number", PlanId, Integer, u"12a"_s,
            u"“a” at 3: only digits are allowed here."_s);
        row("a plan's number with a leading zero", PlanId, Integer, u"012"_s,
            u"Only a whole number is allowed: write digits without a leading zero, from 1 to "
            "9223372036854775807."_s);
        row("a dash in an AppID", Appid, AppidShape, u"wx-1"_s,
            u"“-” at 3: an AppID is usually wx and 16 letters or digits."_s);
        row("a home's address", UserClientIp, PublicAddress, u"192.168.0.1"_s,
            u"192.168.0.1 is an address inside an office or home: WeChat refuses the signing when "
            "the user's differs, so send the address that the user's device has on the "
            "internet."_s);
        row("a manual's address", UserClientIp, PublicAddress, u"203.0.113.9"_s,
            u"203.0.113.9 is an example address from manuals: WeChat refuses the signing when the "
            "user's differs, so send the address that the user's device has on the internet."_s);
        row("the machine itself", SuccessNotifyUrl, PublicHost, u"https://127.0.0.1/n"_s,
            u"127.0.0.1 is what every computer calls itself: WeChat Pay cannot reach it, so name a "
            "public host."_s);
        row("a name of an office", SuccessNotifyUrl, PublicHost, u"https://pay.local/n"_s,
            u"pay.local is no name on the internet: WeChat Pay cannot reach it, so name a public "
            "host."_s);
        row("a near expiry", ExpiredTime, NotSoon, u"2021-11-20T12:30:20+08:00"_s,
            u"Only 45 second(s) left: an app needs up to 2 minute(s) to open WeChat, so choose a "
            "later time."_s);
        row("a far expiry", ExpiredTime, NotFar, u"2021-12-02T12:29:35+08:00"_s,
            u"That is 12 day(s) away, and hardly any session is meant to live longer than 2 "
            "day(s): check day, month and year."_s);
    }
    void whatIsWrong()
    {
        QFETCH(Field, field);
        QFETCH(Check, check);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Rule *rule = ruleOf(field, check);
        QVERIFY(rule);
        const auto facts = violation(*rule, text, nowMs);
        QVERIFY(facts);
        QCOMPARE(words::text(Issue { field, check, rule->severity, *facts }), expected);
    }

    void everyUseOfAnAddressHasItsReason()
    {
        QSet<QString> texts;
        for (int i = 0; i <= int(AddressUse::Reserved); ++i)
            texts.insert(words::text(Issue { UserClientIp, PublicAddress, Severity::Warning,
                { .offender = u"10.0.0.1"_s, .use = AddressUse(i) } }));
        QCOMPARE(texts.size(), qsizetype(AddressUse::Reserved) + 1);
    }

    void whatCanBeMendedHasAButton_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<Check>("check");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, Field field, Check check, const QString &text,
                             const QString &expected) {
            QTest::newRow(name) << field << check << text << expected;
        };
        row("an emoji", UserDisplayName, ThreeByteCharacters, u"张😀"_s, u"Remove 😀"_s);
        row("a letter in a number", PlanId, Integer, u"12a"_s, u"Keep the digits only"_s);
        row("leading zeros", PlanId, Integer, u"012"_s, u"Keep the digits only"_s);
        row("a dash in a merchant number", SubMchid, Digits, u"1-2"_s, u"Keep the digits only"_s);
        row("a dash in a code", OutContractCode, Alphanumeric, u"1-2"_s,
            u"Keep letters and digits only"_s);
        row("a dash in an AppID", Appid, AppidShape, u"wxd678efh567-hg6787"_s,
            u"Keep letters and digits only"_s);
        row("a line break", Openid, NoControls, u"a\n"_s, u"Remove control characters"_s);
        row("a blank", Openid, NoBlanks, u"a b"_s, u"Remove blanks"_s);
        row("a blank at the end", UserDisplayName, NoBlankEnds, u"张三 "_s,
            u"Remove blanks at the ends"_s);
        row("a dot in a name", UserDisplayName, PlainName, u"张·三"_s,
            u"Remove blanks and punctuation"_s);
        row("URL encoding", UserDisplayName, NotUrlEncoded, u"%41"_s, u"Decode the text"_s);
        row("a query", SuccessNotifyUrl, NoQuery, u"https://a.com/?x"_s, u"Remove from ? on"_s);
    }
    void whatCanBeMendedHasAButton()
    {
        QFETCH(Field, field);
        QFETCH(Check, check);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Rule *rule = ruleOf(field, check);
        QVERIFY(rule);
        const auto facts = violation(*rule, text, nowMs);
        QVERIFY(facts);
        const Issue issue { field, check, rule->severity, *facts };
        QCOMPARE(words::removal(issue), expected);
        QVERIFY(mended(issue, text));
    }

    void whatCannotBeMendedHasNone()
    {
        for (const Check check : { Required, MaxLength, HttpsUrl, DefaultPort, Rfc3339, Future,
                 NotFar, PublicAddress, AccessPoint }) {
            const Issue issue { BaseUri, check, Severity::Error, {} };
            QCOMPARE(words::removal(issue), QString());
            QVERIFY(!mended(issue, u"x"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestRuleWords)
#include "tst_rulewords.moc"
