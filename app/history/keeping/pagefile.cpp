#include "history/keeping/pagefile.h"

namespace history {

PageFile::PageFile(const QString &path, int pageSize)
    : m_file(path)
    , m_pageSize(pageSize)
{
    if (m_file.open(QFile::ReadOnly))
        m_count = quint32((m_file.size() + pageSize - 1) / pageSize);
}

QByteArray PageFile::page(quint32 number) const
{
    if (number == 0 || number > m_count || !m_file.seek(qint64(number - 1) * m_pageSize))
        return {};
    return m_file.read(m_pageSize).leftJustified(m_pageSize, '\0');
}

} // namespace history
