#include "history/keeping/replacement.h"

#include "base/privatefile.h"
#include "history/connection/connection.h"
#include "history/connection/opening.h"
#include "history/files/diagnosis.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace history {

Location replacementOf(const Location &location)
{
    return { location.dataDir + QStringLiteral("/replacement") };
}

/// Holds the path that the old file gets; from when it is there on, the new file is finished.
static QString noteOf(const Location &location)
{
    return replacementOf(location).dataDir + QStringLiteral("/aside");
}

static bool renamed(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

static void remove(const QString &path) { ::unlink(QFile::encodeName(path).constData()); }

static bool isBegun(const Location &location)
{
    return !QFile::exists(location.database()) && QFile::exists(noteOf(location))
        && QFile::exists(replacementOf(location).database());
}

StoreStatus prepareReplacement(const Location &location)
{
    discardReplacement(location);
    if (!base::makePrivateFolder(replacementOf(location).dataDir))
        return tl::unexpected(fileError(location, errno));
    return {};
}

void discardReplacement(const Location &location)
{
    if (isBegun(location))
        return;
    // The note first: without it, nobody takes what is left for finished.
    remove(noteOf(location));
    QDir(replacementOf(location).dataDir).removeRecursively();
}

static StoreStatus syncFile(const Location &location, const QString &path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file || ::fsync(file.get()) != 0)
        return tl::unexpected(fileError(location, errno));
    return {};
}

StoreStatus finishReplacement(const Location &location)
{
    const Location made = replacementOf(location);
    {
        Opening opening(Place { made.dataDir }, Opening::Access::Write, defaultBusyLimit);
        const auto connection = opening.connection();
        if (!connection)
            return tl::unexpected(connection.error());
        // Closes the -wal: the file goes alone. Whoever opens it turns it on again.
        if (auto done = (*connection)->execute(QStringLiteral("pragma journal_mode = delete"));
            !done)
            return done;
    }
    return syncFile(made, made.database());
}

/// The part that is done whoever does it: the history's own name is free.
static StoreStatus takePlace(const Location &location, const QString &aside)
{
    const QString wal = location.database() + QStringLiteral("-wal");
    // Never left for the new file: SQLite would play it into it.
    if (QFileInfo(wal).size() > 0 && !aside.isEmpty()
        && !renamed(wal, aside + QStringLiteral("-wal")))
        return tl::unexpected(fileError(location, errno));
    remove(wal);
    remove(location.database() + QStringLiteral("-shm"));
    if (!renamed(replacementOf(location).database(), location.database()))
        return tl::unexpected(fileError(location, errno));
    base::syncFolder(location.dataDir);
    return {};
}

StoreStatus replaceBy(const Location &location, const QString &aside)
{
    const QString path
        = aside.isEmpty() ? QString() : QDir(location.dataDir).relativeFilePath(aside);
    if (!base::writePrivately(noteOf(location), QFile::encodeName(path)))
        return tl::unexpected(fileError(location, errno));
    if (!aside.isEmpty() && !renamed(location.database(), aside))
        return tl::unexpected(fileError(location, errno));
    base::syncFolder(location.dataDir);
    auto done = takePlace(location, aside);
    if (done)
        discardReplacement(location);
    return done;
}

StoreStatus completeReplacement(const Location &location)
{
    QFile note(noteOf(location));
    if (!isBegun(location) || !note.open(QFile::ReadOnly)) // usually one stat
        return {};
    const QString aside = QFile::decodeName(note.readAll());
    return takePlace(location, aside.isEmpty() ? QString() : location.dataDir + u'/' + aside);
}

} // namespace history
