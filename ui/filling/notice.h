#pragma once

#include "look.h"

#include <QStringList>

#include <functional>

class QAction;

namespace ui {

/// Something for the strip above the form, said in the language of the moment: kept as functions,
/// so that the words follow a change of language.
struct Notice {
    Tone tone = Tone::Plain;
    std::function<QString()> text;
    std::function<QStringList()> details {}; ///< null: none
    QAction *action = nullptr; ///< what to do about it
};

} // namespace ui
