#pragma once

#include "profile/profile.h"
#include "words/languages.h"

#include <QAction>
#include <QWidget>

namespace ui {

class EnvironmentBadge;
class Selector;

/// Above every page: whose contracts these are, which page is open, which language is spoken.
class TopBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)
public:
    TopBar(const profile::Profile &profile, const QList<QAction *> &pages, QWidget *parent);

    void showLanguage(const QString &language);

signals:
    void languageChosen(const QString &language);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    const profile::Profile m_profile;
    Selector *m_profiles;
    EnvironmentBadge *m_badge;
    Selector *m_languages;
};

} // namespace ui
