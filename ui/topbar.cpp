#include "topbar.h"

#include "actionbutton.h"
#include "currentprofile.h"
#include "environmentbadge.h"
#include "look.h"
#include "profileselector.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace ui {

TopBar::TopBar(const profile::Profiles &profiles, CurrentProfile &current,
    const QList<QAction *> &pages, QWidget *parent)
    : QWidget(parent)
    , m_all(profiles)
    , m_current(current)
    , m_profiles(new ProfileSelector(this))
    , m_badge(new EnvironmentBadge(current.profile().environment, this))
    , m_languages(nullptr)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::medium, space::large, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_profiles);
    layout->addWidget(m_badge);
    layout->addStretch();
    for (QAction *page : pages) {
        auto *button = new ActionButton(*page, page->objectName() + QStringLiteral("Button"), this);
        button->setFlat(true);
        layout->addWidget(button);
    }
    layout->addStretch();
    m_languages = new Selector(QStringLiteral("languageSelector"), this);
    // As wide as their names, without measuring them: that would load the Chinese font for one
    // word.
    m_languages->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_languages->setMinimumContentsLength(7);
    for (const QString &language : words::Languages::available())
        m_languages->addItem(words::Languages::ownName(language), language);
    layout->addWidget(m_languages);
    connect(m_languages, &Selector::activated, this,
        [this] { emit languageChosen(m_languages->currentData().toString()); });
    connect(m_profiles, &ProfileSelector::chosen, &current, &CurrentProfile::select);
    connect(m_profiles, &ProfileSelector::manageWanted, this, &TopBar::manageWanted);
    connect(&current, &CurrentProfile::changed, this, &TopBar::follow);
    follow();
    retranslate();
}

void TopBar::follow()
{
    m_profiles->setProfiles(m_all.all(), m_current.profile().id);
    m_badge->setEnvironment(m_current.profile().environment);
    update();
}

void TopBar::openProfiles()
{
    m_profiles->setFocus(Qt::ShortcutFocusReason);
    m_profiles->showPopup();
}

void TopBar::showLanguage(const QString &language)
{
    m_languages->setCurrentIndex(m_languages->findData(language));
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = lookOf(palette());
    painter.fillRect(rect(), look.panel);
    const bool live = m_current.isLive();
    const int thickness = live ? space::small : 1;
    painter.fillRect(
        QRect(0, height() - thickness, width(), thickness), live ? look.bad : look.hairline);
}

void TopBar::retranslate()
{
    m_languages->setName(tr("Language"));
    m_languages->setToolTip(tr("Language (Ctrl+L)"));
}

} // namespace ui
