#include "requestlog.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace ui {

static constexpr int longest = 1000;

RequestLog::RequestLog(sandbox::Sandbox &sandbox, QObject *parent)
    : TableModel(parent)
{
    connect(&sandbox, &sandbox::Sandbox::answered, this, &RequestLog::add);
}

void RequestLog::add(const sandbox::LogEntry &entry)
{
    if (m_entries.size() == longest) {
        beginRemoveRows({}, longest - 1, longest - 1);
        m_entries.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_entries.prepend(entry);
    endInsertRows();
}

int RequestLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int RequestLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// What failed stands first: the rest may be cut off.
static QString verdictsText(QStringList verdicts)
{
    std::stable_partition(verdicts.begin(), verdicts.end(),
        [](const QString &verdict) { return !verdict.endsWith(QLatin1String(":ok")); });
    return verdicts.join(QStringLiteral("  "));
}

static QString cellText(const sandbox::LogEntry &entry, RequestLog::Column column)
{
    switch (column) {
    case RequestLog::Time:
        return QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(entry.timeMs), QStringLiteral("HH:mm:ss"));
    case RequestLog::Request:
        return QStringLiteral("%1 %2").arg(entry.method, entry.url);
    case RequestLog::Status:
        return entry.status == 0 ? QStringLiteral("–") : QString::number(entry.status);
    case RequestLog::Code:
        return entry.code;
    case RequestLog::Verdicts:
        return verdictsText(entry.verdicts);
    case RequestLog::ColumnCount:
        break;
    }
    return {};
}

QVariant RequestLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const sandbox::LogEntry &entry = m_entries[index.row()];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cellText(entry, column);
    case RawRole:
        if (column == Time)
            return entry.timeMs;
        return column == Status ? QVariant(entry.status) : cellText(entry, column);
    case BodyRole:
        return QString::fromUtf8(entry.requestBody);
    case VerdictsRole:
        return entry.verdicts;
    default:
        return {};
    }
}

QString RequestLog::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Time:
        return tr("Time");
    case Request:
        return tr("Request");
    case Status:
        return tr("Answer");
    case Code:
        return tr("Code");
    case Verdicts:
        return tr("Checks");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
