#pragma once

#include "history/historyview.h"

#include <QSettings>

namespace ui {

/// What can be wrong with a name that a view is to get.
enum class ViewNameProblem { Empty, Taken };

/// Views of the history that someone kept by a name, in the settings. What cannot be read there (a
/// newer version wrote it) stays, and is not listed. Names are one when they differ in case only.
class SavedViews final
{
public:
    explicit SavedViews(QSettings &settings);

    /// By name, as the language in use sorts.
    [[nodiscard]] QList<NamedView> all() const;
    /// Replaces the one of that name.
    void save(const QString &name, const HistoryView &view);
    void remove(const QString &name);
    void rename(const QString &before, const QString &after);
    /// Whether one may be renamed so; blanks around a name are no part of it.
    [[nodiscard]] std::optional<ViewNameProblem> problemOf(
        const QString &before, const QString &after) const;
    [[nodiscard]] bool holds(const QString &name) const;

    static constexpr int longestName = 64; ///< UTF-16 units

private:
    [[nodiscard]] QStringList linesWithout(const QString &name) const;

    QSettings &m_settings;
};

} // namespace ui
