#include "history/ownwrites.h"

namespace history {

void OwnWrites::note(const Row &row)
{
    const std::scoped_lock lock(m_mutex);
    m_revisions.insert(row.id, row.revision);
}

bool OwnWrites::isKnown(const Row &row)
{
    const std::scoped_lock lock(m_mutex);
    const auto own = m_revisions.constFind(row.id);
    if (own == m_revisions.cend() || row.revision < *own)
        return own != m_revisions.cend();
    const bool isSame = row.revision == *own;
    m_revisions.erase(own); // a later revision is somebody else's, or is noted first
    return isSame;
}

} // namespace history
