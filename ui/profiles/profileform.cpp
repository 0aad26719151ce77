#include "profiles/profileform.h"

#include "icons.h"
#include "look.h"
#include "profiles/defaultssection.h"
#include "profiles/keysection.h"
#include "profiles/merchantsection.h"
#include "profiles/networksection.h"
#include "profiles/platformsection.h"

#include <QEvent>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

ProfileForm::ProfileForm(signing::Signer &signer, const profile::Profile &profile, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_merchant(new MerchantSection(this))
    , m_keys(new KeySection(signer, *m_merchant, this))
    , m_platform(new PlatformSection(this))
    , m_defaults(new DefaultsSection(this))
    , m_network(new NetworkSection(this))
{
    build();
    m_merchant->show(profile);
    m_keys->show(profile);
    m_platform->show(profile);
    m_defaults->show(profile.defaults);
    m_defaults->setMode(profile.mode);
    m_network->show(profile);
    listen();
    goToTab(MerchantTab);
    retranslate();
}

void ProfileForm::build()
{
    m_tabs->setObjectName(QStringLiteral("profileTabs"));
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabs->addTab(QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    for (QWidget *widget : std::initializer_list<QWidget *> {
             m_tabs, m_merchant, m_keys, m_platform, m_defaults, m_network })
        layout->addWidget(widget);
}

void ProfileForm::listen()
{
    connect(m_tabs, &QTabBar::currentChanged, this, &ProfileForm::goToTab);
    connect(
        m_merchant, &MerchantSection::environmentChanged, this, &ProfileForm::environmentChanged);
    connect(m_merchant, &MerchantSection::accessPointChanged, m_keys, &KeySection::showSource);
    connect(m_merchant, &MerchantSection::modeChanged, this,
        [this] { m_defaults->setMode(m_merchant->mode()); });
    connect(m_platform, &PlatformSection::filesGiven, this, &ProfileForm::filesGiven);
    connect(m_defaults, &DefaultsSection::problemsChanged, this, &ProfileForm::markTabs);
    connect(m_keys, &KeySection::problemsChanged, this, &ProfileForm::markTabs);
    connect(m_keys, &KeySection::attentionNeeded, this, [this] {
        goToTab(KeysTab);
        m_keys->focusFirstProblem();
        emit attentionDrawn();
    });
}

QString ProfileForm::mchid() const { return m_merchant->mchid(); }

base::Environment ProfileForm::environment() const { return m_merchant->environment(); }

ProfileDraft ProfileForm::draft(const profile::Profile &profile) const
{
    ProfileDraft draft { .profile = profile };
    m_merchant->fill(draft);
    m_keys->fill(draft);
    m_platform->fill(draft);
    m_defaults->fill(draft);
    m_network->fill(draft);
    return draft;
}

void ProfileForm::take(const profile::Materials &materials, const QString &suggestedName)
{
    m_merchant->take(materials, suggestedName);
    m_keys->take(materials);
    m_platform->take(materials);
    if (!m_platform->hasKeyWithoutSerial() || m_platform->check())
        return;
    goToTab(PlatformTab);
    m_platform->focusFirstProblem();
    emit attentionDrawn();
}

bool ProfileForm::check()
{
    m_merchant->clearObjections();
    m_keys->clearObjections();
    m_platform->clearObjections();
    m_network->clearObjections();
    const bool isPlatformGood = m_platform->check();
    const bool isGood = m_defaults->check() && isPlatformGood;
    markTabs();
    return isGood;
}

bool ProfileForm::showObjection(const profile::ProfileError &error)
{
    const bool isHere = m_merchant->showObjection(error) || m_keys->showObjection(error)
        || m_network->showObjection(error);
    markTabs();
    return isHere;
}

void ProfileForm::goToTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
    const std::array<QWidget *, TabCount> sections { m_merchant, m_keys, m_platform, m_defaults,
        m_network };
    for (int i = 0; i < TabCount; ++i)
        sections.at(static_cast<std::size_t>(i))->setVisible(i == tab);
    markTabs();
}

std::array<bool, ProfileForm::TabCount> ProfileForm::problems() const
{
    return { m_merchant->hasProblem(), m_keys->hasProblem(), m_platform->hasProblem(),
        m_defaults->hasProblem(), m_network->hasProblem() };
}

void ProfileForm::markTabs()
{
    const auto wrong = problems();
    const QIcon mark(problemPixmap(fontMetrics().height(), devicePixelRatioF()));
    for (int tab = 0; tab < TabCount; ++tab) {
        const bool isWrong = wrong.at(static_cast<std::size_t>(tab));
        m_tabs->setTabIcon(tab, isWrong ? mark : QIcon());
        m_tabs->setTabToolTip(
            tab, isWrong ? tr("Something here wants your attention.") : QString());
    }
}

void ProfileForm::goToFirstProblem()
{
    const auto wrong = problems();
    const auto first = std::find(wrong.begin(), wrong.end(), true);
    if (first == wrong.end())
        return;
    const auto tab = static_cast<Tab>(first - wrong.begin());
    goToTab(tab);
    switch (tab) {
    case MerchantTab:
        m_merchant->focusFirstProblem();
        break;
    case KeysTab:
        m_keys->focusFirstProblem();
        break;
    case PlatformTab:
        m_platform->focusFirstProblem();
        break;
    case NetworkTab:
        m_network->focusFirstProblem();
        break;
    case DefaultsTab:
        m_defaults->focusFirstProblem();
        break;
    case TabCount:
        break;
    }
    emit attentionDrawn();
}

void ProfileForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProfileForm::retranslate()
{
    const QStringList tabs { tr("Merchant"), tr("Keys"), tr("Platform keys"), tr("Form defaults"),
        tr("Network") };
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabs->setTabText(tab, tabs[tab]);
    m_tabs->setAccessibleName(tr("Parts of the profile"));
    markTabs();
}

} // namespace ui
