#include "history/comparisonmodel.h"

#include "look.h"

#include <algorithm>

namespace ui {

static bool differs(const ComparedField &field) { return field.differs(); }

void ComparisonModel::setFields(const QList<ComparedField> &fields)
{
    m_all = fields;
    choose();
}

void ComparisonModel::setShow(Show show)
{
    m_show = show;
    choose();
}

void ComparisonModel::choose()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(m_shown),
        [this](
            const ComparedField &field) { return m_show == Show::Everything || field.differs(); });
    endResetModel();
}

int ComparisonModel::differing() const
{
    return int(std::count_if(m_all.cbegin(), m_all.cend(), differs));
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString cellText(const ComparedField &field, int column)
{
    switch (static_cast<ComparisonModel::Column>(column)) {
    case ComparisonModel::Sign:
        return field.differs() ? QStringLiteral("≠") : QStringLiteral("=");
    case ComparisonModel::Name:
        return field.name;
    case ComparisonModel::A:
        return field.a;
    case ComparisonModel::B:
        return field.b;
    case ComparisonModel::ColumnCount:
        break;
    }
    return {};
}

static QColor mark()
{
    QColor colour = currentLook().warning;
    colour.setAlphaF(currentLook().dark ? 0.22F : 0.14F);
    return colour;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedField &field = m_shown[index.row()];
    const QString text = cellText(field, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text.isNull() ? QStringLiteral("–") : text.simplified();
    case Qt::ToolTipRole:
        return index.column() == Sign ? title(Sign) : text.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        if (index.column() == Sign)
            return field.differs() ? tr("differs") : tr("same");
        return {};
    case Qt::BackgroundRole:
        return field.differs() ? QVariant(mark()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Sign ? QVariant(Qt::AlignCenter) : QVariant();
    default:
        return {};
    }
}

QString ComparisonModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Sign:
        return QStringLiteral("≠");
    case Name:
        return tr("Field");
    case A:
        return QStringLiteral("A");
    case B:
        return QStringLiteral("B");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
