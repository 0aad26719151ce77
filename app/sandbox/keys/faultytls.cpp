#include "sandbox/keys/faultytls.h"

#include "sandbox/http/listener.h"
#include "sandbox/keys/servertls.h"

namespace sandbox {

namespace {

std::optional<ServerFault> faultOf(const Scenario *scenario)
{
    if (scenario && scenario->id == ScenarioId::TlsWrongName)
        return ServerFault::WrongName;
    if (scenario && scenario->id == ScenarioId::TlsExpired)
        return ServerFault::Expired;
    return {};
}

std::optional<QSslConfiguration> made(const QString &folder, ServerFault fault)
{
    // Clients go by the time of their system, whatever clock the sandbox was given.
    const auto pair = misbehavingServer(folder, fault, QDateTime::currentDateTimeUtc());
    return pair ? serverTls(pair->key, pair->certificate) : std::nullopt;
}

} // namespace

FaultyTls::FaultyTls(const QString &folder)
    : m_folder(folder)
{
}

const QSslConfiguration *FaultyTls::of(const Scenario *scenario)
{
    const std::optional<ServerFault> fault = faultOf(scenario);
    if (!fault)
        return nullptr;
    auto &configuration = m_made.at(static_cast<std::size_t>(*fault));
    if (!configuration)
        configuration = made(m_folder, *fault);
    return configuration ? &*configuration : nullptr;
}

} // namespace sandbox
