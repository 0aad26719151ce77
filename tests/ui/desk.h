#pragma once

#include "access/network.h"
#include "base/clock.h"
#include "base/nonce.h"
#include "history/keeping.h"
#include "history/store.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"
#include "signing/signer.h"
#include "support/testkeys.h"
#include "ui/mainwindow.h"
#include "words/languages.h"

#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

class QLabel;
class QLineEdit;
class QTableView;

namespace support {

/// The whole program as main.cpp makes it, over a temporary folder, and the hands and eyes of
/// someone in front of it: widgets are found by objectName, keys are typed, texts are read.
class Desk
{
public:
    struct Setup {
        sandbox::Tamper tamper = {};
        QString dataDir = {}; ///< empty: a temporary folder
        QString language = QStringLiteral("en");
        QString profileId = {}; ///< whom to begin as; empty: the sandbox
    };
    explicit Desk(const Setup &setup);
    Desk()
        : Desk(Setup {})
    {
    }
    ~Desk();
    Q_DISABLE_COPY_MOVE(Desk)

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    template <typename T = QWidget> [[nodiscard]] T *find(const char *objectName)
    {
        T *found = m_window->findChild<T *>(QString::fromLatin1(objectName));
        if (!found)
            qFatal("There is no %s.", objectName);
        return found;
    }
    [[nodiscard]] QLineEdit *field(const char *apiName);
    [[nodiscard]] QString textOf(const char *objectName);
    void type(const char *apiName, const QString &text);
    void click(const char *objectName);
    /// Clicks Sign and waits until the window is idle again.
    void sign();
    void fillExampleAndSign();
    void waitUntilIdle();
    [[nodiscard]] bool isIdle();
    /// Keys go where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void waitForSandbox();
    /// As window managers do once a dialog is gone.
    void activate();

    /// Saves a profile as the dialog does; answers with what it became.
    profile::Profile save(const profile::Profile &profile);
    /// Chooses it in the selector of the top bar.
    void choose(const profile::Profile &profile);
    /// The embedded sandbox's merchant as a profile of its own, at the sandbox's URL. Its key file
    /// is protected where a passphrase is given.
    [[nodiscard]] profile::Profile sandboxMerchant(const QString &passphrase = {});
    [[nodiscard]] base::SharedSecret sandboxApiV3Key();
    /// A live merchant with a key of its own and a certificate that is good for that many days.
    [[nodiscard]] profile::Profile liveMerchant(int days = 365);

    [[nodiscard]] const QList<sandbox::LogEntry> &seen() const { return m_seen; }
    [[nodiscard]] words::Languages &languages() { return m_languages; }
    [[nodiscard]] const QSettings &settings() const { return *m_settings; }
    [[nodiscard]] profile::Profiles &profiles() { return *m_profiles; }
    [[nodiscard]] profile::Vault &vault() { return *m_vault; }
    [[nodiscard]] support::TestKeys &keys() { return m_keys; }
    [[nodiscard]] history::Store &store() { return *m_store; }
    [[nodiscard]] history::Keeping &keeping() { return *m_keeping; }
    [[nodiscard]] forms::Drafts &drafts() { return *m_drafts; }
    [[nodiscard]] forms::Templates &templates() { return *m_templates; }

private:
    QTemporaryDir m_folder;
    support::TestKeys m_keys;
    signing::Crypto m_crypto;
    base::SystemClock m_clock;
    base::SystemNonceSource m_nonces;
    words::Languages m_languages;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<signing::Signer> m_signer;
    std::unique_ptr<http::Network> m_network;
    std::unique_ptr<history::Store> m_store;
    std::unique_ptr<history::Keeping> m_keeping;
    profile::SystemKeyRing m_keyRing;
    std::unique_ptr<profile::Vault> m_vault;
    std::unique_ptr<platform::PlatformKeys> m_platformKeys;
    std::unique_ptr<profile::Profiles> m_profiles;
    std::unique_ptr<forms::Drafts> m_drafts;
    std::unique_ptr<forms::Templates> m_templates;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<ui::MainWindow> m_window;
    QList<sandbox::LogEntry> m_seen;
};

/// As a desktop's setting for large text does: percent of the usual font, for all windows.
void enlargeFonts(int percent);

} // namespace support
