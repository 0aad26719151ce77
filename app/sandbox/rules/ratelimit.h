#pragma once

#include <QByteArray>
#include <QHash>

namespace sandbox {

/// How many requests a merchant may send in a second. Off until set.
class RateLimit
{
public:
    /// 0: no limit.
    void set(int perSecond);
    [[nodiscard]] bool isOn() const { return m_perSecond > 0; }
    /// Counts a request; whether it is still within the limit of its second.
    [[nodiscard]] bool admits(const QByteArray &mchid, qint64 nowMs);
    /// The code of the next refusal: the official pages use four, which come in turn.
    [[nodiscard]] QByteArray nextCode();

private:
    struct Second {
        qint64 number = -1;
        int requests = 0;
    };
    int m_perSecond = 0;
    int m_refusals = 0;
    QHash<QByteArray, Second> m_seconds; ///< of known merchants only, so as many as those
};

} // namespace sandbox
