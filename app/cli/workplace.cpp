#include "cli/workplace.h"

#include "cli/command.h"
#include "cli/output.h"
#include "cli/terminalprompt.h"
#include "sandbox/identity.h"
#include "words/problems.h"

#include <QTimer>

namespace cli {

Workplace::Workplace(const QString &dataDir, const Signatory &who)
    : m_dataDir(dataDir)
    , m_profile(who.profile)
    , m_signer(m_clock, m_nonces)
    , m_vault(m_keyRing)
    , m_platformKeys(services())
{
    if (who.asking == Asking::Terminal)
        m_prompt = TerminalPrompt::onControllingTerminal();
    if (who.apiV3Key)
        m_vault.keep(m_profile.id, profile::SecretKind::ApiV3Key, who.apiV3Key);
}

Workplace::~Workplace() = default;

platform::Services Workplace::services() { return { m_clock, m_signer, m_network, m_vault }; }

void Workplace::open()
{
    if (m_profile.accessPoint == profile::embeddedAccessPoint)
        startSandbox();
    else
        QTimer::singleShot(0, this, [this] { emit opened(m_profile); });
}

void Workplace::startSandbox()
{
    using sandbox::Sandbox;
    sandbox::Options options;
    options.folder = m_dataDir + QStringLiteral("/sandbox");
    m_sandbox = std::make_unique<Sandbox>(options, m_clock, m_nonces);
    connect(m_sandbox.get(), &Sandbox::ready, this, [this](const sandbox::Ready &ready) {
        emit opened(profile::resolved(m_profile,
            { ready.url, sandbox::identityOf(ready.credentials), ready.credentials.apiv3Key }));
    });
    connect(m_sandbox.get(), &Sandbox::failed, this, [this](const sandbox::StartError &error) {
        printError(QLatin1String("sandbox_failed"), words::text(error));
        const bool keys = error.code == sandbox::StartErrorCode::Credentials;
        emit failed(keys ? exitstatus::key : exitstatus::noAnswer);
    });
    m_sandbox->start();
}

} // namespace cli
