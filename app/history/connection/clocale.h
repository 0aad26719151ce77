#pragma once

#include <QtGlobal>

#include <clocale>

namespace history {

/// While it lives, libraries speak English to this thread: libpq's words tell why a server could
/// not be reached, and nothing else does.
class CLocale final
{
public:
    CLocale();
    ~CLocale();
    Q_DISABLE_COPY_MOVE(CLocale)

private:
    locale_t m_english;
    locale_t m_before;
};

} // namespace history
