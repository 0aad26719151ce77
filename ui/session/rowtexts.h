#pragma once

#include "history/row.h"

namespace ui {

/// What a tab shows of some bytes; texts are folded (bytetext.h).
struct TabText {
    enum class Kind {
        Text,
        Hex, ///< they are no UTF-8 text
        Nothing, ///< there are none
    };
    Kind kind = Kind::Nothing;
    QString raw {}; ///< as they were
    QString pretty {}; ///< laid out; empty where there is nothing to lay out
    bool isMasked = false; ///< a session_id that was not verified is left out
};

/// The bytes of a row as texts. Pure but for tr(): large ones are made on a worker.
struct RowTexts {
    TabText request;
    TabText stringToSign;
    TabText headers;
    TabText response;
    TabText verification; ///< raw only
};
[[nodiscard]] RowTexts rowTexts(const history::Row &row);
/// How much that is.
[[nodiscard]] qsizetype bytesOf(const history::Row &row);

/// Whether the answer's session_id may be seen: verified, and by this console.
[[nodiscard]] bool maySeeSession(const history::Row &row);
/// The bytes with the value of "session_id" left out unless it may be seen, so that nobody copies
/// it from there. The history keeps them as they came.
[[nodiscard]] QByteArray withoutUnverifiedSession(const history::Row &row, const QByteArray &bytes);

} // namespace ui
