#include "support/warnings.h"
#include "ui/history/savedviews.h"
#include "words/languages.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using history::Outcome;
using ui::HistoryView;
using Kind = ui::DateRange::Kind;

/// Searches and filters as they are kept by a name in the settings.
class tst_SavedViews : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aViewIsReadAsItWasWritten_data();
    void aViewIsReadAsItWasWritten();
    void whatIsNotUnderstoodIsNotListedAndNotLost_data();
    void whatIsNotUnderstoodIsNotListedAndNotLost();
    void namesAreSortedAndDifferInMoreThanCase();
};

static HistoryView everything()
{
    return { .search = QStringLiteral("张三 \"100%\" \\n"),
        .outcomes = { Outcome::Refused, Outcome::Unknown },
        .dates = { Kind::Own, QDate(2026, 11, 1), QDate(2026, 11, 23) },
        .environment = base::Environment::Live,
        .profileId = QStringLiteral("6f1d"),
        .profileName = QStringLiteral("出租车, Taxi"),
        .planId = QStringLiteral("123"),
        .sort = { ui::HistoryModel::Profile, Qt::AscendingOrder } };
}

void tst_SavedViews::aViewIsReadAsItWasWritten_data()
{
    QTest::addColumn<HistoryView>("view");
    QTest::newRow("of everything") << HistoryView {};
    QTest::newRow("with all there is") << everything();
    QTest::newRow("of today") << HistoryView { .dates = { Kind::Today } };
    QTest::newRow("of the sandbox") << HistoryView { .environment = base::Environment::Sandbox };
}

void tst_SavedViews::aViewIsReadAsItWasWritten()
{
    QFETCH(HistoryView, view);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    const QString name = QStringLiteral("我的视图; a=b/c");
    {
        QSettings settings(file, QSettings::IniFormat);
        ui::SavedViews(settings).save(name, view);
    }
    QSettings settings(file, QSettings::IniFormat);
    const QList<ui::NamedView> all = ui::SavedViews(settings).all();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().name, name);
    QVERIFY(all.first().view == view);
}

void tst_SavedViews::whatIsNotUnderstoodIsNotListedAndNotLost_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no JSON") << QStringLiteral("rubbish");
    QTest::newRow("no name") << QStringLiteral(R"({"search":"x"})");
    QTest::newRow("an outcome of a newer version")
        << QStringLiteral(R"({"name":"n","outcomes":["refused","settled"]})");
    QTest::newRow("days of a newer version") << QStringLiteral(R"({"name":"n","dates":"quarter"})");
    QTest::newRow("own days that are none")
        << QStringLiteral(R"({"name":"n","dates":"own","from":"2026-02-30","until":"2026-03-01"})");
    QTest::newRow("another environment") << QStringLiteral(R"({"name":"n","environment":"moon"})");
}

void tst_SavedViews::whatIsNotUnderstoodIsNotListedAndNotLost()
{
    QFETCH(QString, line);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("history/views"), QStringList { line });
    ui::SavedViews views(settings);
    QVERIFY(views.all().isEmpty());
    views.save(QStringLiteral("mine"), everything());
    QCOMPARE(views.all().size(), 1);
    QVERIFY(settings.value(QStringLiteral("history/views")).toStringList().contains(line));
}

void tst_SavedViews::namesAreSortedAndDifferInMoreThanCase()
{
    words::Languages languages;
    languages.use(QStringLiteral("en"));
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::SavedViews views(settings);
    for (const char *name : { "week 10", "Week 2", "apple", "WEEK 10" })
        views.save(QString::fromLatin1(name), {});
    QStringList names;
    for (const ui::NamedView &one : views.all())
        names.append(one.name);
    QCOMPARE(names,
        (QStringList {
            QStringLiteral("apple"), QStringLiteral("Week 2"), QStringLiteral("WEEK 10") }));
    QVERIFY(views.problemOf(QStringLiteral("apple"), QStringLiteral(" week 2 "))
        == ui::ViewNameProblem::Taken);
    QVERIFY(views.problemOf(QStringLiteral("apple"), QStringLiteral("  "))
        == ui::ViewNameProblem::Empty);
    QVERIFY(!views.problemOf(QStringLiteral("apple"), QStringLiteral("Apple")));
    views.rename(QStringLiteral("apple"), QStringLiteral(" Pear "));
    QVERIFY(views.holds(QStringLiteral("pear")));
    QVERIFY(!views.holds(QStringLiteral("apple")));
}

QTEST_GUILESS_MAIN(tst_SavedViews)
#include "tst_savedviews.moc"
