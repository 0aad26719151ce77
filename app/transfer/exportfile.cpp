#include "transfer/exportfile.h"

#include "base/privatefile.h"
#include "history/columns.h"
#include "history/mask.h"
#include "transfer/jsonlines.h"

#include <QFileInfo>

#include <cerrno>

namespace transfer {

using history::Row;

/// A write each, so that a million rows take few.
static constexpr qsizetype bufferSize = 1 << 20;

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

QByteArray headerOf(Format format)
{
    const auto csv = csvOf(format);
    return csv ? csv->header() : QByteArray();
}

ExportFile::ExportFile(const ExportOrder &order, const QByteArray &header)
    : m_order(order)
    , m_csv(csvOf(order.format))
    , m_file(order.file)
    , m_buffer(header)
{
}

void ExportFile::fail(ExportFailure::Code code)
{
    m_failure
        = ExportFailure { .code = code, .file = m_order.file, .diagnostic = m_file.errorString() };
    m_file.cancelWriting();
    m_hasFailed = true;
}

/// What went wrong with a write; `error`: errno right after it.
static ExportFailure::Code codeOf(int error)
{
    const bool isFull = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return isFull ? ExportFailure::Code::DiskFull : ExportFailure::Code::NotWritable;
}

void ExportFile::open()
{
    // A device or a folder is not for replacing.
    const QFileInfo target(m_order.file);
    errno = 0;
    const bool isOpen = !m_order.file.isEmpty() && (!target.exists() || target.isFile())
        && m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!isOpen)
        fail(codeOf(errno));
}

/// Bytes that are masked prove nothing, and what is not there cannot tell anything.
static Row withoutPerson(const Row &row)
{
    using history::Part;
    return history::masked(history::without(history::without(row, Part::Request), Part::Response));
}

void ExportFile::append(const Row &row)
{
    if (m_order.masked)
        write(withoutPerson(row));
    else
        write(row);
}

void ExportFile::write(const Row &row)
{
    if (m_csv)
        m_csv->append(m_buffer, row);
    else
        m_buffer += jsonLine(row);
}

bool ExportFile::add(const Row &row)
{
    if (!wantsMore())
        return false;
    append(row);
    ++m_rows;
    return m_buffer.size() < bufferSize || flush();
}

bool ExportFile::flush()
{
    errno = 0;
    const bool isWritten = m_file.write(m_buffer) == m_buffer.size();
    if (!isWritten)
        fail(codeOf(errno));
    m_buffer.resize(0); // and keeps its memory
    return isWritten;
}

void ExportFile::commit()
{
    if (m_failure || !flush())
        return;
    errno = 0;
    if (!m_file.commit())
        fail(codeOf(errno));
    else
        base::syncFolder(QFileInfo(m_order.file).absolutePath());
}

} // namespace transfer
