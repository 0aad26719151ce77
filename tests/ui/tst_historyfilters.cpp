#include "support/warnings.h"
#include "ui/searchbench.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QTest>
#include <QWindow>

using support::everybody;
using support::mixture;
using support::SearchBench;

/// The history is filtered by keys, and chips say by what.
class tst_HistoryFilters : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aFilterIsChosenByKeys_data();
    void aFilterIsChosenByKeys();
    void filtersAndSearchHoldTogether();
    void ownDaysAreThoseOfThisComputer();
    void daysThatEndBeforeTheyBeginAreOne();
    void profilesAndPlansAreThoseOfTheHistory();
    void anOpenListClosesAlone();
    void chipsGoOneByOneByKeys();
    void thePopupFollowsWhatIsClearedUnderIt();
};

void tst_HistoryFilters::aFilterIsChosenByKeys_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("chip");
    using Keys = QList<Qt::Key>;
    const Keys down { Qt::Key_Down };
    const Keys twice { Qt::Key_Down, Qt::Key_Down };
    const Keys thrice { Qt::Key_Down, Qt::Key_Down, Qt::Key_Down };
    QTest::newRow("refused") << QByteArray("filter_refused") << Keys { Qt::Key_Space }
                             << QStringList { QStringLiteral("Zhang San"), QStringLiteral("李四") }
                             << QStringLiteral("Refused");
    QTest::newRow("unknown") << QByteArray("filter_unknown") << Keys { Qt::Key_Space }
                             << QStringList { QStringLiteral("王五") }
                             << QStringLiteral("Result unknown");
    QTest::newRow("today") << QByteArray("filterDates") << down
                           << QStringList { QStringLiteral("Zhang San"), QStringLiteral("赵六") }
                           << QStringLiteral("Today");
    QTest::newRow("the last 7 days") << QByteArray("filterDates") << twice << everybody().mid(0, 3)
                                     << QStringLiteral("Last 7 days");
    QTest::newRow("the last 30 days") << QByteArray("filterDates") << thrice
                                      << everybody().mid(0, 4) << QStringLiteral("Last 30 days");
    QTest::newRow("live") << QByteArray("filterEnvironment") << twice
                          << QStringList { QStringLiteral("李四") } << QStringLiteral("Live");
    QTest::newRow("a profile") << QByteArray("filterProfile") << twice
                               << QStringList { QStringLiteral("李四") }
                               << QStringLiteral("Profile Taxi && ferry");
    QTest::newRow("a plan") << QByteArray("filterPlan") << twice
                            << QStringList { QStringLiteral("赵六") } << QStringLiteral("Plan 456");
}

void tst_HistoryFilters::aFilterIsChosenByKeys()
{
    QFETCH(QByteArray, input);
    QFETCH(QList<Qt::Key>, keys);
    QFETCH(QStringList, names);
    QFETCH(QString, chip);
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.open(Qt::Key_F, "filterPopup");
    bench.waitForPlans(3);
    for (int presses = 0; !bench.find(input.constData())->hasFocus(); ++presses) {
        QVERIFY2(presses < 20, "Tab never comes there");
        bench.press(Qt::Key_Tab);
    }
    for (const Qt::Key key : keys)
        bench.press(key);
    QTRY_COMPARE(bench.names(), names);
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.isInSight("filterPopup"));
    QCOMPARE(bench.chips(), QStringList { chip });
    QTRY_COMPARE(bench.textOf("historyCount"), QStringLiteral("%1 found").arg(names.size()));
}

void tst_HistoryFilters::filtersAndSearchHoldTogether()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.tick("filter_refused");
    bench.tick("filter_unknown");
    QTRY_COMPARE(bench.names(),
        (QStringList {
            QStringLiteral("Zhang San"), QStringLiteral("王五"), QStringLiteral("李四") }));
    bench.choose("filterDates", 2); // 7 days
    QTRY_COMPARE(
        bench.names(), (QStringList { QStringLiteral("Zhang San"), QStringLiteral("王五") }));
    bench.press(Qt::Key_Return);
    QVERIFY(!bench.isInSight("filterPopup"));
    bench.type(QStringLiteral("王"));
    QTRY_COMPARE(bench.names(), QStringList { QStringLiteral("王五") });
    QCOMPARE(bench.chips(),
        (QStringList { QStringLiteral("Refused"), QStringLiteral("Result unknown"),
            QStringLiteral("Last 7 days") }));
}

void tst_HistoryFilters::ownDaysAreThoseOfThisComputer()
{
    SearchBench bench;
    const QDate day = QDateTime::fromMSecsSinceEpoch(SearchBench::nowMs).date().addDays(-5);
    const qint64 midnight = day.startOfDay().toMSecsSinceEpoch();
    bench.keep({ { .name = QStringLiteral("before"), .startedMs = midnight - 1 },
        { .name = QStringLiteral("first"), .startedMs = midnight },
        { .name = QStringLiteral("last"), .startedMs = day.endOfDay().toMSecsSinceEpoch() },
        { .name = QStringLiteral("after"),
            .startedMs = day.addDays(1).startOfDay().toMSecsSinceEpoch() } });
    bench.show(4);
    bench.open(Qt::Key_F, "filterPopup");
    QVERIFY(!bench.isInSight("filterFrom"));
    bench.choose("filterDates", 4);
    QVERIFY(bench.isInSight("filterFrom"));
    bench.find<QDateEdit>("filterFrom")->setDate(day);
    bench.find<QDateEdit>("filterUntil")->setDate(day);
    QTRY_COMPARE(bench.names(), (QStringList { QStringLiteral("last"), QStringLiteral("first") }));
    QCOMPARE(bench.chips(), QStringList { day.toString(Qt::ISODate) });
    bench.find<QDateEdit>("filterUntil")->setDate(day.addDays(1));
    QTRY_COMPARE(bench.names().size(), 3);
    QCOMPARE(bench.chips(),
        QStringList { day.toString(Qt::ISODate) + QStringLiteral(" to ")
            + day.addDays(1).toString(Qt::ISODate) });
}

