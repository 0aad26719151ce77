#pragma once

#include "history/historylisting.h"
#include "history/store.h"

#include <QObject>

#include <functional>

namespace ui {

class HistoryModel;
class HistoryTable;

/// The attempt in view: it is the table's current row wherever it is listed, and is read whole,
/// with the bytes that the table does not hold.
class RowInView final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowInView)
public:
    RowInView(
        history::Store &store, const HistoryModel &model, HistoryTable &table, QObject *parent);

    /// Which attempt, also while it is on its way; empty: none.
    [[nodiscard]] const QString &id() const { return m_id; }
    /// It is in view elsewhere already; it becomes the current row, now or when it is listed.
    void mark(const QString &id);
    using Then = std::function<void(const history::Row &)>;
    /// It comes into view; `then` is not called when someone goes on to another row meanwhile.
    void read(const QString &id, const Then &then);
    /// The first row of the table becomes the current one.
    void goToFirst();

signals:
    /// Another attempt is in view, or one for the first time.
    void changed();
    void failed(const history::StoreError &error);

private:
    void want(const QString &id);
    void settle();
    void keepCurrent(HistoryListing::Why why);
    [[nodiscard]] int line() const;
    enum class Scrolling { ToTheRow, No };
    void makeCurrent(int line, Scrolling scrolling);

    history::Store &m_store;
    const HistoryModel &m_model;
    HistoryTable &m_table;
    QString m_id;
    history::RowNumber m_number = 0; ///< once it was read
    bool m_isMarking = false; ///< it has still to become the current row
};

} // namespace ui
