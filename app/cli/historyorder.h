#pragma once

#include "base/result.h"
#include "cli/arguments.h"
#include "cli/sign.h"
#include "history/query.h"
#include "transfer/export.h"

namespace cli {

/// `papayctl history [export FILE | import FILE | bundle ATTEMPT]`.
struct HistoryOrder {
    enum class Action { List, Export, Import, Bundle };
    enum class Format { Json, Csv };

    Action action = Action::List;
    QString subject {}; ///< the file (absolute), or the attempt's id
    history::Query query {}; ///< without its profile, which the history has to look up
    QString profile {}; ///< id or name; empty: all
    Format format = Format::Json; ///< of List
    transfer::Format exportFormat = transfer::Format::PlainCsv;
    bool masked = false;
};

[[nodiscard]] base::Result<HistoryOrder, OrderError> historyOrder(const Arguments &arguments);

} // namespace cli
