#include "support/warnings.h"
#include "ui/desk.h"

#include <QLineEdit>
#include <QMenu>
#include <QTest>

using profile::Profile;
using support::Desk;

/// A profile's plans, picked by name.
class tst_PlanPicker : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aPlanIsTwoKeyPressesAway();
    void theLastOneStandsFirst();
    void eachProfileHasItsOwnOrder();
    void whatWasSignedForCountsAsUsed();
    void theTenthHasNoKey();

private:
    static Profile merchant(Desk &desk, const char *name);
    static QStringList offered(Desk &desk);
};

Profile tst_PlanPicker::merchant(Desk &desk, const char *name)
{
    Profile merchant = desk.sandboxMerchant();
    merchant.name = QString::fromLatin1(name);
    merchant.defaults.plans = { { QStringLiteral("77"), QStringLiteral("Taxi") },
        { QStringLiteral("12535"), QStringLiteral("Ferry & tram") }, { QStringLiteral("79"), {} } };
    return desk.save(merchant);
}

/// What the list says when someone opens it.
QStringList tst_PlanPicker::offered(Desk &desk)
{
    auto *menu = desk.find<QMenu>("planMenu");
    desk.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    if (!QTest::qWaitFor([menu] { return menu->isVisible(); }))
        qFatal("The list did not open.");
    QStringList lines;
    for (const QAction *action : menu->actions())
        lines.append(action->text());
    QTest::keyClick(menu, Qt::Key_Escape);
    if (!QTest::qWaitFor([menu] { return !menu->isVisible(); }))
        qFatal("The list did not close.");
    return lines;
}

void tst_PlanPicker::aPlanIsTwoKeyPressesAway()
{
    Desk desk;
    desk.choose(merchant(desk, "One"));
    QVERIFY(desk.find("planPickerButton")->toolTip().contains(QLatin1String("(Ctrl+Alt+P)")));
    desk.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    auto *menu = desk.find<QMenu>("planMenu");
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_2);
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("12535"));
    QTRY_VERIFY(!menu->isVisible());
}

void tst_PlanPicker::theLastOneStandsFirst()
{
    QTemporaryDir folder;
    Profile one;
    const QStringList sorted { QStringLiteral("&1  79"),
        QStringLiteral("&2  Ferry && tram (12535)"), QStringLiteral("&3  Taxi (77)") };
    {
        Desk desk({ .dataDir = folder.path() });
        one = merchant(desk, "One");
        desk.choose(one);
        auto *menu = desk.find<QMenu>("planMenu");
        menu->actions()[1]->trigger();
        QCOMPARE(offered(desk).first(), QStringLiteral("&1  Ferry && tram (12535)"));
        menu->actions()[2]->trigger();
        QCOMPARE(offered(desk), sorted);
    }
    Desk desk({ .dataDir = folder.path() });
    desk.choose(one);
    QCOMPARE(offered(desk), sorted);
}

void tst_PlanPicker::eachProfileHasItsOwnOrder()
{
    Desk desk;
    const Profile one = merchant(desk, "One");
    const Profile two = merchant(desk, "Two");
    desk.choose(one);
    desk.find<QMenu>("planMenu")->actions()[2]->trigger();
    desk.choose(two);
    QCOMPARE(offered(desk).first(), QStringLiteral("&1  Taxi (77)"));
    desk.choose(one);
    QCOMPARE(offered(desk).first(), QStringLiteral("&1  79"));
}

void tst_PlanPicker::whatWasSignedForCountsAsUsed()
{
    Desk desk;
    desk.choose(merchant(desk, "One"));
    desk.click("fillExampleButton");
    desk.field("plan_id")->setText(QStringLiteral("12535"));
    desk.sign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QCOMPARE(offered(desk).first(), QStringLiteral("&1  Ferry && tram (12535)"));
}

void tst_PlanPicker::theTenthHasNoKey()
{
    Desk desk;
    Profile many = desk.sandboxMerchant();
    for (int id = 101; id <= 110; ++id)
        many.defaults.plans.append({ QString::number(id), {} });
    desk.choose(desk.save(many));
    const QStringList lines = offered(desk);
    QCOMPARE(lines.size(), 10);
    QCOMPARE(lines[8], QStringLiteral("&9  109"));
    QCOMPARE(lines[9], QStringLiteral("110"));
}

QTEST_MAIN(tst_PlanPicker)
#include "tst_planpicker.moc"
