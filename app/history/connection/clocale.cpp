#include "history/connection/clocale.h"

namespace history {

CLocale::CLocale()
    : m_english(::newlocale(LC_MESSAGES_MASK, "C", ::duplocale(::uselocale(locale_t {}))))
    , m_before(::uselocale(m_english))
{
}

CLocale::~CLocale()
{
    ::uselocale(m_before);
    if (m_english)
        ::freelocale(m_english);
}

} // namespace history
