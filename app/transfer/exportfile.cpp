#include "transfer/exportfile.h"

#include "base/privatefile.h"

#include <QFileInfo>

#include <cerrno>

namespace transfer {

ExportFile::ExportFile(const QString &path)
    : m_path(path)
    , m_file(path)
{
}

/// `error`: errno right after what failed.
void ExportFile::fail(int error)
{
    const bool isFull = error == ENOSPC || error == EDQUOT || error == EFBIG;
    m_failure = ExportFailure {
        .code = isFull ? ExportFailure::Code::DiskFull : ExportFailure::Code::NotWritable,
        .file = m_path,
        .diagnostic = m_file.errorString(),
    };
    m_file.cancelWriting();
    m_hasFailed = true;
}

void ExportFile::open()
{
    // A device or a folder is not for replacing.
    const QFileInfo target(m_path);
    errno = 0;
    const bool isOpen = !m_path.isEmpty() && (!target.exists() || target.isFile())
        && m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!isOpen)
        fail(errno);
}

void ExportFile::add(const QByteArray &lines, int rows)
{
    if (!wantsMore())
        return;
    errno = 0;
    if (m_file.write(lines) == lines.size())
        m_rows += rows;
    else
        fail(errno);
}

void ExportFile::commit()
{
    if (m_failure)
        return;
    errno = 0;
    if (!m_file.commit())
        fail(errno);
    else
        base::syncFolder(QFileInfo(m_path).absolutePath());
}

} // namespace transfer
