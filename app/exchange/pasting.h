#pragma once

#include "contract/prerequest.h"

#include <QList>
#include <QString>

#include <optional>

namespace exchange {

/// What people paste.
enum class Format {
    Json, ///< the body; also a whole object around it ({"base_uri", "json": {…}})
    Curl, ///< a curl command, as shells and browsers write it
    Php, ///< the array of the SDK documentation (wechatpay-php), with or without the call around it
    Pairs, ///< `key=value` or `key: value` lines, a URL query, or two columns of a spreadsheet
    Go, ///< written only
};

/// Something that could not be taken over.
struct Remark {
    enum class Kind {
        UnknownMember, ///< no field of that name
        WrongType, ///< a member whose value is no text (for plan_id: no number)
        Repeated, ///< a name that came twice: the last one counts
        Ignored, ///< understood, and of no use to the form: headers, the method, another call's URL
        NotUnderstood, ///< a line or an expression (PHP variables, shell substitutions)
        CutOff, ///< the document ends in the middle
    };
    Kind kind;
    QString what; ///< the name, or the text at fault, shortened to 80 characters; never a secret:
                  ///< of headers such as Authorization only the name
    int line = 0; ///< 1-based; 0 where it does not matter
    bool operator==(const Remark &) const = default;
};

/// What was found in a pasted text.
struct Pasted {
    std::optional<Format> format; ///< nothing: none of them
    contract::PreSignRequest request; ///< base_uri where the text names an access point
    QList<contract::Field> fields; ///< those found, in the order of `Field`; an empty text counts
    QList<Remark> remarks; ///< each once, and no more than the first hundred
};

/// Recognises and reads what was pasted. Pure; never fails, whatever the text is, and looks at no
/// more than its first 256 KiB. plan_id is taken as a number or as a text of digits. The URL of a
/// curl command gives base_uri when its path ends in this call's path; PHP is read as PHP writes
/// it: nested arrays, both array syntaxes, both quotes with their escapes, all comments, trailing
/// commas. Nothing is executed.
[[nodiscard]] Pasted read(const QString &text);

} // namespace exchange
