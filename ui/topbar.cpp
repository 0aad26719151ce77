#include "topbar.h"

#include "actionbutton.h"
#include "environmentbadge.h"
#include "look.h"
#include "profiletext.h"
#include "selector.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace ui {

TopBar::TopBar(const profile::Profile &profile, const QList<QAction *> &pages, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_profiles(new Selector(QStringLiteral("profileSelector"), this))
    , m_badge(new EnvironmentBadge(profile.environment, this))
    , m_languages(nullptr)
{
    m_profiles->addItem(QString(), profile.id);
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
    retranslate();
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
    const bool live = m_profile.environment == base::Environment::Live;
    const int thickness = live ? space::small : 1;
    painter.fillRect(
        QRect(0, height() - thickness, width(), thickness), live ? look.bad : look.hairline);
}

void TopBar::retranslate()
{
    m_profiles->setItemText(0, profileText(m_profile.id, m_profile.name));
    m_profiles->setName(tr("Merchant profile"));
    m_profiles->setToolTip(tr("Merchant profile"));
    m_languages->setName(tr("Language"));
    m_languages->setToolTip(tr("Language (Ctrl+L)"));
}

} // namespace ui
