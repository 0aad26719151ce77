#include "contract/field.h"
#include "contract/rules.h"
#include "support/warnings.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;

class TestField final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void namesStandInTheOrderOfTheSeed()
    {
        QStringList names;
        for (const Field field : allFields)
            names.append(apiName(field));
        QCOMPARE(names.join(u' '),
            u"base_uri appid sub_mchid sp_appid sp_mchid sub_appid plan_id out_contract_code "
            "user_display_name success_notify_url openid user_client_ip expired_time"_s);
    }

    void everyNameLeadsBackToItsField()
    {
        for (const Field field : allFields)
            QCOMPARE(fieldNamed(QString(apiName(field))), field);
    }

    void otherNamesLeadNowhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a name of the neighbours") << u"return_url"_s;
        QTest::newRow("another case") << u"AppID"_s;
        QTest::newRow("a blank") << u"appid "_s;
        QTest::newRow("nothing") << QString();
    }
    void otherNamesLeadNowhere()
    {
        QFETCH(QString, name);
        QVERIFY(!fieldNamed(name));
        QVERIFY(!modeNamed(name));
    }

    void modesHaveNames()
    {
        QCOMPARE(name(Mode::Direct), QLatin1String("direct"));
        QCOMPARE(name(Mode::Institution), QLatin1String("institution"));
        QCOMPARE(modeNamed(u"direct"), Mode::Direct);
        QCOMPARE(modeNamed(u"institution"), Mode::Institution);
    }

    void checksHaveStableNames()
    {
        QCOMPARE(name(Check::Required), QLatin1String("required"));
        QCOMPARE(name(Check::MaxLength), QLatin1String("max_length"));
        QCOMPARE(name(Check::Rfc3339), QLatin1String("rfc3339"));
        QSet<QString> names;
        QSet<Check> checks;
        for (const Rule &rule : rules()) {
            names.insert(name(rule.check));
            checks.insert(rule.check);
        }
        QCOMPARE(names.size(), checks.size());
        QCOMPARE(checks.size(), qsizetype(Check::AccessPoint) + 1);
    }

    void theTableIsInTheOrderOfTheFieldsAndNamesItsSources()
    {
        Field last = Field::BaseUri;
        for (const Rule &rule : rules()) {
            QVERIFY(rule.field >= last);
            last = rule.field;
            QVERIFY(rule.direct || rule.institution);
            QVERIFY2(rule.source != Source::House || rule.check == Check::NoControls,
                name(rule.check).data());
        }
    }
};

QTEST_GUILESS_MAIN(TestField)
#include "tst_field.moc"
