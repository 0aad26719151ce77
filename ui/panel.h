#pragma once

#include <QWidget>

namespace ui {

/// A sheet of the window: panel colour, soft corners, a hairline around.
class Panel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Panel)
public:
    explicit Panel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
