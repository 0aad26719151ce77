#pragma once

#include "history/store.h"
#include "support/fixedclock.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytable.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace support {

/// The history's table alone, over a store of its own, and someone in front of it.
class TableBench
{
public:
    using HistoryModel = ui::HistoryModel;

    /// 2023-11-14 22:13:20 UTC.
    static constexpr qint64 startMs = 1'700'000'000'000;

    TableBench();
    ~TableBench();
    Q_DISABLE_COPY_MOVE(TableBench)

    /// A row as the form makes one; a second later than the one before.
    [[nodiscard]] history::Row draft(const QString &code);
    history::Row add(const history::Row &row);
    history::Row add(const QString &code) { return add(draft(code)); }
    history::Row finish(history::Row row, history::Outcome outcome);

    /// Makes the table anew over the same history and settings, as the next start does.
    void restart();
    /// Shows the window and lists everything.
    void load();
    void activate();
    void waitUntilListed(int rows);
    /// Adds rows called 0, 1, 2 …, and waits until they are listed.
    void list(int rows);
    /// The same, in a table that has read none but those in sight: nobody looks at the others, not
    /// even to check the model.
    void listUnseen(int rows);

    [[nodiscard]] QString text(int line, HistoryModel::Column column) const;
    [[nodiscard]] QString code(int line) const;
    /// Of the rows in order, with blanks between.
    [[nodiscard]] QString codes() const;

    QTemporaryDir folder;
    support::FixedClock clock { startMs };
    std::unique_ptr<history::Store> store;
    QSettings settings;
    std::unique_ptr<QWidget> window;
    ui::HistoryModel *model = nullptr;
    ui::HistoryTable *table = nullptr;

private:
    void addNumbered(int rows);

    std::unique_ptr<QAbstractItemModelTester> m_watch;
    int m_number = 0;
};

} // namespace support
