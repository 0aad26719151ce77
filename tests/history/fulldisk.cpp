// A console on a disk that becomes full: history_fulldisk DIR, DIR being a file system of its own
// of a few MiB. It says what happens, a line each; tst_diskfull knows what should.

#include "history/samples.h"
#include "history/store.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using history::Row;
using history::Store;
using samples::said;

static void say(const char *what, QLatin1String answer)
{
    std::printf("%s: %s\n", what, answer.data());
    std::fflush(stdout);
}

/// Leaves not a byte.
static void fill(const QString &path)
{
    const int file
        = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    const QByteArray block(4096, 'x');
    while (::write(file, block.constData(), size_t(block.size())) > 0) { }
    ::close(file);
}

static Row begun(Store &store) { return store.begin(samples::attempt()).result().value_or(Row()); }

static QLatin1String outcomeOf(Store &store, const Row &row)
{
    const auto found = store.row(row.id).result();
    return found ? name(found->outcome) : said(found);
}

static QLatin1String presence(const QString &file)
{
    return QFile::exists(file) ? QLatin1String("there") : QLatin1String("gone");
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString dir = QCoreApplication::arguments().value(1);
    const QString filler = dir + QStringLiteral("/filler");
    const QString reserve = dir + QStringLiteral("/history.reserve");
    const base::SystemClock clock;
    Store store(dir, clock);

    const Row first = begun(store);
    const Row second = begun(store);
    say("rows begun with room", outcomeOf(store, second));
    fill(filler);
    say("begin on the full disk", said(store.begin(samples::attempt()).result()));
    const auto page = store.page({}).result();
    say("what the failed begin left", QLatin1String(page->size() == 2 ? "nothing" : "a row"));
    say("the reserve after begin", presence(reserve));

    say("finish on the full disk", said(store.finish(samples::answered(first)).result()));
    say("the reserve after finish", presence(reserve));
    say("the finished row", outcomeOf(store, first));

    fill(filler);
    say("finish without a reserve", said(store.finish(samples::answered(second)).result()));
    say("its row", outcomeOf(store, second));
    say("begin without a reserve", said(store.begin(samples::attempt()).result()));

    QFile::remove(filler);
    say("finish with room again", said(store.finish(samples::answered(second)).result()));
    say("its row now", outcomeOf(store, second));
    say("begin with room again", said(store.begin(samples::attempt()).result()));
    say("the reserve in the end", presence(reserve));
    return 0;
}
