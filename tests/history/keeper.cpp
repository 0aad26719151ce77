// What keeps the history in order, for tests to start, kill and deny its files: history_keeper DIR
// WHAT…, one after the other, each answered by `ok` or the error in a line of its own:
//   page           one page, as a console that starts
//   begin          an attempt, answered
//   backup         one more backup
//   daily          the day's
//   restore        the newest backup becomes the history
//   purge          what is over a day old, of everybody in the samples
//   repair         checkAndRepair
// `WHAT loop` does it until it is killed.

#include "history/keeping.h"
#include "history/samples.h"
#include "history/store.h"

#include <QCoreApplication>

#include <cstdio>

using history::Keeping;
using history::Store;
using samples::said;

namespace {

class Keeper final
{
public:
    explicit Keeper(const QString &dir)
        : m_dir(dir)
        , m_keeping({ dir }, m_clock)
    {
    }

    [[nodiscard]] QLatin1String run(const QString &what)
    {
        if (what == QLatin1String("page"))
            return said(Store(m_dir, m_clock).page({}).result());
        if (what == QLatin1String("begin"))
            return begin();
        if (what == QLatin1String("backup"))
            return said(m_keeping.backUp().result());
        if (what == QLatin1String("daily"))
            return said(m_keeping.backUpDaily(3).result());
        if (what == QLatin1String("restore"))
            return restore();
        if (what == QLatin1String("purge"))
            return purge();
        if (what == QLatin1String("repair"))
            return said(m_keeping.checkAndRepair().result());
        return QLatin1String("what?");
    }

private:
    [[nodiscard]] QLatin1String begin()
    {
        Store store(m_dir, m_clock);
        const auto begun = store.begin(samples::attempt()).result();
        return begun ? said(store.finish(samples::answered(*begun)).result()) : said(begun);
    }

    [[nodiscard]] QLatin1String restore()
    {
        const auto backups = m_keeping.backups().result();
        if (!backups || backups->isEmpty())
            return QLatin1String("no backup");
        return said(m_keeping.restore(backups->first().path).result());
    }

    [[nodiscard]] QLatin1String purge()
    {
        const auto preview
            = m_keeping.previewPurge({ { samples::attempt().profileId, 1 } }).result();
        return preview ? said(m_keeping.purge(*preview).result()) : said(preview);
    }

    const QString m_dir;
    const base::SystemClock m_clock;
    Keeping m_keeping;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QStringList words = QCoreApplication::arguments().mid(1);
    const bool isLoop = words.value(2) == QLatin1String("loop");
    Keeper keeper(words.takeFirst());
    do {
        for (const QString &what : std::as_const(words)) {
            if (what == QLatin1String("loop"))
                continue;
            std::printf("%s\n", keeper.run(what).data());
            std::fflush(stdout);
        }
    } while (isLoop);
    return 0;
}
