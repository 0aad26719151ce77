#pragma once

#include "profile/profiles.h"
#include "words/languages.h"

#include <QAction>
#include <QWidget>

namespace ui {

class CurrentProfile;
class EnvironmentBadge;
class ProfileSelector;
class Selector;

/// Above every page: whose contracts these are, which page is open, which language is spoken.
class TopBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)
public:
    TopBar(const profile::Profiles &profiles, CurrentProfile &current,
        const QList<QAction *> &pages, QWidget *parent);

    void showLanguage(const QString &language);
    /// Opens the list of profiles for the keyboard.
    void openProfiles();

signals:
    void manageWanted();
    void languageChosen(const QString &language);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void retranslate();

    const profile::Profiles &m_all;
    CurrentProfile &m_current;
    ProfileSelector *m_profiles;
    EnvironmentBadge *m_badge;
    Selector *m_languages;
};

} // namespace ui
