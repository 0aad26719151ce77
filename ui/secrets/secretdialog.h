#pragma once

#include "profile/secretprompt.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace ui {

class EnvironmentBadge;
class ToneLabel;

/// Asks for one passphrase, PIN, key or password. What is typed is shown as dots, and wiped when
/// it was taken or the dialog is closed.
class SecretDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretDialog)
public:
    SecretDialog(const profile::Question &question, QWidget *parent);

    /// What was typed; the dialog holds it no longer.
    [[nodiscard]] base::SharedSecret takeSecret();
    [[nodiscard]] bool keepInKeyRing() const;
    /// Empties the input.
    void forget();

    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showTyped(bool visible);
    void retranslate();

    const profile::Question m_question;
    EnvironmentBadge *m_environment;
    ToneLabel *m_message;
    QLineEdit *m_input;
    QPushButton *m_show;
    QCheckBox *m_keep;
    QPushButton *m_ok;
    QPushButton *m_cancel;
};

} // namespace ui
