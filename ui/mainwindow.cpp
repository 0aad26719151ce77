#include "mainwindow.h"

#include "icons.h"
#include "look.h"
#include "option.h"
#include "sandbox/sandboxpage.h"
#include "sandboxstatus.h"
#include "sign/signpage.h"
#include "tonelabel.h"
#include "topbar.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

/// The display server needs the processor too, to show what was painted: keys, sandbox and history
/// wait for it (measured: 5 to 10 ms less from exec to the first picture on two cores). Who presses
/// Sign sooner does not wait: that starts the sandbox as well.
static constexpr int settleMs = 100;

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_sandbox(new SandboxStatus(services.sandbox, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(programIcon());
    makePages();
    makeMenus();
    m_status = new ToneLabel(Tone::Muted, this);
    m_status->setObjectName(QStringLiteral("sandboxLine"));
    m_status->setContentsMargins(space::large, 0, space::large, space::small);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    connect(m_sandbox, &SandboxStatus::changed, this, &MainWindow::showStatus);
    m_topBar->showLanguage(services.languages.current());
    showPage(0);
    m_signPage->setFocus(Qt::OtherFocusReason);
    retranslate();
    resize(1280, 800);
    restoreGeometry(options::geometry.read(services.settings));
}

MainWindow::~MainWindow() { options::geometry.write(m_services.settings, saveGeometry()); }

void MainWindow::makePages()
{
    m_signPageAction.setObjectName(QStringLiteral("signPage"));
    m_sandboxPageAction.setObjectName(QStringLiteral("sandboxPage"));
    m_signPageAction.setShortcut(QKeySequence(Qt::ALT | Qt::Key_1));
    m_sandboxPageAction.setShortcut(QKeySequence(Qt::ALT | Qt::Key_2));
    auto *group = new QActionGroup(this);
    for (QAction *action : { &m_signPageAction, &m_sandboxPageAction }) {
        action->setCheckable(true);
        group->addAction(action);
    }
    m_sandboxPageAction.setEnabled(false); // the page is made after the first paint
    connect(&m_signPageAction, &QAction::triggered, this, [this] { showPage(0); });
    connect(&m_sandboxPageAction, &QAction::triggered, this, [this] { showPage(1); });

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_topBar
        = new TopBar(m_sandbox->profile(), { &m_signPageAction, &m_sandboxPageAction }, centre);
    m_pages = new QStackedWidget(centre);
    m_signPage = new SignPage(m_services, *m_sandbox, m_pages);
    m_pages->addWidget(m_signPage);
    layout->addWidget(m_topBar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    connect(m_topBar, &TopBar::languageChosen, this, &MainWindow::useLanguage);
}

void MainWindow::makeMenus()
{
    m_quitAction.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    m_languageAction.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(&m_quitAction, &QAction::triggered, this, &QWidget::close);
    connect(&m_languageAction, &QAction::triggered, this, &MainWindow::nextLanguage);
    connect(&m_aboutAction, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_signPage->searchAction(), &QAction::triggered, this, [this] { showPage(0); });

    const auto menu = [this](const char *name) {
        QMenu *made = menuBar()->addMenu(QString());
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_file = menu("fileMenu");
    m_file->addActions(m_signPage->signActions());
    m_file->addSeparator();
    m_file->addAction(&m_quitAction);
    m_edit = menu("editMenu");
    m_edit->addAction(m_signPage->copyAction());
    m_edit->addAction(m_signPage->searchAction());
    m_view = menu("viewMenu");
    m_view->addActions({ &m_signPageAction, &m_sandboxPageAction });
    m_view->addSeparator();
    m_view->addAction(&m_languageAction);
    m_help = menu("helpMenu");
    m_help->addAction(&m_aboutAction);
}

void MainWindow::begin()
{
    m_pages->addWidget(new SandboxPage(m_services.sandbox, *m_sandbox, m_pages));
    m_sandboxPageAction.setEnabled(true);
    QTimer::singleShot(settleMs, this, [this] {
        m_sandbox->start();
        m_signPage->load();
    });
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_begun)
        return;
    m_begun = true;
    QMetaObject::invokeMethod(this, &MainWindow::begin, Qt::QueuedConnection);
}

void MainWindow::showPage(int index)
{
    m_pages->setCurrentIndex(index);
    (index == 0 ? m_signPageAction : m_sandboxPageAction).setChecked(true);
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
    if (m_mayClose)
        return event->accept();
    if (m_signPage->holdsUnrecorded())
        askBeforeClosing(tr("The answer in view is not recorded and will be lost. Close anyway?"));
    else if (m_signPage->isBusy())
        askBeforeClosing(
            tr("A request is on its way; its outcome will stay unknown. Close anyway?"));
    else
        return event->accept();
    event->ignore();
}

void MainWindow::askBeforeClosing(const QString &question)
{
    auto *box = new QMessageBox(
        QMessageBox::Warning, windowTitle(), question, QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("closeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *leave = box->addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Stay"), QMessageBox::RejectRole));
    connect(leave, &QPushButton::clicked, this, [this] {
        m_mayClose = true;
        close();
    });
    box->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Papay Console"),
        tr("Papay Console %1: signs auto-debit contracts with WeChat Pay Global and keeps every "
           "attempt.")
            .arg(QCoreApplication::applicationVersion()),
        QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Close"), QMessageBox::AcceptRole);
    box->open();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::showStatus()
{
    switch (m_sandbox->state()) {
    case SandboxStatus::State::Idle:
    case SandboxStatus::State::Starting:
        m_status->setText(tr("The sandbox is starting …"));
        break;
    case SandboxStatus::State::Ready:
        m_status->setText(tr("Sandbox at %1").arg(m_sandbox->url().toString()));
        break;
    case SandboxStatus::State::Failed:
        m_status->setText(tr("The sandbox did not start."));
        break;
    }
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Papay Console"));
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    for (QMenu *menu : { m_file, m_edit, m_view, m_help })
        menu->setAccessibleName(menu->title());
    m_signPageAction.setText(tr("Sign"));
    m_sandboxPageAction.setText(tr("Sandbox"));
    m_languageAction.setText(tr("Switch language"));
    m_aboutAction.setText(tr("About Papay Console"));
    m_quitAction.setText(tr("Quit"));
    showStatus();
}

} // namespace ui
