#include "history/celldrawing.h"

#include "icons.h"
#include "look.h"

#include <QApplication>

namespace ui {

static constexpr int signSize = 16;

static QIcon signOf(history::Outcome outcome, qreal ratio)
{
    const QPixmap sign = outcomePixmap(outcome, signSize, ratio);
    QIcon icon(sign);
    icon.addPixmap(sign, QIcon::Selected); // else Qt tints it
    return icon;
}

QVariant CellDrawing::icon(history::Outcome outcome)
{
    const qint64 palette = QApplication::palette().cacheKey();
    const qreal ratio = qApp->devicePixelRatio();
    if (palette != m_palette || ratio != m_ratio)
        m_icons.clear();
    m_palette = palette;
    m_ratio = ratio;
    QVariant &icon = m_icons[outcome];
    if (icon.isNull())
        icon = signOf(outcome, ratio);
    return icon;
}

QVariant CellDrawing::codeFont()
{
    const QFont usual = QApplication::font();
    if (m_codeFont.isNull() || usual != m_usual) {
        m_usual = usual;
        m_codeFont = monospaced(usual);
    }
    return m_codeFont;
}

} // namespace ui
