#include "support/warnings.h"
#include "words/fields.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;

class TestFieldWords final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void everyFieldHasALabelOfItsOwnAndAOneLineHint()
    {
        QSet<QString> labels;
        for (const Field field : allFields) {
            labels.insert(words::label(field));
            const QString hint = words::hint(field);
            QVERIFY(!hint.isEmpty());
            QVERIFY2(!hint.contains(u'\n') && !hint.contains(u'%'), qPrintable(hint));
        }
        QCOMPARE(labels.size(), qsizetype(allFields.size()));
    }

    void modesHaveWords()
    {
        QCOMPARE(words::text(Mode::Direct), u"Direct mode"_s);
        QCOMPARE(words::text(Mode::Institution), u"Institution mode"_s);
    }

    void everyRuleHasASentence()
    {
        for (const Rule &rule : rules()) {
            const Issue issue { rule.field, rule.check, rule.severity,
                { .limit = 32, .actual = 33, .position = 3, .offender = u"x"_s } };
            const QString text = words::text(issue);
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            QVERIFY2(!text.contains(u"%1") && !text.contains(u"%2"), qPrintable(text));
        }
    }

    void sentencesNameWhatIsWrong_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row
            = [](const char *name, Field field, const QString &text, const QString &expected) {
                  QTest::newRow(name) << field << text << expected;
              };
        row("an emoji", Field::UserDisplayName, u"张三😀"_s,
            u"😀 at 3: only characters of up to 3 bytes are allowed, no emoji."_s);
        row("a line break, by its name", Field::OutContractCode, u"1\n"_s,
            u"“line break” at 2: control characters are not allowed; delete it."_s);
        row("another control character, by its code", Field::OutContractCode, u"1\u0007"_s,
            u"“U+0007” at 2: control characters are not allowed; delete it."_s);
        row("a percent sign and a digit, which are no place markers", Field::OutContractCode,
            u"12%2"_s, u"“%” at 3: only the letters A to Z and a to z and digits are safe here."_s);
        row("a percent code, which is no place marker either", Field::SuccessNotifyUrl,
            u"https://a.com/%20"_s,
            u"“%20” at 15 looks URL-encoded: write the text as people read it."_s);
        row("a length", Field::SubMchid, QString(33, u'1'),
            u"At most 32 characters are allowed and these are 33: shorten the text."_s);
        row("a port", Field::SuccessNotifyUrl, u"https://a.com:8443/"_s,
            u"Notifications may not get through to port 8443: use port 443."_s);
        row("a zero-width blank, by its code", Field::UserDisplayName, u"张\u200b三"_s,
            u"“U+200B” at 2: blanks and punctuation in the name can keep your app from opening "
            "again after the signing."_s);
        row("a wide blank, by its name", Field::UserDisplayName, u"张三\u3000"_s,
            u"“blank” at 3: the text should neither start nor end with a blank."_s);
    }
    void sentencesNameWhatIsWrong()
    {
        QFETCH(Field, field);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        PreSignRequest request;
        request.set(field, text);
        QStringList sentences;
        for (const Issue &issue : validate(request, Mode::Institution, 0))
            if (issue.field == field)
                sentences.append(words::text(issue));
        QVERIFY2(sentences.contains(expected), qPrintable(sentences.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestFieldWords)
#include "tst_fieldwords.moc"
