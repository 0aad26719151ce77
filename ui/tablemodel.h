#pragma once

#include <QAbstractTableModel>

namespace ui {

/// A model for a Table: titles on the left of their columns, and everything
/// said again when the language changes.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableModel)
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

protected:
    /// In the language of the moment.
    [[nodiscard]] virtual QString title(int column) const = 0;
    bool event(QEvent *event) override;
};

} // namespace ui
