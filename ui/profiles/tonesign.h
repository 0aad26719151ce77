#pragma once

#include "look.h"

#include <QLabel>

namespace ui {

/// A sign as high as a line of text, with a shape of its own for good, warning and bad (colour is
/// never alone), and a quiet one for the rest.
class ToneSign final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToneSign)
public:
    ToneSign(Tone tone, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    const Tone m_tone;
};

} // namespace ui
