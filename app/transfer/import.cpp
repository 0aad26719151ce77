#include "transfer/import.h"

#include "base/async.h"
#include "base/worker.h"
#include "transfer/importfile.h"

namespace transfer {

Import::Import(history::Store &store, const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_file(file)
    , m_worker(std::make_unique<base::Worker>(QStringLiteral("import")))
{
}

Import::~Import() { m_isUnwanted = true; }

void Import::start()
{
    const auto read = [this] { return readFile(m_file, m_isUnwanted); };
    base::whenDone(m_worker->run(read), this, [this](const ReadFile &file) { write(file); });
}

void Import::write(const ReadFile &read)
{
    if (read.failure) {
        emit finished(*read.failure);
        return;
    }
    ImportDone done {
        .counts = {}, .unreadable = read.unreadable, .unreadableCount = read.unreadableCount
    };
    base::whenDone(m_store.import(read.rows), this,
        [this, done](const history::ImportedResult &imported) mutable {
            if (!imported) {
                emit finished(ImportFailure { .code = ImportFailure::Code::History,
                    .file = m_file,
                    .diagnostic = imported.error().diagnostic,
                    .history = imported.error() });
                return;
            }
            done.counts = *imported;
            emit finished(done);
        });
}

} // namespace transfer
