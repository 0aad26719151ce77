#pragma once

#include "base/worker.h"
#include "forms/backlog.h"
#include "forms/templatelist.h"

#include <QFuture>
#include <QObject>

#include <map>

namespace forms {

/// The templates of each profile: <dataDir>/templates/<profileId>.json, as drafts are kept. What
/// another console adds to the file stays in it, and is known here after the next change.
class Templates final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Templates)
public:
    explicit Templates(const QString &dataDir, QObject *parent = nullptr);

    /// Last used first. Read at the first question for that profile.
    [[nodiscard]] const QList<Template> &of(const QString &profileId);
    /// Adds it, or replaces the one of its name; it is the first then. `of` knows it at once.
    /// WriteFailure for what is no isTemplateName, and nothing changes.
    [[nodiscard]] QFuture<WriteResult> save(const QString &profileId, const Template &saved);
    [[nodiscard]] QFuture<WriteResult> remove(const QString &profileId, const QString &name);
    /// It was filled in: it comes first from now on.
    [[nodiscard]] QFuture<WriteResult> use(const QString &profileId, const QString &name);
    /// All of a profile that is no more.
    [[nodiscard]] QFuture<WriteResult> forget(const QString &profileId);

signals:
    void changed(const QString &profileId);

private:
    [[nodiscard]] KeptFile file(const QString &profileId) const;
    [[nodiscard]] QFuture<WriteResult> change(
        const QString &profileId, const TemplateChange &change);
    using Number = Backlog<TemplateChange>::Number;
    [[nodiscard]] WriteResult write(
        const QString &profileId, const QList<TemplateChange> &changes, Number last);
    /// What the file holds with the changes up to `last`, and those that were asked for since.
    void take(const QString &profileId, const QList<Template> &written, Number last);
    void know(const QString &profileId, const QList<Template> &list);

    const QString m_folder;
    std::map<QString, QList<Template>> m_known; ///< `of` gives references, so no QHash
    Backlog<TemplateChange> m_backlog;
    base::Worker m_worker; ///< goes first: it finishes what is queued
};

} // namespace forms
