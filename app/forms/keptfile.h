#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace forms {

struct WriteFailure {
    QString path;
    QString diagnostic; ///< untranslated
};
using WriteResult = base::Result<void, WriteFailure>;

/// A small JSON file of one profile in a folder of ours, 0600 and 0700. It is written whole or not
/// at all. What is not understood (damaged, of another program, of a newer version of this one) is
/// never overwritten: it is renamed to *.damaged first.
class KeptFile final
{
public:
    /// Whether a member of the file is what it should be is the owner's business.
    using Understands = bool (*)(const QJsonObject &content);

    /// Profile ids come from files and command lines: what could lead out of the folder is refused
    /// by every member.
    KeptFile(const QString &folder, const QString &profileId, Understands understands);

    /// Nothing where there is none, or none that is understood.
    [[nodiscard]] std::optional<QJsonObject> read() const;
    [[nodiscard]] WriteResult write(const QJsonObject &content) const;
    /// Writes what `edit` makes of what is there (nothing: as `read`); no other console writes in
    /// between.
    using Edit = std::function<QJsonObject(const std::optional<QJsonObject> &)>;
    [[nodiscard]] WriteResult change(const Edit &edit) const;
    [[nodiscard]] WriteResult remove() const;
    [[nodiscard]] WriteFailure failure(const QString &diagnostic) const;

private:
    [[nodiscard]] WriteResult prepare() const;
    [[nodiscard]] WriteResult store(QJsonObject content) const;
    [[nodiscard]] WriteResult putAside() const;

    QString m_folder;
    QString m_path; ///< empty: the id is no plain name
    Understands m_understands;
};

} // namespace forms
