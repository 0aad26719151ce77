#pragma once

#include <QMenu>

class QHeaderView;

namespace ui {

/// What can be done with the columns of a table: which are shown, and where the one that the menu
/// was asked for stands and whether it is sorted by. Made when it is asked for, gone when it
/// closes.
class ColumnMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnMenu)
public:
    /// For that column, or, if it is none, only for all.
    ColumnMenu(QHeaderView &header, int column, QWidget *parent);

signals:
    /// One is shown, hidden or moved.
    void columnsChanged();
    /// As they were before anyone changed them.
    void usualWanted();

private:
    void addSorting(int column);
    void addMoving(int column);
    void addShowing();
    [[nodiscard]] QString title(int column) const;
    [[nodiscard]] int neighbour(int column, int step) const;

    QHeaderView &m_header;
};

} // namespace ui
