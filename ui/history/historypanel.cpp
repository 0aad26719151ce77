#include "history/historypanel.h"

#include "history/conditions.h"
#include "history/filterbar.h"
#include "history/filterchips.h"
#include "history/historyempty.h"
#include "history/historytable.h"
#include "history/rowinview.h"
#include "history/storenotice.h"
#include "look.h"
#include "taborder.h"
#include "tonelabel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace ui {

using history::RowNumber;
using Why = HistoryListing::Why;

HistoryPanel::HistoryPanel(
    history::Store &store, const base::Clock &clock, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_bar(new FilterBar(store, clock, settings, this))
    , search(m_bar->search)
    , m_model(new HistoryModel(store, this))
    , m_strip(new ToneLabel(Tone::Bad, this))
    , m_notice(new StoreNotice(store, *m_strip, this))
    , m_table(new HistoryTable(*m_model, settings, this))
    , m_inView(new RowInView(store, *m_model, *m_table, this))
{
    newFromThis.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    newFromThis.setEnabled(false);
    build();
    listen();
    retranslate();
}

void HistoryPanel::build()
{
    m_strip->setObjectName(QStringLiteral("historyStrip"));
    m_strip->setWordWrap(true);
    m_strip->setContentsMargins(space::large, space::medium, space::large, 0);
    m_strip->hide();
    m_stack = new QStackedLayout;
    m_stack->addWidget(new QWidget(this)); // until something is known
    m_stack->addWidget(m_table);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(1, 1, 1, space::small);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_strip);
    m_layout->addWidget(m_bar);
    m_layout->addLayout(m_stack, 1);
    m_table->installEventFilter(this); // the menu key
    m_table->viewport()->installEventFilter(this); // the mouse
}

void HistoryPanel::listen()
{
    connect(&newFromThis, &QAction::triggered, this, [this] {
        m_inView->read(
            m_inView->id(), [this](const history::Row &row) { emit newFromWanted(row); });
    });
    connect(m_inView, &RowInView::changed, this,
        [this] { newFromThis.setEnabled(!m_inView->id().isEmpty()); });
    connect(m_inView, &RowInView::failed, this, &HistoryPanel::showProblem);
    connect(m_bar, &FilterBar::changed, this, &HistoryPanel::apply);
    connect(m_bar, &FilterBar::entered, this, &HistoryPanel::goToFirst);
    connect(m_bar, &FilterBar::left, this, &HistoryPanel::enterTable);
    connect(m_model, &HistoryModel::failed, this, &HistoryPanel::showProblem);
    connect(m_model, &HistoryModel::loaded, this, &HistoryPanel::showLoaded);
    connect(m_model, &HistoryModel::rearranged, this, &HistoryPanel::showListed);
    connect(m_model, &HistoryModel::countChanged, this, &HistoryPanel::showCount);
    connect(m_table, &HistoryTable::currentIdChanged, this, &HistoryPanel::follow);
    connect(m_table, &HistoryTable::selectedChanged, this, &HistoryPanel::chosenChanged);
    connect(m_table, &HistoryTable::lettersTyped, m_bar, &FilterBar::typeOn);
    const auto openRow = [this](const QModelIndex &index) {
        open(index.data(HistoryModel::AttemptRole).toString());
    };
    connect(m_table, &HistoryTable::clicked, this, openRow);
    connect(m_table, &HistoryTable::activated, this, openRow);
    m_bar->setSort(m_table->sort());
    connect(m_table, &HistoryTable::sortChanged, m_bar, &FilterBar::setSort);
}

void HistoryPanel::load()
{
    m_bar->complete();
    if (!m_loaded) // an attempt that was quicker has loaded it
        m_model->reload();
}

void HistoryPanel::apply()
{
    m_model->setFilter(m_bar->filter());
    m_isAwaited = true;
    m_table->sortAs(m_bar->view().sort);
    m_model->reload();
    showChips();
}

void HistoryPanel::showChips()
{
    if (!m_chips && !m_bar->view().hasFilters())
        return;
    if (!m_chips) {
        m_chips = new FilterChips(m_bar->clearAll, this);
        m_layout->insertWidget(m_layout->indexOf(m_bar) + 1, m_chips);
        tabAfter(m_bar->lastInput(), m_chips);
        connect(m_chips, &FilterChips::reduced, m_bar, &FilterBar::setView);
        connect(m_chips, &FilterChips::left, &m_bar->search, &QAction::trigger);
    }
    m_chips->showView(m_bar->view());
}

QList<RowNumber> HistoryPanel::chosen() const
{
    return m_table->selectedCount() > 1 ? m_table->selectedNumbers() : found();
}

QList<RowNumber> HistoryPanel::found() const { return m_model->numbers(); }

int HistoryPanel::selectedCount() const { return m_table->selectedCount(); }

