#pragma once

#include "history/place.h"
#include "services.h"

#include <QDialog>

#include <memory>

class QLineEdit;
class QPushButton;

namespace ui {

class InputRow;
class SecretRow;
class Selector;
class ToneLabel;

/// Where the history lies: on this computer, or on a PostgreSQL server that several desks share.
/// Takes effect at the next start: the attempts of this one stay where they are.
class ServerDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerDialog)
public:
    ServerDialog(const Services &services, const history::PlaceSetting &setting, QWidget *parent);
    ~ServerDialog() override;

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *makeInput(const char *objectName);
    void build();
    [[nodiscard]] bool wantsServer() const;
    [[nodiscard]] history::PlaceSetting setting() const;
    [[nodiscard]] bool isWhole();
    void showKind();
    void test();
    void showTested(const history::PageResult &result);
    void keepPassword();
    void save();
    void setBusy(bool busy);
    void retranslate();

    const Services m_services;
    const history::PlaceSetting m_before;
    std::unique_ptr<history::Store> m_tested; ///< while a test runs
    base::Worker m_files { QStringLiteral("history-setting") };
    bool m_saved = false;
    bool m_warned = false; ///< of outcomes that wait for the old server
    Selector *m_kind;
    InputRow *m_kindRow;
    QLineEdit *m_host;
    InputRow *m_hostRow;
    QLineEdit *m_port;
    InputRow *m_portRow;
    QLineEdit *m_database;
    InputRow *m_databaseRow;
    QLineEdit *m_user;
    InputRow *m_userRow;
    SecretRow *m_password;
    QLineEdit *m_certificate;
    InputRow *m_certificateRow;
    QPushButton *m_choose;
    ToneLabel *m_said;
    QPushButton *m_test;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace ui
