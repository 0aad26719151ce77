#pragma once

#include "base/clock.h"
#include "cli/command.h"
#include "cli/historyorder.h"
#include "history/store.h"

namespace cli {

/// What reads or writes the history and nothing else.
class HistoryRun : public Command
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryRun)
public:
    HistoryRun(const history::Place &place, const HistoryOrder &order);
    /// Finds the profile that is meant, then works.
    void start() override;

protected:
    virtual void work(const history::Query &query) = 0;
    /// Prints the error and ends.
    void fail(const history::StoreError &error);
    void fail(int exitStatus, const char *code, const QString &message);

    [[nodiscard]] history::Store &store() { return m_store; }
    [[nodiscard]] const HistoryOrder &order() const { return m_order; }

private:
    void findProfile(const history::Choices &choices);

    base::SystemClock m_clock;
    history::Store m_store;
    const HistoryOrder m_order;
};

/// `papayctl history`: lists attempts, newest first.
class HistoryList final : public HistoryRun
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryList)
public:
    using HistoryRun::HistoryRun;

private:
    void work(const history::Query &query) override;
    void print(const QList<history::Row> &rows);
};

} // namespace cli
