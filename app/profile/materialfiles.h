#pragma once

#include "base/secret.h"
#include "signing/keyerror.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace profile {

/// A file as it was read, a text, or one key or certificate of several in it.
struct Piece {
    QString path {}; ///< empty: pasted
    base::Secret bytes {}; ///< PEM of one block, where the whole was PEM
    std::optional<signing::KeyError> problem {}; ///< it could not be read
};

struct Pieces {
    std::vector<Piece> pieces;
    QString tooMany {}; ///< the first file that was not read any more
};

/// Reads files, and the files directly in folders; hidden ones are left alone. Blocks.
[[nodiscard]] Pieces readPieces(const QStringList &paths);

[[nodiscard]] Pieces piecesOf(const base::SharedSecret &text);

} // namespace profile
