#include "sandbox/rules/ratelimit.h"

#include <algorithm>
#include <iterator>

namespace sandbox {

void RateLimit::set(int perSecond)
{
    m_perSecond = std::max(0, perSecond);
    m_seconds.clear();
}

bool RateLimit::admits(const QByteArray &mchid, qint64 nowMs)
{
    if (!isOn())
        return true;
    Second &second = m_seconds[mchid];
    if (second.number != nowMs / 1000)
        second = { .number = nowMs / 1000 };
    return ++second.requests <= m_perSecond;
}

QByteArray RateLimit::nextCode()
{
    static constexpr const char *codes[] { "FREQUENCY_LIMITED", "RATE_LIMITED",
        "RATELIMIT_EXCEEDED", "FREQUENCY_LIMIT_EXCEED" };
    const char *code = codes[m_refusals];
    m_refusals = (m_refusals + 1) % int(std::size(codes));
    return code;
}

} // namespace sandbox
