#include "history/viewsmenu.h"

#include <QActionGroup>
#include <QEvent>

namespace ui {

using history::Outcome;

static constexpr qsizetype withKey = 9; // 1 to 9

ViewsMenu::ViewsMenu(const SavedViews &views, QAction &save, QAction &manage, QWidget *parent)
    : QMenu(parent)
    , m_views(views)
    , m_save(save)
    , m_manage(manage)
    , m_group(new QActionGroup(this))
{
    m_group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    setObjectName(QStringLiteral("historyViewsMenu"));
    fill();
}

void ViewsMenu::openAt(const QPoint &place, const HistoryView &current)
{
    m_current = current;
    fill();
    popup(place);
}

/// Numbered where there is a key for it; an & in the name is no key.
static QString entryText(const QString &name, qsizetype place)
{
    const QString text = QString(name).replace(QLatin1Char('&'), QLatin1String("&&"));
    return place < withKey ? QStringLiteral("&%1  %2").arg(place + 1).arg(text) : text;
}

void ViewsMenu::addEntry(const NamedView &named)
{
    QAction *entry = addAction(entryText(named.name, actions().size()));
    entry->setCheckable(true);
    m_group->addAction(entry);
    HistoryView shown = named.view;
    shown.profileName = m_current.profileName; // may have got another one since
    entry->setChecked(shown == m_current);
    connect(entry, &QAction::triggered, this, [this, view = named.view] { emit chosen(view); });
}

void ViewsMenu::fill()
{
    setTitle(tr("Views"));
    setAccessibleName(title());
    clear(); // what belongs to someone else stays theirs
    addEntry({ tr("All attempts"), {} });
    addEntry({ tr("Today"), { .dates = { .kind = DateRange::Kind::Today } } });
    addEntry({ tr("In doubt"), { .outcomes = { Outcome::Unverified, Outcome::Unknown } } });
    addEntry({ tr("Refused"), { .outcomes = { Outcome::Refused } } });
    const QList<NamedView> saved = m_views.all();
    for (const NamedView &named : saved)
        addEntry(named);
    if (!saved.isEmpty())
        insertSeparator(actions()[actions().size() - saved.size()]);
    addSeparator();
    addActions({ &m_save, &m_manage });
}

void ViewsMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QMenu::changeEvent(event);
}

} // namespace ui
