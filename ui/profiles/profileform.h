#pragma once

#include "profiles/profiledraft.h"

#include <QWidget>

#include <array>

class QTabBar;

namespace signing {
class Signer;
}

namespace ui {

class DefaultsSection;
class KeySection;
class MerchantSection;
class NetworkSection;
class PlatformSection;

/// Everything that a profile consists of, in parts that tabs switch between. What is wrong is shown
/// where it stands, and marked at its tab.
class ProfileForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileForm)
public:
    /// `signer` outlives it.
    ProfileForm(signing::Signer &signer, const profile::Profile &profile, QWidget *parent);

    [[nodiscard]] QString mchid() const;
    [[nodiscard]] base::Environment environment() const;
    /// The profile with what stands here, and what belongs beside it.
    [[nodiscard]] ProfileDraft draft(const profile::Profile &profile) const;
    /// Fills in what files told; `suggestedName`, unless empty, where nobody has typed one.
    void take(const profile::Materials &materials, const QString &suggestedName);

    /// Forgets what was wrong, and looks at what nobody else does: ids and lengths. Whether all is
    /// well.
    [[nodiscard]] bool check();
    /// Whether it belongs here.
    bool showObjection(const profile::ProfileError &error);
    void goToFirstProblem();

signals:
    void environmentChanged();
    /// To be looked at and taken, as if they were dropped.
    void filesGiven(const QStringList &paths);
    /// The focus went to an input that wants attention.
    void attentionDrawn();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Tab { MerchantTab, KeysTab, PlatformTab, DefaultsTab, NetworkTab, TabCount };

    void build();
    void listen();
    void retranslate();
    void goToTab(int tab);
    void markTabs();
    [[nodiscard]] std::array<bool, TabCount> problems() const;

    QTabBar *m_tabs;
    MerchantSection *m_merchant;
    KeySection *m_keys;
    PlatformSection *m_platform;
    DefaultsSection *m_defaults;
    NetworkSection *m_network;
};

} // namespace ui
