#pragma once

#include "history/savedviews.h"

#include <QMenu>

class QAction;
class QActionGroup;

namespace ui {

/// The views of the history: those that everyone has, those that were saved, and what keeps them.
/// The one in sight is ticked; the first nine have the keys 1 to 9. Filled when it opens.
class ViewsMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewsMenu)
public:
    /// `save` and `manage` stand in the menu, and belong to someone else.
    ViewsMenu(const SavedViews &views, QAction &save, QAction &manage, QWidget *parent);

    void openAt(const QPoint &place, const HistoryView &current);

signals:
    void chosen(const ui::HistoryView &view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addEntry(const NamedView &named);

    const SavedViews &m_views;
    QAction &m_save;
    QAction &m_manage;
    QActionGroup *m_group;
    HistoryView m_current;
};

} // namespace ui
