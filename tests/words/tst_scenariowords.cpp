#include "support/warnings.h"
#include "words/outcomes.h"
#include "words/scenariotext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestScenarioWords final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void everyScenarioHasALineOfItsOwn_data()
    {
        QTest::addColumn<QString>("name");
        for (const sandbox::Scenario &scenario : sandbox::scenarios())
            QTest::newRow(scenario.name.data()) << QString(scenario.name);
    }
    void everyScenarioHasALineOfItsOwn()
    {
        QFETCH(QString, name);
        const sandbox::Scenario &scenario = *sandbox::scenarioNamed(name);
        const QString text = words::text(scenario.id);
        const QString line = words::scenarioLine(scenario);
        QVERIFY(text.size() > 10);
        QVERIFY2(!m_texts.contains(text), qPrintable(text));
        m_texts.insert(text);
        const auto outcome = history::outcomeNamed(QString(scenario.outcome));
        QVERIFY(outcome.has_value());
        QCOMPARE(line, QString(text + u" The console shows: "_s + words::text(*outcome) + u'.'));
    }

    void aLineSaysWhatHappensAndWhatIsShown()
    {
        QCOMPARE(words::scenarioLine(*sandbox::scenarioNamed(u"stale-time"_s)),
            u"Signs the answer with a time of ten minutes ago. The console shows: Unverified."_s);
    }

private:
    QSet<QString> m_texts;
};

QTEST_GUILESS_MAIN(TestScenarioWords)
#include "tst_scenariowords.moc"
