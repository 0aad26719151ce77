#pragma once

#include "transfer/csv.h"
#include "transfer/export.h"

#include <QSaveFile>

#include <atomic>
#include <functional>

namespace transfer {

/// The file of an export: opened, written and committed on threads of others, one after the other.
class ExportFile final
{
public:
    /// `header`: what stands before the first row.
    ExportFile(const ExportOrder &order, const QByteArray &header);

    void open();
    /// False: no more, please.
    [[nodiscard]] bool add(const history::Row &row);
    void commit();

    // Of any thread:
    void cancel() { m_isCancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    /// False once it was cancelled or a write has failed.
    [[nodiscard]] bool wantsMore() const { return !m_isCancelled && !m_hasFailed; }
    [[nodiscard]] int rows() const { return m_rows; }

    /// Once nobody writes any more; nothing when it went well.
    [[nodiscard]] const std::optional<ExportFailure> &failure() const { return m_failure; }

private:
    void append(const history::Row &row);
    void write(const history::Row &row);
    [[nodiscard]] bool flush();
    void fail(ExportFailure::Code code);

    const ExportOrder m_order;
    const std::optional<CsvWriter> m_csv;
    QSaveFile m_file;
    QByteArray m_buffer;
    std::optional<ExportFailure> m_failure;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<bool> m_hasFailed = false;
    std::atomic<int> m_rows = 0;
};

/// What stands before the first row, in the language in use.
[[nodiscard]] QByteArray headerOf(Format format);

} // namespace transfer
