#pragma once

#include "history/historycolumns.h"

#include <QAction>
#include <QTableView>
#include <QTimer>

class QSettings;

namespace ui {

class HistoryHeader;

/// The history's table, at a million rows as at ten: whole rows, as many as one likes, whose
/// columns are moved, hidden, widened and sorted by, which settings remember. When the rows change
/// it keeps, by number, what is selected, the current row and what is in sight; with another query
/// it begins at the top. Its name in tests is `historyView`.
class HistoryTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryTable)
public:
    /// The model is asked for nothing yet; it is sorted and masked as the settings say.
    HistoryTable(HistoryModel &model, QSettings &settings, QWidget *parent);
    ~HistoryTable() override;

    /// In the order of the list; costs nothing where it is all.
    [[nodiscard]] QList<history::RowNumber> selectedNumbers() const;
    /// How many, without listing them.
    [[nodiscard]] int selectedCount() const;
    /// The current row's attempt; empty where there is none or its row is on its way.
    [[nodiscard]] QString currentId() const;

    [[nodiscard]] const SortWish &sort() const { return m_sort; }
    /// As a click on a title does.
    void sortAs(const SortWish &wish);

    QAction columns; ///< opens the menu of the columns
    QAction maskPersonal; ///< checkable, remembered
    QAction selectEverything; ///< also without the focus

    /// For the View menu.
    [[nodiscard]] QList<QAction *> viewActions()
    {
        return { &columns, &maskPersonal, &selectEverything };
    }

    void keyboardSearch(const QString &letters) override;

signals:
    void maskedChanged(bool isMasked);
    /// Someone went to another row; told once its row is here. Not when the same row moves on.
    void currentIdChanged(const QString &id);
    void sortChanged(const ui::SortWish &sort);
    /// What is selected, or its place, changed.
    void selectedChanged();
    /// Someone types letters while the table has the focus: they belong into the search.
    void lettersTyped(const QString &letters);

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setUp();
    void connectHeader();
    void showColumns(const QList<ColumnWish> &wishes);
    [[nodiscard]] QList<ColumnWish> shownColumns() const;
    void showSort();
    void followIndicator(int column, Qt::SortOrder order);
    void changeColumns();
    void save();
    void openMenu(int column, const QPoint &place);
    void tellCurrent();
    void retranslate();

    HistoryModel &m_model;
    QSettings &m_settings;
    HistoryHeader *m_header;
    QTimer m_saving;
    SortWish m_sort;
    QList<int> m_widths; ///< by column, as they were before the last one was stretched
    bool m_isUntold = false; ///< the current row is on its way
};

} // namespace ui
