#pragma once

#include <QPushButton>

class QAction;

namespace ui {

/// A button that opens something under it, by an action: a name of its own, which is shorter than
/// the action's text, the action's text with the shortcut as tool tip, and an arrow. What it opens
/// is made when it is asked for.
class PopupButton final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PopupButton)
public:
    PopupButton(QAction &action, const QString &objectName, QWidget *parent);

    /// Where something of that size fits: under the button, else above it, inside the window where
    /// that is large enough, always on the screen.
    [[nodiscard]] QPoint placeFor(const QSize &size) const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    void follow();
    QAction &m_action;
};

} // namespace ui
