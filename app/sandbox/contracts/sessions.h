#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <map>
#include <utility>

namespace sandbox {

/// What the user of a session did last. Only Signed ends it: the others may be thought better of.
enum class SessionState { Waiting, Refused, Abandoned, IpDiffers, Signed };

/// `waiting`, `refused`, `abandoned`, `ip_differs`, `signed`.
[[nodiscard]] QLatin1String name(SessionState state);

/// A session_id that was given, and for what.
struct Session {
    QByteArray id {};
    QByteArray mchid {}; ///< of the merchant that asked
    QByteArray code {}; ///< out_contract_code, UTF-8
    QByteArray content {}; ///< the request in contract::toJson's order, so that it compares
    qint64 createdMs = 0;
    qint64 expiresMs = 0;
    SessionState state = SessionState::Waiting;
};

/// The living sessions. Bounded: those that expire first make room for new ones.
class Sessions
{
public:
    explicit Sessions(qsizetype most);

    /// The living session of a merchant's contract code; null when there is none.
    [[nodiscard]] const Session *find(
        const QByteArray &mchid, const QByteArray &code, qint64 nowMs);
    /// Takes the place of any of the same merchant and code.
    void add(const Session &session, qint64 nowMs);
    /// The living session of an id; null when there is none. Looks at all: for a person's deeds.
    [[nodiscard]] Session *named(const QByteArray &id, qint64 nowMs);
    /// At most so many living ones, the newest first.
    [[nodiscard]] QList<Session> newest(qsizetype most, qint64 nowMs);
    [[nodiscard]] qsizetype size() const { return qsizetype(m_sessions.size()); }

private:
    using Key = std::pair<qint64, quint64>; ///< expiry, then order of coming
    using All = std::map<Key, Session>;

    void forgetExpired(qint64 nowMs);
    void erase(All::iterator session);

    qsizetype m_most;
    quint64 m_count = 0;
    All m_sessions;
    QHash<QByteArray, Key> m_byCode; ///< mchid/code
};

} // namespace sandbox
