#include "transfer/export.h"

#include "base/async.h"
#include "base/worker.h"
#include "transfer/exportfile.h"
#include "transfer/exportlines.h"

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

// File and lines are everyone's who works on them: the history may still read when this is gone.

void Export::start()
{
    m_lines = std::make_shared<const ExportLines>(m_order);
    m_file = std::make_shared<ExportFile>(m_order.file);
    auto *beat = new QTimer(this);
    connect(beat, &QTimer::timeout, this,
        [this] { emit progress(m_file->rows(), int(m_order.numbers.size())); });
    beat->start(250ms);
    static_cast<void>(m_worker->run([file = m_file] { file->open(); }));
    write(m_lines->header(), 0);
}

void Export::cancel()
{
    if (m_file)
        m_file->cancel();
}

/// Asks for as many pages as keep the history's threads and the disk busy, and no more: memory
/// stays flat.
void Export::read()
{
    constexpr int mostPages = 6;
    while (m_asked < m_order.numbers.size() && m_pages.size() + m_writing < mostPages
        && m_file->wantsMore() && !m_historyFailure) {
        m_pages.enqueue(nextPage());
        base::whenDone(m_pages.last().rows, this,
            [this](const base::Result<int, history::StoreError> &) { writeWhatIsRead(); });
    }
    if (m_pages.isEmpty() && m_writing == 0 && !std::exchange(m_isOver, true))
        commitOrEnd();
}

Export::Page Export::nextPage()
{
    constexpr qsizetype rowsAtOnce = 256;
    auto lines = std::make_shared<QByteArray>();
    const auto take = [writer = m_lines, file = m_file, lines](const history::Row &row) {
        if (file->wantsMore())
            writer->append(*lines, row);
    };
    const auto numbers = m_order.numbers.mid(m_asked, rowsAtOnce);
    m_asked += numbers.size();
    return { m_store.visit(numbers, m_lines->detail(), take), lines };
}

/// In order, whichever page was read first.
void Export::writeWhatIsRead()
{
    while (!m_pages.isEmpty() && m_pages.head().rows.isFinished()) {
        const Page page = m_pages.dequeue();
        if (const auto rows = page.rows.result())
            write(*page.lines, *rows);
        else
            m_historyFailure = rows.error();
    }
    read();
}

void Export::write(const QByteArray &lines, int rows)
{
    ++m_writing;
    base::whenDone(
        m_worker->run([file = m_file, lines, rows] { file->add(lines, rows); }), this, [this] {
            --m_writing;
            read();
        });
}

/// Once it is over.
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
