#include "support/warnings.h"
#include "words/codes.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using contract::Field;

namespace {

history::Row usedRow()
{
    history::Row row;
    row.startedMs = QDateTime(QDate(2026, 11, 23), QTime(14, 3)).toMSecsSinceEpoch();
    row.profileName = u"Shop HK"_s;
    row.osUser = u"ops"_s;
    row.host = u"desk7"_s;
    row.outcome = history::Outcome::Refused;
    return row;
}

} // namespace

class TestCodeWords final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        support::failOnWarnings();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void aUseIsSaidWithTimePersonAndResult()
    {
        QCOMPARE(words::codeUse(usedRow(), {}, 0),
            u"Used on November 23, 2026 14:03 by ops@desk7 (Shop HK, refused). Same content."_s);
    }

    void whatDiffersIsNamed()
    {
        QCOMPARE(words::codeUse(usedRow(), { Field::ExpiredTime }, 0),
            u"Used on November 23, 2026 14:03 by ops@desk7 (Shop HK, refused). Other content: "
            "Expiry time."_s);
        const QString text
            = words::codeUse(usedRow(), { Field::ExpiredTime, Field::UserDisplayName }, 0);
        QVERIFY2(text.endsWith(u"Other content: Expiry time and Account display name."_s),
            qPrintable(text));
    }

    void earlierUsesAreCounted()
    {
        const QString text = words::codeUse(usedRow(), {}, 3);
        QVERIFY2(text.endsWith(u"Same content. Used 3 time(s) before that."_s), qPrintable(text));
    }

    void whatIsNotKnownIsLeftOut()
    {
        history::Row row = usedRow();
        row.host.clear();
        QVERIFY(words::codeUse(row, {}, 0).contains(u" by ops (Shop HK, refused)."_s));
        row.osUser.clear();
        QVERIFY(words::codeUse(row, {}, 0)
                    .startsWith(u"Used on November 23, 2026 14:03 (Shop HK, refused)."_s));
        row.profileName.clear();
        QVERIFY(
            words::codeUse(row, {}, 0).startsWith(u"Used on November 23, 2026 14:03 (refused)."_s));
    }

    void namesThatLookLikePlaceholdersAreHarmless()
    {
        history::Row row = usedRow();
        row.profileName = u"%1 %2 %n"_s;
        QVERIFY(words::codeUse(row, {}, 2).contains(u"(%1 %2 %n, refused)"_s));
    }

    void everyReasonAgainstAPatternHasItsSentence()
    {
        QSet<QString> texts;
        for (int i = 0; i <= int(contract::PatternError::NeverFresh); ++i) {
            const QString text = words::text(contract::PatternError(i));
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            texts.insert(text);
        }
        QCOMPARE(texts.size(), qsizetype(contract::PatternError::NeverFresh) + 1);
    }
};

QTEST_GUILESS_MAIN(TestCodeWords)
#include "tst_codewords.moc"
