#pragma once

#include "history/store.h"

#include <QObject>
#include <QQueue>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace base {
class Worker;
}

namespace transfer {

class ExportFile;
class ExportLines;

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
    /// Some rows, and the lines that the history's thread makes of them.
    struct Page {
        QFuture<base::Result<int, history::StoreError>> rows;
        std::shared_ptr<QByteArray> lines;
    };

    void read();
    [[nodiscard]] Page nextPage();
    void writeWhatIsRead();
    void write(const QByteArray &lines, int rows);
    void commitOrEnd();
    void commit();
    void end(const ExportResult &result);

    history::Store &m_store;
    const ExportOrder m_order;
    qsizetype m_asked = 0; ///< rows
    QQueue<Page> m_pages; ///< that are being read, in order
    int m_writing = 0; ///< pages
    bool m_isOver = false; ///< everything is read and written, or no more will be
    std::optional<history::StoreError> m_historyFailure;
    std::shared_ptr<const ExportLines> m_lines;
    std::shared_ptr<ExportFile> m_file;
    std::unique_ptr<base::Worker> m_worker; ///< goes first: it may still work on the file
};

} // namespace transfer
