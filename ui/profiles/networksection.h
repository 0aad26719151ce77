#pragma once

#include "profiles/profiledraft.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class InputRow;
class SecretRow;
class Selector;

/// How the profile's requests leave.
class NetworkSection final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkSection)
public:
    explicit NetworkSection(QWidget *parent);

    void show(const profile::Profile &profile);
    void fill(ProfileDraft &draft) const;
    bool showObjection(const profile::ProfileError &error);
    void clearObjections();
    bool focusFirstProblem();
    [[nodiscard]] bool hasProblem() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *makeInput(const char *objectName);
    void showKind();
    void retranslate();
    [[nodiscard]] profile::Proxy::Kind kind() const;

    Selector *m_kind;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_user;
    SecretRow *m_password;
    InputRow *m_kindRow;
    InputRow *m_hostRow;
    InputRow *m_portRow;
    InputRow *m_userRow;
};

} // namespace ui
