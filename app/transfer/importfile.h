#pragma once

#include "history/row.h"
#include "transfer/import.h"

#include <QFile>

#include <atomic>
#include <optional>

namespace transfer {

/// The next attempts of a file.
struct ImportPage {
    QList<history::Row> rows; ///< oldest first; none: the file has ended
    QList<int> unreadable; ///< lines, from 1; the first 100 of the file
    int unreadableCount = 0;
    double done = 0; ///< of the file, up to 1
    std::optional<ImportFailure> failure; ///< then the rest says nothing
};

/// JSON lines, read page by page by one thread. A byte order mark, empty lines and lines ended by
/// \r\n are no faults.
class ImportFile final
{
public:
    explicit ImportFile(const QString &path);

    /// Ends early when it is cancelled.
    [[nodiscard]] ImportPage next();
    void cancel() { m_isCancelled = true; } ///< of any thread

private:
    [[nodiscard]] std::optional<ImportFailure> open();
    [[nodiscard]] ImportFailure failed(const QString &diagnostic) const;
    [[nodiscard]] QByteArray nextLine();
    void read(QByteArray line, ImportPage &page);

    QFile m_file;
    int m_line = 0; ///< that was read last
    int m_named = 0; ///< unreadable lines
    std::atomic<bool> m_isCancelled = false;
};

} // namespace transfer
