#include "transfer/import.h"

#include "base/async.h"
#include "base/worker.h"
#include "transfer/importfile.h"

namespace transfer {

Import::Import(history::Store &store, const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_path(file)
    , m_file(std::make_unique<ImportFile>(file))
    , m_worker(std::make_unique<base::Worker>(QStringLiteral("import")))
{
}

Import::~Import() { m_file->cancel(); }

void Import::start() { read(); }

void Import::read()
{
    const auto next = [file = m_file.get()] { return file->next(); };
    base::whenDone(m_worker->run(next), this, [this](const ImportPage &page) { take(page); });
}

void Import::take(const ImportPage &page)
{
    if (page.failure)
        return fail(*page.failure);
    m_done.unreadable += page.unreadable;
    m_done.unreadableCount += page.unreadableCount;
    emit progress(page.done);
    if (!page.rows.isEmpty())
        base::whenDone(m_store.import(page.rows), this,
            [this](const history::ImportedResult &imported) { count(imported); });
    else if (m_done.counts.added + m_done.counts.known == 0)
        fail({ .code = ImportFailure::Code::NothingInIt, .file = m_path, .diagnostic = {} });
    else
        emit finished(m_done);
}

void Import::count(const history::ImportedResult &imported)
{
    if (!imported)
        return fail({ .code = ImportFailure::Code::History,
            .file = m_path,
            .diagnostic = imported.error().diagnostic,
            .history = imported.error() });
    m_done.counts.added += imported->added;
    m_done.counts.known += imported->known;
    read();
}

void Import::fail(ImportFailure failure)
{
    failure.counts = m_done.counts;
    emit finished(failure);
}

} // namespace transfer
