#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace contract {

/// detail.sign_information of a signature refusal (domain.md 3.1): what the access point signed.
struct SignInformation {
    QString method;
    QString url;
    QString truncatedMessage;
    int messageLength = 0; ///< bytes of the whole five-line string
};

/// The answer's body, whatever shape it has.
struct Reply {
    enum class Shape {
        Session, ///< 2xx with a usable session_id
        NoSession, ///< 2xx, JSON object, without a usable session_id
        Error, ///< not 2xx, JSON object
        Empty, ///< no body at all (404, 405)
        NotJson, ///< no JSON object, whatever the status
    };
    Shape shape = Shape::Empty;
    QString sessionId; ///< only for Session; not to be shown before the signature was verified
    QString code; ///< `PARAM_ERROR`, …; empty when absent or no string
    QString message;
    QByteArray detail; ///< compact JSON of `detail` as it came; empty when absent or null
    QString field; ///< detail.field, also where detail is nested twice
    QStringList values; ///< detail.value, a string or an array; other values as their JSON text
    QString issue; ///< detail.issue or detail.detail.issue
    QString location;
    std::optional<SignInformation> signInformation;
};

/// Reads the answer of this call in all shapes that domain.md 3.1 names. Pure; never fails: what
/// cannot be read is a Shape. A usable session_id is a non-empty string of at most 128 printable
/// characters without blanks.
[[nodiscard]] Reply parseReply(int httpStatus, const QByteArray &body);

} // namespace contract
