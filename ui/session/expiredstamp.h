#pragma once

#include <QWidget>

namespace ui {

/// The word EXPIRED, stamped across what it lies on. The mouse does not meet it.
class ExpiredStamp final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExpiredStamp)
public:
    explicit ExpiredStamp(QWidget *parent);

    /// How high it must be for the word to stand in it, askew as it is.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QSizeF frame() const;
};

} // namespace ui
