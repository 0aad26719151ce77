#include "history/filterbar.h"

#include "actionbutton.h"
#include "base/async.h"
#include "history/filterpopup.h"
#include "history/popupbutton.h"
#include "history/searchfield.h"
#include "history/viewdialog.h"
#include "history/viewkeeping.h"
#include "history/viewsmenu.h"
#include "look.h"
#include "tonelabel.h"
#include "wraplayout.h"

#include <QEvent>
#include <QTimeZone>

namespace ui {

using namespace std::chrono_literals;

/// From the first key on: who types on sees matches all the while.
static constexpr auto debounce = 25ms;

FilterBar::FilterBar(
    history::Store &store, const base::Clock &clock, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clock(clock)
    , m_views(settings)
    , m_search(new SearchField(this))
    , m_filterButton(new PopupButton(openFilters, QStringLiteral("historyFilterButton"), this))
    , m_viewsButton(new PopupButton(openViews, QStringLiteral("historyViewsButton"), this))
    , m_countLabel(new ToneLabel(Tone::Muted, this))
{
    search.setShortcut(QKeySequence::Find);
    openFilters.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F));
    clearAll.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_X));
    openViews.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V));
    saveView.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O));
    manageViews.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Y));
    clearAll.setEnabled(false);
    m_soon.setSingleShot(true);
    m_soon.setInterval(debounce);
    m_newDay.setInterval(1min);
    build();
    listen();
    retranslate();
}

void FilterBar::build()
{
    m_countLabel->setObjectName(QStringLiteral("historyCount"));
    m_countLabel->hide();
    auto *layout = new WrapLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_search);
    layout->addWidget(m_countLabel); // before the buttons, which stay where they are
    layout->addWidget(m_filterButton);
    layout->addWidget(m_viewsButton);
}

void FilterBar::listen()
{
    // Queued: whoever else hears of it may bring the page into sight first.
    const auto later = Qt::QueuedConnection;
    connect(&search, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(&openFilters, &QAction::triggered, this, &FilterBar::openPopup, later);
    connect(&openViews, &QAction::triggered, this, &FilterBar::openMenu, later);
    connect(&saveView, &QAction::triggered, this, &FilterBar::askForName, later);
    connect(&manageViews, &QAction::triggered, this, &FilterBar::keepViews, later);
    connect(&clearAll, &QAction::triggered, this, [this] { setView(withoutFilters(m_view)); });
    connect(m_search, &SearchField::textChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(m_search, &SearchField::entered, this, [this] {
        flush();
        emit entered();
    });
    connect(m_search, &SearchField::left, this, [this] {
        flush();
        emit left();
    });
    connect(&m_soon, &QTimer::timeout, this, &FilterBar::takeText);
    connect(&m_newDay, &QTimer::timeout, this, &FilterBar::followClock);
}

void FilterBar::complete()
{
    m_search->setClearButtonEnabled(true); // its icon loads every image plugin
}

QWidget *FilterBar::lastInput() const { return m_viewsButton; }

void FilterBar::typeOn(const QString &letters)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->end(false);
    m_search->insert(letters);
}

history::Filter FilterBar::filter() const
{
    return filterOf(m_view, m_clock.nowMs(), QTimeZone::systemTimeZone());
}

void FilterBar::takeText()
{
    HistoryView view = m_view;
    view.search = m_search->text();
    take(view);
}

void FilterBar::flush()
{
    if (m_soon.isActive()) {
        m_soon.stop();
        takeText();
    }
}

void FilterBar::setView(const HistoryView &view)
{
    m_soon.stop(); // what was typed a moment ago is not wanted any more
    const QSignalBlocker quiet(m_search);
    m_search->setText(view.search);
    take(view);
}

void FilterBar::take(const HistoryView &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_told = filter();
    if (view.dates.isRelative())
        m_newDay.start();
    else
        m_newDay.stop();
    clearAll.setEnabled(view.hasFilters() || !view.search.isEmpty());
    if (m_popup && m_popup->isVisible()) {
        m_popup->showView(view);
        placePopup(); // it may have grown
    }
    emit changed();
}

void FilterBar::setSort(const SortWish &sort) { m_view.sort = sort; }

/// At midnight today is another day.
void FilterBar::followClock()
{
    const history::Filter now = filter();
    if (now == m_told)
        return;
    m_told = now;
    emit changed();
}

void FilterBar::setCount(int count, Counting counting)
{
    m_count = count;
    m_counting = counting;
    showCount();
}

void FilterBar::showCount()
{
    if (m_count < 0)
        return m_countLabel->setTextOrHide({});
    const bool goesOn = m_counting == Counting::GoesOn;
    if (filter().isEmpty())
        m_countLabel->setTextOrHide(goesOn ? tr("%Ln attempt(s) so far …", nullptr, m_count)
                                           : tr("%Ln attempt(s)", nullptr, m_count));
    else
        m_countLabel->setTextOrHide(goesOn ? tr("%Ln found so far …", nullptr, m_count)
                                           : tr("%Ln found", nullptr, m_count));
}

void FilterBar::openPopup()
{
    if (!isVisible())
        return;
    if (!m_popup) {
        m_popup = new FilterPopup(m_clock, clearAll, this);
        connect(m_popup, &FilterPopup::changed, this, &FilterBar::setView);
    }
    flush();
    m_popup->showView(m_view);
    placePopup();
    m_popup->show();
    m_popup->setFocus(Qt::PopupFocusReason);
    base::whenDone(m_store.choices(), m_popup, [this](const history::ChoicesResult &choices) {
        if (choices) // else the strip says why
            m_popup->setChoices(*choices);
    });
}

void FilterBar::placePopup() { m_popup->move(m_filterButton->placeFor(m_popup->size())); }

void FilterBar::openMenu()
{
    if (!isVisible())
        return;
    if (!m_menu) {
        m_menu = new ViewsMenu(m_views, saveView, manageViews, this);
        connect(m_menu, &ViewsMenu::chosen, this, &FilterBar::setView);
    }
    flush();
    m_menu->openAt(m_viewsButton->placeFor(m_menu->sizeHint()), m_view);
}

void FilterBar::askForName()
{
    flush();
    auto *dialog = new ViewDialog(m_views, m_view, window());
    dialog->open();
}

void FilterBar::keepViews()
{
    auto *dialog = new ViewKeeping(m_views, window());
    dialog->open();
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    search.setText(tr("Search the history"));
    openFilters.setText(tr("Filter the history …"));
    clearAll.setText(tr("Clear search and filters"));
    openViews.setText(tr("Views of the history …"));
    saveView.setText(tr("Save this view …"));
    manageViews.setText(tr("Manage saved views …"));
    m_filterButton->setText(tr("Filter"));
    m_viewsButton->setText(tr("Views"));
    m_search->setPlaceholderText(tr("Search: contract code, session_id, openid, name …"));
    m_search->setAccessibleName(search.text());
    m_search->setToolTip(textWithShortcut(search));
    showCount();
}

} // namespace ui
