#include "history/store.h"

#include "base/worker.h"
#include "history/ownwrites.h"
#include "history/storereading.h"
#include "history/writer.h"

#include <QTimer>

#include <atomic>
#include <optional>

namespace history {

using namespace std::chrono_literals;

/// The workers go first: they finish what is queued.
struct Store::Files {
    Files(Store *owner, const Place &place, const base::Clock &clock)
        : store(owner)
        , writer(place, clock, eventsOf(this))
        , reading(place,
              { .changes = [this](const Changes &changes) { tellOthers(changes); },
                  .searchReady = [owner] { tell(owner, &Store::searchReady); } },
              [this] { return whenOpened(); })
    {
    }

    template <typename Signal, typename... Facts>
    static void tell(Store *store, Signal signal, const Facts &...facts)
    {
        QMetaObject::invokeMethod(
            store, [store, signal, facts...] { emit(store->*signal)(facts...); },
            Qt::QueuedConnection);
    }

    static WriterEvents eventsOf(Files *files)
    {
        Store *owner = files->store;
        return {
            .recovered = [owner](int count) { tell(owner, &Store::rowsRecovered, count); },
            .reachable =
                [files, owner](bool isReachable, const StoreError &why) {
                    files->isReachable = isReachable;
                    tell(owner, &Store::reachableChanged, isReachable, why);
                },
            .spooled = [owner](int count) { tell(owner, &Store::spooledChanged, count); },
            .putAside
            = [owner](const QStringList &aside) { tell(owner, &Store::spoolUnreadable, aside); },
            .replayed = [owner](const Row &row) { tell(owner, &Store::rowChanged, row); },
        };
    }

    template <typename Write> QFuture<StoreResult> write(Write job)
    {
        return writing.run([this, job] {
            StoreResult result = job(writer);
            if (result) {
                own.note(*result);
                tell(store, &Store::rowChanged, *result);
            }
            return result;
        });
    }

    /// What is read has been cleared up: the first page of a console that crashed shows no row as
    /// pending. Where the writer cannot open the file, reading is tried all the same.
    QFuture<void> whenOpened()
    {
        if (!opened)
            opened = writing.run([this] { static_cast<void>(writer.open()); });
        return *opened;
    }

    void tellOthers(const Changes &changes)
    {
        if (changes.replaced)
            return tell(store, &Store::rowsReplaced);
        for (const Row &row : changes.rows) {
            if (!own.isKnown(row))
                tell(store, &Store::rowChanged, row);
        }
    }

    Store *const store;
    std::atomic<bool> isReachable = true; ///< the server; a file always
    Writer writer;
    OwnWrites own;
    std::optional<QFuture<void>> opened;
    base::Worker writing { QStringLiteral("history-writer") };
    StoreReading reading;
};

Store::Store(const QString &dataDir, const base::Clock &clock, QObject *parent)
    : Store(Place { dataDir }, clock, parent)
{
}

Store::Store(const Place &place, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_files(std::make_unique<Files>(this, place, clock))
{
    auto *everyMinute = new QTimer(this);
    connect(everyMinute, &QTimer::timeout, this, [this] {
        static_cast<void>(
            m_files->writing.run([files = m_files.get()] { return files->writer.recover(); }));
    });
    everyMinute->start(60s);
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, [this] {
        // A server that was lost is looked for by one, not by all.
        if (m_files->isReachable)
            m_files->reading.look();
    });
    everySecond->start(1s);
    if (place.server) {
        auto *often = new QTimer(this);
        connect(often, &QTimer::timeout, this, [this] {
            static_cast<void>(
                m_files->writing.run([files = m_files.get()] { files->writer.check(); }));
        });
        often->start(2s);
    }
}

Store::~Store()
{
    // The connection ends on the thread that made it.
    static_cast<void>(m_files->writing.run([files = m_files.get()] { files->writer.close(); }));
}

QFuture<StoreResult> Store::begin(const Row &row)
{
    return m_files->write([row](Writer &writer) { return writer.begin(row); });
}

QFuture<StoreResult> Store::finish(const Row &row)
{
    return m_files->write([row](Writer &writer) { return writer.finish(row); });
}

QFuture<PageResult> Store::page(const Query &query) { return m_files->reading.page(query); }

QFuture<FindResult> Store::find(const Query &query) { return m_files->reading.find(query); }

QFuture<PageResult> Store::rows(const QList<RowNumber> &numbers)
{
    return m_files->reading.rows(numbers);
}

QFuture<ChoicesResult> Store::choices() { return m_files->reading.choices(); }

QFuture<base::Result<int, StoreError>> Store::visit(
    const QList<RowNumber> &numbers, Detail detail, const std::function<void(const Row &)> &take)
{
    return m_files->reading.visit(numbers, detail, take);
}

QFuture<StoreResult> Store::annotate(
    const QString &id, const QString &note, const QStringList &tags)
{
    return m_files->write(
        [id, note, tags](Writer &writer) { return writer.annotate(id, note, tags); });
}

QFuture<StoreResult> Store::confirm(const QString &id, const QString &sessionId)
{
    return m_files->write(
        [id, sessionId](Writer &writer) { return writer.confirm(id, sessionId); });
}

QFuture<ImportedResult> Store::import(const QList<Row> &rows)
{
    return m_files->writing.run([this, files = m_files.get(), rows] {
        ImportedResult result = files->writer.import(rows);
        if (result && result->added > 0)
            Files::tell(this, &Store::rowsReplaced);
        return result;
    });
}

void Store::setPassword(const base::SharedSecret &password)
{
    static_cast<void>(m_files->writing.run(
        [files = m_files.get(), password] { files->writer.setPassword(password); }));
    m_files->reading.setPassword(password);
}

QFuture<StoreResult> Store::row(const QString &id) { return m_files->reading.row(id); }

QFuture<CodeUsesResult> Store::usesOf(const CodeQuery &query)
{
    return m_files->reading.usesOf(query);
}

} // namespace history
