#pragma once

#include "services.h"

#include <QAction>
#include <QMainWindow>

#include <functional>

class QStackedWidget;

namespace ui {

class AutoLock;
class CertificateWatch;
class CurrentProfile;
class PlatformRefresh;
class ProfileMenu;
class ProfilesPage;
class SandboxStatus;
class SignPage;
class TopBar;
class WindowPrompt;

/// Pages, menus and status bar. Whatever takes time begins after the first paint. As a live
/// merchant the whole window stands in a frame.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    /// `profileId`: whom to begin as; empty: as the last time.
    explicit MainWindow(
        const Services &services, const QString &profileId = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum Page { SignPlace, SandboxPlace, ProfilesPlace };

    void makePages();
    void makeMenus();
    void connectProfiles();
    void makeStatusBar();
    void begin();
    void showPage(Page page);
    void saveNoteThen(const std::function<void()> &leave);
    void createProfile(const QStringList &paths);
    void checkProfile();
    void lockAfter(int minutes);
    void nextLanguage();
    void useLanguage(const QString &language);
    void followProfile();
    void retranslate();

    WindowPrompt *m_prompt;
    const Services m_services; ///< with m_prompt
    SandboxStatus *m_sandbox;
    CurrentProfile *m_current;
    AutoLock *m_lock;
    CertificateWatch *m_certificate;
    PlatformRefresh *m_platform;
    QAction m_signPageAction;
    QAction m_sandboxPageAction;
    QAction m_profilesPageAction;
    ProfileMenu *m_profileMenu = nullptr;
    TopBar *m_topBar = nullptr;
    QStackedWidget *m_pages = nullptr;
    SignPage *m_signPage = nullptr;
    ProfilesPage *m_profilesPage = nullptr; ///< made after the first paint, as the sandbox's
    bool m_begun = false;
    bool m_mayClose = false;
};

} // namespace ui
