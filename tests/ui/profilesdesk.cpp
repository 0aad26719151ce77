#include "ui/profilesdesk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QUrl>

#include <functional>

namespace support {

static constexpr int patienceMs = 30'000;

/// Keys are made once for a test program: it is they that take time, not the sandbox.
QString ProfilesDesk::sandboxFolder()
{
    static const QTemporaryDir folder;
    return folder.path();
}

/// Nobody is reached through it: port 9 is closed.
static QList<QNetworkProxy> closedWay(const QNetworkProxyQuery &)
{
    return { QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), 9) };
}

ProfilesDesk::ProfilesDesk(const QString &dataDir)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , m_signer(std::make_unique<signing::Signer>(m_clock, m_nonces))
    , m_network(std::make_unique<http::Network>(closedWay, nullptr))
{
    const QString folder = dataDir.isEmpty() ? m_folder.path() : dataDir;
    m_languages.use(QStringLiteral("en"));
    m_store = std::make_unique<history::Store>(folder, m_clock);
    m_keeping = std::make_unique<history::Keeping>(history::Place { folder }, m_clock);
    m_vault = std::make_unique<profile::Vault>(m_keyRing);
    m_platformKeys = std::make_unique<platform::PlatformKeys>(
        platform::Services { m_clock, *m_signer, *m_network, *m_vault });
    m_profiles = std::make_unique<profile::Profiles>(folder);
    m_drafts = std::make_unique<forms::Drafts>(folder);
    m_templates = std::make_unique<forms::Templates>(folder);
    sandbox::Options options;
    options.folder = sandboxFolder();
    m_sandbox = std::make_unique<sandbox::Sandbox>(options, m_clock, m_nonces);
    m_current = std::make_unique<ui::CurrentProfile>(*m_profiles, m_settings, QString(), nullptr);
    m_status = std::make_unique<ui::SandboxStatus>(*m_sandbox, nullptr);
    const attempt::Services signing { m_clock, *m_signer, *m_network, *m_store, *m_vault,
        *m_platformKeys };
    m_page = std::make_unique<ui::ProfilesPage>(
        ui::Services { signing, *m_sandbox, *m_profiles, *m_keeping, *m_drafts, *m_templates,
            m_languages, m_settings, folder },
        *m_current, *m_status, nullptr);
    m_page->resize(1024, 620);
    m_page->show();
    m_page->activateWindow();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        qFatal("The page did not become active.");
}

ProfilesDesk::~ProfilesDesk() = default;

QString ProfilesDesk::textOf(const char *objectName)
{
    auto *widget = find<QWidget>(objectName);
    return widget->isHidden() ? QString() : widget->property("text").toString();
}

QString ProfilesDesk::nameOfSelected()
{
    return find<QTableView>("profilesTable")->currentIndex().siblingAtColumn(0).data().toString();
}

void ProfilesDesk::click(const char *objectName)
{
    ++m_interactions;
    auto *button = find<QAbstractButton>(objectName);
    if (!button->isVisible() || !button->isEnabled())
        qFatal("%s cannot be clicked.", objectName);
    QTest::mouseClick(button, Qt::LeftButton);
}

void ProfilesDesk::type(const char *objectName, const QString &text)
{
    ++m_interactions;
    auto *input = find<QLineEdit>(objectName);
    if (!input->isVisible())
        qFatal("%s is not in sight.", objectName);
    input->setFocus();
    input->selectAll();
    if (text.isEmpty())
        QTest::keyClick(input, Qt::Key_Delete);
    for (const QChar character : text)
        QTest::sendKeyEvent(
            QTest::Click, input, Qt::Key_unknown, QString(character), Qt::NoModifier);
}

void ProfilesDesk::drop(const QStringList &paths)
{
    ++m_interactions;
    auto *area = find<QWidget>("profileDropArea");
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    mime.setUrls(urls);
    const QPoint centre = area->rect().center();
    QDragEnterEvent enter(centre, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &enter);
    if (!enter.isAccepted())
        qFatal("The drop area does not take the files.");
    QDropEvent event(centre, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &event);
}

void ProfilesDesk::goToTab(int tab) { find<QTabBar>("profileTabs")->setCurrentIndex(tab); }

static void waitFor(const std::function<bool()> &condition, const char *what)
{
    if (!QTest::qWaitFor(condition, patienceMs))
        qFatal("%s", what);
}

void ProfilesDesk::waitUntilRead()
{
    auto *area = find<QWidget>("profileDropArea");
    waitFor([area] { return !area->property("busy").toBool(); }, "The files were not read.");
}

void ProfilesDesk::waitUntilSaved()
{
    waitFor([this] { return dialog() == nullptr; }, "The dialog did not close.");
}

void ProfilesDesk::waitUntilChecked()
{
    auto *button = find<QAbstractButton>("checkProfileButton");
    waitFor([button] { return button->isEnabled(); }, "The health check did not end.");
}

QByteArray ProfilesDesk::held(const QString &profileId, profile::SecretKind kind)
{
    profile::Profile asked;
    asked.id = profileId;
    const QFuture<base::SharedSecret> found = m_vault->find(asked, kind);
    waitFor([&found] { return found.isFinished(); }, "The vault did not answer.");
    const base::SharedSecret secret = found.result();
    return secret ? secret->bytes() : QByteArray();
}

profile::Profile ProfilesDesk::named(const QString &name)
{
    const auto found = m_profiles->named(name);
    if (!found)
        qFatal("There is no profile %s.", qPrintable(name));
    return *found;
}

profile::Profile ProfilesDesk::save(const profile::Profile &profile, const profile::Copies &copies)
{
    const QFuture<profile::SaveResult> saved = m_profiles->save(profile, copies);
    waitFor(
        [&] {
            return saved.isFinished()
                && (!saved.result() || m_profiles->find(saved.result()->id).has_value());
        },
        "The profile was not saved.");
    if (!saved.result())
        qFatal("The profile was refused.");
    return *saved.result();
}

} // namespace support
