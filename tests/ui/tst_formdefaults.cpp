#include "support/warnings.h"
#include "ui/form/formdefaults.h"

#include "contract/check.h"

#include <QTest>

using contract::Field;

/// What the form begins with, and what the example becomes for a merchant.
class tst_FormDefaults : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theFormBeginsWithTheProfilesValues();
    void aTemplateIsChosenOnlyWhereThereIsNoChoice();
    void theExampleOfEveryModeIsAccepted_data();
    void theExampleOfEveryModeIsAccepted();
};

static constexpr qint64 now = 1'700'000'000'000;

void tst_FormDefaults::theFormBeginsWithTheProfilesValues()
{
    const auto request = ui::startingRequest({ .appid = QStringLiteral("a"),
        .spAppid = QStringLiteral("b"),
        .subMchid = QStringLiteral("c"),
        .subAppid = QStringLiteral("d"),
        .successNotifyUrl = QStringLiteral("e"),
        .plans = {} });
    QCOMPARE(request.value(Field::Appid), QStringLiteral("a"));
    QCOMPARE(request.value(Field::SpAppid), QStringLiteral("b"));
    QCOMPARE(request.value(Field::SubMchid), QStringLiteral("c"));
    QCOMPARE(request.value(Field::SubAppid), QStringLiteral("d"));
    QCOMPARE(request.value(Field::SuccessNotifyUrl), QStringLiteral("e"));
    QVERIFY(!request.has(Field::PlanId));
    QVERIFY(ui::startingRequest({}) == contract::PreSignRequest());
}

void tst_FormDefaults::aTemplateIsChosenOnlyWhereThereIsNoChoice()
{
    profile::Profile profile = profile::sandboxProfile();
    profile.defaults.plans = { { QStringLiteral("1"), QStringLiteral("one") } };
    QCOMPARE(ui::startingRequest(profile.defaults).value(Field::PlanId), QStringLiteral("1"));
    profile.defaults.plans.append({ QStringLiteral("2"), QStringLiteral("two") });
    QVERIFY(!ui::startingRequest(profile.defaults).has(Field::PlanId));
    QCOMPARE(ui::exampleFor(profile, now).value(Field::PlanId), QStringLiteral("1"));
}

void tst_FormDefaults::theExampleOfEveryModeIsAccepted_data()
{
    QTest::addColumn<contract::Mode>("mode");
    QTest::newRow("institution") << contract::Mode::Institution;
    QTest::newRow("direct") << contract::Mode::Direct;
}

void tst_FormDefaults::theExampleOfEveryModeIsAccepted()
{
    QFETCH(contract::Mode, mode);
    profile::Profile profile = profile::sandboxProfile();
    profile.mode = mode;
    const auto request = ui::exampleFor(profile, now);
    QVERIFY(!contract::hasErrors(contract::validate(request, mode, now)));
    QCOMPARE(contract::modeOf(request), mode);
    QVERIFY(request.has(Field::PlanId));
}

QTEST_GUILESS_MAIN(tst_FormDefaults)
#include "tst_formdefaults.moc"
