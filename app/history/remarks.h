#pragma once

#include "history/query.h"

namespace history {

class Connection;

/// What a clerk adds to a row.
struct Remarks {
    // In UTF-16 units, as input fields count them.
    static constexpr int longestNote = 2000;
    static constexpr int longestTag = 40;
    static constexpr int mostTags = 20;

    QString note {};
    QStringList tags {};
    bool operator==(const Remarks &) const = default;
};

/// As they are written down: without blanks around them and without control characters but the
/// note's line breaks and tabs; a tag is one line, and none is there twice, in either case.
[[nodiscard]] Remarks tidied(const Remarks &remarks);
/// Whether nothing is longer, and nothing more, than is kept.
[[nodiscard]] bool fits(const Remarks &remarks);
/// What is kept of somebody else's.
[[nodiscard]] Remarks shortened(const Remarks &remarks);

// The statements, within a transaction of the caller. Each answers the row as it is then, whole.

/// Replaces note and tags. NotFound: no such row. Failed: they are longer than is kept; nothing is
/// cut off without a word.
[[nodiscard]] StoreResult recordRemarks(
    Connection &connection, const QString &id, const Remarks &remarks);
/// The session_id of an imported, verified row that has none yet, or this one; else NotFound.
[[nodiscard]] StoreResult recordConfirmed(
    Connection &connection, const QString &id, const QString &sessionId);

} // namespace history
