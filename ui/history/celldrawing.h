#pragma once

#include "history/outcome.h"

#include <QFont>
#include <QHash>
#include <QVariant>

namespace ui {

/// Icons and fonts of the history's cells, made once for each look of the program: a picture of the
/// table asks for hundreds.
class CellDrawing final
{
public:
    /// The sign of an outcome.
    [[nodiscard]] QVariant icon(history::Outcome outcome);
    /// For codes, which are read letter by letter.
    [[nodiscard]] QVariant codeFont();

private:
    qint64 m_palette = 0; ///< that the icons are drawn for
    qreal m_ratio = 0;
    QHash<history::Outcome, QVariant> m_icons;
    QFont m_usual; ///< that the font is like
    QVariant m_codeFont;
};

} // namespace ui
