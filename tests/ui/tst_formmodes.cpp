#include "support/warnings.h"
#include "ui/crowding.h"
#include "ui/formbench.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using contract::Field;
using contract::Mode;
using contract::PreSignRequest;
using support::FormBench;

/// What of the form is there: by mode, by folding, by how wide it is, and what is sent of it.
class tst_FormModes : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void eachModeShowsItsFields_data();
    void eachModeShowsItsFields();
    void whatIsNotShownIsNotSentAndNotLost();
    void discouragedFieldsOpenOnPurpose();
    void whateverFillsADiscouragedFieldOpensIt_data();
    void whateverFillsADiscouragedFieldOpensIt();
    void aFilledDiscouragedFieldCannotBeHidden();
    void aSectionFoldsAndRemembersIt();
    void aFoldedSectionSaysWhatItHolds();
    void goingToAFieldUnfoldsIt();
    void tabSkipsWhatIsFoldedOrAbsent();
    void defaultsReplaceOnlyWhatWasTheirs();
    void holdingOwnIsMoreThanTheDefaults();
    void nothingIsCutWhereTheColumnIsNarrow_data();
    void nothingIsCutWhereTheColumnIsNarrow();
};

static PreSignRequest example()
{
    return contract::exampleRequest(
        QStringLiteral("100001256"), QStringLiteral("2023-11-20T13:29:35+08:00"));
}

void tst_FormModes::eachModeShowsItsFields_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<QByteArrayList>("shown");
    QTest::addColumn<QByteArrayList>("hidden");
    QTest::newRow("institution") << Mode::Institution
                                 << QByteArrayList { "sp_appid", "sub_mchid", "sub_appid" }
                                 << QByteArrayList { "appid", "sp_mchid" };
    QTest::newRow("direct") << Mode::Direct << QByteArrayList { "appid" }
                            << QByteArrayList { "sp_appid", "sub_mchid", "sub_appid", "sp_mchid" };
}

void tst_FormModes::eachModeShowsItsFields()
{
    QFETCH(Mode, mode);
    QFETCH(QByteArrayList, shown);
    QFETCH(QByteArrayList, hidden);
    FormBench bench;
    bench.form().setMode(Mode::Direct); // there and back
    bench.form().setMode(mode);
    shown += { "plan_id", "out_contract_code", "expired_time", "user_display_name", "openid",
        "user_client_ip", "success_notify_url", "base_uri" };
    for (const QByteArray &name : std::as_const(shown))
        QVERIFY2(bench.field(name.constData())->isVisibleTo(&bench.window()), name.constData());
    for (const QByteArray &name : std::as_const(hidden))
        QVERIFY2(!bench.field(name.constData())->isVisibleTo(&bench.window()), name.constData());
}

void tst_FormModes::whatIsNotShownIsNotSentAndNotLost()
{
    FormBench bench;
    bench.form().setRequest(example());
    bench.form().setMode(Mode::Direct);
    for (const Field absent : { Field::SpAppid, Field::SubMchid, Field::SubAppid }) {
        QVERIFY(!bench.form().request().has(absent));
        QCOMPARE(bench.form().everything().value(absent), example().value(absent));
    }
    QVERIFY(bench.form().request().has(Field::Appid));
    bench.form().setMode(Mode::Institution);
    QVERIFY(bench.form().request() == example());
}

void tst_FormModes::discouragedFieldsOpenOnPurpose()
{
    FormBench bench;
    QVERIFY(bench.isShown("discouragedButton"));
    QCOMPARE(bench.textOf("discouragedButton"),
        QStringLiteral("Fields outside the official table (2)…"));
    QVERIFY(bench.find(QStringLiteral("discouragedButton"))
                ->toolTip()
                .contains(QLatin1String("Ctrl+Alt+M")));
    bench.press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(bench.isShown("appid"));
    QVERIFY(bench.isShown("sp_mchid"));
    QVERIFY(bench.field("appid")->hasFocus());
    QVERIFY(bench.field("appid")->accessibleDescription().startsWith(
        QLatin1String("Not in the official table")));
    bench.type("sp_mchid", QStringLiteral("1"));
    QVERIFY(bench.form().request().has(Field::SpMchid));
    bench.form().setRequest({});
    QVERIFY(!bench.isShown("appid"));
    bench.click("discouragedButton");
    QVERIFY(bench.isShown("appid"));
    bench.click("discouragedButton");
    QVERIFY(!bench.isShown("appid"));
}

void tst_FormModes::whateverFillsADiscouragedFieldOpensIt_data()
{
    QTest::addColumn<std::function<void(ui::ContractForm &)>>("fill");
    using Fill = std::function<void(ui::ContractForm &)>;
    QTest::newRow("an example") << Fill([](auto &form) { form.setRequest(example()); });
    QTest::newRow("one field that is set") << Fill(
        [](auto &form) { form.field(Field::SpMchid).setText(QStringLiteral("1230000109")); });
    QTest::newRow("the profile's defaults") << Fill([](auto &form) {
        profile::FormDefaults defaults;
        defaults.appid = QStringLiteral("wxd678efh567hg6787");
        form.setDefaults(defaults);
    });
    QTest::newRow("the other mode") << Fill([](auto &form) {
        form.setMode(Mode::Direct);
        form.field(Field::Appid).setText(QStringLiteral("wxd678efh567hg6787"));
        form.setMode(Mode::Institution);
    });
}

