#include "support/warnings.h"
#include "words/exchange.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;

/// A clerk reads what a paste brought, and what it did not.
class TestExchangeWords final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void everyFormatHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (const Format format :
            { Format::Json, Format::Curl, Format::Php, Format::Pairs, Format::Go })
            names.insert(words::text(format));
        QCOMPARE(names.size(), 5);
        QVERIFY(!names.contains(QString()));
    }

    void summariesSayWhatCame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("summary");
        const auto row = [](const char *name, const QString &text, const QString &summary) {
            QTest::newRow(name) << text << summary;
        };
        row("JSON", u"{\"openid\":\"x\",\"plan_id\":1}"_s, u"2 field(s) filled from JSON."_s);
        row("curl", u"curl -d '{\"openid\":\"x\"}'"_s, u"1 field(s) filled from a curl command."_s);
        row("PHP", u"['openid' => 'x']"_s, u"1 field(s) filled from PHP."_s);
        row("pairs", u"openid=x"_s, u"1 field(s) filled from lines of names and values."_s);
        row("nothing of ours", u"{\"a\":1}"_s,
            u"No field of the form was found in this text (JSON)."_s);
        row("nothing", u"hello"_s,
            u"Nothing in this text was understood: paste a JSON body, a curl command, the PHP "
            "array of the SDK, or lines like plan_id=123."_s);
    }
    void summariesSayWhatCame()
    {
        QFETCH(QString, text);
        QFETCH(QString, summary);
        QCOMPARE(words::summary(read(text)), summary);
    }

    void remarksSayWhatWasLeftOut_data()
    {
        QTest::addColumn<Remark>("remark");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const Remark &remark, const QString &text) {
            QTest::newRow(name) << remark << text;
        };
        using Kind = Remark::Kind;
        row("an unknown name", { Kind::UnknownMember, u"mchid"_s, 0 },
            u"The form has no field “mchid”, so it was left out."_s);
        row("with its line", { Kind::UnknownMember, u"mchid"_s, 3 },
            u"Line 3: The form has no field “mchid”, so it was left out."_s);
        row("no text", { Kind::WrongType, u"openid"_s, 0 },
            u"“openid” is not a text, so it was left out."_s);
        row("no number", { Kind::WrongType, u"plan_id"_s, 0 },
            u"“plan_id” is not a whole number, so it was left out."_s);
        row("a repeated name", { Kind::Repeated, u"openid"_s, 0 },
            u"“openid” came more than once; the last one was taken."_s);
        row("a header", { Kind::Ignored, u"Authorization"_s, 0 },
            u"“Authorization” is not needed for the form and was left out."_s);
        row("place markers, which stay as they are", { Kind::NotUnderstood, u"%1 %2"_s, 12 },
            u"Line 12: “%1 %2” was not understood and was left out."_s);
        row("a cut text", { Kind::CutOff, {}, 0 },
            u"The text breaks off in the middle: copy it again as a whole."_s);
    }
    void remarksSayWhatWasLeftOut()
    {
        QFETCH(Remark, remark);
        QFETCH(QString, text);
        QCOMPARE(words::text(remark), text);
    }
};

QTEST_GUILESS_MAIN(TestExchangeWords)
#include "tst_exchangewords.moc"
