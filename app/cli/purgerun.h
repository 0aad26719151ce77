#pragma once

#include "base/clock.h"
#include "cli/command.h"
#include "cli/databaseorder.h"
#include "history/keeping.h"
#include "history/store.h"

#include <memory>

namespace cli {

/// `papayctl database purge`: says what would go; with --yes it goes.
class PurgeRun final : public Command
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PurgeRun)
public:
    explicit PurgeRun(const DatabaseOrder &order);
    ~PurgeRun() override;

    void start() override;

private:
    void preview(const history::Choices &choices);
    void show(const history::PurgePreview &preview);
    void purge(const history::PurgePreview &preview);
    void fail(const OrderError &error);

    const DatabaseOrder m_order;
    base::SystemClock m_clock;
    std::unique_ptr<history::Store> m_store; ///< knows the profiles of the history
    history::Keeping m_keeping;
};

} // namespace cli
