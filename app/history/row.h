#pragma once

#include "base/environment.h"
#include "contract/field.h"
#include "history/outcome.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace history {

enum class Origin { Own, Imported };

/// A row of the history (design.md). Texts are empty and numbers absent where there is nothing.
struct Row {
    // The key.
    qint64 rowid = 0; ///< local, grows; 0 before begin
    QString id; ///< UUIDv7, `attempt` on the command line
    qint64 revision = 0; ///< local; whatever is written gets the next one (Store::page never sorts by it)

    // What begin writes.
    qint64 startedMs = 0; ///< UTC milliseconds
    int zoneOffsetSeconds = 0; ///< local zone at creation, east positive
    base::Environment environment = base::Environment::Sandbox;
    QString profileId;
    QString profileName; ///< as it was
    QString mchid;
    contract::Mode mode = contract::Mode::Institution;
    QString baseUri;
    QString planId;
    QString outContractCode;
    QString openid;
    QString userDisplayName;
    QString expiredTime; ///< as sent
    QString signingSerial;
    QString repeats; ///< id of the row that this one repeats exactly
    Origin origin = Origin::Own;
    QString instance; ///< UUID of the store instance that wrote it
    QString osUser;
    QString host;
    QByteArray requestBytes; ///< the body
    QByteArray requestHeaders; ///< `Name: value` lines as sent, Authorization included
    QByteArray stringToSign;

    // What finish writes.
    Outcome outcome = Outcome::Pending;
    std::optional<qint64> finishedMs;
    std::optional<qint64> durationMs; ///< monotonic
    QString sessionId; ///< only when verified
    std::optional<int> httpStatus;
    QString code;
    QString message;
    QString detail; ///< compact JSON of the error's `detail`, listed by papayctl; a column too
    QString requestId;
    QString verifySerial; ///< Wechatpay-Serial
    QString verification; ///< compact JSON {"code",…facts}; empty when nothing arrived
    QString failure; ///< stable name of the transport failure; empty when an answer arrived
    QByteArray responseHeaders; ///< `Name: value` lines as they came
    QByteArray responseBytes; ///< as they came

    // What a clerk adds.
    QString note;
    QStringList tags; ///< no U+000A in any, none twice
};

} // namespace history

Q_DECLARE_METATYPE(history::Row)
