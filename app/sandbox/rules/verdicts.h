#pragma once

#include <QStringList>

namespace sandbox {

/// The rules that one request met, in the order of checking: `clock:ok`, `signature:bad` …
class Verdicts
{
public:
    /// Notes a rule's outcome and hands it back.
    bool note(const char *rule, bool isKept)
    {
        m_list.append(
            QString::fromLatin1(rule) + (isKept ? QStringLiteral(":ok") : QStringLiteral(":bad")));
        return isKept;
    }
    [[nodiscard]] const QStringList &list() const { return m_list; }

private:
    QStringList m_list;
};

} // namespace sandbox
