#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QVariantList>

/// A history whose file is to be damaged, byte by byte.
namespace damaged {

inline constexpr int rows = 400;
inline constexpr qsizetype pageSize = 4096;

/// Some of its rows have answers that fill pages of their own, some are pending.
struct Sound {
    QByteArray bytes; ///< of the file
    QString schema; ///< its tables and indexes
    QHash<QString, QVariantList> rows; ///< everything of each, by id
};
[[nodiscard]] Sound makeSound(const base::Clock &clock);

/// Tables and indexes of a file, as one text.
[[nodiscard]] QString schema(const QString &path);

/// Pages are numbered from 1.
void overwrite(QByteArray &file, qint64 page, char with = '\xa5');
/// A page of the sound file: of a table or an index, of that type (as dbstat names them), the nth.
[[nodiscard]] qint64 pageOf(
    const QByteArray &sound, const QString &name, const QString &type, int nth);
/// The sound file without one page of attempts: at most 16 of them are lost.
[[nodiscard]] QByteArray withoutSomeAttempts(const QByteArray &sound);
/// How many attempts SQLite itself can read, asked one by one.
[[nodiscard]] int readable(const QString &path);

[[nodiscard]] QByteArray contents(const QString &path);
/// False where it cannot be written.
[[nodiscard]] bool place(const QString &path, const QByteArray &bytes);

} // namespace damaged
