#pragma once

#include "history/store.h"

#include <QObject>
#include <QString>

#include <memory>
#include <variant>

namespace base {
class Worker;
}

namespace transfer {

class ImportFile;
struct ImportPage;

struct ImportDone {
    history::Imported counts;
    QList<int> unreadable; ///< lines, from 1, that are no attempt; the first 100
    int unreadableCount = 0;
};
struct ImportFailure {
    enum class Code { NotReadable, NothingInIt /**< not one line is an attempt */, History };
    Code code = Code::NotReadable;
    QString file;
    QString diagnostic; ///< untranslated
    std::optional<history::StoreError> history {};
    history::Imported counts {}; ///< what was imported before that
};
using ImportResult = std::variant<ImportDone, ImportFailure>;

/// Reads JSON lines that another console exported. Rows come with origin=imported and without a
/// session_id in the column: that comes when their bytes are verified here (attempt/reverify.h).
/// Page by page, so that memory stays flat and other consoles write meanwhile: where one fails,
/// those before it are there, and importing the file again adds the rest. Lines and members are
/// limited: the file is someone else's. Emits finished exactly once, never from within start.
class Import final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Import)
public:
    Import(history::Store &store, const QString &file, QObject *parent);
    ~Import() override;

    void start();

signals:
    void progress(double done); ///< of the file, up to 1
    void finished(const transfer::ImportResult &result);

private:
    void read();
    void take(const ImportPage &page);
    void count(const history::ImportedResult &imported);
    void fail(ImportFailure failure);

    history::Store &m_store;
    const QString m_path;
    const std::unique_ptr<ImportFile> m_file;
    ImportDone m_done;
    std::unique_ptr<base::Worker> m_worker; ///< goes first
};

} // namespace transfer
