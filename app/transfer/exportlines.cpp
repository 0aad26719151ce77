#include "transfer/exportlines.h"

#include "history/columns.h"
#include "history/mask.h"
#include "transfer/jsonlines.h"

namespace transfer {

using history::Detail;
using history::Row;

static std::optional<CsvWriter> csvOf(Format format)
{
    switch (format) {
    case Format::ExcelCsv:
        return CsvWriter::whole(CsvKind::Excel);
    case Format::PlainCsv:
        return CsvWriter::whole(CsvKind::Plain);
    case Format::JsonLines:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// Bytes that are masked prove nothing, and what is not there cannot tell anything.
static Row withoutPerson(const Row &row)
{
    using history::Part;
    return history::masked(history::without(history::without(row, Part::Request), Part::Response));
}

ExportLines::ExportLines(const ExportOrder &order)
    : m_isMasked(order.masked)
    , m_csv(csvOf(order.format))
    , m_header(m_csv ? m_csv->header() : QByteArray())
{
}

Detail ExportLines::detail() const { return m_csv ? Detail::Summary : Detail::Whole; }

void ExportLines::append(QByteArray &lines, const Row &row) const
{
    if (m_isMasked)
        write(lines, withoutPerson(row));
    else
        write(lines, row);
}

void ExportLines::write(QByteArray &lines, const Row &row) const
{
    if (m_csv)
        m_csv->append(lines, row);
    else
        lines += jsonLine(row);
}

} // namespace transfer
