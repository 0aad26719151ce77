#include "mainwindow.h"

#include "autolock.h"
#include "certificatewatch.h"
#include "currentprofile.h"
#include "filedrop.h"
#include "icons.h"
#include "look.h"
#include "option.h"
#include "platformrefresh.h"
#include "profilemenu.h"
#include "profiles/profilespage.h"
#include "sandbox/sandboxpage.h"
#include "sandboxstatus.h"
#include "secrets/windowprompt.h"
#include "sign/signpage.h"
#include "statusline.h"
#include "topbar.h"
#include "windowboxes.h"
#include "windowmenus.h"
#include "words/profiles.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <array>
#include <memory>

namespace ui {

/// The display server needs the processor too, to show what was painted: keys, sandbox and history
/// wait for it (measured: 5 to 10 ms less from exec to the first picture on two cores). Who presses
/// Sign sooner does not wait: that starts the sandbox as well.
static constexpr int settleMs = 100;

/// A note is written in a few milliseconds, unless the history cannot be.
static constexpr int saveMs = 300;

/// Room for what the window manager puts around a window.
static constexpr QSize titleBar(4, 32);

static Services withPrompt(Services services, profile::SecretPrompt &prompt)
{
    services.signing.prompt = &prompt;
    return services;
}

MainWindow::MainWindow(const Services &services, const QString &profileId, QWidget *parent)
    : QMainWindow(parent)
    , m_prompt(new WindowPrompt(*this, services.profiles, services.signing.vault))
    , m_services(withPrompt(services, *m_prompt))
    , m_sandbox(new SandboxStatus(services.sandbox, this))
    , m_current(new CurrentProfile(services.profiles, services.settings, profileId, this))
    , m_lock(new AutoLock(
          services.signing.clock, services.signing.signer, services.signing.vault, this))
    , m_certificate(
          new CertificateWatch(*m_current, services.profiles, services.signing.signer, this))
    , m_platform(new PlatformRefresh(services.signing, *m_current, *m_lock, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(programIcon());
    makePages();
    makeMenus();
    makeStatusBar();
    connectProfiles();
    m_topBar->showLanguage(services.languages.current());
    showPage(SignPlace);
    m_signPage->setFocus(Qt::OtherFocusReason);
    retranslate();
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - titleBar));
    restoreGeometry(options::geometry.read(services.settings));
}

MainWindow::~MainWindow()
{
    options::geometry.write(m_services.settings, saveGeometry());
    // The pages go first: what they still ask someone, they take back from the prompt.
    const std::unique_ptr<QWidget> pages(takeCentralWidget());
}

