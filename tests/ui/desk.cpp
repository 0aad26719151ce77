#include "ui/desk.h"

#include "sandbox/credentials.h"
#include "sandbox/identity.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace support {

/// Keys are made once for a test program: it is they that take time, not the sandbox.
static QString keyFolder()
{
    static const QTemporaryDir folder;
    return folder.path();
}

Desk::Desk(const Setup &setup)
    : m_signer(std::make_unique<signing::Signer>(m_clock, m_nonces))
    , m_network(std::make_unique<http::Network>())
{
    const QString dataDir = setup.dataDir.isEmpty() ? m_folder.path() : setup.dataDir;
    m_settings = std::make_unique<QSettings>(
        dataDir + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    m_languages.use(setup.language);
    m_store = std::make_unique<history::Store>(dataDir, m_clock);
    m_keeping = std::make_unique<history::Keeping>(history::Place { dataDir }, m_clock);
    m_vault = std::make_unique<profile::Vault>(m_keyRing);
    m_platformKeys = std::make_unique<platform::PlatformKeys>(
        platform::Services { m_clock, *m_signer, *m_network, *m_vault });
    m_profiles = std::make_unique<profile::Profiles>(dataDir);
    m_drafts = std::make_unique<forms::Drafts>(dataDir);
    m_templates = std::make_unique<forms::Templates>(dataDir);
    sandbox::Options options;
    options.folder = keyFolder();
    options.tamper = setup.tamper;
    m_sandbox = std::make_unique<sandbox::Sandbox>(options, m_clock, m_nonces);
    QObject::connect(m_sandbox.get(), &sandbox::Sandbox::answered, m_sandbox.get(),
        [this](const sandbox::LogEntry &entry) { m_seen.append(entry); });
    const attempt::Services signing { m_clock, *m_signer, *m_network, *m_store, *m_vault,
        *m_platformKeys };
    m_window = std::make_unique<ui::MainWindow>(
        ui::Services { signing, *m_sandbox, *m_profiles, *m_keeping, *m_drafts, *m_templates,
            m_languages, *m_settings, dataDir },
        setup.profileId);
    m_window->show();
    activate();
}

Desk::~Desk() = default;

void Desk::activate()
{
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("The window did not become active.");
}

QLineEdit *Desk::field(const char *apiName) { return find<QLineEdit>(apiName); }

QString Desk::textOf(const char *objectName)
{
    return find<QWidget>(objectName)->property("text").toString();
}

void Desk::type(const char *apiName, const QString &text)
{
    QLineEdit *input = field(apiName);
    input->setFocus();
    for (const QChar character : text) {
        // keyClicks aborts at what is no Latin-1 key; an input method sends it like this.
        const bool isKey = character.unicode() < 0x80;
        if (isKey)
            QTest::keyClick(input, character.toLatin1());
        else
            QTest::sendKeyEvent(
                QTest::Click, input, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
}

void Desk::click(const char *objectName)
{
    QTest::mouseClick(find<QAbstractButton>(objectName), Qt::LeftButton);
}

void Desk::sign()
{
    click("signButton");
    waitUntilIdle();
}

void Desk::fillExampleAndSign()
{
    click("fillExampleButton");
    sign();
}

bool Desk::isIdle()
{
    return find<QPushButton>("signButton")->isEnabled()
        && !find<QPushButton>("cancelButton")->isVisible();
}

void Desk::waitUntilIdle()
{
    if (!QTest::qWaitFor([this] { return isIdle(); }, 30'000))
        qFatal("The window stayed busy.");
}

void Desk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void Desk::waitForSandbox()
{
    const auto answers
        = [this] { return textOf("sandboxLine").contains(QLatin1String("127.0.0.1")); };
    if (!QTest::qWaitFor(answers, 30'000))
        qFatal("The sandbox did not start.");
}

profile::Profile Desk::save(const profile::Profile &profile)
{
    const QFuture<profile::SaveResult> saved = m_profiles->save(profile);
    const auto listed = [this, &saved] {
        return saved.isFinished()
            && (!saved.result() || m_profiles->find(saved.result()->id).has_value());
    };
    if (!QTest::qWaitFor(listed, 10'000) || !saved.result())
        qFatal("The profile was not saved.");
    return *saved.result();
}

void Desk::choose(const profile::Profile &profile)
{
    auto *selector = find<QComboBox>("profileSelector");
    const auto listed = [&] { return selector->findData(profile.id) >= 0; };
    if (!QTest::qWaitFor(listed, 10'000))
        qFatal("The profile is not in the selector.");
    selector->setCurrentIndex(selector->findData(profile.id));
    emit selector->activated(selector->currentIndex()); // as a click in the open list does
}

static sandbox::Credentials sandboxCredentials()
{
    const auto credentials = sandbox::ensureCredentials(keyFolder(), false);
    if (!credentials)
        qFatal("The sandbox has no credentials.");
    return *credentials;
}

base::SharedSecret Desk::sandboxApiV3Key()
{
    waitForSandbox();
    QFile file(sandboxCredentials().apiv3Key);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The sandbox has no APIv3 key.");
    return std::make_shared<const base::Secret>(file.readAll());
}

profile::Profile Desk::sandboxMerchant(const QString &passphrase)
{
    waitForSandbox();
    const sandbox::Credentials credentials = sandboxCredentials();
    profile::Profile profile;
    profile.name = QStringLiteral("Tester");
    profile.accessPoint = textOf("sandboxAddress");
    profile.identity = sandbox::identityOf(credentials);
    if (!passphrase.isEmpty()) {
        profile.identity.keyFile = m_keys.path(QStringLiteral("protected.pem"));
        m_keys.openssl({ QStringLiteral("pkcs8"), QStringLiteral("-topk8"), QStringLiteral("-in"),
            credentials.merchantKey, QStringLiteral("-out"), profile.identity.keyFile,
            QStringLiteral("-passout"), QStringLiteral("pass:") + passphrase });
    }
    return profile;
}

/// openssl's -days makes no certificate that is expired already.
static QString makeCertificate(const TestKeys &keys, const profile::Profile &profile, int days)
{
    const QString file = keys.path(QStringLiteral("live_cert_%1.pem").arg(days));
    const QString moment = QStringLiteral("yyyyMMddHHmmss'Z'");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    keys.openssl({ QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-key"),
        profile.identity.keyFile, QStringLiteral("-subj"),
        QStringLiteral("/CN=") + profile.identity.mchid, QStringLiteral("-out"),
        QStringLiteral("request.pem") });
    keys.write(QStringLiteral("index.txt"), {});
    keys.write(QStringLiteral("serial.txt"), profile.identity.serial.toLatin1());
    keys.write(QStringLiteral("ca.cnf"),
        "[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nserial=serial.txt\nnew_certs_dir=.\n"
        "default_md=sha256\npolicy=any\n[any]\ncommonName=supplied\n");
    keys.openssl({ QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-config"),
        QStringLiteral("ca.cnf"), QStringLiteral("-selfsign"), QStringLiteral("-keyfile"),
        profile.identity.keyFile, QStringLiteral("-in"), QStringLiteral("request.pem"),
        QStringLiteral("-startdate"), now.addDays(-30).toString(moment), QStringLiteral("-enddate"),
        now.addDays(days).toString(moment), QStringLiteral("-notext"), QStringLiteral("-out"),
        file });
    return file;
}

profile::Profile Desk::liveMerchant(int days)
{
    const QString key = m_keys.path(QStringLiteral("live_key.pem"));
    if (!QFile::exists(key))
        m_keys.makeRsaKey(QStringLiteral("live_key.pem"));
    profile::Profile profile;
    profile.name = QStringLiteral("Shop HK");
    profile.environment = base::Environment::Live;
    profile.accessPoint = profile::hongKongAccessPoint;
    profile.identity.mchid = QStringLiteral("1900000001");
    profile.identity.keyFile = key;
    profile.identity.serial = QStringLiteral("5157F09EFDC096DE15EBE81A47057A7232F1B8E1");
    profile.identity.certificateFile = makeCertificate(m_keys, profile, days);
    return profile;
}

void enlargeFonts(int percent)
{
    static const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * percent / 100);
    QApplication::setFont(font);
}

} // namespace support
