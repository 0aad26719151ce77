#pragma once

#include <QScrollArea>

namespace ui {

/// A sheet that is as high as its own width makes it, and scrolls where there is no room for all of
/// it. Arrow keys scroll it then.
class SheetScroll : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SheetScroll)
public:
    explicit SheetScroll(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace ui
