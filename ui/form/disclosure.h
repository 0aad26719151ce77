#pragma once

#include <QAction>
#include <QObject>

namespace ui {

class WrapButton;

/// What the fields outside the official table lie behind, until someone wants them (Ctrl+Alt+M) or
/// one of them holds text.
class Disclosure final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Disclosure)
public:
    Disclosure(QAction &action, QWidget *sheet);

    [[nodiscard]] WrapButton *button() const { return m_button; }
    [[nodiscard]] bool isOpen() const { return m_action.isChecked(); }
    void setOpen(bool open) { m_action.setChecked(open); }
    /// How many fields lie behind it; none: it is not there itself.
    void setCount(int count);
    void retranslate();

private:
    void follow();

    QAction &m_action;
    WrapButton *m_button;
    int m_count = 0;
};

} // namespace ui
