#include "history/store.h"

#include "base/worker.h"
#include "history/reader.h"
#include "history/writer.h"

#include <QTimer>

#include <optional>

namespace history {

using namespace std::chrono_literals;

/// The workers go first: they finish what is queued.
struct Store::Files {
    Files(Store *owner, const Location &location, const base::Clock &clock)
        : store(owner)
        , writer(location, clock, [owner](int count) { tell(owner, &Store::rowsRecovered, count); })
        , reader(location)
    {
    }

    template <typename Signal, typename Fact>
    static void tell(Store *store, Signal signal, const Fact &fact)
    {
        QMetaObject::invokeMethod(
            store, [store, signal, fact] { emit(store->*signal)(fact); }, Qt::QueuedConnection);
    }

    template <typename Write> QFuture<StoreResult> write(Write job)
    {
        return writing.run([this, job] {
            StoreResult result = job(writer);
            if (result)
                tell(store, &Store::rowChanged, *result);
            return result;
        });
    }

    /// What is read has been cleared up: the first page of a console that crashed shows no row as
    /// pending. Where the writer cannot open the file, reading is tried all the same.
    template <typename Read> auto read(Read job)
    {
        if (!opened)
            opened = writing.run([this] { static_cast<void>(writer.open()); });
        return reading.run([this, job, after = *opened]() mutable {
            after.waitForFinished();
            return job(reader);
        });
    }

    Store *const store;
    Writer writer;
    Reader reader;
    std::optional<QFuture<void>> opened;
    base::Worker writing { QStringLiteral("history-writer") };
    base::Worker reading { QStringLiteral("history-reader") };
};

Store::Store(const QString &dataDir, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_files(std::make_unique<Files>(this, Location { dataDir }, clock))
{
    auto *everyMinute = new QTimer(this);
    connect(everyMinute, &QTimer::timeout, this, [this] {
        static_cast<void>(
            m_files->writing.run([files = m_files.get()] { return files->writer.recover(); }));
    });
    everyMinute->start(60s);
}

Store::~Store()
{
    // Connections end on the threads that made them.
    static_cast<void>(m_files->reading.run([files = m_files.get()] { files->reader.close(); }));
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

QFuture<PageResult> Store::page(const Query &query)
{
    return m_files->read([query](Reader &reader) { return reader.page(query); });
}

QFuture<StoreResult> Store::row(const QString &id)
{
    return m_files->read([id](Reader &reader) { return reader.row(id); });
}

QFuture<CodeUsesResult> Store::usesOf(const CodeQuery &query)
{
    return m_files->read([query](Reader &reader) { return reader.usesOf(query); });
}

} // namespace history
