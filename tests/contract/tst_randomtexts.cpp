#include "contract/codepattern.h"
#include "contract/mend.h"
#include "contract/tidy.h"
#include "contract/violation.h"
#include "support/warnings.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;

namespace {

constexpr int rounds = 6'000;
constexpr qint64 nowMs = 1637386175000;

/// What the rules, the tidying and the patterns give a meaning to, so that the noise gets further.
QString anyPiece(QRandomGenerator &random)
{
    static const QStringList pieces { u"😀"_s, u"👍🏽"_s, u"\u200d"_s, u"\ufe0f"_s, u"❤"_s,
        u"\u0301"_s, QString(QChar(0xd83d)), QString(QChar(0xde00)), QString(QChar(0)), u"\n"_s,
        u" "_s, u"\u3000"_s, u"\u200b"_s, u"\""_s, u"'"_s, u"“"_s, u"”"_s, u"「"_s, u"」"_s, u","_s,
        u";"_s, u"%"_s, u"%25"_s, u"%41"_s, u"%E5%BC%A0"_s, u"%FF"_s, u"%00"_s, u"?"_s, u"#"_s,
        u"-"_s, u"."_s, u"0"_s, u"1"_s, u"23"_s, u"１"_s, u"٢"_s, u"Ａ"_s, u"wx"_s, u"https://"_s,
        u"a.com"_s, u"张"_s, u"𠮷"_s, u"{seq}"_s, u"{date}"_s, u"{random:3}"_s, u"{"_s, u"}"_s };
    return pieces[random.bounded(int(pieces.size()))];
}

QString anyText(QRandomGenerator &random)
{
    QString text;
    for (int i = random.bounded(14); i > 0; --i) {
        if (random.bounded(4) == 0)
            text += QChar(char16_t(random.bounded(0x10000)));
        else
            text += anyPiece(random);
    }
    return text;
}

/// As it may come from a source file: in quotes, in quotes again, with a comma.
QString pasted(QRandomGenerator &random)
{
    static const QStringList ends { u"\"\""_s, u"''"_s, u"“”"_s, u"「」"_s, u" ,"_s, u"\t;"_s };
    QString text = anyText(random);
    for (int i = random.bounded(4); i > 0; --i) {
        const QString &pair = ends[random.bounded(int(ends.size()))];
        text = pair.front() + text + pair.back();
    }
    return text;
}

QByteArray shown(const QString &text)
{
    QStringList codes;
    for (const QChar c : text)
        codes.append(QString::number(c.unicode(), 16));
    return codes.join(u' ').toLatin1();
}

} // namespace

/// Whatever text stands in a field, what makes it better never makes it worse.
class TestRandomTexts final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void mendingHealsItsIssueForGood()
    {
        QRandomGenerator random(20211122);
        QHash<Check, int> healed;
        for (int round = 0; round < rounds; ++round) {
            const QString text = anyText(random);
            for (const Rule &rule : rules()) {
                const auto facts = violation(rule, text, nowMs);
                if (!facts)
                    continue;
                const Issue issue { rule.field, rule.check, rule.severity, *facts };
                const auto better = mended(issue, text);
                if (!better)
                    continue;
                ++healed[rule.check];
                QVERIFY2(better->size() <= text.size(), shown(text).constData());
                QVERIFY2(!violation(rule, *better, nowMs), shown(text).constData());
                QVERIFY2(!mended(issue, *better), shown(text).constData());
            }
        }
        for (const Check check : { Check::Integer, Check::Digits, Check::Alphanumeric,
                 Check::ThreeByteCharacters, Check::NoControls, Check::NoBlanks, Check::NoBlankEnds,
                 Check::PlainName, Check::NotUrlEncoded, Check::NoQuery })
            QVERIFY2(healed[check] > 10, name(check).data());
    }

    void tidyingTwiceIsTidyingOnce()
    {
        QRandomGenerator random(20211123);
        int changed = 0;
        for (int round = 0; round < rounds; ++round) {
            const QString text = pasted(random);
            for (const Field field : allFields) {
                const QString tidy = tidied(field, text);
                QVERIFY2(tidy.size() <= text.size(), shown(text).constData());
                QVERIFY2(tidied(field, tidy) == tidy, shown(text).constData());
                changed += tidy == text ? 0 : 1;
            }
        }
        QVERIFY(changed > rounds);
    }

    void everyPatternMakesCodesThatTheAccessPointTakes()
    {
        static const QRegularExpression good(u"\\A[0-9A-Za-z]{1,32}\\z"_s);
        QRandomGenerator random(20211124);
        int patterns = 0;
        for (int round = 0; round < rounds; ++round) {
            const auto pattern = CodePattern::parse(anyText(random));
            if (!pattern)
                continue;
            ++patterns;
            const QString code = pattern->code(nowMs, random.generate64());
            QVERIFY2(good.match(code).hasMatch(), qPrintable(code));
            QCOMPARE(code.size(), qsizetype(pattern->length()));
        }
        QVERIFY(patterns > 10);
    }
};

QTEST_GUILESS_MAIN(TestRandomTexts)
#include "tst_randomtexts.moc"
