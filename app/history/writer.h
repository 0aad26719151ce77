#pragma once

#include "base/clock.h"
#include "history/machine.h"
#include "history/opening.h"
#include "history/presence.h"
#include "history/query.h"
#include "history/reserve.h"

#include <functional>
#include <optional>

namespace history {

/// The one that writes, on the writer's thread; what Store promises, it keeps. Every member opens
/// the history if need be; opening clears up after consoles that are gone.
class Writer final
{
public:
    /// `recovered` is called with the number of rows whenever some were made unknown.
    Writer(const Location &location, const base::Clock &clock,
        const std::function<void(int)> &recovered,
        std::chrono::milliseconds busyLimit = defaultBusyLimit);

    [[nodiscard]] StoreStatus open();
    void close() { m_opening.close(); }

    [[nodiscard]] StoreResult begin(const Row &row);
    [[nodiscard]] StoreResult finish(const Row &row);
    /// Makes the pending rows of consoles that are gone unknown.
    [[nodiscard]] StoreStatus recover();

private:
    /// The statements about one row; they answer its rowid.
    using Statements = base::Result<qint64, StoreError> (*)(Connection &, const Row &);

    [[nodiscard]] base::Result<Connection *, StoreError> ready();
    [[nodiscard]] StoreStatus recover(Connection &connection);
    [[nodiscard]] Row asBegun(const Row &row);
    [[nodiscard]] Row asFinished(Row row) const;
    [[nodiscard]] StoreResult commit(const Row &row, Statements statements);
    [[nodiscard]] StoreError noted(const StoreError &error);

    const base::Clock &m_clock;
    const std::function<void(int)> m_recovered;
    Opening m_opening;
    Presence m_presence;
    const Reserve m_reserve;
    std::optional<Machine> m_machine;
};

} // namespace history
