#pragma once

#include "history/mask/escapedtext.h"

#include <QString>

namespace history {

/// Masks one person in bytes (mask.h says how).
class Disguise final
{
public:
    Disguise(const QString &openid, const QString &name);

    /// A body of a request or an answer, or a text.
    [[nodiscard]] QByteArray body(const QByteArray &bytes) const;
    /// Its fifth line is a body; a name that looks like one of the others is none there.
    [[nodiscard]] QByteArray stringToSign(const QByteArray &bytes) const;
    /// Only the openid.
    [[nodiscard]] QByteArray withoutOpenid(const QByteArray &bytes) const;

private:
    void maskOpenid(EscapedText &text) const;
    /// `name`: as it is written there, which is as long.
    void maskName(EscapedText &text, const QString &name) const;

    const QString m_openid; ///< as EscapedText reads it
    const QString m_name;
};

} // namespace history
