#pragma once

#include <QString>

namespace ui {

/// Puts text on the clipboard that anyone may keep.
void copyText(const QString &text);

/// The same for what opens something, such as a session: it carries the hint that clipboard
/// managers know from password stores, and they forget it. Pastes as any text does.
void copySecret(const QString &text);

} // namespace ui