QList<QAction *> HistoryPanel::actions() const
{
    return QList<QAction *> { &m_bar->openFilters, &m_bar->clearAll, nullptr, &m_bar->openViews,
        &m_bar->saveView, &m_bar->manageViews, nullptr }
    + m_table->viewActions();
}

void HistoryPanel::setRowActions(const QList<QAction *> &actions) { m_rowActions = actions; }

void HistoryPanel::setChosenActions(const QList<QAction *> &actions) { m_chosenActions = actions; }

void HistoryPanel::mark(const QString &id) { m_inView->mark(id); }

void HistoryPanel::goToFirst()
{
    m_goesToFirst = m_isAwaited;
    if (m_isAwaited || m_model->rowCount() == 0)
        return;
    m_table->setFocus(Qt::OtherFocusReason);
    m_inView->goToFirst();
}

void HistoryPanel::enterTable()
{
    if (m_model->rowCount() == 0)
        return;
    if (!m_table->currentIndex().isValid())
        return goToFirst();
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->scrollTo(m_table->currentIndex());
}

void HistoryPanel::follow(const QString &id)
{
    if (id != m_inView->id())
        open(id);
}

void HistoryPanel::open(const QString &id)
{
    if (!id.isEmpty())
        m_inView->read(id, [this](const history::Row &row) { emit opened(row); });
}

bool HistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QWidget::eventFilter(watched, event);
    const auto *asked = static_cast<const QContextMenuEvent *>(event);
    const bool byKey = asked->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? m_table->currentIndex() : m_table->indexAt(asked->pos());
    const QPoint below = m_table->visualRect(index).bottomLeft();
    if (index.isValid())
        openMenu(index, byKey ? m_table->viewport()->mapToGlobal(below) : asked->globalPos());
    return true;
}

/// What the menu offers about one row is about the row in view: it comes into view first.
void HistoryPanel::openMenu(const QModelIndex &index, const QPoint &place)
{
    if (selectedCount() > 1 && m_table->selectionModel()->isSelected(index))
        return popUp(m_chosenActions, place);
    const QString id = index.data(HistoryModel::AttemptRole).toString();
    if (id.isEmpty())
        return; // on its way
    m_inView->read(id, [this, place](const history::Row &row) {
        emit opened(row);
        QList<QAction *> actions { &newFromThis };
        actions += m_rowActions;
        if (!m_chosenActions.isEmpty())
            actions += QList<QAction *> { nullptr } + m_chosenActions;
        popUp(actions, place);
    });
}

void HistoryPanel::popUp(const QList<QAction *> &actions, const QPoint &place)
{
    if (actions.isEmpty())
        return;
    if (!m_menu) {
        m_menu = new QMenu(this);
        m_menu->setObjectName(QStringLiteral("historyMenu"));
        m_menu->setAccessibleName(tr("History"));
    }
    m_menu->clear(); // the actions are others'
    for (QAction *action : actions) {
        if (action)
            m_menu->addAction(action);
        else
            m_menu->addSeparator();
    }
    m_menu->popup(place);
    m_menu->setActiveAction(actions.first());
}

void HistoryPanel::showProblem(const history::StoreError &error)
{
    m_isAwaited = false;
    m_notice->setProblem(error);
    showEmptyText();
}

void HistoryPanel::showLoaded()
{
    m_loaded = true;
    m_notice->clearProblem();
    showEmptyText();
}

void HistoryPanel::showListed(Why why)
{
    if (why != Why::OtherQuery)
        return;
    m_isAwaited = false;
    if (std::exchange(m_goesToFirst, false))
        goToFirst();
}

void HistoryPanel::showCount()
{
    m_bar->setCount(m_model->count(),
        m_model->isCountFinal() ? FilterBar::Counting::Final : FilterBar::Counting::GoesOn);
}

void HistoryPanel::showEmptyText()
{
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
    } else if (m_loaded || m_notice->hasProblem()) {
        if (!m_empty) {
            m_empty = new HistoryEmpty(m_bar->clearAll, this);
            m_stack->addWidget(m_empty);
        }
        tellWhyEmpty();
        m_stack->setCurrentWidget(m_empty);
    }
}

void HistoryPanel::tellWhyEmpty()
{
    using Offer = HistoryEmpty::Offer;
    if (m_notice->hasProblem())
        m_empty->tell(tr("The history is not available."), Offer::None);
    else if (!m_model->isCountFinal())
        m_empty->tell(tr("Searching …"), Offer::None);
    else if (m_model->isFiltered())
        m_empty->tell(nothingFound(m_bar->view()), Offer::ClearAll);
    else
        m_empty->tell(tr("Every signing attempt will be listed here, newest first."), Offer::None);
}

void HistoryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HistoryPanel::retranslate()
{
    newFromThis.setText(tr("New from this"));
    if (m_menu)
        m_menu->setAccessibleName(tr("History"));
    m_notice->show();
    showEmptyText();
}

} // namespace ui
