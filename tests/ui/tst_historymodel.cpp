#include "ui/history/historymodel.h"

#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using ui::HistoryModel;

/// The history as a table: pages, rows that change, filters.
class tst_HistoryModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void pagesFollowEachOtherNewestFirst();
    void aRowThatIsBegunAndFinishedChangesInPlace();
    void aFilterIsKeptWhenRowsChange();
    void rowsOfAnotherConsoleAreNotSkipped();
    void aDamagedFileIsTold();
    void rawValuesAreThereForExport();
};

namespace {

/// A store and a model over it, with the model's promises watched.
struct Table {
    explicit Table(const QString &folder)
        : store(folder, clock)
        , model(store, nullptr)
        , watch(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }

    history::Row add(const QString &code)
    {
        history::Row row;
        row.id
            = QStringLiteral("00000000-0000-7000-8000-%1").arg(++number, 12, 10, QLatin1Char('0'));
        row.startedMs = clock.nowMs();
        row.profileId = QStringLiteral("sandbox");
        row.profileName = QStringLiteral("sandbox");
        row.outContractCode = code;
        row.requestBytes = "{}";
        const auto begun = store.begin(row).result();
        if (!begun)
            qFatal("begin: %s", qPrintable(begun.error().diagnostic));
        return *begun;
    }

    history::Row finish(history::Row row, history::Outcome outcome)
    {
        row.outcome = outcome;
        row.finishedMs = clock.nowMs();
        row.httpStatus = outcome == history::Outcome::Verified ? 200 : 401;
        const auto finished = store.finish(row).result();
        if (!finished)
            qFatal("finish: %s", qPrintable(finished.error().diagnostic));
        return *finished;
    }

    void load()
    {
        QSignalSpy loaded(&model, &HistoryModel::loaded);
        model.reload();
        if (!loaded.wait())
            qFatal("The history was not loaded.");
    }

    [[nodiscard]] QString code(int row) const
    {
        return model.index(row, HistoryModel::ContractCode).data().toString();
    }

    support::FixedClock clock { 1'700'000'000'000 };
    int number = 0;
    history::Store store;
    HistoryModel model;
    QAbstractItemModelTester watch;
};

} // namespace

void tst_HistoryModel::pagesFollowEachOtherNewestFirst()
{
    const QTemporaryDir folder;
    Table table(folder.path());
    for (int i = 0; i < 60; ++i)
        table.add(QString::number(i));
    table.load();
    QTRY_VERIFY(table.model.rowCount() >= 50);
    QCOMPARE(table.code(0), QStringLiteral("59"));
    while (table.model.canFetchMore({})) {
        const int before = table.model.rowCount();
        table.model.fetchMore({});
        QTRY_VERIFY(table.model.rowCount() > before || !table.model.canFetchMore({}));
    }
    QTRY_COMPARE(table.model.rowCount(), 60);
    for (int i = 0; i < 60; ++i)
        QCOMPARE(table.code(i), QString::number(59 - i));
}

void tst_HistoryModel::aRowThatIsBegunAndFinishedChangesInPlace()
{
    const QTemporaryDir folder;
    Table table(folder.path());
    table.add(QStringLiteral("old"));
    table.load();
    const history::Row row = table.add(QStringLiteral("new"));
    QTRY_COMPARE(table.code(0), QStringLiteral("new"));
    const QModelIndex outcome = table.model.index(0, HistoryModel::Outcome);
    QCOMPARE(outcome.data(HistoryModel::RawRole).toString(), QStringLiteral("pending"));
    QSignalSpy changed(&table.model, &QAbstractItemModel::dataChanged);
    table.finish(row, history::Outcome::Refused);
    QTRY_COMPARE(outcome.data(HistoryModel::RawRole).toString(), QStringLiteral("refused"));
    QCOMPARE(table.model.rowCount(), 2);
    QVERIFY(!outcome.data(Qt::DecorationRole).isNull());
}

void tst_HistoryModel::aFilterIsKeptWhenRowsChange()
{
    const QTemporaryDir folder;
    Table table(folder.path());
    table.finish(table.add(QStringLiteral("alpha")), history::Outcome::Verified);
    table.finish(table.add(QStringLiteral("beta")), history::Outcome::Refused);
    table.model.setFilter(QStringLiteral("alph"), std::nullopt);
    table.load();
    QTRY_COMPARE(table.model.rowCount(), 1);
    table.add(QStringLiteral("gamma"));
    table.finish(table.add(QStringLiteral("alphabet")), history::Outcome::Verified);
    QTRY_COMPARE(table.model.rowCount(), 2);
    QCOMPARE(table.code(0), QStringLiteral("alphabet"));

    table.model.setFilter({}, history::Outcome::Refused);
    table.load();
    QTRY_COMPARE(table.code(0), QStringLiteral("beta"));
    QCOMPARE(table.model.rowCount(), 1);
}

void tst_HistoryModel::rowsOfAnotherConsoleAreNotSkipped()
{
    const QTemporaryDir folder;
    Table table(folder.path());
    table.add(QStringLiteral("first"));
    table.load();
    {
        Table other(folder.path());
        other.number = 100;
        other.add(QStringLiteral("theirs"));
    }
    table.add(QStringLiteral("ours"));
    QTRY_COMPARE(table.model.rowCount(), 3);
    QCOMPARE(table.code(0), QStringLiteral("ours"));
    QCOMPARE(table.code(1), QStringLiteral("theirs"));
}

void tst_HistoryModel::aDamagedFileIsTold()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("history.sqlite3")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    Table table(folder.path());
    QSignalSpy failed(&table.model, &HistoryModel::failed);
    table.model.reload();
    QVERIFY(failed.wait());
    QCOMPARE(
        failed.first().first().value<history::StoreError>().code, history::StoreErrorCode::Damaged);
}

void tst_HistoryModel::rawValuesAreThereForExport()
{
    const QTemporaryDir folder;
    Table table(folder.path());
    table.finish(table.add(QStringLiteral("a")), history::Outcome::Refused);
    table.load();
    QTRY_COMPARE(table.model.rowCount(), 1);
    const auto raw = [&table](HistoryModel::Column column) {
        return table.model.index(0, column).data(HistoryModel::RawRole);
    };
    QCOMPARE(raw(HistoryModel::Time).toLongLong(), 1'700'000'000'000);
    QCOMPARE(raw(HistoryModel::Status).toInt(), 401);
    QCOMPARE(raw(HistoryModel::Profile).toString(), QStringLiteral("sandbox"));
}

QTEST_MAIN(tst_HistoryModel)
#include "tst_historymodel.moc"