void tst_FormModes::whateverFillsADiscouragedFieldOpensIt()
{
    QFETCH(std::function<void(ui::ContractForm &)>, fill);
    FormBench bench;
    QVERIFY(!bench.isShown("sp_mchid"));
    fill(bench.form());
    QVERIFY(bench.isShown("sp_mchid"));
    QVERIFY(bench.isShown("appid"));
}

void tst_FormModes::aFilledDiscouragedFieldCannotBeHidden()
{
    FormBench bench;
    bench.form().field(Field::SpMchid).setText(QStringLiteral("1230000109"));
    bench.click("discouragedButton");
    QVERIFY(bench.isShown("sp_mchid"));
    QVERIFY(!bench.isShown("appid"));
}

void tst_FormModes::aSectionFoldsAndRemembersIt()
{
    FormBench bench;
    bench.click("userSection");
    QVERIFY(!bench.isShown("openid"));
    QVERIFY(bench.isShown("plan_id"));
    bench.restart();
    QVERIFY(!bench.field("openid")->isVisibleTo(&bench.window()));
    auto *title = bench.find(QStringLiteral("userSection"));
    QVERIFY(title->accessibleName().endsWith(QLatin1String(", folded")));
    title->setFocus();
    bench.press(Qt::Key_Space);
    QVERIFY(bench.field("openid")->isVisibleTo(&bench.window()));
    QCOMPARE(title->accessibleName(), QStringLiteral("User, unfolded"));
    bench.restart();
    QVERIFY(bench.field("openid")->isVisibleTo(&bench.window()));
}

void tst_FormModes::aFoldedSectionSaysWhatItHolds()
{
    FormBench bench;
    bench.form().field(Field::UserDisplayName).setText(QStringLiteral("😀"));
    QCOMPARE(bench.textOf("userSection"), QStringLiteral("User"));
    bench.click("userSection");
    QCOMPARE(bench.textOf("userSection"), QStringLiteral("User · 1 of 3 filled in"));
    bench.form().field(Field::Openid).setText(QStringLiteral("o1"));
    QCOMPARE(bench.textOf("userSection"), QStringLiteral("User · 2 of 3 filled in"));
    QVERIFY(bench.form().validateAll() > 0);
    QCOMPARE(
        bench.textOf("userSection"), QStringLiteral("User · 2 of 3 filled in · holds an error"));
    bench.click("merchantSection");
    QVERIFY(!bench.isShown("discouragedButton"));
    QCOMPARE(bench.textOf("merchantSection"),
        QStringLiteral("Merchant · 0 of 3 filled in · holds an error"));
    bench.form().setMode(Mode::Direct);
    QCOMPARE(bench.textOf("merchantSection"), QStringLiteral("Merchant · 0 of 1 filled in"));
}

void tst_FormModes::goingToAFieldUnfoldsIt()
{
    FormBench bench;
    for (const char *section : { "userSection", "deliverySection", "merchantSection" })
        bench.click(section);
    bench.form().goTo(Field::Openid);
    QVERIFY(bench.field("openid")->hasFocus());
    bench.form().showRefusal({ Field::SuccessNotifyUrl, Field::SpMchid }, QStringLiteral("no"));
    QVERIFY(bench.field("sp_mchid")->hasFocus());
    QVERIFY(bench.isShown("sp_mchidError"));

    FormBench other({ 520, 400 });
    PreSignRequest request = example();
    request.set(Field::SuccessNotifyUrl, QStringLiteral("ftp://example.com"));
    other.form().setRequest(request);
    other.click("deliverySection");
    QCOMPARE(other.form().validateAll(), 1);
    other.form().goToFirstError();
    QVERIFY(other.field("success_notify_url")->hasFocus());
    QVERIFY(!other.field("success_notify_url")->visibleRegion().isEmpty());
    QVERIFY(!other.find(QStringLiteral("success_notify_urlError"))->visibleRegion().isEmpty());
}

void tst_FormModes::tabSkipsWhatIsFoldedOrAbsent()
{
    FormBench bench;
    bench.form().setMode(Mode::Direct);
    bench.click("userSection");
    const QList<const char *> order { "appid", "discouragedButton", "contractSection", "plan_id",
        "out_contract_code", "expired_time", "userSection", "deliverySection", "success_notify_url",
        "base_uri" };
    bench.field("appid")->setFocus();
    for (const char *name : order) {
        QCOMPARE(QApplication::focusWidget()->objectName(), QString::fromLatin1(name));
        bench.press(Qt::Key_Tab);
    }
}

