#pragma once

#include "base/clock.h"
#include "base/worker.h"
#include "cli/command.h"
#include "cli/databaseorder.h"
#include "history/store.h"
#include "profile/systemkeyring.h"

#include <functional>
#include <memory>

namespace cli {

/// `papayctl database status | use | create | migrate`.
class DatabaseRun final : public Command
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatabaseRun)
public:
    explicit DatabaseRun(const DatabaseOrder &order);
    ~DatabaseRun() override;

    void start() override;

private:
    void tryPlace(const std::function<void(const history::StoreStatus &)> &then);
    void showStatus(const history::StoreStatus &usable);
    void use();
    void keepPassword();
    void writeSetting();
    void forgetPassword();
    void work(const std::function<history::StoreStatus()> &job, const char *done);
    void fail(const OrderError &error);

    const DatabaseOrder m_order;
    base::SystemClock m_clock;
    profile::SystemKeyRing m_keyRing;
    std::unique_ptr<history::Store> m_store;
    base::Worker m_worker; ///< last member: ends before what its jobs touch
};

} // namespace cli
