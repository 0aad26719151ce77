#include "ui/desk.h"

#include <QApplication>
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
        m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_languages.use(setup.language);
    m_store = std::make_unique<history::Store>(dataDir, m_clock);
    sandbox::Options options;
    options.folder = keyFolder();
    options.tamper = setup.tamper;
    m_sandbox = std::make_unique<sandbox::Sandbox>(options, m_clock, m_nonces);
    QObject::connect(m_sandbox.get(), &sandbox::Sandbox::answered, m_sandbox.get(),
        [this](const sandbox::LogEntry &entry) { m_seen.append(entry); });
    const attempt::Services signing { m_clock, *m_signer, *m_network, *m_store };
    m_window = std::make_unique<ui::MainWindow>(
        ui::Services { signing, *m_sandbox, m_languages, *m_settings });
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("The window did not become active.");
}

Desk::~Desk() = default;

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

} // namespace support
