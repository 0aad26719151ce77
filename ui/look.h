#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace ui {

/// The window's colours, all derived from a palette: light and dark need no second list.
struct Look {
    bool dark = false;
    QColor ground; ///< behind the panels
    QColor panel; ///< of panels, inputs and tables
    QColor text;
    QColor muted; ///< hints and captions; still 4.5 : 1 on panel
    QColor hairline;
    QColor accent;
    QColor onAccent;
    QColor selection; ///< behind a selected row
    QColor good;
    QColor warning;
    QColor bad;
};

[[nodiscard]] Look lookOf(const QPalette &palette);
/// The look of the application's palette.
[[nodiscard]] Look currentLook();

/// What a text or a sign stands for; each has its colour.
enum class Tone { Plain, Muted, Accent, Good, Warning, Bad };
[[nodiscard]] QColor colour(const Look &look, Tone tone);

/// Our own light or dark colours, whichever is nearer to the system's palette.
[[nodiscard]] QPalette tuned(const QPalette &system);

// Each size and weight costs the start some milliseconds of font search: keep them few.
[[nodiscard]] QFont monospaced(const QFont &like);
[[nodiscard]] QFont small(const QFont &font);
/// For hints and errors, in the language of the moment: small, but for Han characters, whose
/// strokes run together then.
[[nodiscard]] QFont note(const QFont &font);
[[nodiscard]] QFont large(const QFont &font);
/// For titles of pages and outcomes.
[[nodiscard]] QFont heading(const QFont &font);
/// For titles that the first paint shows, in the language of the moment: a heading, but for Han
/// characters, whose bold font alone takes 2 to 3 ms to be found.
[[nodiscard]] QFont sectionTitle(const QFont &font);

/// The only distances, in logical pixels.
namespace space {
inline constexpr int small = 4;
inline constexpr int medium = 8;
inline constexpr int large = 16;
} // namespace space

} // namespace ui
