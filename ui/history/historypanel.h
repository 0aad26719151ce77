#pragma once

#include "history/store.h"

#include <QAction>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;
class QMenu;
class QStackedLayout;

namespace ui {

class HistoryModel;
class Selector;
class Table;
class ToneLabel;

/// Search, filter and table of the history; a selected row is read whole and told.
class HistoryPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryPanel)
public:
    HistoryPanel(history::Store &store, QWidget *parent);

    /// Reads the newest page; the window calls it once it has been painted.
    void load();
    /// Marks an attempt that is already in view elsewhere.
    void mark(const QString &id);

    /// What the table's menu offers besides newFromThis: actions about the row in view elsewhere,
    /// which the row under the menu becomes before the menu opens.
    void setRowActions(const QList<QAction *> &actions);

    QAction newFromThis; ///< from the row in view; off where there is none
    QAction search; ///< goes to the search field

signals:
    void opened(const history::Row &row);
    /// Whole, with its request bytes.
    void newFromWanted(const history::Row &row);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fillOutcomes();
    void retranslate();
    void applyFilter();
    void follow(const QModelIndex &index);
    void open(const QModelIndex &index);
    void openMenu(const QModelIndex &index, const QPoint &place);
    void want(const QString &id);
    using Then = std::function<void(const history::Row &)>;
    void read(const QString &id, const Then &then);
    void showProblem(const history::StoreError &error);
    void showLoaded();
    void showEmptyText();

    history::Store &m_store;
    HistoryModel *m_model;
    QTimer m_debounce;
    std::optional<history::StoreError> m_problem;
    bool m_loaded = false;
    QString m_marked; ///< becomes current without being read
    QString m_wanted; ///< the attempt in view, or on its way there
    QList<QAction *> m_rowActions;
    QMenu *m_menu = nullptr; ///< made when it is first asked for
    ToneLabel *m_strip;
    QLineEdit *m_search;
    Selector *m_outcome;
    Table *m_table;
    ToneLabel *m_empty;
    QStackedLayout *m_stack = nullptr;
};

} // namespace ui
