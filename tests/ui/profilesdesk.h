#pragma once

#include "history/keeping.h"
#include "profile/profiles.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"
#include "signing/signer.h"
#include "support/testkeys.h"
#include "ui/currentprofile.h"
#include "ui/profiles/profilespage.h"
#include "ui/sandboxstatus.h"
#include "words/languages.h"

#include <QSettings>
#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <memory>

class QLineEdit;

namespace support {

/// A clock that may be ahead of the time.
class ShiftedClock final : public base::Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_clock.nowMs() + m_aheadMs; }
    void setAhead(std::chrono::milliseconds ahead) { m_aheadMs = ahead.count(); }

private:
    base::SystemClock m_clock;
    std::atomic<qint64> m_aheadMs = 0;
};

/// The page of the profiles over a temporary folder, real but for the way to hosts elsewhere, which
/// is closed; and the hands and eyes of someone in front of it. Every click, drop and typing counts
/// as one interaction.
class ProfilesDesk
{
public:
    /// `dataDir` empty: a temporary folder.
    explicit ProfilesDesk(const QString &dataDir = {});
    ~ProfilesDesk();
    Q_DISABLE_COPY_MOVE(ProfilesDesk)

    [[nodiscard]] ui::ProfilesPage &page() { return *m_page; }
    [[nodiscard]] QWidget *dialog()
    {
        return m_page->findChild<QWidget *>(QStringLiteral("profileDialog"));
    }
    [[nodiscard]] profile::Profiles &profiles() { return *m_profiles; }
    [[nodiscard]] profile::Vault &vault() { return *m_vault; }
    [[nodiscard]] ui::CurrentProfile &current() { return *m_current; }
    [[nodiscard]] words::Languages &languages() { return m_languages; }
    [[nodiscard]] ShiftedClock &clock() { return m_clock; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// The page's or its dialog's.
    template <typename T = QWidget> [[nodiscard]] T *find(const char *objectName)
    {
        T *found = m_page->findChild<T *>(QString::fromLatin1(objectName));
        if (!found)
            qFatal("There is no %s.", objectName);
        return found;
    }
    /// What a widget shows; empty where it is hidden.
    [[nodiscard]] QString textOf(const char *objectName);
    [[nodiscard]] QString nameOfSelected();

    void click(const char *objectName);
    /// Replaces what stands in an input.
    void type(const char *objectName, const QString &text);
    /// Drops files or folders on the dialog's drop area.
    void drop(const QStringList &paths);
    void goToTab(int tab);
    [[nodiscard]] int interactions() const { return m_interactions; }

    /// Waits until files that were given have been read.
    void waitUntilRead();
    /// Waits until the dialog has closed.
    void waitUntilSaved();
    /// Waits for the end of the health check of the profile in view.
    void waitUntilChecked();
    /// What the vault holds in memory.
    [[nodiscard]] QByteArray held(const QString &profileId, profile::SecretKind kind);
    /// The profile of that name; ends the program where there is none.
    [[nodiscard]] profile::Profile named(const QString &name);
    /// Saves a profile beside the dialog.
    profile::Profile save(const profile::Profile &profile, const profile::Copies &copies = {});

    [[nodiscard]] static QString sandboxFolder();

private:
    QTemporaryDir m_folder;
    signing::Crypto m_crypto;
    ShiftedClock m_clock;
    base::SystemNonceSource m_nonces;
    words::Languages m_languages;
    QSettings m_settings;
    profile::SystemKeyRing m_keyRing;
    std::unique_ptr<signing::Signer> m_signer;
    std::unique_ptr<http::Network> m_network;
    std::unique_ptr<history::Store> m_store;
    std::unique_ptr<profile::Vault> m_vault;
    std::unique_ptr<platform::PlatformKeys> m_platformKeys;
    std::unique_ptr<profile::Profiles> m_profiles;
    std::unique_ptr<history::Keeping> m_keeping;
    std::unique_ptr<forms::Drafts> m_drafts;
    std::unique_ptr<forms::Templates> m_templates;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<ui::CurrentProfile> m_current;
    std::unique_ptr<ui::SandboxStatus> m_status;
    std::unique_ptr<ui::ProfilesPage> m_page;
    int m_interactions = 0;
};

} // namespace support
