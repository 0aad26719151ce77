#include "history/historypanel.h"

#include "base/async.h"
#include "history/historymodel.h"
#include "look.h"
#include "selector.h"
#include "table.h"
#include "tonelabel.h"
#include "words/outcomes.h"
#include "words/problems.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {

using history::Outcome;

static constexpr int debounceMs = 150;

HistoryPanel::HistoryPanel(history::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new HistoryModel(store, this))
    , m_strip(new ToneLabel(Tone::Bad, this))
    , m_search(new QLineEdit(this))
    , m_outcome(new Selector(QStringLiteral("historyOutcome"), this))
    , m_table(new Table(QStringLiteral("historyView"), *m_model, this))
    , m_empty(new ToneLabel(Tone::Muted, this))
{
    build();
    search.setShortcut(QKeySequence::Find);
    newFromThis.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    newFromThis.setEnabled(false);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMs);
    connect(&search, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(&newFromThis, &QAction::triggered, this,
        [this] { read(m_wanted, [this](const history::Row &row) { emit newFromWanted(row); }); });
    connect(m_search, &QLineEdit::textChanged, &m_debounce, qOverload<>(&QTimer::start));
    connect(&m_debounce, &QTimer::timeout, this, &HistoryPanel::applyFilter);
    connect(m_outcome, &Selector::activated, this, &HistoryPanel::applyFilter);
    connect(m_model, &HistoryModel::failed, this, &HistoryPanel::showProblem);
    connect(m_model, &HistoryModel::loaded, this, &HistoryPanel::showLoaded);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &HistoryPanel::follow);
    connect(m_table, &Table::clicked, this, &HistoryPanel::open);
    connect(m_table, &Table::activated, this, &HistoryPanel::open);
    m_table->installEventFilter(this); // the menu key
    m_table->viewport()->installEventFilter(this); // the mouse
    retranslate();
}

void HistoryPanel::build()
{
    m_search->setObjectName(QStringLiteral("historySearch"));
    fillOutcomes();
    m_strip->setObjectName(QStringLiteral("historyStrip"));
    m_strip->setWordWrap(true);
    m_strip->hide();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    m_table->setColumnRoom(HistoryModel::Time, 18);
    m_table->setColumnRoom(HistoryModel::Outcome, 17);
    m_table->setColumnRoom(HistoryModel::ContractCode, 20);
    m_table->setColumnRoom(HistoryModel::Name, 9);
    m_table->setColumnRoom(HistoryModel::SessionId, 18);
    m_table->setColumnRoom(HistoryModel::Status, 14);

    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    filters->setSpacing(space::medium);
    filters->addWidget(m_search, 1);
    filters->addWidget(m_outcome);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, space::small);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addLayout(filters);
    layout->addLayout(m_stack, 1);
    m_strip->setContentsMargins(space::large, space::medium, space::large, 0);
}

void HistoryPanel::fillOutcomes()
{
    m_outcome->addItem(QString());
    for (const Outcome outcome : { Outcome::Verified, Outcome::Refused, Outcome::Unverified,
             Outcome::Unreachable, Outcome::Unknown, Outcome::Pending })
        m_outcome->addItem(QString(), static_cast<int>(outcome));
}

void HistoryPanel::load()
{
    m_search->setClearButtonEnabled(true); // only now: its icon loads every image plugin
    if (!m_loaded) // an attempt that was quicker has loaded it
        m_model->reload();
}

void HistoryPanel::mark(const QString &id)
{
    want(id);
    m_marked = id;
    if (const int line = m_model->lineOf(id); line >= 0)
        m_table->setCurrentIndex(m_model->index(line, HistoryModel::Time));
    m_marked.clear();
}

void HistoryPanel::applyFilter()
{
    const QVariant outcome = m_outcome->currentData();
    m_model->setFilter(m_search->text(),
        outcome.isValid() ? std::optional(static_cast<Outcome>(outcome.toInt())) : std::nullopt);
    m_model->reload();
}

void HistoryPanel::follow(const QModelIndex &index)
{
    if (index.data(HistoryModel::AttemptRole).toString() != m_marked)
        open(index);
}

void HistoryPanel::want(const QString &id)
{
    m_wanted = id;
    newFromThis.setEnabled(!id.isEmpty());
}

void HistoryPanel::setRowActions(const QList<QAction *> &actions) { m_rowActions = actions; }

void HistoryPanel::open(const QModelIndex &index)
{
    const QString id = index.data(HistoryModel::AttemptRole).toString();
    if (!id.isEmpty())
        read(id, [this](const history::Row &row) { emit opened(row); });
}

/// Whole, with its bytes, which the table does not hold.
void HistoryPanel::read(const QString &id, const Then &then)
{
    want(id);
    base::whenDone(m_store.row(id), this, [this, id, then](const history::StoreResult &row) {
        if (id != m_wanted)
            return; // someone went on to another row meanwhile
        if (row)
            then(*row);
        else
            showProblem(row.error());
    });
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

/// The row comes into view first: what the menu offers is about that one.
void HistoryPanel::openMenu(const QModelIndex &index, const QPoint &place)
{
    const QString id = index.data(HistoryModel::AttemptRole).toString();
    read(id, [this, place](const history::Row &row) {
        emit opened(row);
        if (!m_menu) {
            m_menu = new QMenu(this);
            m_menu->setObjectName(QStringLiteral("historyMenu"));
            m_menu->setAccessibleName(tr("History"));
            m_menu->addAction(&newFromThis);
            m_menu->addActions(m_rowActions);
        }
        m_menu->popup(place);
        m_menu->setActiveAction(&newFromThis);
    });
}

void HistoryPanel::showProblem(const history::StoreError &error)
{
    m_problem = error;
    m_strip->setTextOrHide(words::text(error));
    showEmptyText();
}

void HistoryPanel::showLoaded()
{
    m_loaded = true;
    m_problem.reset();
    m_strip->hide();
    showEmptyText();
    if (!m_table->currentIndex().isValid())
        mark(m_wanted); // a reload forgets which row is in view
}

void HistoryPanel::showEmptyText()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (m_problem)
        m_empty->setText(tr("The history is not available."));
    else if (!m_loaded)
        m_empty->clear();
    else if (m_model->isFiltered())
        m_empty->setText(tr("No attempt matches."));
    else
        m_empty->setText(tr("Every signing attempt will be listed here, newest first."));
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
    search.setText(tr("Search the history"));
    m_search->setPlaceholderText(tr("Search: contract code, session_id, openid, name …"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setToolTip(QStringLiteral("%1 (%2)").arg(
        search.text(), search.shortcut().toString(QKeySequence::NativeText)));
    m_outcome->setName(tr("Show outcomes"));
    m_outcome->setToolTip(tr("Show outcomes"));
    m_table->setAccessibleName(tr("History"));
    m_outcome->setItemText(0, tr("All outcomes"));
    for (int i = 1; i < m_outcome->count(); ++i)
        m_outcome->setItemText(
            i, words::text(static_cast<Outcome>(m_outcome->itemData(i).toInt())));
    if (m_problem)
        m_strip->setText(words::text(*m_problem));
    showEmptyText();
}

} // namespace ui
