#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace ui {

/// A thin line on which a light wanders while something runs; empty otherwise.
class BusyLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BusyLine)
public:
    explicit BusyLine(QWidget *parent);

    void start();
    void stop();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVariantAnimation m_wander;
};

} // namespace ui
