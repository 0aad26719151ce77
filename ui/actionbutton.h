#pragma once

#include <QPushButton>

class QAction;

namespace ui {

/// A button that is an action's: text, tool tip with the shortcut, enabled or not, all follow it.
class ActionButton final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionButton)
public:
    ActionButton(QAction &action, const QString &objectName, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    QAction &m_action;
};

/// "Sign (Ctrl+Return)", or only the text where the action has no shortcut.
[[nodiscard]] QString textWithShortcut(const QAction &action);

} // namespace ui
