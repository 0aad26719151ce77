#pragma once

#include "ui/history/celldrawing.h"
#include "ui/history/historylisting.h"
#include "ui/tablemodel.h"

#include <QTimer>

#include <optional>

namespace ui {

class LoadedRows;

/// The history as a table: the numbers of all rows that a query finds, and the rows that are in
/// sight. Lines whose row is on its way show nothing. It keeps itself up to date; lines come and go
/// at the end only, whatever row they then show, because a view of a million lines pays dearly for
/// one at the top and for a reset (recipes.md 7): who remembers lines listens to `aboutToRearrange`
/// and `rearranged` and looks them up by number.
class HistoryModel final : public TableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryModel)
public:
    enum Column {
        Time,
        Outcome,
        ContractCode,
        Name,
        SessionId,
        Status,
        Profile,
        Tags,
        Plan,
        Openid,
        Environment,
        Duration,
        RequestId,
        Note,
        ColumnCount
    };
    enum Role {
        RawRole = Qt::UserRole, ///< the column's untranslated value
        AttemptRole, ///< the row's id
    };

    HistoryModel(history::Store &store, QObject *parent);

    /// What to list; takes effect with reload().
    void setFilter(const history::Filter &filter);
    [[nodiscard]] const history::Filter &filter() const { return m_query.filter; }
    [[nodiscard]] bool isFiltered() const;
    /// Reads anew; what is on its way is forgotten.
    void reload();
    /// By that column; by none (-1): newest first. Takes effect at once, or with
    /// the first reload().
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Hides openids and names from who looks over one's shoulder.
    void setMasked(bool masked);

    /// How many rows are listed, and whether that is all that match.
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isCountFinal() const;
    /// All that are listed, in order.
    [[nodiscard]] QList<history::RowNumber> numbers() const;
    /// Without its bytes; nothing where it is still on its way.
    [[nodiscard]] std::optional<history::Row> rowAt(int line) const;
    /// The line of an attempt; -1 when it is not listed, or not among the loaded rows.
    [[nodiscard]] int lineOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Rows arrived, or changed.
    void loaded();
    /// The history cannot be read.
    void failed(const history::StoreError &error);
    void countChanged();
    /// Lines will show other rows than they do.
    void aboutToRearrange(ui::HistoryListing::Why why);
    void rearranged(ui::HistoryListing::Why why);

protected:
    [[nodiscard]] QString title(int column) const override;

private:
    void take(const history::Row &row);
    void readAgain();
    void makeRoom(int lines);
    void setLines(int lines);
    void rearrange(HistoryListing::Why why);
    void showAgain();

    history::Query m_query;
    HistoryListing *m_listing;
    LoadedRows *m_rows;
    QTimer m_growing;
    int m_lines = 0; ///< that the views know of
    int m_room = 0; ///< lines that are wanted
    bool m_masked = false;
    mutable CellDrawing m_drawing;
};

} // namespace ui
