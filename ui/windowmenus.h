#pragma once

#include <QAction>
#include <QObject>

class QMainWindow;
class QMenu;

namespace ui {

/// The menu bar, where every action of the window stands, and the actions that are the window's
/// own.
class WindowMenus final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowMenus)
public:
    /// What the pages bring along, in the order of the menus; null: a line between.
    struct Entries {
        QList<QAction *> file;
        QList<QAction *> edit;
        QList<QAction *> attempt;
        QList<QAction *> pages;
        QMenu *profile;
        QAction *help;
    };
    /// A child of the window.
    WindowMenus(const Entries &entries, QMainWindow &window);

    QAction language; ///< to the next one
    QAction quit;

    /// LanguageChange comes from the window.
    bool event(QEvent *event) override;

private:
    QMenu *add(const char *objectName, const QList<QAction *> &actions);
    void retranslate();

    QMainWindow &m_window;
    QAction m_shortcuts;
    QAction m_about;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_attempt;
    QMenu *m_view;
    QMenu *m_help;
};

} // namespace ui
