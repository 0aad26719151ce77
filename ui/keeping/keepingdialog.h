#pragma once

#include "services.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace ui {

class BackupsView;

/// How the history is kept: how long, and in which copies.
class KeepingDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeepingDialog)
public:
    KeepingDialog(const Services &services, QWidget *parent);

signals:
    void restored();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QTabWidget *m_tabs;
    QPushButton *m_close;
};

} // namespace ui
