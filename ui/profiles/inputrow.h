#pragma once

#include "look.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace ui {

class ToneLabel;

/// Says a text in the language of the moment: kept instead of the text, which would stay as it was.
using Saying = std::function<QString()>;

/// One input of the profile's dialog: label, input (with buttons beside it), hint, error line. The
/// error line is named as the input, with "Error" behind.
class InputRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InputRow)
public:
    /// Takes the input over; it has its objectName already.
    InputRow(QWidget *input, QWidget *parent);

    /// Puts a button or a mark beside the input.
    void addBeside(QWidget *widget);
    /// Again at each change of language: the problem's words follow.
    void setTexts(const QString &label, const QString &hint = {});
    /// What is wrong, or in the way, until it is cleared.
    void showProblem(const Saying &saying, Tone tone = Tone::Bad);
    void clearProblem();
    [[nodiscard]] bool hasProblem() const { return m_problem != nullptr; }
    void focusInput();

private:
    void showState();

    QWidget *m_input;
    ToneLabel *m_label;
    QHBoxLayout *m_line;
    ToneLabel *m_hint;
    ToneLabel *m_error;
    QString m_hintText;
    Saying m_problem;
    Tone m_tone = Tone::Bad;
};

} // namespace ui
