#include "history/columnmenu.h"

#include "history/historymodel.h"

#include <QHeaderView>

namespace ui {

ColumnMenu::ColumnMenu(QHeaderView &header, int column, QWidget *parent)
    : QMenu(parent)
    , m_header(header)
{
    setObjectName(QStringLiteral("columnMenu"));
    setAccessibleName(tr("Columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0) {
        addSorting(column);
        addMoving(column);
        addSeparator();
    }
    addShowing();
    addSeparator();
    connect(addAction(tr("As they were")), &QAction::triggered, this, &ColumnMenu::usualWanted);
}

QString ColumnMenu::title(int column) const
{
    return m_header.model()->headerData(column, Qt::Horizontal).toString();
}

void ColumnMenu::addSorting(int column)
{
    const auto add = [&](const QString &text, int by, Qt::SortOrder order) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setChecked(
            m_header.sortIndicatorSection() == by && m_header.sortIndicatorOrder() == order);
        connect(action, &QAction::triggered, this,
            [this, by, order] { m_header.setSortIndicator(by, order); });
    };
    add(tr("Newest first"), HistoryModel::Time, Qt::DescendingOrder);
    if (column == HistoryModel::Time) {
        add(tr("Oldest first"), column, Qt::AscendingOrder);
    } else {
        add(tr("Sort by %1, ascending").arg(title(column)), column, Qt::AscendingOrder);
        add(tr("Sort by %1, descending").arg(title(column)), column, Qt::DescendingOrder);
    }
    addSeparator();
}

/// The place of the next one in sight; -1 where there is none.
int ColumnMenu::neighbour(int column, int step) const
{
    for (int place = m_header.visualIndex(column) + step; place >= 0 && place < m_header.count();
         place += step) {
        if (!m_header.isSectionHidden(m_header.logicalIndex(place)))
            return place;
    }
    return -1;
}

void ColumnMenu::addMoving(int column)
{
    const auto add = [&](const QString &text, int to) {
        QAction *action = addAction(text);
        action->setEnabled(to >= 0);
        connect(action, &QAction::triggered, this,
            [this, column, to] { m_header.moveSection(m_header.visualIndex(column), to); });
    };
    add(tr("Move %1 to the left").arg(title(column)), neighbour(column, -1));
    add(tr("Move %1 to the right").arg(title(column)), neighbour(column, 1));
}

void ColumnMenu::addShowing()
{
    const int shown = m_header.count() - m_header.hiddenSectionCount();
    for (int place = 0; place < m_header.count(); ++place) {
        const int column = m_header.logicalIndex(place);
        const bool isShown = !m_header.isSectionHidden(column);
        QAction *action = addAction(title(column));
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setEnabled(!isShown || shown > 1); // without any, there is no way back
        connect(action, &QAction::toggled, this, [this, column](bool show) {
            m_header.setSectionHidden(column, !show);
            emit columnsChanged();
        });
    }
}

} // namespace ui
