#pragma once

#include <QPushButton>

namespace ui {

/// Something that is on, and the way to have it off: a click, Space, Return, Delete or Backspace.
class Chip final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Chip)
public:
    Chip(const QString &objectName, QWidget *parent);

    /// What it stands for, and what having it off is called, whole, for tool tip and reader. Again
    /// at each change of language.
    void showTexts(const QString &text, const QString &removal);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ui
