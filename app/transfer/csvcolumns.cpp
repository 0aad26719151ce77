#include "transfer/csvcolumns.h"

#include "history/columns.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace transfer {

using history::Row;

static constexpr qsizetype listed = 14;

static CsvValue text(const QString &text) { return text.isEmpty() ? CsvValue() : CsvValue(text); }

template <typename Number> static CsvValue number(const std::optional<Number> &number)
{
    return number ? CsvValue(qint64(*number)) : CsvValue();
}

/// JSON as papayctl prints it, members sorted.
static CsvValue json(const QString &stored)
{
    const QJsonDocument document = QJsonDocument::fromJson(stored.toUtf8());
    return document.isObject() ? text(QString::fromUtf8(document.toJson(QJsonDocument::Compact)))
                               : text(stored);
}

static constexpr std::array all {
    CsvColumn { "outcome", [](const Row &row) { return text(history::name(row.outcome)); } },
    CsvColumn { "session_id", [](const Row &row) { return text(row.sessionId); } },
    CsvColumn { "attempt", [](const Row &row) { return text(row.id); } },
    CsvColumn { "http_status", [](const Row &row) { return number(row.httpStatus); } },
    CsvColumn { "code", [](const Row &row) { return text(row.code); } },
    CsvColumn { "message", [](const Row &row) { return text(row.message); } },
    CsvColumn { "detail", [](const Row &row) { return json(row.detail); } },
    CsvColumn { "request_id", [](const Row &row) { return text(row.requestId); } },
    CsvColumn { "verification", [](const Row &row) { return text(row.verification); } },
    CsvColumn { "base_uri", [](const Row &row) { return text(row.baseUri); } },
    CsvColumn { "out_contract_code", [](const Row &row) { return text(row.outContractCode); } },
    CsvColumn { "duration_ms", [](const Row &row) { return number(row.durationMs); } },
    CsvColumn { "started",
        [](const Row &row) {
            return CsvValue(Instant { row.startedMs, row.zoneOffsetSeconds });
        } },
    CsvColumn { "profile", [](const Row &row) { return text(row.profileName); } },
    // The rest, which a listing leaves out.
    CsvColumn { "user_display_name", [](const Row &row) { return text(row.userDisplayName); } },
    CsvColumn { "openid", [](const Row &row) { return text(row.openid); } },
    CsvColumn { "plan_id", [](const Row &row) { return text(row.planId); } },
    CsvColumn { "expired_time", [](const Row &row) { return text(row.expiredTime); } },
    CsvColumn { "environment",
        [](const Row &row) { return text(history::stored(row.environment).toString()); } },
    CsvColumn { "mchid", [](const Row &row) { return text(row.mchid); } },
    CsvColumn { "mode", [](const Row &row) { return text(contract::name(row.mode)); } },
    CsvColumn { "finished",
        [](const Row &row) {
            return row.finishedMs ? CsvValue(Instant { *row.finishedMs, row.zoneOffsetSeconds })
                                  : CsvValue();
        } },
    CsvColumn { "failure", [](const Row &row) { return text(row.failure); } },
    CsvColumn { "note", [](const Row &row) { return text(row.note); } },
    CsvColumn { "tags", [](const Row &row) { return text(row.tags.join(QStringLiteral(", "))); } },
    CsvColumn { "repeats", [](const Row &row) { return text(row.repeats); } },
    CsvColumn { "origin",
        [](const Row &row) {
            return text(row.origin == history::Origin::Own ? QStringLiteral("own")
                                                           : QStringLiteral("imported"));
        } },
    CsvColumn { "signing_serial", [](const Row &row) { return text(row.signingSerial); } },
    CsvColumn { "verify_serial", [](const Row &row) { return text(row.verifySerial); } },
    CsvColumn { "profile_id", [](const Row &row) { return text(row.profileId); } },
    CsvColumn { "instance", [](const Row &row) { return text(row.instance); } },
    CsvColumn { "os_user", [](const Row &row) { return text(row.osUser); } },
    CsvColumn { "host", [](const Row &row) { return text(row.host); } },
};

/// What clerks look for first; the others follow.
static constexpr std::array asked { "started", "outcome", "out_contract_code", "user_display_name",
    "openid", "session_id", "plan_id", "profile", "environment", "mchid", "http_status", "code",
    "message", "request_id", "note", "tags" };

QList<const CsvColumn *> plainColumns()
{
    QList<const CsvColumn *> columns;
    for (const CsvColumn &column : all)
        columns.append(&column);
    return columns;
}

QList<const CsvColumn *> listingColumns() { return plainColumns().first(listed); }

QList<const CsvColumn *> excelColumns()
{
    QList<const CsvColumn *> rest = plainColumns();
    QList<const CsvColumn *> columns;
    for (const QByteArrayView name : asked) {
        const auto found = std::find_if(rest.begin(), rest.end(),
            [name](const CsvColumn *column) { return name == QByteArrayView(column->name); });
        columns.append(*found);
        rest.erase(found);
    }
    return columns + rest;
}

} // namespace transfer
