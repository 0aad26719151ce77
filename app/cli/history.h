#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/sign.h"
#include "history/store.h"

namespace cli {

enum class Format { Json, Csv };

/// `papayctl history`: lists attempts, newest first.
class HistoryList final : public Command
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryList)
public:
    HistoryList(
        const QString &dataDir, const history::Query &query, Format format, QObject *parent);
    void start() override;

private:
    void print(const history::PageResult &page);

    base::SystemClock m_clock;
    history::Store m_store;
    const history::Query m_query;
    const Format m_format;
};

struct HistoryOrder {
    history::Query query;
    Format format = Format::Json;
};

[[nodiscard]] base::Result<HistoryOrder, OrderError> historyOrder(const Arguments &arguments);

} // namespace cli
