// Keeping on a disk that becomes full: history_fullkeeping DIR WHAT, DIR being a file system of its
// own of a few MiB. It says what happens, a line each; tst_diskfull knows what should.
//   keeping  a sound history: backup, restore, purge
//   damage   a damaged one: repair
//   old      one of an older schema, which is there: migration

#include "history/files/location.h"
#include "history/keeping.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using history::Keeping;
using history::Store;
using samples::said;

static void say(const char *what, QLatin1String answer)
{
    std::printf("%s: %s\n", what, answer.data());
    std::fflush(stdout);
}

static void say(const char *what, int number)
{
    std::printf("%s: %d\n", what, number);
    std::fflush(stdout);
}

namespace {

/// Takes what room there is, but for some bytes, as long as it lives.
class Filler final
{
public:
    Filler(const QString &dir, off_t left)
        : m_path(dir + QStringLiteral("/filler"))
    {
        const int file
            = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        const QByteArray block(4096, 'x');
        while (::write(file, block.constData(), size_t(block.size())) > 0) { }
        static_cast<void>(::ftruncate(file, ::lseek(file, 0, SEEK_END) - left));
        ::close(file);
    }
    ~Filler() { QFile::remove(m_path); }
    Q_DISABLE_COPY_MOVE(Filler)

private:
    const QString m_path;
};

class Scene final
{
public:
    explicit Scene(const QString &dir)
        : m_dir(dir)
        , m_keeping({ dir }, m_clock)
    {
    }

    void keeping()
    {
        fill(60);
        Store store(m_dir, m_clock);
        say("rows", rows(store));
        const auto backup = m_keeping.backUp().result();
        say("a backup with room", said(backup));
        const auto preview
            = m_keeping.previewPurge({ { samples::attempt().profileId, 1 } }).result();
        {
            const Filler filler(m_dir, 0);
            say("a backup on the full disk", said(m_keeping.backUp().result()));
            say("the day's", said(m_keeping.backUpDaily(3).result()));
            say("a restore", said(m_keeping.restore(backup->path).result()));
            say("a preview", said(m_keeping.previewPurge({}).result()));
            say("a purge", said(m_keeping.purge(*preview).result()));
            say("a check", said(m_keeping.checkAndRepair().result()));
            say("rows then", rows(store));
            say("backups then", int(m_keeping.backups().result()->size()));
        }
        say("a backup with room again", said(m_keeping.backUp().result()));
        say("a restore with room again", said(m_keeping.restore(backup->path).result()));
        say("rows restored", rows(store));
        const auto again = m_keeping.previewPurge({ { samples::attempt().profileId, 1 } }).result();
        say("a purge with room again", said(m_keeping.purge(*again).result()));
        say("rows purged to", rows(store));
        say("begin", said(store.begin(samples::attempt()).result()));
    }

    void damage()
    {
        fill(200);
        const QString file = history::Location { m_dir }.database();
        const int page = sqlfile::run(file,
            QStringLiteral("select pageno from dbstat where name = 'request' and pagetype = 'leaf' "
                           "order by pageno limit 1 offset 4"))
                             .toInt();
        QFile damaged(file);
        if (!damaged.open(QFile::ReadWrite) || !damaged.seek((page - 1) * 4096)
            || damaged.write(QByteArray(4096, '\xa5')) != 4096)
            return;
        damaged.close();
        {
            const Filler filler(m_dir, 100'000);
            say("a repair on the full disk", said(m_keeping.checkAndRepair().result()));
            say("what it left",
                QLatin1String(QFile::exists(m_dir + QStringLiteral("/replacement")) ? "something"
                                                                                    : "nothing"));
        }
        const auto repaired = m_keeping.checkAndRepair().result();
        say("a repair with room again", said(repaired));
        say("saved", repaired && *repaired ? (*repaired)->saved : -1);
    }

    void old()
    {
        Store store(m_dir, m_clock);
        {
            const Filler filler(m_dir, 65'536);
            say("a page of the old file", rows(store));
            say("begin on the full disk", said(store.begin(samples::attempt()).result()));
            say("backups then", int(m_keeping.backups().result()->size()));
        }
        say("begin with room again", said(store.begin(samples::attempt()).result()));
        say("backups now", int(m_keeping.backups().result()->size()));
    }

private:
    /// Answered long ago, so that a purge takes them.
    void fill(int count)
    {
        Store store(m_dir, m_clock);
        for (int i = 0; i < count; ++i)
            static_cast<void>(
                store.finish(samples::answered(*store.begin(samples::attempt()).result()))
                    .result());
    }

    static int rows(Store &store)
    {
        const auto page = store.page({ .limit = 1000 }).result();
        return page ? int(page->size()) : -1;
    }

    const QString m_dir;
    const base::SystemClock m_clock;
    Keeping m_keeping;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Scene scene(arguments.value(1));
    const QString what = arguments.value(2);
    if (what == QLatin1String("keeping"))
        scene.keeping();
    else if (what == QLatin1String("damage"))
        scene.damage();
    else
        scene.old();
    return 0;
}
