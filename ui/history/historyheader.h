#pragma once

#include <QHeaderView>

namespace ui {

/// The titles of the history's table: they are moved, clicked to sort by, and offer a menu.
/// Sections of one height: QHeaderView measures every title in bold to find it, which makes a start
/// slower by the search for that font. It marks no selected columns either: it would ask every row
/// of a million.
class HistoryHeader final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryHeader)
public:
    explicit HistoryHeader(QWidget *parent);

    void setSelectionModel(QItemSelectionModel *offered) override;

signals:
    /// A menu about that section, -1 beside all, is asked for there.
    void menuWanted(int section, const QPoint &place);

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace ui
