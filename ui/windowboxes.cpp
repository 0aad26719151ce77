#include "windowboxes.h"

#include "mainwindow.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

void askBeforeClosing(QWidget &window, const QString &question, const std::function<void()> &leave)
{
    auto *box = new QMessageBox(
        QMessageBox::Warning, window.windowTitle(), question, QMessageBox::NoButton, &window);
    box->setObjectName(QStringLiteral("closeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *button = box->addButton(MainWindow::tr("Close anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(MainWindow::tr("Stay"), QMessageBox::RejectRole));
    QObject::connect(button, &QPushButton::clicked, &window, leave);
    box->open();
}

void showAbout(QWidget &window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, MainWindow::tr("About Papay Console"),
        MainWindow::tr("Papay Console %1: signs auto-debit contracts with WeChat Pay Global and "
                       "keeps every attempt.")
            .arg(QCoreApplication::applicationVersion()),
        QMessageBox::NoButton, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(MainWindow::tr("Close"), QMessageBox::AcceptRole);
    box->open();
}

} // namespace ui
