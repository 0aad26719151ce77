#pragma once

#include "sandboxstatus.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

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
    void showEntry(const QModelIndex &index);

    SandboxStatus &m_status;
    RequestLog *m_log;
    ToneLabel *m_title;
    ToneLabel *m_about;
    ToneLabel *m_state;
    QLineEdit *m_address;
    Table *m_table;
    QPlainTextEdit *m_entry;
};

} // namespace ui
