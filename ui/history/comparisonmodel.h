#pragma once

#include "history/comparison.h"
#include "tablemodel.h"

namespace ui {

/// Two attempts side by side, for a Table. Fields that differ are marked by a sign and a colour.
class ComparisonModel final : public TableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonModel)
public:
    enum Column { Sign, Name, A, B, ColumnCount };
    enum class Show { Everything, Differences };

    using TableModel::TableModel;

    void setFields(const QList<ComparedField> &fields);
    void setShow(Show show);
    /// Those in sight.
    [[nodiscard]] const QList<ComparedField> &fields() const { return m_shown; }
    [[nodiscard]] int all() const { return int(m_all.size()); }
    [[nodiscard]] int differing() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] QString title(int column) const override;

private:
    void choose();

    Show m_show = Show::Everything;
    QList<ComparedField> m_all;
    QList<ComparedField> m_shown;
};

} // namespace ui
