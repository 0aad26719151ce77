#pragma once

#include "profile/profiles.h"

#include <QAction>
#include <QMenu>

class QActionGroup;

namespace ui {

class CurrentProfile;

/// The menu "Profile": making and checking one, locking, and switching to another.
class ProfileMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileMenu)
public:
    ProfileMenu(const profile::Profiles &profiles, CurrentProfile &current, QWidget *parent);

    /// 0: never.
    void showLockAfter(int minutes);

    QAction choose; ///< opens the selector in the top bar
    QAction create;
    QAction check;
    QAction lock;

signals:
    void lockAfterChosen(int minutes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void follow();
    void retranslate();

    const profile::Profiles &m_profiles;
    CurrentProfile &m_current;
    QMenu *m_lockAfter;
    QActionGroup *m_patience;
    QActionGroup *m_switches;
};

} // namespace ui
