#pragma once

#include "look.h"

#include <QHash>
#include <QLabel>

namespace ui {

/// A label in the colour of a tone, in light and in dark. One that wraps its words asks for no
/// width of its own: its layout gives it one, and QLabel's search for a pleasing one is what makes
/// a window with many of them slow to appear.
class ToneLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToneLabel)
public:
    explicit ToneLabel(Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Shows the text, or nothing at all where it is empty.
    void setTextOrHide(const QString &text);
    /// The text in that tone, or nothing at all where it is empty.
    void say(Tone tone, const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();
    Tone m_tone;
    mutable QString m_measured; ///< the text whose heights are known
    mutable QHash<int, int> m_heights; ///< by width
};

} // namespace ui
