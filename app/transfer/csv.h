#pragma once

#include "history/row.h"

#include <QByteArray>
#include <QList>
#include <QTimeZone>

namespace transfer {

enum class CsvKind {
    Excel, ///< BOM, titles for people, times of this computer's zone; cells as appendExcelText
    Plain, ///< API names, times with the zone of the row's creation; cells as appendText
};

struct CsvColumn;

/// Writes rows as CSV (RFC 4180, UTF-8, lines ended by \r\n).
class CsvWriter final
{
public:
    /// The members of `papayctl history`.
    [[nodiscard]] static CsvWriter listing();
    /// Every column but the bytes. Plain begins with those of the listing.
    [[nodiscard]] static CsvWriter whole(CsvKind kind);

    /// To be called on the thread of the language in use.
    [[nodiscard]] QByteArray header() const;
    void append(QByteArray &lines, const history::Row &row) const;

private:
    CsvWriter(CsvKind kind, const QList<const CsvColumn *> &columns);

    CsvKind m_kind;
    QList<const CsvColumn *> m_columns;
    QTimeZone m_zone = QTimeZone::systemTimeZone(); ///< asked once: each time costs a system call
};

} // namespace transfer
