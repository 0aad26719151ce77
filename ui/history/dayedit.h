#pragma once

#include <QDateEdit>

namespace ui {

/// A day: typed, or picked from a calendar that is made when it is asked for.
class DayEdit final : public QDateEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DayEdit)
public:
    DayEdit(const QString &objectName, QWidget *parent);

    void setName(const QString &accessibleName);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeCalendar();
    void nameCalendar();
};

} // namespace ui
