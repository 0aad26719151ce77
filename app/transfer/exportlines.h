#pragma once

#include "transfer/csv.h"
#include "transfer/export.h"

#include <optional>

namespace transfer {

/// Rows as the lines of an export's file. Safe from any thread.
class ExportLines final
{
public:
    /// To be made on the thread of the language in use.
    explicit ExportLines(const ExportOrder &order);

    /// What stands before the first row.
    [[nodiscard]] const QByteArray &header() const { return m_header; }
    /// How much of a row is needed.
    [[nodiscard]] history::Detail detail() const;
    void append(QByteArray &lines, const history::Row &row) const;

private:
    void write(QByteArray &lines, const history::Row &row) const;

    const bool m_isMasked;
    const std::optional<CsvWriter> m_csv; ///< else JSON lines
    const QByteArray m_header;
};

} // namespace transfer
