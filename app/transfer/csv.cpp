#include "transfer/csv.h"

#include "transfer/cells.h"
#include "transfer/csvcolumns.h"
#include "transfer/instant.h"
#include "words/columns.h"

namespace transfer {

CsvWriter::CsvWriter(CsvKind kind, const QList<const CsvColumn *> &columns)
    : m_kind(kind)
    , m_columns(columns)
{
}

CsvWriter CsvWriter::listing() { return { CsvKind::Plain, listingColumns() }; }

CsvWriter CsvWriter::whole(CsvKind kind)
{
    return { kind, kind == CsvKind::Excel ? excelColumns() : plainColumns() };
}

QByteArray CsvWriter::header() const
{
    QByteArray line;
    for (const CsvColumn *column : m_columns) {
        if (!line.isEmpty())
            line += ',';
        // Whoever pivots or looks things up goes by the name, which is one in each language.
        if (m_kind == CsvKind::Excel)
            appendText(line,
                QStringLiteral("%1 (%2)").arg(
                    words::columnTitle(QLatin1String(column->name)), QLatin1String(column->name)));
        else
            line += column->name;
    }
    return (m_kind == CsvKind::Excel ? QByteArray("\xef\xbb\xbf") : QByteArray()) + line + "\r\n";
}

namespace {

/// Appends a value as its kind is written.
struct Appender {
    QByteArray &line;
    CsvKind kind;
    const QTimeZone &zone;

    void operator()(std::monostate) const { }
    void operator()(qint64 number) const { appendNumber(line, number); }
    void operator()(const QString &text) const
    {
        kind == CsvKind::Excel ? appendExcelText(line, text) : appendText(line, text);
    }
    void operator()(const Instant &instant) const
    {
        line += '"';
        kind == CsvKind::Excel ? appendLocal(line, instant.ms, zone)
                               : appendRfc3339(line, instant.ms, instant.zoneOffsetSeconds);
        line += '"';
    }
};

} // namespace

void CsvWriter::append(QByteArray &lines, const history::Row &row) const
{
    for (const CsvColumn *column : m_columns) {
        if (column != m_columns.first())
            lines += ',';
        std::visit(Appender { lines, m_kind, m_zone }, column->value(row));
    }
    lines += "\r\n";
}

} // namespace transfer
