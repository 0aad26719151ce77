#include "history/historymodel.h"

#include "history/historycells.h"
#include "history/loadedrows.h"
#include "history/mask.h"

namespace ui {

using history::Row;
using history::SortKey;
using Why = HistoryListing::Why;

/// That views get to know of without a break.
static constexpr int mostNewLines = 150'000;
static constexpr int breakMs = 2;

HistoryModel::HistoryModel(history::Store &store, QObject *parent)
    : TableModel(parent)
    , m_listing(new HistoryListing(store, this))
    , m_rows(new LoadedRows(store, m_listing->numbers(), this))
{
    connect(&store, &history::Store::rowChanged, this, &HistoryModel::take);
    connect(&store, &history::Store::rowsReplaced, this, &HistoryModel::readAgain);
    connect(&store, &history::Store::rowsRecovered, this, &HistoryModel::readAgain);
    connect(&store, &history::Store::searchReady, m_listing, &HistoryListing::refresh);
    connect(&store, &history::Store::reachableChanged, this, [this](bool isReachable) {
        if (isReachable)
            readAgain();
    });
    connect(m_listing, &HistoryListing::pageCame, this, [this](const QList<Row> &rows) {
        for (const Row &row : rows)
            m_rows->keep(row);
    });
    connect(m_listing, &HistoryListing::answered, this, &HistoryModel::makeRoom);
    connect(m_listing, &HistoryListing::aboutToChange, this, &HistoryModel::aboutToRearrange);
    connect(m_listing, &HistoryListing::changed, this, &HistoryModel::rearrange);
    connect(m_listing, &HistoryListing::failed, this, [this](const history::StoreError &error) {
        setLines(count());
        emit failed(error);
    });
    m_growing.setSingleShot(true);
    m_growing.setInterval(breakMs);
    connect(&m_growing, &QTimer::timeout, this, [this] { makeRoom(m_room); });
    connect(m_rows, &LoadedRows::came, this, &HistoryModel::showAgain);
    connect(m_rows, &LoadedRows::failed, this, &HistoryModel::failed);
}

void HistoryModel::setFilter(const history::Filter &filter) { m_query.filter = filter; }

bool HistoryModel::isFiltered() const { return !m_query.filter.isEmpty(); }

void HistoryModel::reload()
{
    m_growing.stop();
    m_listing->list(m_query);
}

static SortKey keyOf(HistoryModel::Column column)
{
    switch (column) {
    case HistoryModel::Time:
        return SortKey::Started;
    case HistoryModel::Outcome:
        return SortKey::Outcome;
    case HistoryModel::ContractCode:
        return SortKey::ContractCode;
    case HistoryModel::Name:
        return SortKey::Name;
    case HistoryModel::SessionId:
        return SortKey::SessionId;
    case HistoryModel::Status:
        return SortKey::HttpStatus;
    case HistoryModel::Profile:
        return SortKey::Profile;
    case HistoryModel::Plan:
        return SortKey::Plan;
    case HistoryModel::Openid:
        return SortKey::Openid;
    case HistoryModel::Environment:
        return SortKey::Environment;
    case HistoryModel::Duration:
        return SortKey::Duration;
    case HistoryModel::RequestId:
        return SortKey::RequestId;
    case HistoryModel::Tags:
        return SortKey::Tags;
    case HistoryModel::Note:
        return SortKey::Note;
    case HistoryModel::ColumnCount:
        break;
    }
    return SortKey::Started;
}

void HistoryModel::sort(int column, Qt::SortOrder order)
{
    m_query.sortKey = column < 0 ? SortKey::Started : keyOf(static_cast<Column>(column));
    m_query.ascending = column >= 0 && order == Qt::AscendingOrder;
    if (m_listing->hasBegun())
        reload();
}

void HistoryModel::setMasked(bool masked)
{
    m_masked = masked;
    if (m_listing->hasListed())
        showAgain();
}

int HistoryModel::count() const { return int(m_listing->numbers().size()); }

bool HistoryModel::isCountFinal() const { return m_listing->isFinal(); }

QList<history::RowNumber> HistoryModel::numbers() const { return m_listing->numbers(); }

std::optional<Row> HistoryModel::rowAt(int line) const
{
    const Row *row = m_rows->at(line);
    return row ? std::optional(*row) : std::nullopt;
}

int HistoryModel::lineOf(const QString &id) const
{
    const Row *row = m_rows->find(id);
    return row ? int(m_listing->numbers().indexOf(history::RowNumber(row->rowid))) : -1;
}

void HistoryModel::take(const Row &row)
{
    m_rows->keep(row);
    const int before = count();
    m_listing->take(row, m_rows->at(0));
    if (count() == before && m_listing->hasListed())
        showAgain();
}

void HistoryModel::readAgain()
{
    m_rows->doubt();
    m_listing->refresh();
}

/// Lines at the end, which are blank. Not all at once: views keep something of every line, and the
/// memory for a million takes some pictures' time to get.
void HistoryModel::makeRoom(int lines)
{
    m_room = lines;
    if (lines - m_lines > mostNewLines) {
        setLines(m_lines + mostNewLines);
        m_growing.start();
    } else {
        m_growing.stop();
        m_listing->show();
    }
}

void HistoryModel::setLines(int lines)
{
    if (lines > m_lines) {
        beginInsertRows({}, m_lines, lines - 1);
        m_lines = lines;
        endInsertRows();
    } else if (lines < m_lines) {
        beginRemoveRows({}, lines, m_lines - 1);
        m_lines = lines;
        endRemoveRows();
    }
}

void HistoryModel::rearrange(Why why)
{
    m_growing.stop();
    setLines(count());
    emit rearranged(why);
    emit countChanged();
    showAgain();
}

void HistoryModel::showAgain()
{
    if (m_lines > 0)
        emit dataChanged(index(0, 0), index(m_lines - 1, ColumnCount - 1));
    emit loaded();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_lines;
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static Row withoutPerson(Row row)
{
    row.openid = history::maskedOpenid(row.openid);
    row.userDisplayName = history::maskedName(row.userDisplayName);
    return row;
}

static bool isCode(HistoryModel::Column column)
{
    return column == HistoryModel::ContractCode || column == HistoryModel::SessionId
        || column == HistoryModel::Openid || column == HistoryModel::RequestId;
}

static QVariant cellOf(const Row &row, HistoryModel::Column column, int role)
{
    switch (role) {
    case Qt::ToolTipRole:
        return cellToolTip(row, column);
    case HistoryModel::RawRole:
        return cellRaw(row, column);
    default:
        return cellText(row, column);
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row *row = m_rows->look(index.row());
    if (!row)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case RawRole: {
        const bool isPersonal = column == Name || column == Openid;
        return cellOf(m_masked && isPersonal ? withoutPerson(*row) : *row, column, role);
    }
    case Qt::DecorationRole:
        return column == Outcome ? m_drawing.icon(row->outcome) : QVariant();
    case Qt::FontRole:
        return isCode(column) ? m_drawing.codeFont() : QVariant();
    case AttemptRole:
        return row->id;
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Who asks for times wants the newest first.
    if (role == Qt::InitialSortOrderRole && orientation == Qt::Horizontal && section == Time)
        return Qt::DescendingOrder;
    return TableModel::headerData(section, orientation, role);
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
    case Plan:
        return tr("Plan");
    case Openid:
        return QStringLiteral("openid");
    case Environment:
        return tr("Environment");
    case Duration:
        return tr("Duration");
    case RequestId:
        return QStringLiteral("Request-ID");
    case Tags:
        return tr("Tags");
    case Note:
        return tr("Note");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
