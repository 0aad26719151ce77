#include "cli/checkrun.h"

#include "cli/credentials.h"
#include "cli/output.h"
#include "cli/signatory.h"
#include "words/health.h"

#include <algorithm>

namespace cli {

namespace {

using platform::Check;
using platform::HealthLine;
using platform::Level;

JsonLine healthLine(const HealthLine &line)
{
    JsonLine json;
    json.add("check", platform::name(line.check))
        .add("level", platform::name(line.level))
        .add("verdict", platform::name(line.verdict))
        .addText("subject", line.subject)
        .add("message", words::text(line));
    return json;
}

/// About what the profile holds, rather than about what lies between here and the access point.
bool isOfKeys(Check check)
{
    switch (check) {
    case Check::Key:
    case Check::Certificate:
    case Check::Serial:
    case Check::MerchantNumber:
    case Check::Validity:
    case Check::Environment:
    case Check::PlatformKeys:
    case Check::PlatformValidity:
    case Check::ApiV3Key:
        return true;
    case Check::AccessPoint:
    case Check::Clock:
    case Check::LiveCall:
        return false;
    }
    Q_UNREACHABLE();
}

void show(const HealthLine &line)
{
    print(healthLine(line).bytes());
    say(QStringLiteral("[%1] %2").arg(words::text(line.level), words::text(line)));
}

} // namespace

base::Result<CheckOrder, OrderError> checkOrder(const Arguments &arguments, const QString &dataDir)
{
    const auto who = readSignatory(arguments, dataDir);
    if (!who)
        return tl::unexpected(who.error());
    const auto trust = readTrust(arguments);
    if (!trust)
        return tl::unexpected(trust.error());
    return CheckOrder { *who, *trust };
}

int exitStatus(const QList<HealthLine> &lines)
{
    const auto anyRed = [&lines](auto &&isMeant) {
        return std::any_of(lines.begin(), lines.end(), [&](const HealthLine &line) {
            return line.level == Level::Red && isMeant(line.check);
        });
    };
    if (anyRed(isOfKeys))
        return exitstatus::key;
    if (anyRed([](Check check) { return check == Check::AccessPoint; }))
        return exitstatus::noAnswer;
    return anyRed([](Check) { return true; }) ? exitstatus::key : exitstatus::ok;
}

CheckRun::CheckRun(const QString &dataDir, const CheckOrder &order)
    : m_order(order)
    , m_place(dataDir, order.who)
{
    connect(&m_place, &Workplace::opened, this, &CheckRun::check);
    connect(&m_place, &Workplace::failed, this, &CheckRun::finished);
}

CheckRun::~CheckRun() = default;

void CheckRun::start() { m_place.open(); }

void CheckRun::check(const profile::Profile &profile)
{
    using platform::HealthCheck;
    m_check = std::make_unique<HealthCheck>(m_place.services(), m_place.platformKeys(),
        m_place.prompt(), profile, m_order.trust, nullptr);
    connect(m_check.get(), &HealthCheck::found, this, &show);
    connect(m_check.get(), &HealthCheck::finished, this,
        [this](const QList<HealthLine> &lines) { emit finished(exitStatus(lines)); });
    m_check->start();
}

void CheckRun::cancel()
{
    const int status = printProblem(attempt::CancelledEarly {});
    emit finished(status);
}

} // namespace cli
