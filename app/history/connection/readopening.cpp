#include "history/connection/readopening.h"

#include "history/schema.h"

namespace history {

ReadOpening::ReadOpening(const Place &place, std::chrono::milliseconds busyLimit)
    : m_opening(place, Opening::Access::Read, busyLimit)
{
}

base::Result<Connection *, StoreError> ReadOpening::connection()
{
    const bool wasOpen = m_opening.isOpen();
    const auto connection = m_opening.connection();
    if (!connection || wasOpen)
        return connection;
    const auto schema = schemaVersionOf(**connection);
    if (!schema) {
        m_opening.close();
        return tl::unexpected(schema.error());
    }
    m_schema = *schema;
    ++m_openings;
    return connection;
}

} // namespace history
