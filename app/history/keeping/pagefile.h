#pragma once

#include <QByteArray>
#include <QFile>

namespace history {

/// The pages of a database file, numbered from 1.
class PageFile final
{
public:
    PageFile(const QString &path, int pageSize);

    [[nodiscard]] int pageSize() const { return m_pageSize; }
    [[nodiscard]] quint32 count() const { return m_count; }
    /// A whole page; what the file was cut off is zeroes; empty where there is none.
    [[nodiscard]] QByteArray page(quint32 number) const;

private:
    mutable QFile m_file;
    const int m_pageSize;
    quint32 m_count = 0;
};

} // namespace history
