#pragma once

#include "profile/profiles.h"
#include "profile/secretprompt.h"
#include "profile/vault.h"

#include <QObject>
#include <QPointer>
#include <QPromise>

#include <deque>
#include <set>
#include <utility>

class QWidget;

namespace ui {

class SecretDialog;

/// Asks the person in front of a window, one question after another. What the person wants in the
/// key ring is noted in the profile once it lies there.
class WindowPrompt final : public QObject, public profile::SecretPrompt
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowPrompt)
public:
    WindowPrompt(QWidget &window, profile::Profiles &profiles, profile::Vault &vault);
    /// Questions that are open then are cancelled.
    ~WindowPrompt() override;

    [[nodiscard]] QFuture<profile::Reply> ask(const profile::Question &question) override;
    void dismiss() override;

signals:
    /// Someone gave a secret.
    void answered();

private:
    struct Asked {
        profile::Question question;
        QPromise<profile::Reply> promise;
    };
    void showNext();
    void finish(int result);
    void answer(const profile::Reply &reply);
    void noteKept(const QString &profileId, profile::SecretKind kind);
    void sayNotKept(profile::KeyRingError error);

    QWidget &m_window;
    profile::Profiles &m_profiles;
    std::deque<Asked> m_asked; ///< the first one is in view
    QPointer<SecretDialog> m_dialog; ///< a child of the window
    std::set<std::pair<QString, profile::SecretKind>> m_toKeep; ///< on their way into the key ring
};

} // namespace ui
