#pragma once

#include <QPushButton>

class QAction;
class QMenu;

namespace ui {

/// A button that opens a menu under it: the text is the menu's title. Unlike QPushButton::setMenu
/// it runs no event loop of its own.
class MenuButton final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MenuButton)
public:
    /// `opener`: the action that opens it from elsewhere, for its shortcut; null: none.
    MenuButton(QMenu &menu, QAction *opener, const QString &objectName, QWidget *parent);

    void openMenu();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    void follow();

    QMenu &m_menu;
    QAction *m_opener;
};

} // namespace ui
