#include "access/network.h"
#include "base/async.h"
#include "base/process.h"
#include "history/store.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"
#include "signing/signer.h"
#include "ui/commandline.h"
#include "ui/mainwindow.h"
#include "ui/option.h"
#include "ui/style.h"
#include "words/languages.h"

#include <QApplication>
#include <QSettings>
#include <QTimer>

#include <cstdio>
#include <memory>

namespace {

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    if (ui::wantsOnlyText(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.papay.console"));
    // Asking the desktop for a menu bar of its own would wait for D-Bus before the first paint.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeMenuBar);
    QApplication::setStyle(new ui::Style); // the application owns it
    return std::make_unique<QApplication>(argc, argv);
}

int print(const ui::CommandLine &line)
{
    const QByteArray text = QString(line.printed + u'\n').toLocal8Bit();
    std::fputs(text.constData(), line.exitStatus == 0 ? stdout : stderr);
    return line.exitStatus;
}

/// Asked for, else remembered, else the system's.
void chooseLanguage(words::Languages &languages, const QString &asked, const QSettings &settings)
{
    for (const QString &language : { asked, ui::options::language.read(settings) }) {
        if (!language.isEmpty() && languages.use(language))
            return;
    }
    languages.use(words::Languages::systemChoice());
}

/// What asks the server meanwhile is tried again when the password is here.
void findPassword(profile::SystemKeyRing &ring, history::Store &store, QObject &context)
{
    base::whenDone(ring.read(history::serverSecretOwner, profile::SecretKind::HistoryPassword),
        &context, [&store](const profile::KeyRingRead &read) {
            if (read)
                store.setPassword(*read);
        });
}

int runWindow(const ui::CommandLine &line, words::Languages &languages)
{
    QSettings settings(line.dataDir + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    chooseLanguage(languages, line.language, settings);

    const signing::Crypto crypto;
    const base::SystemClock clock;
    base::SystemNonceSource nonces;
    signing::Signer signer(clock, nonces);
    http::Network network;
    const history::PlaceSetting history = history::readPlace(line.dataDir);
    history::Store store(history.place, clock);
    history::Keeping keeping(history.place, clock);
    profile::SystemKeyRing keyRing;
    profile::Vault vault(keyRing);
    platform::PlatformKeys platformKeys({ clock, signer, network, vault });
    sandbox::Options options;
    options.folder = line.dataDir + QStringLiteral("/sandbox");
    sandbox::Sandbox sandbox(options, clock, nonces);
    profile::Profiles profiles(line.dataDir);
    forms::Drafts drafts(line.dataDir);
    forms::Templates templates(line.dataDir);

    ui::MainWindow window(
        { { clock, signer, network, store, vault, platformKeys }, sandbox, profiles, keeping,
            drafts, templates, languages, settings, line.dataDir },
        line.profileId);
    window.show();
    if (history.passwordInKeyRing)
        QTimer::singleShot(0, &window, [&] { findPassword(keyRing, store, window); });
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    base::guardProcess();
    const auto app = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("papay-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PAPAY_VERSION));
    words::Languages languages;
    languages.use(words::Languages::systemChoice());
    const ui::CommandLine line = ui::readCommandLine(QCoreApplication::arguments());
    return line.printed.isEmpty() ? runWindow(line, languages) : print(line);
}
