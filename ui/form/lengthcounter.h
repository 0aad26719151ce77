#pragma once

#include <QWidget>

class QLineEdit;

namespace ui {

class ToneLabel;

/// "3/32" at the end of an input. Made for the first text that wants counting.
class LengthCounter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LengthCounter)
public:
    /// `limit`: code points. A child of the input.
    LengthCounter(QLineEdit &input, int limit);

    /// Counts anew, and shows or hides itself.
    void follow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void hide();

    QLineEdit &m_input;
    const int m_limit;
    ToneLabel *m_label = nullptr; ///< made for the first thing to show
};

} // namespace ui
