#include "history/keptplace.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTableView>

namespace ui {

using history::RowNumber;

KeptPlace::KeptPlace(HistoryModel &model, QTableView &table)
    : QObject(&table)
    , m_model(model)
    , m_table(table)
{
    connect(&model, &HistoryModel::aboutToRearrange, this, &KeptPlace::remember);
    connect(&model, &HistoryModel::rearranged, this, &KeptPlace::goBack);
}

static std::optional<RowNumber> numberOn(int line, const QList<RowNumber> &numbers)
{
    return line >= 0 && line < numbers.size() ? std::optional(numbers[line]) : std::nullopt;
}

static int lineOf(const std::optional<RowNumber> &number, const QList<RowNumber> &numbers)
{
    return number ? int(numbers.indexOf(*number)) : -1;
}

void KeptPlace::remember(Why why)
{
    m_place = {};
    m_place.isAtTheTop = m_table.verticalScrollBar()->value() == 0;
    m_place.top = qMax(0, m_table.rowAt(0));
    m_place.above = -m_table.rowViewportPosition(m_place.top);
    m_place.current = m_table.currentIndex().row();
    m_place.column = m_table.currentIndex().column();
    m_place.selected = linesOf(m_table.selectionModel()->selection());
    if (why != Why::RowOnTop) { // then they would have to be copied, because we hold them
        const QList<RowNumber> numbers = m_model.numbers();
        m_place.topNumber = numberOn(m_place.top, numbers);
        m_place.currentNumber = numberOn(m_place.current, numbers);
        m_place.selectedNumbers = numbersOn(m_place.selected, numbers);
    }
    m_table.selectionModel()->blockSignals(true); // until we are back
}

void KeptPlace::findLines(Why why)
{
    if (why == Why::RowOnTop) {
        ++m_place.top;
        m_place.current += m_place.current < 0 ? 0 : 1;
        for (LineRange &range : m_place.selected)
            range = { range.first + 1, range.last + 1 };
        return;
    }
    const QList<RowNumber> numbers = m_model.numbers();
    m_place.top = lineOf(m_place.topNumber, numbers);
    m_place.current = lineOf(m_place.currentNumber, numbers);
    m_place.selected = linesOf(m_place.selectedNumbers, numbers);
}

void KeptPlace::select()
{
    QItemSelection selection;
    for (const LineRange &range : std::as_const(m_place.selected))
        selection.select(m_model.index(range.first, 0),
            m_model.index(range.last, HistoryModel::ColumnCount - 1));
    m_table.selectionModel()->setCurrentIndex(
        m_place.current < 0 ? QModelIndex() : m_model.index(m_place.current, m_place.column),
        QItemSelectionModel::NoUpdate);
    m_table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void KeptPlace::scroll(Why why)
{
    QScrollBar &bar = *m_table.verticalScrollBar();
    m_table.doItemsLayout(); // else the bar goes only as far as it went before
    if (why == Why::OtherQuery || m_place.isAtTheTop)
        bar.setValue(0);
    else if (m_place.top >= 0)
        bar.setValue(m_table.verticalHeader()->sectionPosition(m_place.top) + m_place.above);
}

void KeptPlace::goBack(Why why)
{
    findLines(why);
    select();
    m_table.selectionModel()->blockSignals(false);
    scroll(why);
    m_place = {};
    emit returned();
}

} // namespace ui
