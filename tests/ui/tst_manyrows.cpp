#include "bench/manyrows.h"
#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytable.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using ui::HistoryModel;
using ui::HistoryTable;

/// The whole window over a long history, in short what tests/bench/historyview.cpp does with a
/// million rows: everything is found and nothing is read that nobody looks at.
class tst_ManyRows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void aNameOfTwoCharactersIsFound();
    void anyPlaceIsShown();
    void allRowsAreSelectedAndStaySo();
    void everyOrderIsThere();

private:
    static constexpr int rows = 20'000;
    QTemporaryDir m_folder;
};

namespace {

/// Someone in front of the window, which lists everything.
class Reader
{
public:
    Reader(const QString &dataDir, int rows)
        : m_desk({ .dataDir = dataDir })
        , table(*m_desk.find<HistoryTable>("historyView"))
        , model(*m_desk.window().findChild<HistoryModel *>())
    {
        if (!QTest::qWaitFor([&] { return model.count() == rows && model.isCountFinal(); }, 20'000))
            qFatal("Not all rows are listed.");
    }

    [[nodiscard]] QString text(int line, HistoryModel::Column column) const
    {
        return model.index(line, column).data().toString();
    }
    /// Whether each line that is in sight shows its row.
    [[nodiscard]] bool isShown() const
    {
        const int bottom = table.rowAt(table.viewport()->height() - 1);
        const int last = bottom < 0 ? model.count() - 1 : bottom;
        for (int line = table.rowAt(0); line <= last; ++line) {
            if (text(line, HistoryModel::ContractCode).isEmpty())
                return false;
        }
        return true;
    }
    void search(const QString &text)
    {
        auto *field = m_desk.find<QLineEdit>("historySearch");
        field->setFocus();
        field->selectAll();
        for (const QChar character : text)
            QTest::sendKeyEvent(
                QTest::Click, field, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    [[nodiscard]] support::Desk &desk() { return m_desk; }

private:
    support::Desk m_desk;

public:
    HistoryTable &table;
    HistoryModel &model;
};

} // namespace

void tst_ManyRows::initTestCase() { bench::makeHistory(m_folder.path(), rows); }

void tst_ManyRows::aNameOfTwoCharactersIsFound()
{
    Reader reader(m_folder.path(), rows);
    const QString rare = bench::ManyRows::rareName();
    reader.search(rare.left(2));
    QTRY_COMPARE(reader.model.count(), 1);
    QTRY_COMPARE(reader.text(0, HistoryModel::Name), rare);
    QVERIFY(reader.model.isCountFinal());
    reader.search(QStringLiteral("王"));
    QTRY_VERIFY(reader.model.count() > 100 && reader.model.count() < rows);
    QTRY_VERIFY(reader.isShown());
}

void tst_ManyRows::anyPlaceIsShown()
{
    Reader reader(m_folder.path(), rows);
    QScrollBar &bar = *reader.table.verticalScrollBar();
    for (const int place : { bar.maximum(), bar.maximum() / 2, 1234, 0, bar.maximum() / 3 }) {
        bar.setValue(place);
        QTRY_VERIFY(reader.isShown());
    }
    QVERIFY(!reader.model.rowAt(rows / 2 + 5000)); // nobody has been there
}

void tst_ManyRows::allRowsAreSelectedAndStaySo()
{
    Reader reader(m_folder.path(), rows);
    reader.table.setFocus();
    reader.desk().press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(reader.table.selectedNumbers(), reader.model.numbers());
    reader.search(QStringLiteral("欧阳"));
    QTRY_VERIFY(reader.model.count() < rows);
    QTRY_COMPARE(reader.table.selectedCount(), reader.model.count());
}

void tst_ManyRows::everyOrderIsThere()
{
    Reader reader(m_folder.path(), rows);
    reader.model.sort(HistoryModel::ContractCode, Qt::AscendingOrder);
    QTRY_VERIFY(reader.isShown()
        && reader.text(0, HistoryModel::ContractCode) < reader.text(1, HistoryModel::ContractCode));
    QCOMPARE(reader.model.count(), rows);
    reader.model.sort(-1);
    QTRY_VERIFY(reader.isShown()
        && reader.text(0, HistoryModel::Time) >= reader.text(1, HistoryModel::Time));
}

QTEST_MAIN(tst_ManyRows)
#include "tst_manyrows.moc"
