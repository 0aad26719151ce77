#pragma once

#include "look.h"

#include <QPushButton>

namespace ui {

/// A flat button whose text goes on in further lines where there is no room, with an arrow where
/// it folds something. As wide as its layout makes it; with the policy Preferred, as its text.
class WrapButton final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WrapButton)
public:
    enum class Arrow { None, Folded, Unfolded };
    explicit WrapButton(Tone tone, QWidget *parent);

    void setArrow(Arrow arrow);
    void setTone(Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textStart() const;
    [[nodiscard]] QRect textRect(int width) const;
    void drawArrow(QPainter &painter, const QColor &colour) const;

    Tone m_tone;
    Arrow m_arrow = Arrow::None;
};

} // namespace ui
