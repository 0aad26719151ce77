#pragma once

#include <QTableView>

namespace ui {

/// A table as this window shows them: whole rows, one at a time, of one height, nothing to edit.
/// Columns are as wide as they are told to be: nothing waits for texts to be measured.
class Table final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Table)
public:
    Table(const QString &objectName, QAbstractItemModel &model, QWidget *parent);

    /// Room for that many digits of the usual font.
    void setColumnRoom(int column, int digits);
};

} // namespace ui
