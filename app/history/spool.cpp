#include "history/spool.h"

#include "base/privatefile.h"
#include "history/files/diagnosis.h"
#include "history/files/durable.h"
#include "history/spooledrow.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace history {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(spoolLog, "papay.history.spool", QtWarningMsg)

static constexpr QLatin1String suffix { ".cbor" };
static constexpr QLatin1String unfinished { ".cbor.new" }; ///< writeDurably's

/// Ids become paths: nothing but a UUID may.
static bool isId(const QString &name)
{
    return QUuid(name).toString(QUuid::WithoutBraces) == name && !QUuid(name).isNull();
}

static bool renamed(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

Spool::Spool(const QString &dataDir)
    : m_location { dataDir }
    , m_folder(dataDir + u"/spool"_s)
{
}

QString Spool::path(const QString &name) const { return m_folder + u'/' + name; }

StoreStatus Spool::add(const Row &row) const
{
    if (!isId(row.id))
        return tl::unexpected(
            StoreError { StoreErrorCode::Failed, m_folder, u"no id: "_s + row.id });
    if (base::makePrivateFolder(m_folder) && writeDurably(path(row.id + suffix), spooled(row)))
        return {};
    StoreError error = fileError(m_location, errno);
    error.path = m_folder;
    return tl::unexpected(error);
}

QList<Row> Spool::all()
{
    m_hands.clear();
    QList<Row> rows;
    // By name: ids begin with the time at which they were made.
    for (const QString &name : QDir(m_folder).entryList(QDir::Files | QDir::Hidden, QDir::Name))
        take(name, rows);
    return rows;
}

void Spool::take(const QString &name, QList<Row> &rows)
{
    const bool isUnfinished = name.endsWith(unfinished);
    Descriptor file(
        ::open(QFile::encodeName(path(name)).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    // Without the lock another console writes or replays it; one that lost its name was replayed.
    if (!file || !tryLock(file) || !isLinked(file))
        return;
    const std::optional<Row> row = rowSpooled(contentOf(file.get()));
    if (!row || !isId(row->id) || name != row->id + (isUnfinished ? unfinished : suffix)) {
        putAside(name);
        return;
    }
    // A console that died between the last byte and the name: as good as the others.
    if (isUnfinished && !renamed(path(name), path(row->id + suffix)))
        return;
    m_hands.insert_or_assign(row->id, std::move(file));
    rows.append(*row);
}

void Spool::putAside(const QString &name) const
{
    const QString folder = path(u"unreadable"_s);
    if (!base::makePrivateFolder(folder))
        return;
    QString target = folder + u'/' + name;
    for (int copies = 1; QFile::exists(target); ++copies)
        target = folder + u'/' + name + u'.' + QString::number(copies);
    if (renamed(path(name), target))
        qCWarning(spoolLog, "no whole row in the spool, put aside: %s", qPrintable(target));
}

void Spool::remove(const QString &id)
{
    const auto hand = m_hands.find(id);
    if (hand == m_hands.end())
        return;
    // One that was added meanwhile is another file, and stays.
    if (isLinked(hand->second)) {
        ::unlink(QFile::encodeName(path(id + suffix)).constData());
        base::syncFolder(m_folder);
    }
    m_hands.erase(hand);
}

int Spool::count() const
{
    return int(QDir(m_folder).entryList({ u"*"_s + suffix }, QDir::Files).size());
}

QStringList Spool::aside() const
{
    const QDir folder(path(u"unreadable"_s));
    QStringList paths;
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace history