void tst_FormModes::defaultsReplaceOnlyWhatWasTheirs()
{
    FormBench bench;
    profile::FormDefaults defaults;
    defaults.spAppid = QStringLiteral("wx1111111111111111");
    defaults.subMchid = QStringLiteral("1");
    bench.form().setDefaults(defaults);
    bench.field("sub_mchid")->clear();
    bench.type("sub_mchid", QStringLiteral("22"));
    defaults.spAppid = QStringLiteral("wx3333333333333333");
    defaults.subMchid = QStringLiteral("3");
    bench.form().setDefaults(defaults);
    QCOMPARE(bench.textOf("sp_appid"), defaults.spAppid);
    QCOMPARE(bench.textOf("sub_mchid"), QStringLiteral("22"));
    bench.field("sp_appid")->setFocus();
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.textOf("sp_appid"), QStringLiteral("wx1111111111111111"));
}

void tst_FormModes::holdingOwnIsMoreThanTheDefaults()
{
    FormBench bench;
    QVERIFY(!bench.form().holdsOwn());
    profile::FormDefaults defaults;
    defaults.subMchid = QStringLiteral("1");
    bench.form().setDefaults(defaults);
    QVERIFY(!bench.form().holdsOwn());
    bench.type("openid", QStringLiteral("o"));
    QVERIFY(bench.form().holdsOwn());
    bench.form().clear();
    QVERIFY(!bench.form().holdsOwn());
    QCOMPARE(bench.textOf("sub_mchid"), QStringLiteral("1"));
}

void tst_FormModes::nothingIsCutWhereTheColumnIsNarrow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("language");
    for (const QString &language : words::Languages::available()) {
        const QByteArray name = language.toLatin1();
        QTest::addRow("380 at 100 %% in %s", name.constData()) << 380 << 1.0 << language;
        QTest::addRow("400 at 200 %% in %s", name.constData()) << 400 << 2.0 << language;
        QTest::addRow("520 at 100 %% in %s", name.constData()) << 520 << 1.0 << language;
    }
}

/// Errors with their removals, warnings, a refusal, a note, pickers, and everything open.
static void crowd(FormBench &bench)
{
    PreSignRequest request = example();
    request.set(Field::SubMchid, {});
    request.set(Field::OutContractCode, QStringLiteral("合同-2023/11/20 of the shop in Hong Kong"));
    request.set(Field::UserDisplayName, QStringLiteral("张三😀 和 李四%20"));
    request.set(Field::SuccessNotifyUrl, QStringLiteral("https://10.0.0.1:8443/a?b=c"));
    request.set(Field::UserClientIp, QStringLiteral("2001:db8::1"));
    bench.form().setRequest(request);
    profile::FormDefaults defaults;
    defaults.plans = { { QStringLiteral("1"), QStringLiteral("Monthly") },
        { QStringLiteral("2"), QStringLiteral("Yearly") } };
    bench.form().setDefaults(defaults);
    for (const char *text : { "Generate", "10 minutes", "2 hours", "Choose a date…" }) {
        auto *picker = new QPushButton(QString::fromLatin1(text), &bench.form());
        bench.form().field(Field::ExpiredTime).addPicker(picker);
    }
    bench.form().validateAll();
    bench.form()
        .field(Field::ExpiredTime)
        .setNote(QStringLiteral("Nov 20, 2023, 13:29:35 in Hong Kong, 05:29:35 UTC, in five days"),
            ui::Tone::Muted);
    bench.form().showRefusal(
        { Field::Openid }, QStringLiteral("PARAM_ERROR: openid 与 appid 不匹配"));
}

void tst_FormModes::nothingIsCutWhereTheColumnIsNarrow()
{
    QFETCH(int, width);
    QFETCH(double, scale);
    QFETCH(QString, language);
    const QFont before = QApplication::font();
    QFont scaled = before;
    scaled.setPointSizeF(before.pointSizeF() * scale);
    QApplication::setFont(scaled);
    {
        FormBench bench({ width, 700 });
        bench.languages().use(language);
        crowd(bench);
        bench.form().goTo(Field::SpAppid);
        QCoreApplication::processEvents();
        QTRY_COMPARE(support::crowding(bench.window()).join(u'\n'), QString());
        // The narrow column puts labels above: the input has nearly the whole width.
        const bool above = bench.field("plan_id")->width() > width * 3 / 4;
        QCOMPARE(above, width < 500);
        for (const char *section : { "merchantSection", "userSection", "deliverySection" })
            bench.find<QPushButton>(QString::fromLatin1(section))->click();
        bench.form().validateAll();
        QCoreApplication::processEvents();
        QTRY_COMPARE(support::crowding(bench.window()).join(u'\n'), QString());
        // What is folded leaves no gap.
        const QWidget *merchant = bench.find(QStringLiteral("merchantSection"));
        const QWidget *contract = bench.find(QStringLiteral("contractSection"));
        QVERIFY(contract->y() - merchant->geometry().bottom() < 2 * ui::space::large);
    }
    QApplication::setFont(before);
}

QTEST_MAIN(tst_FormModes)
#include "tst_formmodes.moc"
