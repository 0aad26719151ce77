#pragma once

#include "sandboxstatus.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class RequestLog;
class Table;
class ToneLabel;

/// The embedded sandbox: where it listens, and what it thought of each request.
class SandboxPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SandboxPage)
public:
    SandboxPage(sandbox::Sandbox &sandbox, SandboxStatus &status, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showStatus();
    void rotate();
    void showRotation();
    void showEntry(const QModelIndex &index);

    enum class Rotation { None, Running, Done, Failed };

    sandbox::Sandbox &m_sandbox;
    SandboxStatus &m_status;
    RequestLog *m_log;
    ToneLabel *m_title;
    ToneLabel *m_about;
    ToneLabel *m_state;
    QLineEdit *m_address;
    QPushButton *m_rotate;
    ToneLabel *m_rotated;
    Table *m_table;
    QPlainTextEdit *m_entry;
    Rotation m_rotation = Rotation::None;
    QString m_newSerial;
};

} // namespace ui
