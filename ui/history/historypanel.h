#pragma once

#include "history/store.h"
#include "ui/history/historylisting.h"

#include <QAction>
#include <QWidget>

class QMenu;
class QSettings;
class QStackedLayout;
class QVBoxLayout;

namespace ui {

class FilterBar;
class FilterChips;
class HistoryEmpty;
class HistoryModel;
class HistoryTable;
class RowInView;
class StoreNotice;
class ToneLabel;

/// Search, filters and table of the history; the current row is read whole and told.
class HistoryPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryPanel)

    FilterBar *m_bar; ///< first: `search` is one of its actions

public:
    HistoryPanel(
        history::Store &store, const base::Clock &clock, QSettings &settings, QWidget *parent);

    /// Reads the newest page; the window calls it once it has been painted.
    void load();
    /// Marks an attempt that is already in view elsewhere.
    void mark(const QString &id);

    /// What the table's menu offers besides newFromThis: actions about the row in view elsewhere,
    /// which the row under the menu becomes before the menu opens.
    void setRowActions(const QList<QAction *> &actions);
    /// What it offers about all that is chosen; where several rows are, it offers nothing else.
    void setChosenActions(const QList<QAction *> &actions);

    /// What an action about attempts is about: the selected rows in the order of the table, or
    /// everything found where at most one is selected.
    [[nodiscard]] QList<history::RowNumber> chosen() const;
    /// Everything found, as far as it is known by now.
    [[nodiscard]] QList<history::RowNumber> found() const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] HistoryTable &table() { return *m_table; }
    /// Filters, views and columns, for a menu; null: a line between. Without `search` and
    /// `newFromThis`. (Not what QWidget::actions answers with.)
    [[nodiscard]] QList<QAction *> actions() const;

    QAction newFromThis; ///< from the row in view; off where there is none
    QAction &search; ///< goes to the search field

signals:
    void opened(const history::Row &row);
    /// Whole, with its request bytes.
    void newFromWanted(const history::Row &row);
    /// Rows were selected, or are no longer.
    void chosenChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void listen();
    void retranslate();
    void apply();
    void showChips();
    void goToFirst();
    void enterTable();
    void follow(const QString &id);
    void open(const QString &id);
    void openMenu(const QModelIndex &index, const QPoint &place);
    void popUp(const QList<QAction *> &actions, const QPoint &place);
    void showProblem(const history::StoreError &error);
    void showLoaded();
    void showListed(HistoryListing::Why why);
    void showCount();
    void showEmptyText();
    void tellWhyEmpty();

    HistoryModel *m_model;
    bool m_loaded = false;
    bool m_isAwaited = false; ///< what the table lists is not yet what is looked for
    bool m_goesToFirst = false; ///< once it is
    QList<QAction *> m_rowActions;
    QList<QAction *> m_chosenActions;
    QMenu *m_menu = nullptr; ///< made when it is first asked for
    ToneLabel *m_strip;
    StoreNotice *m_notice;
    FilterChips *m_chips = nullptr; ///< made with the first filter
    HistoryTable *m_table;
    RowInView *m_inView;
    HistoryEmpty *m_empty = nullptr; ///< made when there is nothing to list
    QVBoxLayout *m_layout = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace ui
