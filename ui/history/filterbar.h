#pragma once

#include "base/clock.h"
#include "history/savedviews.h"
#include "history/store.h"

#include <QAction>
#include <QTimer>
#include <QWidget>

namespace ui {

class FilterPopup;
class PopupButton;
class SearchField;
class ToneLabel;
class ViewsMenu;

/// What is looked for in the history: the search field, the filters behind a button, the views
/// behind another, and how many attempts there are. What opens is made when it is asked for.
class FilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)
public:
    FilterBar(
        history::Store &store, const base::Clock &clock, QSettings &settings, QWidget *parent);

    [[nodiscard]] const HistoryView &view() const { return m_view; }
    /// Relative days are those of now.
    [[nodiscard]] history::Filter filter() const;
    /// Shows another one, and says so where it is another one.
    void setView(const HistoryView &view);
    /// Someone sorted the table: the view is kept with that.
    void setSort(const SortWish &sort);
    /// Nothing is shown before the first count.
    enum class Counting { Final, GoesOn };
    void setCount(int count, Counting counting);
    /// Goes on in the search field with letters that were typed elsewhere.
    void typeOn(const QString &letters);
    /// The last one that takes the focus.
    [[nodiscard]] QWidget *lastInput() const;
    /// What was put off until the first paint.
    void complete();
    /// Takes what was typed a moment ago at once.
    void flush();

    QAction search; ///< goes to the search field
    QAction openFilters;
    QAction clearAll;
    QAction openViews;
    QAction saveView;
    QAction manageViews;

signals:
    /// Something else is looked for.
    void changed();
    /// Return in the search field: to the first row.
    void entered();
    /// Down in the search field: into the table.
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void listen();
    void takeText();
    void take(const HistoryView &view);
    void openPopup();
    void placePopup();
    void openMenu();
    void askForName();
    void keepViews();
    void followClock();
    void showCount();
    void retranslate();

    history::Store &m_store;
    const base::Clock &m_clock;
    SavedViews m_views;
    HistoryView m_view;
    history::Filter m_told; ///< as it was when `changed` was emitted last
    QTimer m_soon; ///< a moment after a key
    QTimer m_newDay; ///< runs while the days are relative
    int m_count = -1;
    Counting m_counting = Counting::Final;
    SearchField *m_search;
    PopupButton *m_filterButton;
    PopupButton *m_viewsButton;
    ToneLabel *m_countLabel;
    FilterPopup *m_popup = nullptr;
    ViewsMenu *m_menu = nullptr;
};

} // namespace ui
