#pragma once

#include <QStringList>

#include <optional>

namespace ui {

/// What keeps a text from being a template's name.
enum class NameProblem { Empty, TooLong, Control };

/// Blanks around it are no part of a name. Pure.
[[nodiscard]] std::optional<NameProblem> problemOf(const QString &name);
/// In the language of the moment.
[[nodiscard]] QString text(NameProblem problem);

} // namespace ui
