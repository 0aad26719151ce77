#include "history/historycolumns.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Usual {
    HistoryModel::Column column;
    QLatin1String name; ///< in settings
    int room; ///< digits
    bool isShown;
};

} // namespace

static const std::array usuals {
    Usual { HistoryModel::Time, QLatin1String("time"), 18, true },
    Usual { HistoryModel::Outcome, QLatin1String("outcome"), 17, true },
    Usual { HistoryModel::ContractCode, QLatin1String("contractCode"), 20, true },
    Usual { HistoryModel::Name, QLatin1String("name"), 9, true },
    Usual { HistoryModel::SessionId, QLatin1String("sessionId"), 18, true },
    Usual { HistoryModel::Status, QLatin1String("answer"), 14, true },
    Usual { HistoryModel::Profile, QLatin1String("profile"), 14, true },
    Usual { HistoryModel::Tags, QLatin1String("tags"), 14, true },
    Usual { HistoryModel::Plan, QLatin1String("plan"), 10, false },
    Usual { HistoryModel::Openid, QLatin1String("openid"), 28, false },
    Usual { HistoryModel::Environment, QLatin1String("environment"), 11, false },
    Usual { HistoryModel::Duration, QLatin1String("duration"), 10, false },
    Usual { HistoryModel::RequestId, QLatin1String("requestId"), 28, false },
    Usual { HistoryModel::Note, QLatin1String("note"), 24, false },
};
static_assert(usuals.size() == HistoryModel::ColumnCount);

static const Usual &usual(int column)
{
    return *std::find_if(usuals.begin(), usuals.end(),
        [column](const Usual &each) { return each.column == column; });
}

static const Usual *named(QStringView name)
{
    const auto found = std::find_if(
        usuals.begin(), usuals.end(), [name](const Usual &each) { return each.name == name; });
    return found == usuals.end() ? nullptr : &*found;
}

QList<ColumnWish> usualColumns()
{
    QList<ColumnWish> columns;
    for (const Usual &each : usuals)
        columns.append({ each.column, each.isShown, 0 });
    return columns;
}

int usualRoom(HistoryModel::Column column) { return usual(column).room; }

/// The name behind its `-`, if there is one.
static QStringView bare(QStringView text) { return text.startsWith(u'-') ? text.mid(1) : text; }

QStringList written(const QList<ColumnWish> &columns)
{
    QStringList texts;
    for (const ColumnWish &each : columns) {
        const QString name = usual(each.column).name;
        texts.append(QStringLiteral("%1%2 %3").arg(
            each.isShown ? QString() : QStringLiteral("-"), name, QString::number(each.width)));
    }
    return texts;
}

QList<ColumnWish> columnsFrom(const QStringList &texts)
{
    QList<ColumnWish> columns;
    const auto has = [&columns](HistoryModel::Column column) {
        return std::any_of(columns.cbegin(), columns.cend(),
            [column](const ColumnWish &each) { return each.column == column; });
    };
    for (const QString &text : texts) {
        const qsizetype space = text.indexOf(u' ');
        const Usual *known = named(bare(QStringView(text).left(space)));
        if (known && !has(known->column))
            columns.append({ known->column, !text.startsWith(u'-'),
                qBound(0, QStringView(text).mid(space + 1).toInt(), 4000) });
    }
    const auto rest = usualColumns();
    for (const ColumnWish &each : rest) {
        if (!has(each.column))
            columns.append(each);
    }
    const bool isAnyShown = std::any_of(
        columns.cbegin(), columns.cend(), [](const ColumnWish &each) { return each.isShown; });
    return isAnyShown ? columns : usualColumns();
}

QString written(const SortWish &sort)
{
    const QString name = usual(sort.column).name;
    return sort.order == Qt::DescendingOrder ? QStringLiteral("-%1").arg(name) : name;
}

SortWish sortFrom(const QString &text)
{
    const Usual *known = named(bare(text));
    if (!known)
        return {};
    return { known->column, text.startsWith(u'-') ? Qt::DescendingOrder : Qt::AscendingOrder };
}

} // namespace ui
