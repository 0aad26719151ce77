#pragma once

#include <QByteArray>
#include <QString>

namespace history {

/// A search text as it is looked for in folded UTF-8.
class Needle final
{
public:
    explicit Needle(const QString &search);

    /// Nothing is looked for: everything matches.
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The first place in [from, end) at which it stands, or `end`. Not of an empty one.
    [[nodiscard]] const char *in(const char *from, const char *end) const;
    [[nodiscard]] bool isIn(const QByteArray &text) const;

private:
    QByteArray m_bytes;
};

} // namespace history
