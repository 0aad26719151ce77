#pragma once

#include <QLineEdit>

namespace ui {

/// Where one types what to look for. Esc clears it, before Esc means anything else; Return and Down
/// lead on. It asks for little room: it takes what others leave.
class SearchField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)
public:
    explicit SearchField(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// Return: to the first row.
    void entered();
    /// Down: into the table.
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ui
