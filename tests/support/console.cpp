#include "support/console.h"

#include "sandbox/identity.h"

#include <QEventLoop>
#include <QSignalSpy>

#include <algorithm>

namespace support {

Console::Console(const QString &keyFolder, const sandbox::Tamper &tamper)
    : m_signer(std::make_unique<signing::Signer>(m_clock, m_nonces))
    , m_network(std::make_unique<http::Network>())
    , m_store(std::make_unique<history::Store>(m_folder.path(), m_clock))
    , m_vault(std::make_unique<profile::Vault>(m_keyRing))
    , m_platformKeys(std::make_unique<platform::PlatformKeys>(
          platform::Services { m_clock, *m_signer, *m_network, *m_vault }))
{
    sandbox::Options options;
    options.folder = keyFolder;
    options.tamper = tamper;
    m_sandbox = std::make_unique<sandbox::Sandbox>(options, m_clock, m_nonces);
    QObject::connect(m_sandbox.get(), &sandbox::Sandbox::answered, m_sandbox.get(),
        [this](const sandbox::LogEntry &entry) { m_seen.append(entry); });
    QObject::connect(m_sandbox.get(), &sandbox::Sandbox::ready, m_sandbox.get(),
        [this](const sandbox::Ready &ready) { m_ready = ready; });
    QSignalSpy ready(m_sandbox.get(), &sandbox::Sandbox::ready);
    m_sandbox->start();
    if (!ready.wait(30'000))
        qFatal("The sandbox did not start.");
}

Console::~Console() = default;

attempt::Services Console::services()
{
    return { m_clock, *m_signer, *m_network, *m_store, *m_vault, *m_platformKeys, m_prompt };
}

attempt::Order Console::exampleOrder() const
{
    const qint64 now = m_clock.nowMs();
    attempt::Order order;
    order.profile = profile::resolved(profile::sandboxProfile(),
        { m_ready.url, sandbox::identityOf(m_ready.credentials), m_ready.credentials.apiv3Key });
    order.profile.folder = m_folder.filePath(QStringLiteral("profiles/sandbox"));
    order.request = contract::exampleRequest(
        contract::freshContractCode(now), contract::expiryText(now + 2 * 60 * 60 * 1000));
    return order;
}

attempt::Result Console::run(const attempt::Order &order)
{
    attempt::SignAttempt attempt(services(), order, nullptr);
    std::optional<attempt::Result> ended;
    QEventLoop loop;
    QObject::connect(
        &attempt, &attempt::SignAttempt::finished, &loop, [&](const attempt::Result &result) {
            if (ended)
                qFatal("An attempt ended twice.");
            ended = result;
            loop.quit();
        });
    attempt.start();
    loop.exec();
    return *ended;
}

history::Row Console::rowOf(const attempt::Result &result)
{
    if (const auto *done = std::get_if<attempt::Done>(&result))
        return done->row;
    qFatal("There was no attempt.");
}

QList<history::Row> Console::rows()
{
    const auto page = m_store->page({}).result();
    if (!page)
        qFatal("The history cannot be read: %s", qPrintable(page.error().diagnostic));
    return *page;
}

QList<sandbox::LogEntry> Console::seen() const
{
    QCoreApplication::processEvents(); // what the sandbox's thread has told so far
    return m_seen;
}

int Console::certificateCalls() const
{
    const auto entries = seen();
    return int(std::count_if(entries.cbegin(), entries.cend(),
        [](const auto &entry) { return entry.url == QLatin1String("/v3/global/certificates"); }));
}

QString Console::rotate()
{
    QSignalSpy rotated(m_sandbox.get(), &sandbox::Sandbox::rotated);
    m_sandbox->rotate();
    if (!rotated.wait(30'000))
        qFatal("The sandbox did not rotate.");
    return rotated.first().first().toString();
}

} // namespace support
