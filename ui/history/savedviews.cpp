#include "history/savedviews.h"

#include "option.h"

#include <QCollator>

#include <algorithm>

namespace ui {

static const Option<QStringList> kept { QLatin1String("history/views") };

static bool isSame(const QString &name, const QString &other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

SavedViews::SavedViews(QSettings &settings)
    : m_settings(settings)
{
}

QList<NamedView> SavedViews::all() const
{
    QList<NamedView> found;
    for (const QString &line : kept.read(m_settings)) {
        if (const auto named = fromLine(line))
            found.append(*named);
    }
    QCollator collator { QLocale() };
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(found, [&collator](const NamedView &one, const NamedView &other) {
        return collator.compare(one.name, other.name) < 0;
    });
    return found;
}

/// Another console of this folder may have written some meanwhile.
QStringList SavedViews::linesWithout(const QString &name) const
{
    m_settings.sync();
    QStringList lines = kept.read(m_settings);
    lines.removeIf([&name](const QString &line) {
        const auto named = fromLine(line);
        return named && isSame(named->name, name);
    });
    return lines;
}

void SavedViews::save(const QString &name, const HistoryView &view)
{
    kept.write(m_settings, linesWithout(name) << toLine(name.trimmed(), view));
}

void SavedViews::remove(const QString &name) { kept.write(m_settings, linesWithout(name)); }

void SavedViews::rename(const QString &before, const QString &after)
{
    for (const NamedView &one : all()) {
        if (isSame(one.name, before)) {
            kept.write(m_settings, linesWithout(before) << toLine(after.trimmed(), one.view));
            return;
        }
    }
}

bool SavedViews::holds(const QString &name) const
{
    const QList<NamedView> views = all();
    return std::ranges::any_of(
        views, [&name](const NamedView &one) { return isSame(one.name, name.trimmed()); });
}

std::optional<ViewNameProblem> SavedViews::problemOf(
    const QString &before, const QString &after) const
{
    if (after.trimmed().isEmpty())
        return ViewNameProblem::Empty;
    if (!isSame(before, after.trimmed()) && holds(after))
        return ViewNameProblem::Taken;
    return std::nullopt;
}

} // namespace ui
