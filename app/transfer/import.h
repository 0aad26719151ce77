#pragma once

#include "history/store.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <variant>

namespace base {
class Worker;
}

namespace transfer {

struct ReadFile;

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
};
using ImportResult = std::variant<ImportDone, ImportFailure>;

/// Reads JSON lines that another console exported. Rows come with origin=imported and without a
/// session_id in the column: that comes when their bytes are verified here (attempt/reverify.h).
/// All readable rows or, where the history cannot be written, none. Lines, bytes and members are
/// limited: the file is someone else's (transfer/importfile.h). Emits finished exactly once, never
/// from within start.
class Import final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Import)
public:
    Import(history::Store &store, const QString &file, QObject *parent);
    ~Import() override;

    void start();

signals:
    void finished(const transfer::ImportResult &result);

private:
    void write(const ReadFile &read);

    history::Store &m_store;
    const QString m_file;
    std::atomic<bool> m_isUnwanted = false;
    std::unique_ptr<base::Worker> m_worker; ///< goes first
};

} // namespace transfer
