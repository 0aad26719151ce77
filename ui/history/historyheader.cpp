#include "history/historyheader.h"

#include "look.h"

#include <QContextMenuEvent>
#include <QItemSelectionModel>

namespace ui {

HistoryHeader::HistoryHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("historyHeader"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
}

void HistoryHeader::setSelectionModel(QItemSelectionModel *offered)
{
    // Its own, in which nothing is ever selected, but not the table's.
    if (offered->parent() == this)
        QHeaderView::setSelectionModel(offered);
}

QSize HistoryHeader::sectionSizeFromContents(int) const
{
    const int line = fontMetrics().height();
    return { 4 * line, line + space::large };
}

void HistoryHeader::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuWanted(logicalIndexAt(event->pos()), event->globalPos());
}

} // namespace ui
