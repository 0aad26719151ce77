#pragma once

#include "cli/history.h"
#include "transfer/import.h"

namespace cli {

/// `papayctl history export FILE`: every attempt that is asked for, newest first.
class HistoryExport final : public HistoryRun
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryExport)
public:
    using HistoryRun::HistoryRun;
    void cancel();

private:
    void work(const history::Query &query) override;
    void write(const QList<history::RowNumber> &numbers);
    void end(const transfer::ExportResult &result);

    transfer::Export *m_export = nullptr;
    bool m_isCancelled = false;
};

/// `papayctl history import FILE`.
class HistoryImport final : public HistoryRun
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryImport)
public:
    using HistoryRun::HistoryRun;

private:
    void work(const history::Query &query) override;
    void end(const transfer::ImportResult &result);
};

/// `papayctl history bundle ATTEMPT`: prints what WeChat Pay's support asks for.
class HistoryBundle final : public HistoryRun
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryBundle)
public:
    using HistoryRun::HistoryRun;

private:
    void work(const history::Query &query) override;
};

} // namespace cli
