#pragma once

#include <QByteArray>
#include <QString>

namespace history {

/// Writes a file (0600) whole or not at all, by way of `<path>.new`; when it returns, file and name
/// are on the disk. False: errno says why (which base::writePrivately cannot tell); EWOULDBLOCK
/// when somebody else is writing it.
[[nodiscard]] bool writeDurably(const QString &path, const QByteArray &bytes);

/// What an open file holds from its start on; nothing when it cannot be read.
[[nodiscard]] QByteArray contentOf(int descriptor);

} // namespace history
