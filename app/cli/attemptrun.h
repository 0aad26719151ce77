#pragma once

#include "attempt/signattempt.h"
#include "cli/command.h"
#include "cli/workplace.h"
#include "history/store.h"

#include <optional>

namespace cli {

/// One attempt from the command line: signs and prints, then lets a download of platform
/// certificates come to its end.
class AttemptRun final : public Command
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttemptRun)
public:
    AttemptRun(const history::Place &place, const SignOrder &order);
    ~AttemptRun() override;

    void start() override;
    /// Ends what is under way; the outcome is recorded and printed.
    void cancel();

private:
    void sign(const profile::Profile &profile);
    void print(const attempt::Result &result);
    void end(int exitStatus);

    attempt::Order m_order;
    Workplace m_place;
    history::Store m_store;
    std::unique_ptr<attempt::SignAttempt> m_attempt;
    std::optional<int> m_exitStatus; ///< once the attempt is over
};

} // namespace cli
