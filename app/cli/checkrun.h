#pragma once

#include "cli/command.h"
#include "cli/workplace.h"
#include "platform/healthcheck.h"

#include <memory>

namespace cli {

struct CheckOrder {
    Signatory who;
    http::TrustSet trust {}; ///< empty: the system's
};

/// `papayctl check [--profile NAME] [--ca FILE]`
[[nodiscard]] base::Result<CheckOrder, OrderError> checkOrder(
    const Arguments &arguments, const QString &dataDir);

/// What the lines of a health check amount to: 0 when none is red; `key` when a red one is about
/// keys, certificates or the platform's; else `noAnswer` when the access point cannot be reached;
/// else `key`.
[[nodiscard]] int exitStatus(const QList<platform::HealthLine> &lines);

/// `papayctl check`: the health check of a profile, a line each.
class CheckRun final : public Command
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckRun)
public:
    CheckRun(const QString &dataDir, const CheckOrder &order);
    ~CheckRun() override;

    void start() override;
    /// Ends it where it is.
    void cancel();

private:
    void check(const profile::Profile &profile);

    const CheckOrder m_order;
    Workplace m_place;
    std::unique_ptr<platform::HealthCheck> m_check;
};

} // namespace cli
