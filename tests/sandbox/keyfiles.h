#pragma once

#include <QByteArray>
#include <QPair>
#include <QStringList>

namespace support {

/// The bytes of a file; empty when it cannot be read.
[[nodiscard]] QByteArray contentOf(const QString &path);
[[nodiscard]] bool overwrite(const QString &path, const QByteArray &bytes);
/// A copy of its files, as making keys is what takes time.
[[nodiscard]] bool copyFolder(const QString &from, const QString &to);
/// The openssl program's exit status and what it says.
[[nodiscard]] QPair<int, QByteArray> openssl(const QStringList &arguments);

} // namespace support
