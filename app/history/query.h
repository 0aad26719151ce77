#pragma once

#include "base/result.h"
#include "history/row.h"
#include "history/storeerror.h"

#include <QList>
#include <QString>

#include <optional>

namespace history {

/// Which rows. Every condition that is set must hold.
struct Filter {
    // {}: so that designated initialisers may leave any of them out.
    /// Any substring of contract code, session_id, openid, display name, plan, error code and
    /// message, Request-ID, profile name, merchant number, base URI, note or tag; letters in either
    /// case (Unicode's simple case folding), everything else as it is. No pattern characters.
    QString search {};
    QList<Outcome> outcomes {}; ///< any of these; empty: all
    QString profileId {};
    std::optional<base::Environment> environment {};
    QString planId {};
    std::optional<qint64> fromMs {}; ///< started at or after, UTC milliseconds
    std::optional<qint64> untilMs {}; ///< started before

    bool operator==(const Filter &) const = default;
    /// Whether it keeps every row.
    [[nodiscard]] bool isEmpty() const { return *this == Filter {}; }
};

/// What a list is sorted by. Rows that are equal there come newest first.
enum class SortKey {
    Started,
    Outcome,
    ContractCode,
    Name,
    Openid,
    SessionId,
    HttpStatus,
    Code,
    Profile,
    Environment,
    Plan,
    RequestId,
    Duration,
    Tags,
    Note,
};

/// What to list. The standard is newest first: by `started`, then by rowid.
struct Query {
    Filter filter {};
    SortKey sortKey = SortKey::Started;
    bool ascending = false;
    int limit = 50; ///< of Store::page; Store::find knows none
};

/// A row's local number (Row::rowid): 4 bytes, because a table holds one for each of a million
/// rows.
using RowNumber = quint32;

/// How much of a row is read.
enum class Detail {
    Summary, ///< no bytes, headers and string-to-sign: they are most of a row
    Whole,
};

/// Every row that matches, in order.
struct Found {
    QList<RowNumber> numbers;
    /// False while the search is being prepared: older matches may be missing. The store says
    /// `searchReady` when it is worth asking again.
    bool complete = true;
    /// A newer find was asked for meanwhile: `numbers` is empty and says nothing.
    bool superseded = false;
};

/// Who used a contract code before. Codes are the merchant's own: other merchants' and the other
/// environment's do not count.
struct CodeQuery {
    QString outContractCode;
    base::Environment environment = base::Environment::Sandbox;
    QString mchid; ///< empty: whoever
};

/// The newest use, whole (with its request bytes), and how many there are.
struct CodeUses {
    std::optional<Row> newest;
    int count = 0; ///< at most mostCounted: more are not counted
    static constexpr int mostCounted = 100;
};
using CodeUsesResult = base::Result<CodeUses, StoreError>;

/// What stands in a column, for choosing a filter.
struct Choice {
    QString value; ///< a profile's id, or a plan
    QString name; ///< the profile's newest name; empty for a plan
    bool operator==(const Choice &) const = default;
};
struct Choices {
    QList<Choice> profiles; ///< by name
    QList<Choice> plans; ///< by value
};
using ChoicesResult = base::Result<Choices, StoreError>;

/// What an import did.
struct Imported {
    int added = 0;
    int known = 0; ///< attempts that the history had already; they stay as they are
};
using ImportedResult = base::Result<Imported, StoreError>;

/// Done, or why not.
using StoreStatus = base::Result<void, StoreError>;
using StoreResult = base::Result<Row, StoreError>;
using PageResult = base::Result<QList<Row>, StoreError>;
using FindResult = base::Result<Found, StoreError>;

} // namespace history
