#pragma once

#include "transfer/export.h"

#include <QSaveFile>

#include <atomic>

namespace transfer {

/// The file of an export: opened, written and committed on threads of others, one after the other.
class ExportFile final
{
public:
    explicit ExportFile(const QString &path);

    void open();
    /// Nothing once no more is wanted.
    void add(const QByteArray &lines, int rows);
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
    void fail(int error);

    const QString m_path;
    QSaveFile m_file;
    std::optional<ExportFailure> m_failure;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<bool> m_hasFailed = false;
    std::atomic<int> m_rows = 0;
};

} // namespace transfer
