#include "contract/codepattern.h"
#include "support/warnings.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;

Q_DECLARE_METATYPE(contract::PatternError)

namespace {
constexpr qint64 nowMs = 1637386175000; // 2021-11-20T13:29:35+08:00
}

class TestCodePattern final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void writesCodes_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<quint64>("sequence");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("usesSequence");
        QTest::addColumn<bool>("usesDate");
        const auto row = [](const char *name, const QString &pattern, quint64 sequence,
                             const QString &expected, bool usesSequence, bool usesDate) {
            QTest::newRow(name) << pattern << sequence << expected << usesSequence << usesDate;
        };
        row("nothing is the standard pattern", {}, 1, u"20211120132935[0-9]{6}"_s, false, true);
        row("the standard pattern in words", u"{date}{time}{random}"_s, 1,
            u"20211120132935[0-9]{6}"_s, false, true);
        row("letters and digits stand for themselves", u"HK7{date}x{seq:4}"_s, 12,
            u"HK720211120x0012"_s, true, true);
        row("a sequence has six digits", u"{seq}"_s, 42, u"000042"_s, true, false);
        row("or as many as one likes", u"A{seq:12}"_s, 42, u"A000000000042"_s, true, false);
        row("the largest sequence of two digits", u"{seq:2}"_s, 99, u"99"_s, true, false);
        row("one more begins anew", u"{seq:2}"_s, 100, u"01"_s, true, false);
        row("and so on", u"{seq:2}"_s, 198, u"99"_s, true, false);
        row("the largest number of all", u"{seq:1}"_s, std::numeric_limits<quint64>::max(),
            u"[1-9]"_s, true, false);
        row("a sequence never begins at nought", u"{seq:3}"_s, 0, u"001"_s, true, false);
        row("random digits", u"R{random:12}"_s, 1, u"R[0-9]{12}"_s, false, false);
        row("the time alone", u"{time}"_s, 1, u"132935"_s, false, false);
        row("32 characters", u"{date}{time}{seq}{random:12}"_s, 7,
            u"20211120132935000007[0-9]{12}"_s, true, true);
    }
    void writesCodes()
    {
        QFETCH(QString, pattern);
        QFETCH(quint64, sequence);
        QFETCH(QString, expected);
        QFETCH(bool, usesSequence);
        QFETCH(bool, usesDate);
        const auto parsed = CodePattern::parse(pattern);
        QVERIFY(parsed);
        const QString code = parsed->code(nowMs, sequence);
        const QRegularExpression shape(QRegularExpression::anchoredPattern(expected));
        QVERIFY2(shape.match(code).hasMatch(), qPrintable(code));
        QCOMPARE(qsizetype(parsed->length()), code.size());
        QCOMPARE(parsed->usesSequence(), usesSequence);
        QCOMPARE(parsed->usesDate(), usesDate);
    }

    void theDayIsHongKongs()
    {
        const auto pattern = CodePattern::parse(u"{date}{time}"_s);
        QVERIFY(pattern);
        QCOMPARE(pattern->code(1637424000000, 1), u"20211121000000"_s); // 16:00 UTC the day before
    }

    void chanceVaries()
    {
        QSet<QString> codes;
        for (int i = 0; i < 50; ++i)
            codes.insert(CodePattern().code(nowMs, 1));
        QVERIFY(codes.size() > 40);
    }

    void refusesPatterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<PatternError>("expected");
        const auto row = [](const char *name, const QString &pattern, PatternError expected) {
            QTest::newRow(name) << pattern << expected;
        };
        row("another word in braces", u"{month}{seq}"_s, PatternError::UnknownPart);
        row("another case", u"{SEQ}"_s, PatternError::UnknownPart);
        row("empty braces", u"{}{seq}"_s, PatternError::UnknownPart);
        row("a brace that is not closed", u"A{seq"_s, PatternError::UnknownPart);
        row("a brace that is not opened", u"seq}"_s, PatternError::UnknownPart);
        row("braces in braces", u"{{seq}}"_s, PatternError::UnknownPart);
        row("blanks in braces", u"{ seq }"_s, PatternError::UnknownPart);
        row("a date with a width", u"{date:4}{seq}"_s, PatternError::UnknownPart);
        row("a width of nought", u"{seq:0}"_s, PatternError::BadWidth);
        row("a width of 13", u"{random:13}"_s, PatternError::BadWidth);
        row("a width of nothing", u"{seq:}"_s, PatternError::BadWidth);
        row("a width of letters", u"{seq:four}"_s, PatternError::BadWidth);
        row("a width with a sign", u"{seq:+4}"_s, PatternError::BadWidth);
        row("a width that fits no number", u"{seq:4294967297}"_s, PatternError::BadWidth);
        row("a dash", u"HK-{seq}"_s, PatternError::BadCharacter);
        row("a blank", u" {seq}"_s, PatternError::BadCharacter);
        row("a Chinese letter", u"港{seq}"_s, PatternError::BadCharacter);
        row("33 characters", u"A{date}{time}{seq}{random:12}"_s, PatternError::TooLong);
        row("a pattern as long as a book", QString(200'000, u'x') + u"{seq}"_s,
            PatternError::TooLong);
        row("the same code again and again", u"HK1"_s, PatternError::NeverFresh);
        row("the same code for a day", u"HK{date}"_s, PatternError::NeverFresh);
    }
    void refusesPatterns()
    {
        QFETCH(QString, pattern);
        QFETCH(PatternError, expected);
        const auto parsed = CodePattern::parse(pattern);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error(), expected);
    }
};

QTEST_GUILESS_MAIN(TestCodePattern)
#include "tst_codepattern.moc"
