#include "access/requestbody.h"

#include <algorithm>

namespace http {

RequestBody::RequestBody(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 RequestBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 RequestBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, m_bytes.size() - m_read);
    if (count == 0)
        return -1; // the end
    std::copy_n(m_bytes.cbegin() + m_read, count, data);
    m_read += count;
    return count;
}

} // namespace http
