#pragma once

#include "base/worker.h"
#include "contract/prerequest.h"
#include "forms/backlog.h"

#include <QFuture>
#include <QString>

#include <optional>

namespace forms {

/// A form as someone left it.
struct Draft {
    contract::PreSignRequest request; ///< all that was typed, also what is not shown in this mode
    qint64 savedMs = 0; ///< UTC milliseconds
    bool operator==(const Draft &) const = default;
};

/// One draft a profile: <dataDir>/drafts/<profileId>.json, 0600 in a folder of 0700, written whole
/// or not at all, on a thread of its own. Members are called on one thread; destroying it finishes
/// what was asked for first. Saves that pile up while the disk is slow are written as one, the
/// newest. A file that is not understood is renamed to *.damaged before the next one is written.
class Drafts
{
public:
    explicit Drafts(const QString &dataDir);

    /// What was last saved; nothing where there is none or the file cannot be read. A small file,
    /// read at once, so that the first picture of the window shows it; what `save` was asked for
    /// and has not written yet, or could not, counts.
    [[nodiscard]] std::optional<Draft> load(const QString &profileId) const;
    [[nodiscard]] QFuture<WriteResult> save(const QString &profileId, const Draft &draft);
    [[nodiscard]] QFuture<WriteResult> remove(const QString &profileId);

private:
    using Wish = std::optional<Draft>; ///< nothing: that there be none

    [[nodiscard]] KeptFile file(const QString &profileId) const;
    [[nodiscard]] QFuture<WriteResult> wish(const QString &profileId, const Wish &wish);

    const QString m_folder;
    Backlog<Wish> m_backlog;
    base::Worker m_worker; ///< goes first: it finishes what is queued
};

} // namespace forms
