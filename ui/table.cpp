#include "table.h"

#include "look.h"

#include <QHeaderView>

namespace ui {

namespace {

/// Sections of one height. QHeaderView measures every title in bold to find it, which makes a start
/// slower by the search for that font.
class Header final : public QHeaderView
{
public:
    explicit Header(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
        setHighlightSections(false);
        setStretchLastSection(true);
    }

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int) const override
    {
        const int line = fontMetrics().height();
        return { 4 * line, line + space::large };
    }
};

} // namespace

Table::Table(const QString &objectName, QAbstractItemModel &model, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(objectName);
    setHorizontalHeader(new Header(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::large);
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void Table::setColumnRoom(int column, int digits)
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    setColumnWidth(column, digits * digit + space::large);
}

} // namespace ui
