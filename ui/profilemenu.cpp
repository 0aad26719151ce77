#include "profilemenu.h"

#include "currentprofile.h"
#include "icons.h"
#include "profiletext.h"

#include <QActionGroup>
#include <QEvent>

namespace ui {

static constexpr int withShortcut = 9; // Ctrl+1 to Ctrl+9

ProfileMenu::ProfileMenu(
    const profile::Profiles &profiles, CurrentProfile &current, QWidget *parent)
    : QMenu(parent)
    , m_profiles(profiles)
    , m_current(current)
    , m_lockAfter(new QMenu(this))
    , m_patience(new QActionGroup(this))
    , m_switches(new QActionGroup(this))
{
    setObjectName(QStringLiteral("profileMenu"));
    m_lockAfter->setObjectName(QStringLiteral("lockAfterMenu"));
    choose.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    create.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N));
    check.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K));
    lock.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    build();
    connect(m_switches, &QActionGroup::triggered, &current,
        [&current](const QAction *action) { current.select(action->data().toString()); });
    connect(m_patience, &QActionGroup::triggered, this,
        [this](const QAction *action) { emit lockAfterChosen(action->data().toInt()); });
    connect(&current, &CurrentProfile::changed, this, &ProfileMenu::follow);
    follow();
    retranslate();
}

void ProfileMenu::build()
{
    addActions({ &choose, &create, &check });
    addSeparator();
    addAction(&lock);
    addMenu(m_lockAfter);
    for (const int minutes : { 5, 15, 30, 60, 0 }) {
        QAction *action = m_lockAfter->addAction(QString());
        action->setCheckable(true);
        action->setData(minutes);
        m_patience->addAction(action);
    }
    addSeparator();
}

void ProfileMenu::showLockAfter(int minutes)
{
    for (QAction *action : m_patience->actions())
        action->setChecked(action->data().toInt() == minutes);
}

void ProfileMenu::follow()
{
    for (QAction *action : m_switches->actions())
        action->deleteLater(); // one of them may be telling us right now
    for (QAction *action : m_switches->actions()) {
        m_switches->removeAction(action);
        removeAction(action);
    }
    int place = 0;
    for (const profile::Profile &profile : m_profiles.all()) {
        auto *action = new QAction(profileIcon(profile, devicePixelRatioF()), QString(), this);
        action->setText(profileLine(profile).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setData(profile.id);
        action->setCheckable(true);
        action->setChecked(profile.id == m_current.profile().id);
        if (++place <= withShortcut)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + place)));
        m_switches->addAction(action);
        addAction(action);
    }
}

void ProfileMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
        follow();
    }
    QMenu::changeEvent(event);
}

void ProfileMenu::retranslate()
{
    setTitle(tr("&Profile"));
    setAccessibleName(title());
    choose.setText(tr("Switch profile …"));
    create.setText(tr("New profile …"));
    check.setText(tr("Check this profile"));
    lock.setText(tr("Lock now"));
    lock.setToolTip(tr("Forgets passphrases, PINs and opened keys"));
    m_lockAfter->setTitle(tr("Lock when idle"));
    m_lockAfter->setAccessibleName(m_lockAfter->title());
    for (QAction *action : m_patience->actions()) {
        const int minutes = action->data().toInt();
        action->setText(minutes == 0 ? tr("Never") : tr("After %n minute(s)", nullptr, minutes));
    }
}

} // namespace ui
