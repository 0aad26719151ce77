#pragma once

#include "services.h"

#include <QAction>
#include <QMainWindow>

class QMenu;
class QStackedWidget;

namespace ui {

class SandboxStatus;
class SignPage;
class ToneLabel;
class TopBar;

/// Pages, menus and status bar. Whatever takes time begins after the first paint.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makePages();
    void makeMenus();
    void begin();
    void showPage(int index);
    void nextLanguage();
    void useLanguage(const QString &language);
    void showAbout();
    void askBeforeClosing(const QString &question);
    void showStatus();
    void retranslate();

    const Services m_services;
    SandboxStatus *m_sandbox;
    QAction m_signPageAction;
    QAction m_sandboxPageAction;
    QAction m_languageAction;
    QAction m_aboutAction;
    QAction m_quitAction;
    QMenu *m_file = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_help = nullptr;
    TopBar *m_topBar = nullptr;
    QStackedWidget *m_pages = nullptr;
    SignPage *m_signPage = nullptr;
    ToneLabel *m_status = nullptr;
    bool m_begun = false;
    bool m_mayClose = false;
};

} // namespace ui
