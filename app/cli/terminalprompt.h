#pragma once

#include "profile/secretprompt.h"

#include <QObject>
#include <QPromise>

#include <deque>
#include <memory>

#include <termios.h>

class QSocketNotifier;

namespace cli {

/// Asks on the process's controlling terminal, wherever standard input and output lead; what is
/// typed is not shown. The terminal is left as it was found, also when the question is taken back.
/// One question at a time, the others wait.
class TerminalPrompt final : public QObject, public profile::SecretPrompt
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TerminalPrompt)
public:
    /// Null where the process has no terminal.
    [[nodiscard]] static std::unique_ptr<TerminalPrompt> onControllingTerminal();
    ~TerminalPrompt() override;

    [[nodiscard]] QFuture<profile::Reply> ask(const profile::Question &question) override;
    void dismiss() override;

private:
    struct Asked {
        profile::Question question;
        QPromise<profile::Reply> promise;
    };

    explicit TerminalPrompt(int descriptor);
    void show(const profile::Question &question);
    void read();
    void answer(const base::SharedSecret &secret);
    void hideTyping();
    void showTyping();
    void write(const QString &text) const;

    const int m_descriptor;
    QSocketNotifier *m_notifier;
    std::deque<Asked> m_asked; ///< the first one is on the terminal
    QByteArray m_line; ///< as far as it was typed
    std::optional<termios> m_found; ///< the terminal's state, while typing is hidden
};

} // namespace cli
