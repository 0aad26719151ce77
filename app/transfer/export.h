#pragma once

#include "history/store.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace base {
class Worker;
}

namespace transfer {

class ExportFile;

enum class Format {
    ExcelCsv, ///< UTF-8 with BOM, CRLF; long digits stay whole; nothing starts a formula
    PlainCsv, ///< for scripts: no BOM; nothing starts a formula
    JsonLines, ///< every column and the bytes (base64), one row a line: what Import reads
};

struct ExportOrder {
    QList<history::RowNumber> numbers; ///< which rows, in which order
    Format format = Format::ExcelCsv;
    QString file; ///< replaced only when the export is whole (QSaveFile), 0600
    bool masked = false; ///< openid and name (history/mask.h); such JSON lines hold no bytes
};

struct Exported {
    int rows = 0; ///< rows that were purged meanwhile are not counted
    QString file;
};
struct ExportFailure {
    enum class Code { Cancelled, DiskFull, NotWritable, History };
    Code code = Code::NotWritable;
    QString file;
    QString diagnostic; ///< untranslated
    std::optional<history::StoreError> history {}; ///< where the code is History
};
using ExportResult = std::variant<Exported, ExportFailure>;

/// Writes rows of the history into a file, off the GUI thread, with flat memory. Authorization is
/// left out (design.md). Emits finished exactly once, never from within start or cancel; a file of
/// that name stays as it was unless the export succeeds. Destroying it cancels.
class Export final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Export)
public:
    Export(history::Store &store, const ExportOrder &order, QObject *parent);
    ~Export() override;

    void start();
    void cancel();

signals:
    void progress(int done, int total); ///< a few times a second
    void finished(const transfer::ExportResult &result);

private:
    void read();
    void readWhole();
    void readSummaries();
    void take(const history::PageResult &page);
    void commitOrEnd();
    void commit();
    void end(const ExportResult &result);

    history::Store &m_store;
    const ExportOrder m_order;
    qsizetype m_asked = 0; ///< rows
    int m_pages = 0; ///< that are being read or written
    std::optional<history::StoreError> m_historyFailure;
    std::shared_ptr<ExportFile> m_file;
    std::unique_ptr<base::Worker> m_worker; ///< goes first: it may still work on the file
};

} // namespace transfer
