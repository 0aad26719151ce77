#include "sandbox/contracts/sessions.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

/// Not known: whether an institution's sub-merchants each have codes of their own. Here its codes
/// are its own, whoever of them it asks for.
QByteArray codeKey(const QByteArray &mchid, const QByteArray &code) { return mchid + '/' + code; }

} // namespace

QLatin1String name(SessionState state)
{
    switch (state) {
    case SessionState::Waiting:
        return "waiting"_L1;
    case SessionState::Refused:
        return "refused"_L1;
    case SessionState::Abandoned:
        return "abandoned"_L1;
    case SessionState::IpDiffers:
        return "ip_differs"_L1;
    case SessionState::Signed:
        return "signed"_L1;
    }
    Q_UNREACHABLE();
}

Sessions::Sessions(qsizetype most)
    : m_most(most)
{
}

const Session *Sessions::find(const QByteArray &mchid, const QByteArray &code, qint64 nowMs)
{
    forgetExpired(nowMs);
    const auto key = m_byCode.constFind(codeKey(mchid, code));
    return key == m_byCode.constEnd() ? nullptr : &m_sessions.at(*key);
}

void Sessions::add(const Session &session, qint64 nowMs)
{
    forgetExpired(nowMs);
    const QByteArray code = codeKey(session.mchid, session.code);
    if (const auto key = m_byCode.constFind(code); key != m_byCode.constEnd())
        erase(m_sessions.find(*key));
    while (!m_sessions.empty() && size() >= m_most)
        erase(m_sessions.begin());
    const Key key { session.expiresMs, ++m_count };
    m_sessions.emplace(key, session);
    m_byCode.insert(code, key);
}

Session *Sessions::named(const QByteArray &id, qint64 nowMs)
{
    forgetExpired(nowMs);
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
        [&id](const auto &entry) { return entry.second.id == id; });
    return found == m_sessions.end() ? nullptr : &found->second;
}

QList<Session> Sessions::newest(qsizetype most, qint64 nowMs)
{
    forgetExpired(nowMs);
    std::vector<All::const_iterator> order;
    order.reserve(m_sessions.size());
    for (auto session = m_sessions.cbegin(); session != m_sessions.cend(); ++session)
        order.push_back(session);
    const auto shown = std::min<qsizetype>(std::max<qsizetype>(most, 0), size());
    std::partial_sort(order.begin(), order.begin() + shown, order.end(),
        [](auto one, auto other) { return one->first.second > other->first.second; });
    QList<Session> list;
    for (auto session = order.cbegin(); session != order.cbegin() + shown; ++session)
        list.append((*session)->second);
    return list;
}

void Sessions::forgetExpired(qint64 nowMs)
{
    while (!m_sessions.empty() && m_sessions.begin()->first.first <= nowMs)
        erase(m_sessions.begin());
}

void Sessions::erase(All::iterator session)
{
    m_byCode.remove(codeKey(session->second.mchid, session->second.code));
    m_sessions.erase(session);
}

} // namespace sandbox
