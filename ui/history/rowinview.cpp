#include "history/rowinview.h"

#include "base/async.h"
#include "history/historymodel.h"
#include "history/historytable.h"

#include <QHeaderView>

namespace ui {

using history::RowNumber;

RowInView::RowInView(
    history::Store &store, const HistoryModel &model, HistoryTable &table, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_model(model)
    , m_table(table)
{
    connect(&model, &HistoryModel::loaded, this, &RowInView::settle);
    connect(&model, &HistoryModel::rearranged, this, &RowInView::keepCurrent);
}

void RowInView::want(const QString &id)
{
    m_isMarking = false;
    if (id == m_id)
        return;
    m_id = id;
    m_number = 0;
    emit changed();
}

void RowInView::mark(const QString &id)
{
    want(id);
    m_isMarking = true; // a row that was just begun may be listed a moment later
    settle();
}

void RowInView::settle()
{
    const int line = m_isMarking ? m_model.lineOf(m_id) : -1;
    if (line < 0)
        return;
    m_isMarking = false;
    makeCurrent(line, Scrolling::ToTheRow);
}

void RowInView::read(const QString &id, const Then &then)
{
    want(id);
    base::whenDone(m_store.row(id), this, [this, id, then](const history::StoreResult &row) {
        if (id != m_id)
            return;
        if (!row) {
            emit failed(row.error());
            return;
        }
        m_number = RowNumber(row->rowid);
        then(*row);
    });
}

int RowInView::line() const
{
    const int line = m_model.lineOf(m_id);
    if (line >= 0 || m_number == 0)
        return line;
    return int(m_model.numbers().indexOf(m_number));
}

/// Where it is listed again after it was not.
void RowInView::keepCurrent(HistoryListing::Why why)
{
    if (why != HistoryListing::Why::OtherQuery || m_id.isEmpty()
        || m_table.currentIndex().isValid())
        return;
    if (const int found = line(); found >= 0)
        makeCurrent(found, Scrolling::No);
}

void RowInView::goToFirst()
{
    if (m_model.rowCount() > 0)
        makeCurrent(0, Scrolling::ToTheRow);
}

void RowInView::makeCurrent(int line, Scrolling scrolling)
{
    const auto *header = m_table.horizontalHeader();
    int column = header->logicalIndex(0);
    for (int place = 1; header->isSectionHidden(column) && place < header->count(); ++place)
        column = header->logicalIndex(place);
    m_table.setAutoScroll(scrolling == Scrolling::ToTheRow);
    m_table.setCurrentIndex(m_model.index(line, column));
    m_table.setAutoScroll(true);
}

} // namespace ui
