#include "cli/historytransfer.h"

#include "base/async.h"
#include "cli/output.h"
#include "transfer/supportbundle.h"

#include <QCoreApplication>

namespace cli {

void HistoryExport::cancel()
{
    m_isCancelled = true;
    if (m_export)
        m_export->cancel();
}

void HistoryExport::work(const history::Query &query)
{
    base::whenDone(
        store().find(query), this, [this, limit = query.limit](const history::FindResult &found) {
            if (!found)
                fail(found.error());
            else
                write(found->numbers.mid(0, limit));
        });
}

void HistoryExport::write(const QList<history::RowNumber> &numbers)
{
    m_export = new transfer::Export(store(),
        { .numbers = numbers,
            .format = order().exportFormat,
            .file = order().subject,
            .masked = order().masked },
        this);
    connect(m_export, &transfer::Export::finished, this, &HistoryExport::end);
    m_export->start();
    if (m_isCancelled)
        m_export->cancel();
}

void HistoryExport::end(const transfer::ExportResult &result)
{
    if (const auto *exported = std::get_if<transfer::Exported>(&result)) {
        JsonLine line;
        print(line.add("exported", exported->rows).add("file", exported->file).bytes());
        emit finished(exitstatus::ok);
        return;
    }
    using Code = transfer::ExportFailure::Code;
    const auto &failure = std::get<transfer::ExportFailure>(result);
    switch (failure.code) {
    case Code::Cancelled:
        return fail(exitstatus::noAnswer, "cancelled", tr("Cancelled. No file was written."));
    case Code::DiskFull:
        return fail(exitstatus::usage, "export_disk_full",
            tr("There is no room for %1. Nothing was changed there; make room, then export again.")
                .arg(failure.file));
    case Code::NotWritable:
        return fail(exitstatus::usage, "export_not_writable",
            tr("%1 cannot be written: %2").arg(failure.file, failure.diagnostic));
    case Code::History:
        return fail(*failure.history);
    }
    Q_UNREACHABLE();
}

void HistoryImport::work(const history::Query &)
{
    auto *import = new transfer::Import(store(), order().subject, this);
    connect(import, &transfer::Import::finished, this, &HistoryImport::end);
    import->start();
}

void HistoryImport::end(const transfer::ImportResult &result)
{
    if (const auto *done = std::get_if<transfer::ImportDone>(&result)) {
        QJsonArray lines;
        for (const int number : done->unreadable)
            lines.append(number);
        JsonLine line;
        print(line.add("added", done->counts.added)
                  .add("known", done->counts.known)
                  .add("unreadable", done->unreadableCount)
                  .add("unreadable_lines", lines)
                  .bytes());
        if (done->unreadableCount > 0)
            say(tr("%n line(s) could not be read as an attempt.", nullptr, done->unreadableCount));
        emit finished(exitstatus::ok);
        return;
    }
    using Code = transfer::ImportFailure::Code;
    const auto &failure = std::get<transfer::ImportFailure>(result);
    if (failure.counts.added > 0)
        say(tr(
            "%n attempt(s) were imported before that. Import the file again: only the others are "
            "added then.",
            nullptr, failure.counts.added));
    switch (failure.code) {
    case Code::NotReadable:
        return fail(exitstatus::usage, "import_not_readable",
            tr("%1 cannot be read: %2").arg(failure.file, failure.diagnostic));
    case Code::NothingInIt:
        return fail(exitstatus::usage, "import_nothing",
            tr("There is no attempt in %1. It takes JSON lines that a console exported.")
                .arg(failure.file));
    case Code::History:
        return fail(*failure.history);
    }
    Q_UNREACHABLE();
}

void HistoryBundle::work(const history::Query &)
{
    base::whenDone(store().row(order().subject), this, [this](const history::StoreResult &row) {
        if (row) {
            print(transfer::supportBundle(*row, QCoreApplication::applicationVersion()));
            emit finished(exitstatus::ok);
        } else if (row.error().code == history::StoreErrorCode::NotFound) {
            fail(exitstatus::usage, "history_not_found",
                tr("The history holds no attempt %1.").arg(order().subject));
        } else {
            fail(row.error());
        }
    });
}

} // namespace cli
