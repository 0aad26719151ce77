#include "windowmenus.h"

#include "shortcutlist.h"
#include "windowboxes.h"

#include <QEvent>
#include <QMainWindow>
#include <QMenuBar>

namespace ui {

WindowMenus::WindowMenus(const Entries &entries, QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_file(add("fileMenu", entries.file + QList<QAction *> { nullptr, &quit }))
    , m_edit(add("editMenu", entries.edit))
    , m_attempt(add("attemptMenu", entries.attempt))
    , m_view(add("viewMenu", entries.pages + QList<QAction *> { nullptr, &language }))
    , m_help(nullptr)
{
    window.menuBar()->addMenu(entries.profile);
    m_help = add("helpMenu", { entries.help, &m_shortcuts, &m_about });
    quit.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    language.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    m_shortcuts.setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F1));
    m_about.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F1));
    connect(&quit, &QAction::triggered, &window, &QWidget::close);
    connect(&m_shortcuts, &QAction::triggered, this,
        [this] { showShortcuts(m_window, *m_window.menuBar()); });
    connect(&m_about, &QAction::triggered, this, [this] { showAbout(m_window); });
    retranslate();
}

QMenu *WindowMenus::add(const char *objectName, const QList<QAction *> &actions)
{
    QMenu *menu = m_window.menuBar()->addMenu(QString());
    menu->setObjectName(QString::fromLatin1(objectName));
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    return menu;
}

bool WindowMenus::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::event(event);
}

void WindowMenus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_attempt->setTitle(tr("&Attempt"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    for (QMenu *menu :
        { m_file, m_edit, m_attempt, m_view, m_help }) // the profile's does so itself
        menu->setAccessibleName(menu->title());
    language.setText(tr("Switch language"));
    m_shortcuts.setText(tr("Keyboard shortcuts"));
    m_about.setText(tr("About Papay Console"));
    quit.setText(tr("Quit"));
}

} // namespace ui
