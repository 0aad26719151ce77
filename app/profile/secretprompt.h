#pragma once

#include "profile/profile.h"

#include <QFuture>

namespace profile {

/// What a person is asked for.
struct Question {
    Profile profile;
    SecretKind kind = SecretKind::KeyPassphrase;
    int wrongBefore = 0; ///< how many answers in a row were wrong; a token's PINs all told
    bool merchantNumberTried = false; ///< as the passphrase of a .p12; it is not
};

/// What a person answered.
struct Reply {
    base::SharedSecret secret; ///< null: cancelled
    bool keepInKeyRing = false;
};

/// Who asks a person for a secret: a dialog, a terminal. Lives on the main thread.
class SecretPrompt
{
public:
    virtual ~SecretPrompt() = default;
    /// One question at a time for each profile and kind. Never blocks.
    [[nodiscard]] virtual QFuture<Reply> ask(const Question &question) = 0;
    /// Takes the question back: whoever asked is gone.
    virtual void dismiss() = 0;
};

} // namespace profile
