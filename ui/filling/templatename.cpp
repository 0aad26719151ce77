#include "filling/templatename.h"

#include "forms/templates.h"

#include <QCoreApplication>

namespace ui {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ui::TemplateName)
};
} // namespace

static constexpr int longestName = 64; // characters, as forms::Template says

std::optional<NameProblem> problemOf(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return NameProblem::Empty;
    if (trimmed.toUcs4().size() > longestName)
        return NameProblem::TooLong;
    return forms::isTemplateName(trimmed) ? std::nullopt : std::optional(NameProblem::Control);
}

QString text(NameProblem problem)
{
    switch (problem) {
    case NameProblem::Empty:
        return Texts::tr("A template needs a name.");
    case NameProblem::TooLong:
        return Texts::tr("A name has at most %n character(s).", nullptr, longestName);
    case NameProblem::Control:
        return Texts::tr("A name has neither tabs nor other control characters.");
    }
    Q_UNREACHABLE();
}

} // namespace ui
