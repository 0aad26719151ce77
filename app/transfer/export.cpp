#include "transfer/export.h"

#include "base/async.h"
#include "base/worker.h"
#include "transfer/exportfile.h"

#include <QTimer>

namespace transfer {

using namespace std::chrono_literals;

Export::Export(history::Store &store, const ExportOrder &order, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_order(order)
    , m_worker(std::make_unique<base::Worker>(QStringLiteral("export")))
{
}

Export::~Export() { cancel(); }

// The file is everyone's who works on it: the history may still read when this is gone.

void Export::start()
{
    m_file = std::make_shared<ExportFile>(m_order, headerOf(m_order.format));
    auto *beat = new QTimer(this);
    connect(beat, &QTimer::timeout, this,
        [this] { emit progress(m_file->rows(), int(m_order.numbers.size())); });
    beat->start(250ms);
    base::whenDone(m_worker->run([file = m_file] { file->open(); }), this, [this] { read(); });
}

void Export::cancel()
{
    if (m_file)
        m_file->cancel();
}

void Export::read()
{
    if (!m_file->wantsMore())
        commitOrEnd();
    else if (m_order.format == Format::JsonLines)
        readWhole();
    else
        readSummaries();
}

void Export::readWhole()
{
    const auto take = [file = m_file](const history::Row &row) { return file->add(row); };
    base::whenDone(m_store.visit(m_order.numbers, take), this,
        [this](const base::Result<int, history::StoreError> &taken) {
            if (!taken)
                m_historyFailure = taken.error();
            commitOrEnd();
        });
}

/// CSV needs no bytes, which are most of a row. A page is read while others are written.
void Export::readSummaries()
{
    constexpr qsizetype rowsAtOnce = 512;
    constexpr int pagesAtOnce = 4;
    const bool mayGoOn = m_file->wantsMore() && !m_historyFailure;
    while (mayGoOn && m_pages < pagesAtOnce && m_asked < m_order.numbers.size()) {
        ++m_pages;
        base::whenDone(m_store.rows(m_order.numbers.mid(m_asked, rowsAtOnce)), this,
            [this](const history::PageResult &page) { take(page); });
        m_asked += rowsAtOnce;
    }
    if (m_pages == 0)
        commitOrEnd();
}

void Export::take(const history::PageResult &page)
{
    if (!page)
        m_historyFailure = page.error();
    const auto write = [file = m_file, rows = page.value_or(QList<history::Row>())] {
        for (const history::Row &row : rows) {
            if (!file->add(row))
                return;
        }
    };
    base::whenDone(m_worker->run(write), this, [this] {
        --m_pages;
        readSummaries();
    });
}

/// Once everything is read, or no more will be.
void Export::commitOrEnd()
{
    if (m_file->failure())
        end(*m_file->failure());
    else if (m_file->isCancelled())
        end(ExportFailure {
            .code = ExportFailure::Code::Cancelled, .file = m_order.file, .diagnostic = {} });
    else if (m_historyFailure)
        end(ExportFailure { .code = ExportFailure::Code::History,
            .file = m_order.file,
            .diagnostic = m_historyFailure->diagnostic,
            .history = m_historyFailure });
    else
        commit();
}

void Export::commit()
{
    base::whenDone(m_worker->run([file = m_file] { file->commit(); }), this, [this] {
        if (m_file->failure())
            end(*m_file->failure());
        else
            end(Exported { .rows = m_file->rows(), .file = m_order.file });
    });
}

void Export::end(const ExportResult &result)
{
    for (auto *beat : findChildren<QTimer *>(QString(), Qt::FindDirectChildrenOnly))
        beat->stop();
    emit progress(m_file->rows(), int(m_order.numbers.size()));
    emit finished(result);
}

} // namespace transfer
