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
        QTest::newRow("an emoji") << Field::UserDisplayName << u"张三😀"_s
                                  << u"Only characters of up to 3 bytes are allowed: “😀” at "
                                     "position 3 must go."_s;
        QTest::newRow("a line end, by its code")
            << Field::OutContractCode << u"1\n"_s
            << u"There is a control character (U+000A) at position 2: delete it, or type the text "
               "anew."_s;
        QTest::newRow("a percent sign and a digit, which are no place markers")
            << Field::OutContractCode << u"12%2"_s
            << u"Only the letters A to Z and a to z and digits are safe here: replace “%” at "
               "position 3."_s;
        QTest::newRow("a percent code, which is no place marker either")
            << Field::SuccessNotifyUrl << u"https://a.com/%20"_s
            << u"This looks URL-encoded (“%20” at position 15): write the text as people read it."_s;
        QTest::newRow("a length") << Field::SubMchid << QString(33, u'1')
                                  << u"At most 32 characters are allowed and these are 33: shorten "
                                     "the text."_s;
        QTest::newRow("a port")
            << Field::SuccessNotifyUrl << u"https://a.com:8443/"_s
            << u"Notifications may not get through to port 8443: use port 443."_s;
        QTest::newRow("a zero-width blank, by its code")
            << Field::UserDisplayName << u"张\u200b三"_s
            << u"Blanks and punctuation in the name can keep your app from opening again after the "
               "signing: remove “U+200B” at position 2."_s;
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
