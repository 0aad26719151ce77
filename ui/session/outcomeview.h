#pragma once

#include "look.h"

#include <QWidget>

class QLabel;

namespace ui {

class ToneLabel;

/// An outcome in a word, a shape and a colour.
class OutcomeView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutcomeView)
public:
    explicit OutcomeView(QWidget *parent);

    /// As the title beside it is.
    [[nodiscard]] int signSize() const;
    /// Without a sign it is no outcome, and written small.
    void showOutcome(const QPixmap &sign, Tone tone, const QString &text);

private:
    QLabel *m_sign;
    ToneLabel *m_text;
};

} // namespace ui
