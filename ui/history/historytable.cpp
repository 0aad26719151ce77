#include "history/historytable.h"

#include "history/columnmenu.h"
#include "history/historyheader.h"
#include "history/keptplace.h"
#include "history/numberedlines.h"
#include "look.h"

#include <QEvent>
#include <QSettings>

namespace ui {

using history::RowNumber;
using Column = HistoryModel::Column;

/// After the last change, so that a drag is written once.
static constexpr int saveAfterMs = 400;

HistoryTable::HistoryTable(HistoryModel &model, QSettings &settings, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_settings(settings)
    , m_header(new HistoryHeader(this))
{
    setUp();
    showColumns(columnsFrom(options::historyColumns.read(settings)));
    m_sort = sortFrom(options::historySort.read(settings));
    m_model.sort(m_sort.column, m_sort.order);
    showSort();
    maskPersonal.setCheckable(true);
    maskPersonal.setChecked(options::historyMasked.read(settings));
    if (maskPersonal.isChecked())
        m_model.setMasked(true);
    columns.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    maskPersonal.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_H));
    selectEverything.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A));
    addActions({ &columns, &maskPersonal, &selectEverything });
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveAfterMs);

    connect(&columns, &QAction::triggered, this, [this] {
        openMenu(currentIndex().column(), m_header->mapToGlobal(m_header->rect().bottomLeft()));
    });
    connect(&selectEverything, &QAction::triggered, this, &HistoryTable::selectAll);
    connect(&maskPersonal, &QAction::toggled, this, [this](bool isMasked) {
        m_model.setMasked(isMasked);
        options::historyMasked.write(m_settings, isMasked);
        emit maskedChanged(isMasked);
    });
    connect(&m_saving, &QTimer::timeout, this, &HistoryTable::save);
    connect(
        new KeptPlace(model, *this), &KeptPlace::returned, this, &HistoryTable::selectedChanged);
    connect(&model, &HistoryModel::loaded, this, &HistoryTable::tellCurrent);
    connectHeader();
    retranslate();
}

HistoryTable::~HistoryTable()
{
    if (m_saving.isActive())
        save();
}

void HistoryTable::setUp()
{
    setObjectName(QStringLiteral("historyView"));
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::large);
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void HistoryTable::connectHeader()
{
    connect(m_header, &QHeaderView::sectionMoved, this, &HistoryTable::changeColumns);
    connect(m_header, &QHeaderView::sectionResized, this, &HistoryTable::changeColumns);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &HistoryTable::followIndicator);
    connect(m_header, &HistoryHeader::menuWanted, this, &HistoryTable::openMenu);
}

void HistoryTable::showColumns(const QList<ColumnWish> &wishes)
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    m_widths.fill(0, HistoryModel::ColumnCount);
    for (int place = 0; place < wishes.size(); ++place) {
        const ColumnWish &wish = wishes[place];
        const int usual = usualRoom(wish.column) * digit + space::large;
        m_widths[wish.column] = wish.width > 0 ? wish.width : usual;
        m_header->moveSection(m_header->visualIndex(wish.column), place);
        m_header->setSectionHidden(wish.column, !wish.isShown);
        m_header->resizeSection(wish.column, m_widths[wish.column]);
    }
}

/// The last one in sight fills what room there is: its own width is the one before.
static int stretched(const QHeaderView &header)
{
    for (int place = header.count() - 1; place >= 0; --place) {
        const int column = header.logicalIndex(place);
        if (!header.isSectionHidden(column))
            return column;
    }
    return -1;
}

void HistoryTable::changeColumns()
{
    const int last = stretched(*m_header);
    for (int column = 0; column < m_header->count(); ++column) {
        if (column != last && !m_header->isSectionHidden(column))
            m_widths[column] = m_header->sectionSize(column);
    }
    m_saving.start();
}

QList<ColumnWish> HistoryTable::shownColumns() const
{
    QList<ColumnWish> wishes;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        wishes.append(
            { static_cast<Column>(column), !m_header->isSectionHidden(column), m_widths[column] });
    }
    return wishes;
}

void HistoryTable::save()
{
    m_saving.stop();
    options::historyColumns.write(m_settings, written(shownColumns()));
}

/// A title was clicked; the third time there is none: newest first again.
void HistoryTable::followIndicator(int column, Qt::SortOrder order)
{
    sortAs(column < 0 ? SortWish {} : SortWish { static_cast<Column>(column), order });
}

void HistoryTable::sortAs(const SortWish &wish)
{
    const bool isNew = wish != m_sort;
    m_sort = wish;
    showSort();
    if (!isNew)
        return;
    options::historySort.write(m_settings, written(wish));
    m_model.sort(wish.column, wish.order);
    emit sortChanged(wish);
}

void HistoryTable::showSort()
{
    const QSignalBlocker quiet(m_header);
    m_header->setSortIndicator(m_sort.column, m_sort.order);
}

void HistoryTable::openMenu(int column, const QPoint &place)
{
    auto *menu = new ColumnMenu(*m_header, column, this);
    connect(menu, &ColumnMenu::usualWanted, this, [this] {
        showColumns(usualColumns());
        changeColumns();
    });
    connect(menu, &ColumnMenu::columnsChanged, this, &HistoryTable::changeColumns);
    menu->popup(place);
}

QList<RowNumber> HistoryTable::selectedNumbers() const
{
    return numbersOn(linesOf(selectionModel()->selection()), m_model.numbers());
}

int HistoryTable::selectedCount() const
{
    int count = 0;
    const auto ranges = linesOf(selectionModel()->selection());
    for (const LineRange &range : ranges)
        count += range.last - range.first + 1;
    return count;
}

QString HistoryTable::currentId() const
{
    const std::optional<history::Row> row = m_model.rowAt(currentIndex().row());
    return row ? row->id : QString();
}

void HistoryTable::selectionChanged(const QItemSelection &, const QItemSelection &)
{
    // Not the base class's: it lists every cell of the selection for screen readers, and measures.
    viewport()->update();
    emit selectedChanged();
}

void HistoryTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        m_isUntold = true;
    tellCurrent();
}

void HistoryTable::tellCurrent()
{
    const QString id = currentId();
    if (!m_isUntold || (id.isEmpty() && currentIndex().isValid()))
        return;
    m_isUntold = false;
    emit currentIdChanged(id);
}

void HistoryTable::keyboardSearch(const QString &letters)
{
    // Qt would look through all rows, read or not.
    emit lettersTyped(letters);
}

void HistoryTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTableView::changeEvent(event);
}

void HistoryTable::retranslate()
{
    setAccessibleName(tr("History"));
    m_header->setAccessibleName(tr("Columns of the history"));
    columns.setText(tr("Columns of the history …"));
    maskPersonal.setText(tr("Mask names and openids"));
    selectEverything.setText(tr("Select every row found"));
}

} // namespace ui