void tst_HistoryFilters::daysThatEndBeforeTheyBeginAreOne()
{
    SearchBench bench;
    bench.show(0);
    bench.choose("filterDates", 4);
    auto *from = bench.find<QDateEdit>("filterFrom");
    auto *until = bench.find<QDateEdit>("filterUntil");
    from->setDate(QDate(2026, 11, 20));
    QCOMPARE(until->date(), QDate(2026, 11, 20));
    until->setDate(QDate(2026, 11, 2));
    QCOMPARE(from->date(), QDate(2026, 11, 2));
    QCOMPARE(bench.chips(), QStringList { QStringLiteral("2026-11-02") });
}

void tst_HistoryFilters::profilesAndPlansAreThoseOfTheHistory()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.open(Qt::Key_F, "filterPopup");
    bench.waitForPlans(3);
    const auto texts = [&bench](const char *name) {
        const auto *box = bench.find<QComboBox>(name);
        QStringList found;
        for (int i = 0; i < box->count(); ++i)
            found.append(box->itemText(i));
        return found;
    };
    QCOMPARE(texts("filterProfile"),
        (QStringList { QStringLiteral("All profiles"), QStringLiteral("Shop HK"),
            QStringLiteral("Taxi & ferry") }));
    QCOMPARE(texts("filterPlan"),
        (QStringList { QStringLiteral("All plans"), QStringLiteral("123"), QStringLiteral("456"),
            QStringLiteral("777") }));
}

void tst_HistoryFilters::anOpenListClosesAlone()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.open(Qt::Key_F, "filterPopup");
    auto *days = bench.find<QComboBox>("filterDates");
    for (const Qt::Key key : { Qt::Key_Escape, Qt::Key_Return }) {
        days->setFocus();
        bench.press(Qt::Key_Space);
        QTRY_VERIFY(days->view()->isVisible());
        QTest::keyClick(days->view()->window()->windowHandle(), Qt::Key_Down);
        QTest::keyClick(days->view()->window()->windowHandle(), key); // as a keyboard does
        QTRY_VERIFY(!days->view()->isVisible());
        QVERIFY(bench.isInSight("filterPopup"));
        QCOMPARE(days->currentIndex(), key == Qt::Key_Return ? 1 : 0);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(bench.names().size(), 2);
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.isInSight("filterPopup"));
}

static void tabTo(SearchBench &bench, const char *name)
{
    for (int presses = 0; presses < 20; ++presses) {
        if (QApplication::focusWidget()->objectName() == QLatin1String(name))
            return;
        bench.press(Qt::Key_Tab);
    }
    qFatal("Tab never came to %s.", name);
}

void tst_HistoryFilters::chipsGoOneByOneByKeys()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.tick("filter_refused");
    bench.tick("filter_unknown");
    bench.choose("filterEnvironment", 1);
    bench.press(Qt::Key_Escape);
    QTRY_COMPARE(bench.names().size(), 2);
    bench.find("historySearch")->setFocus();
    QStringList order;
    for (int presses = 0; presses < 8; ++presses) {
        bench.press(Qt::Key_Tab);
        order.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(order.mid(0, 7),
        (QStringList { QStringLiteral("historyFilterButton"), QStringLiteral("historyViewsButton"),
            QStringLiteral("filterChip0"), QStringLiteral("filterChip1"),
            QStringLiteral("filterChip2"), QStringLiteral("clearFiltersButton"),
            QStringLiteral("historyView") }));
    bench.find("historySearch")->setFocus();
    tabTo(bench, "filterChip0");
    bench.press(Qt::Key_Delete);
    QCOMPARE(bench.chips(),
        (QStringList { QStringLiteral("Result unknown"), QStringLiteral("Sandbox") }));
    QTRY_COMPARE(bench.names(), QStringList { QStringLiteral("王五") });
    QVERIFY(bench.find("filterChip0")->hasFocus()); // the next one
    QCOMPARE(bench.find("filterChip0")->accessibleName(),
        QStringLiteral("Remove the filter “Result unknown”"));
    QCOMPARE(bench.find("filterChip0")->toolTip(),
        QStringLiteral("Remove the filter “Result unknown” (Delete)"));
    bench.press(Qt::Key_Space);
    QTRY_COMPARE(bench.names().size(), 4);
    QVERIFY(bench.find("filterChip0")->hasFocus());
    bench.press(Qt::Key_Backspace);
    QTRY_COMPARE(bench.names(), everybody());
    QVERIFY(!bench.isInSight("historyChips"));
    QVERIFY(bench.find("historySearch")->hasFocus());
}

void tst_HistoryFilters::thePopupFollowsWhatIsClearedUnderIt()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.tick("filter_refused");
    bench.choose("filterDates", 1);
    bench.press(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(bench.isInSight("filterPopup"));
    QVERIFY(!bench.find<QCheckBox>("filter_refused")->isChecked());
    QCOMPARE(bench.find<QComboBox>("filterDates")->currentIndex(), 0);
    QTRY_COMPARE(bench.names(), everybody());
}

QTEST_MAIN(tst_HistoryFilters)
#include "tst_historyfilters.moc"