void MainWindow::makePages()
{
    m_signPageAction.setObjectName(QStringLiteral("signPage"));
    m_sandboxPageAction.setObjectName(QStringLiteral("sandboxPage"));
    m_signPageAction.setShortcut(QKeySequence(Qt::ALT | Qt::Key_1));
    m_sandboxPageAction.setShortcut(QKeySequence(Qt::ALT | Qt::Key_2));
    m_profilesPageAction.setObjectName(QStringLiteral("profilesPage"));
    m_profilesPageAction.setShortcut(QKeySequence(Qt::ALT | Qt::Key_3));
    const QList<QAction *> actions { &m_signPageAction, &m_sandboxPageAction,
        &m_profilesPageAction };
    auto *group = new QActionGroup(this);
    for (QAction *action : actions) {
        action->setCheckable(true);
        group->addAction(action);
    }
    for (QAction *later : { &m_sandboxPageAction, &m_profilesPageAction })
        later->setEnabled(false); // the page is made after the first paint
    connect(&m_signPageAction, &QAction::triggered, this, [this] { showPage(SignPlace); });
    connect(&m_sandboxPageAction, &QAction::triggered, this, [this] { showPage(SandboxPlace); });
    connect(&m_profilesPageAction, &QAction::triggered, this, [this] { showPage(ProfilesPlace); });

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_topBar = new TopBar(m_services.profiles, *m_current, actions, centre);
    m_pages = new QStackedWidget(centre);
    m_signPage = new SignPage(m_services, *m_current, *m_sandbox, m_pages);
    m_pages->addWidget(m_signPage);
    layout->addWidget(m_topBar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    connect(m_topBar, &TopBar::languageChosen, this, &MainWindow::useLanguage);
}

void MainWindow::makeMenus()
{
    const QList<QAction *> looking
        = m_signPage->viewActions() + QList<QAction *> { m_signPage->searchAction() };
    for (const QAction *action : looking) {
        if (action)
            connect(action, &QAction::triggered, this, [this] { showPage(SignPlace); });
    }
    m_profileMenu = new ProfileMenu(m_services.profiles, *m_current, this);
    const auto *menus
        = new WindowMenus({ .file = m_signPage->signActions() + QList<QAction *> { nullptr }
                                  + m_signPage->fileActions(),
                              .edit = m_signPage->editActions(),
                              .attempt = m_signPage->attemptActions(),
                              .pages = QList<QAction *> { &m_signPageAction, &m_sandboxPageAction,
                                           &m_profilesPageAction, nullptr }
                                  + m_signPage->viewActions(),
                              .profile = m_profileMenu,
                              .help = m_signPage->helpAction() },
            *this);
    connect(&menus->language, &QAction::triggered, this, &MainWindow::nextLanguage);
}

void MainWindow::makeStatusBar()
{
    auto *line = new StatusLine(
        { m_services.signing.clock, *m_current, *m_sandbox, *m_lock, *m_certificate, *m_platform },
        this);
    statusBar()->addWidget(line, 1);
    statusBar()->setSizeGripEnabled(false);
    connect(line, &StatusLine::checkWanted, this, &MainWindow::checkProfile);
}

void MainWindow::connectProfiles()
{
    for (QAction *later : { &m_profileMenu->create, &m_profileMenu->check })
        later->setEnabled(false); // the page is made after the first paint
    connect(&m_profileMenu->choose, &QAction::triggered, m_topBar, &TopBar::openProfiles);
    connect(&m_profileMenu->create, &QAction::triggered, this, [this] { createProfile({}); });
    connect(&m_profileMenu->check, &QAction::triggered, this, &MainWindow::checkProfile);
    connect(&m_profileMenu->lock, &QAction::triggered, m_lock, &AutoLock::lock);
    connect(m_profileMenu, &ProfileMenu::lockAfterChosen, this, [this](int minutes) {
        options::lockAfter.write(m_services.settings, minutes);
        lockAfter(minutes);
    });
    connect(m_topBar, &TopBar::manageWanted, &m_profilesPageAction, &QAction::trigger);
    connect(m_signPage, &SignPage::checkWanted, this, &MainWindow::checkProfile);
    connect(m_signPage, &SignPage::started, m_lock, &AutoLock::release);
    connect(m_prompt, &WindowPrompt::answered, m_lock, &AutoLock::release);
    connect(m_current, &CurrentProfile::changed, this, &MainWindow::followProfile);
    lockAfter(options::lockAfter.read(m_services.settings));
    followProfile();
}

void MainWindow::begin()
{
    m_pages->addWidget(new SandboxPage(m_services.sandbox, *m_sandbox, m_pages));
    m_profilesPage = new ProfilesPage(m_services, *m_current, *m_sandbox, m_pages);
    m_pages->addWidget(m_profilesPage);
    for (QAction *ready : { &m_sandboxPageAction, &m_profilesPageAction, &m_profileMenu->create,
             &m_profileMenu->check })
        ready->setEnabled(true);
    const auto *drop = new FileDrop(*this);
    connect(drop, &FileDrop::dropped, this, &MainWindow::createProfile, Qt::QueuedConnection);
    QTimer::singleShot(settleMs, this, [this] {
        m_sandbox->start();
        m_signPage->load();
        m_certificate->look();
        m_platform->start();
        connect(m_signPage, &SignPage::ended, m_certificate, &CertificateWatch::look);
    });
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_current->isLive()) {
        QPainter painter(this);
        painter.setClipRegion(QRegion(rect()).subtracted(contentsRect()));
        painter.fillRect(rect(), lookOf(palette()).bad);
    }
    if (m_begun)
        return;
    m_begun = true;
    QMetaObject::invokeMethod(this, &MainWindow::begin, Qt::QueuedConnection);
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    const std::array actions { &m_signPageAction, &m_sandboxPageAction, &m_profilesPageAction };
    actions[page]->setChecked(true);
}

void MainWindow::createProfile(const QStringList &paths)
{
    showPage(ProfilesPlace);
    m_profilesPage->createProfile(paths);
}

void MainWindow::checkProfile()
{
    showPage(ProfilesPlace);
    m_profilesPage->checkProfile(m_current->profile().id);
}

void MainWindow::lockAfter(int minutes)
{
    m_profileMenu->showLockAfter(minutes);
    m_lock->setPatience(std::chrono::minutes(minutes));
}

void MainWindow::nextLanguage()
{
    const QStringList all = words::Languages::available();
    useLanguage(all[(all.indexOf(m_services.languages.current()) + 1) % all.size()]);
}

void MainWindow::useLanguage(const QString &language)
{
    if (m_services.languages.use(language))
        options::language.write(m_services.settings, language);
    m_topBar->showLanguage(m_services.languages.current());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto leave = [this] {
        m_mayClose = true;
        close();
    };
    if (m_mayClose)
        return event->accept();
    if (m_signPage->holdsUnrecorded())
        askBeforeClosing(
            *this, tr("The answer in view is not recorded and will be lost. Close anyway?"), leave);
    else if (m_signPage->isBusy())
        askBeforeClosing(*this,
            tr("A request is on its way; its outcome will stay unknown. Close anyway?"), leave);
    else if (m_signPage->holdsUnsavedNote())
        saveNoteThen(leave);
    else
        return event->accept();
    event->ignore();
}

/// What was typed a moment ago is saved without a word; a note that cannot be is asked about.
void MainWindow::saveNoteThen(const std::function<void()> &leave)
{
    m_signPage->saveNote();
    QTimer::singleShot(saveMs, this, [this, leave] {
        if (m_signPage->holdsUnsavedNote())
            askBeforeClosing(
                *this, tr("A note could not be saved and will be lost. Close anyway?"), leave);
        else
            leave();
    });
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::followProfile()
{
    const QString name = words::profileName(m_current->profile().id, m_current->profile().name);
    setWindowTitle(m_current->isLive() ? tr("LIVE: %1 – Papay Console").arg(name)
                                       : tr("%1 – Papay Console").arg(name));
    const int frame = m_current->isLive() ? space::small : 0;
    setContentsMargins(frame, frame, frame, frame);
    update();
}

void MainWindow::retranslate()
{
    followProfile();
    m_signPageAction.setText(tr("Sign"));
    m_sandboxPageAction.setText(tr("Sandbox"));
    m_profilesPageAction.setText(tr("Profiles"));
}

} // namespace ui
