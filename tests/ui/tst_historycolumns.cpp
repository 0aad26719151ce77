#include "support/warnings.h"
#include "ui/tablebench.h"
#include "words/languages.h"

#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using support::TableBench;
using ui::HistoryModel;
using ui::HistoryTable;

/// The columns of the history's table: which ones are shown, where, how wide and in which order,
/// and that all of it is remembered.
class tst_HistoryColumns : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void columnsAreShownAsUsual();
    void columnsAreRememberedAsSomeoneLikesThem();
    void columnsOfAnotherVersionDoNoHarm();
    void theMenuOfTheColumnsShowsHidesMovesAndSorts();
    void theLastColumnCannotBeHidden();
    void clicksOnATitleSortAndTheThirdIsNewestFirst();
    void theOrderIsRemembered();
    void textsFollowTheLanguage();
    void everythingHasANameForScreenReaders();
};

static QHeaderView &header(TableBench &bench) { return *bench.table->horizontalHeader(); }

/// The titles in sight, from the left.
static QStringList titles(TableBench &bench)
{
    QStringList titles;
    for (int place = 0; place < header(bench).count(); ++place) {
        const int column = header(bench).logicalIndex(place);
        if (!header(bench).isSectionHidden(column))
            titles.append(
                bench.model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    return titles;
}

static void clickTitle(TableBench &bench, int column)
{
    const QPoint place(
        header(bench).sectionViewportPosition(column) + 20, header(bench).height() / 2);
    QTest::mouseClick(header(bench).viewport(), Qt::LeftButton, {}, place);
}

/// The menu of the columns, opened by its key.
static QMenu *openMenu(TableBench &bench)
{
    bench.activate(); // as window managers do once a menu is gone
    QTest::keyClick(bench.table, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    auto *menu = bench.table->findChild<QMenu *>(QStringLiteral("columnMenu"));
    if (!menu || !menu->isVisible())
        qFatal("There is no menu of the columns.");
    return menu;
}

static QAction *entry(QMenu &menu, const QString &text)
{
    const auto actions = menu.actions();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    qFatal("There is no %s.", qPrintable(text));
}

static void choose(TableBench &bench, const QString &text)
{
    QMenu *menu = openMenu(bench);
    menu->setActiveAction(entry(*menu, text));
    QTest::keyClick(menu, Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return !bench.table->findChild<QMenu *>(); }))
        qFatal("The menu stays.");
}

static const QStringList usualTitles { QStringLiteral("Time"), QStringLiteral("Outcome"),
    QStringLiteral("Contract code"), QStringLiteral("Name"), QStringLiteral("session_id"),
    QStringLiteral("Answer"), QStringLiteral("Profile"), QStringLiteral("Tags") };

void tst_HistoryColumns::columnsAreShownAsUsual()
{
    TableBench bench;
    QCOMPARE(titles(bench), usualTitles);
    QCOMPARE(header(bench).sortIndicatorSection(), int(HistoryModel::Time));
    QCOMPARE(header(bench).sortIndicatorOrder(), Qt::DescendingOrder);
}

void tst_HistoryColumns::columnsAreRememberedAsSomeoneLikesThem()
{
    TableBench bench;
    bench.load();
    header(bench).moveSection(header(bench).visualIndex(HistoryModel::Name), 0);
    header(bench).resizeSection(HistoryModel::Name, 222);
    choose(bench, QStringLiteral("openid"));
    choose(bench, QStringLiteral("Answer"));
    const QStringList liked = titles(bench);
    QCOMPARE(liked.first(), QStringLiteral("Name"));
    QVERIFY(liked.contains(QStringLiteral("openid")) && !liked.contains(QStringLiteral("Answer")));
    bench.restart();
    QCOMPARE(titles(bench), liked);
    QCOMPARE(header(bench).sectionSize(HistoryModel::Name), 222);
    bench.load();
    choose(bench, QStringLiteral("As they were"));
    QCOMPARE(titles(bench), usualTitles);
    bench.restart();
    QCOMPARE(titles(bench), usualTitles);
    QVERIFY(header(bench).sectionSize(HistoryModel::Name) != 222);
}

void tst_HistoryColumns::columnsOfAnotherVersionDoNoHarm()
{
    TableBench bench;
    bench.settings.setValue(QStringLiteral("history/columns"),
        QStringList { QStringLiteral("mood 50"), QStringLiteral("name 99999999"),
            QStringLiteral("name 10"), QStringLiteral("-time x"), QString(), QStringLiteral("-") });
    bench.settings.setValue(QStringLiteral("history/sort"), QStringLiteral("mood"));
    bench.restart();
    QStringList expected = usualTitles;
    expected.removeAll(QStringLiteral("Time"));
    expected.removeAll(QStringLiteral("Name"));
    expected.prepend(QStringLiteral("Name"));
    QCOMPARE(titles(bench), expected);
    QVERIFY(header(bench).sectionSize(HistoryModel::Name) <= 4000);
    QCOMPARE(header(bench).sortIndicatorSection(), int(HistoryModel::Time));
    bench.settings.setValue(
        QStringLiteral("history/columns"), QStringList(QStringLiteral("-name 1")));
    bench.restart();
    QVERIFY(!titles(bench).isEmpty());
}

void tst_HistoryColumns::theMenuOfTheColumnsShowsHidesMovesAndSorts()
{
    TableBench bench;
    for (const char *code : { "b", "a", "c" })
        bench.add(QString::fromLatin1(code));
    bench.load();
    QTRY_COMPARE(bench.codes(), QStringLiteral("c a b"));
    bench.table->setCurrentIndex(bench.model->index(0, HistoryModel::ContractCode));
    choose(bench, QStringLiteral("Sort by Contract code, ascending"));
    QTRY_COMPARE(bench.codes(), QStringLiteral("a b c"));
    QMenu *menu = openMenu(bench);
    QVERIFY(entry(*menu, QStringLiteral("Sort by Contract code, ascending"))->isChecked());
    QVERIFY(entry(*menu, QStringLiteral("Name"))->isChecked());
    QVERIFY(!entry(*menu, QStringLiteral("Plan"))->isChecked());
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(!bench.table->findChild<QMenu *>());
    choose(bench, QStringLiteral("Newest first"));
    QTRY_COMPARE(bench.codes(), QStringLiteral("c a b"));
    choose(bench, QStringLiteral("Move Contract code to the left"));
    QCOMPARE(titles(bench).mid(0, 3),
        (QStringList {
            QStringLiteral("Time"), QStringLiteral("Contract code"), QStringLiteral("Outcome") }));
    choose(bench, QStringLiteral("Move Contract code to the right"));
    QCOMPARE(titles(bench), usualTitles);
    choose(bench, QStringLiteral("Name"));
    QVERIFY(!titles(bench).contains(QStringLiteral("Name")));
}

void tst_HistoryColumns::theLastColumnCannotBeHidden()
{
    TableBench bench;
    bench.load();
    for (const QString &title : usualTitles.mid(1))
        choose(bench, title);
    QCOMPARE(titles(bench), QStringList(QStringLiteral("Time")));
    QMenu *menu = openMenu(bench);
    QVERIFY(!entry(*menu, QStringLiteral("Time"))->isEnabled());
    QVERIFY(entry(*menu, QStringLiteral("Name"))->isEnabled());
}

void tst_HistoryColumns::clicksOnATitleSortAndTheThirdIsNewestFirst()
{
    TableBench bench;
    for (const char *code : { "b", "a", "c" })
        bench.add(QString::fromLatin1(code));
    bench.load();
    QSignalSpy sorted(bench.table, &HistoryTable::sortChanged);
    clickTitle(bench, HistoryModel::ContractCode);
    QTRY_COMPARE(bench.codes(), QStringLiteral("a b c"));
    clickTitle(bench, HistoryModel::ContractCode);
    QTRY_COMPARE(bench.codes(), QStringLiteral("c b a"));
    clickTitle(bench, HistoryModel::ContractCode);
    QTRY_COMPARE(bench.codes(), QStringLiteral("c a b"));
    QCOMPARE(header(bench).sortIndicatorSection(), int(HistoryModel::Time));
    clickTitle(bench, HistoryModel::Time);
    QTRY_COMPARE(bench.codes(), QStringLiteral("b a c"));
    clickTitle(bench, HistoryModel::Time);
    QTRY_COMPARE(bench.codes(), QStringLiteral("c a b"));
    QCOMPARE(sorted.size(), 5);
}

void tst_HistoryColumns::theOrderIsRemembered()
{
    TableBench bench;
    for (const char *code : { "b", "a", "c" })
        bench.add(QString::fromLatin1(code));
    bench.load();
    clickTitle(bench, HistoryModel::ContractCode);
    clickTitle(bench, HistoryModel::ContractCode);
    bench.restart();
    bench.load();
    QTRY_COMPARE(bench.codes(), QStringLiteral("c b a"));
    QCOMPARE(header(bench).sortIndicatorSection(), int(HistoryModel::ContractCode));
    QCOMPARE(header(bench).sortIndicatorOrder(), Qt::DescendingOrder);
}

void tst_HistoryColumns::textsFollowTheLanguage()
{
    words::Languages languages;
    languages.use(QStringLiteral("en"));
    TableBench bench;
    bench.load();
    const auto texts = [&bench] {
        return titles(bench)
            + QStringList { bench.table->columns.text(), bench.table->maskPersonal.text(),
                  bench.table->selectEverything.text(), bench.table->accessibleName() };
    };
    const QStringList english = texts();
    languages.use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(texts() != english);
    QVERIFY(texts().contains(QStringLiteral("签约结果")) || texts().first() != english.first());
    languages.use(QStringLiteral("en"));
    QTRY_COMPARE(texts(), english);
}

void tst_HistoryColumns::everythingHasANameForScreenReaders()
{
    TableBench bench;
    bench.load();
    QVERIFY(!bench.table->accessibleName().isEmpty());
    QVERIFY(!header(bench).accessibleName().isEmpty());
    for (const QAction *action : bench.table->viewActions()) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY(!action->shortcut().isEmpty());
    }
    QVERIFY(!openMenu(bench)->accessibleName().isEmpty());
}

QTEST_MAIN(tst_HistoryColumns)
#include "tst_historycolumns.moc"
