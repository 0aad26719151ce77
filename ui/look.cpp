#include "look.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLocale>

namespace ui {

static QColor mix(const QColor &one, const QColor &other, double share)
{
    const auto part = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return { part(one.red(), other.red()), part(one.green(), other.green()),
        part(one.blue(), other.blue()) };
}

Look lookOf(const QPalette &palette)
{
    Look look;
    look.ground = palette.color(QPalette::Active, QPalette::Window);
    look.panel = palette.color(QPalette::Active, QPalette::Base);
    look.text = palette.color(QPalette::Active, QPalette::Text);
    look.dark = look.panel.lightness() < look.text.lightness();
    look.muted = mix(look.text, look.panel, look.dark ? 0.32 : 0.36);
    look.hairline = mix(look.panel, look.text, look.dark ? 0.18 : 0.15);
    look.accent = look.dark ? QColor(0x4c, 0xc3, 0xa5) : QColor(0x0b, 0x7a, 0x62);
    look.onAccent = look.dark ? QColor(0x06, 0x26, 0x1e) : QColor(Qt::white);
    look.selection = mix(look.panel, look.accent, look.dark ? 0.28 : 0.16);
    look.good = look.accent;
    look.warning = look.dark ? QColor(0xe9, 0xb4, 0x4c) : QColor(0x96, 0x5c, 0x00);
    look.bad = look.dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
    return look;
}

Look currentLook() { return lookOf(QApplication::palette()); }

QColor colour(const Look &look, Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return look.text;
    case Tone::Muted:
        return look.muted;
    case Tone::Accent:
        return look.accent;
    case Tone::Good:
        return look.good;
    case Tone::Warning:
        return look.warning;
    case Tone::Bad:
        return look.bad;
    }
    Q_UNREACHABLE();
}

QPalette tuned(const QPalette &system)
{
    const bool dark = system.color(QPalette::Window).lightness() < 128;
    const QColor ground = dark ? QColor(0x1a, 0x1e, 0x21) : QColor(0xf3, 0xf5, 0xf6);
    const QColor panel = dark ? QColor(0x22, 0x27, 0x2b) : QColor(Qt::white);
    const QColor text = dark ? QColor(0xe7, 0xeb, 0xed) : QColor(0x1b, 0x22, 0x26);
    QPalette palette(text, ground, panel.lighter(dark ? 130 : 100), panel.darker(dark ? 140 : 120),
        mix(panel, text, 0.4), text, QColor(Qt::white), panel, ground);
    const Look look = lookOf(palette);
    palette.setColor(QPalette::AlternateBase, mix(panel, ground, 0.6));
    palette.setColor(QPalette::Button, panel);
    palette.setColor(QPalette::ToolTipBase, dark ? mix(panel, text, 0.1) : text);
    palette.setColor(QPalette::ToolTipText, dark ? text : panel);
    palette.setColor(QPalette::PlaceholderText, look.muted);
    palette.setColor(QPalette::Highlight, look.accent);
    palette.setColor(QPalette::HighlightedText, look.onAccent);
    palette.setColor(QPalette::Link, look.accent);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, mix(text, ground, 0.6));
    return palette;
}

QFont monospaced(const QFont &like)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(like.pointSizeF());
    return font;
}

static QFont scaled(const QFont &font, double factor)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * factor);
    return result;
}

QFont small(const QFont &font) { return scaled(font, 0.88); }

static bool writesHan()
{
    const QLocale::Script script = QLocale().script();
    return script == QLocale::SimplifiedHanScript || script == QLocale::TraditionalHanScript;
}

QFont note(const QFont &font) { return writesHan() ? font : small(font); }

QFont sectionTitle(const QFont &font) { return writesHan() ? font : heading(font); }

QFont large(const QFont &font) { return scaled(font, 1.5); }

QFont heading(const QFont &font)
{
    QFont result = scaled(font, 1.2);
    result.setBold(true);
    return result;
}

} // namespace ui
