#include "history/historymodel.h"

#include "base/async.h"
#include "history/historycells.h"

namespace ui {

HistoryModel::HistoryModel(history::Store &store, QObject *parent)
    : TableModel(parent)
    , m_store(store)
{
    connect(&store, &history::Store::rowChanged, this, &HistoryModel::take);
    connect(&store, &history::Store::rowsRecovered, this, &HistoryModel::reload);
}

void HistoryModel::setFilter(const QString &search, std::optional<history::Outcome> outcome)
{
    m_query.search = search;
    m_query.outcome = outcome;
}

bool HistoryModel::isFiltered() const { return !m_query.search.isEmpty() || m_query.outcome; }

void HistoryModel::reload()
{
    ++m_generation;
    m_fetching = false;
    fetch(0);
}

void HistoryModel::fetch(qint64 beforeRowid)
{
    m_fetching = true;
    m_query.beforeRowid = beforeRowid;
    const int generation = m_generation;
    const auto then = [this, generation, beforeRowid](const history::PageResult &page) {
        if (generation != m_generation)
            return;
        m_exhausted = !page || page->size() < m_query.limit;
        m_current = page.has_value();
        if (page && beforeRowid == 0)
            replace(*page);
        else if (page)
            append(*page);
        m_fetching = false; // not earlier: whoever watches the change may ask for more
        if (page)
            emit loaded();
        else
            emit failed(page.error());
    };
    base::whenDone(m_store.page(m_query), this, then);
}

void HistoryModel::replace(const QList<history::Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void HistoryModel::append(const QList<history::Row> &rows)
{
    if (rows.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.append(rows);
    endInsertRows();
}

void HistoryModel::take(const history::Row &row)
{
    const int line = lineOf(row.id);
    // Another console may have written rows in between; and only the store knows
    // what matches.
    const bool isNext = m_rows.isEmpty() || row.rowid == m_rows.first().rowid + 1;
    if (isFiltered() || m_fetching || !m_current || (line < 0 && !isNext)) {
        reload();
        return;
    }
    if (line >= 0) {
        m_rows[line] = row;
        emit dataChanged(index(line, 0), index(line, ColumnCount - 1));
    } else {
        beginInsertRows({}, 0, 0);
        m_rows.prepend(row);
        endInsertRows();
    }
    emit loaded();
}

int HistoryModel::lineOf(const QString &id) const
{
    for (qsizetype line = 0; line < m_rows.size(); ++line) {
        if (m_rows[line].id == id)
            return static_cast<int>(line);
    }
    return -1;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const history::Row &row = m_rows[index.row()];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::ToolTipRole:
        return cellToolTip(row, column);
    case Qt::DecorationRole:
        return column == Outcome ? cellIcon(row) : QVariant();
    case Qt::FontRole:
        return cellFont(column);
    case RawRole:
        return cellRaw(row, column);
    case AttemptRole:
        return row.id;
    default:
        return {};
    }
}

QString HistoryModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Time:
        return tr("Time");
    case Outcome:
        return tr("Outcome");
    case ContractCode:
        return tr("Contract code");
    case Name:
        return tr("Name");
    case SessionId:
        return QStringLiteral("session_id");
    case Status:
        return tr("Answer");
    case Profile:
        return tr("Profile");
    case ColumnCount:
        break;
    }
    return {};
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_exhausted && !m_fetching && !m_rows.isEmpty();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(m_rows.last().rowid);
}

} // namespace ui
