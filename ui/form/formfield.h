#pragma once

#include "form/fieldfindings.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace ui {

class FieldHeading;
class InputLine;
class LengthCounter;
class ToneLabel;
class WrapLayout;

/// One input of the form: heading (label and API name), input, hint, issue lines, accessible texts.
/// It keeps what is wrong as codes, so that the words survive a change of language. Errors are
/// given to it once the input is left and go by themselves while someone types.
class FormField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormField)
public:
    FormField(contract::Field field, QWidget *parent);

    [[nodiscard]] contract::Field field() const { return m_field; }
    /// Label and API name, for the column beside this widget.
    [[nodiscard]] QWidget *heading() const;
    /// Takes the heading over the input (where there is no room beside it); it stays there until
    /// someone else takes it into a layout.
    void takeHeading();

    /// What was typed; what is still being composed (preedit) is no part of it.
    [[nodiscard]] QString text() const;
    /// Replaces the text; Ctrl+Z in the field brings the old one back. Not `isTouched`.
    void setText(const QString &text);
    /// contract::tidied: takes along blanks, quotes and commas that came with pasting.
    void tidy();
    /// Whether someone typed here since the text was last set.
    [[nodiscard]] bool isTouched() const;

    /// Takes the issues of this field out of the list and shows them.
    void showIssues(const QList<contract::Issue> &issues);
    /// Says that the profile may not sign for what is typed here, until it is typed anew.
    void showRail(profile::RailError error);
    /// What the access point said of this field, until it is typed anew. Does not stand in the way
    /// of signing again.
    void showRefusal(const QString &text);
    /// Forgets what was wrong.
    void forgetIssues();
    /// Forgets what the profile and the access point said: it goes out anew.
    void forgetAnswers();
    [[nodiscard]] bool hasError() const { return m_findings.hasError(); }
    /// Whether the profile may not sign for what is typed here.
    [[nodiscard]] bool hasRail() const { return m_findings.rail.has_value(); }
    /// Takes away what the first issue that has a remedy objects to; whether there was one.
    bool mend();

    /// Muted, with a note instead of the hint: the official table does not know the field.
    void setDiscouraged(bool discouraged);
    /// A line of its own under the input (when that is, where it was used before), beside whatever
    /// is wrong; empty: none.
    void setNote(const QString &text, Tone tone);
    void setPlaceholder(const QString &text);
    /// Puts a picker's button under the input, after those that are there, in the tab order too.
    void addPicker(QWidget *widget);
    /// With the offending character selected, where one is known, else the whole text.
    void focusInput();
    /// Opens all that is known of the field beside it.
    void openHelp(contract::Mode mode);

signals:
    /// Someone came to the input.
    void entered(contract::Field field);
    /// Someone left the input; its text is tidy.
    void left(contract::Field field);
    /// The text is another one now, by typing or by setText; never while someone composes.
    void changed(contract::Field field);
    void helpWanted(contract::Field field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectInput();
    void retranslate();
    void leave();
    void settle();
    void mendIssue(qsizetype index);
    void showState();
    void showMark();
    void count();
    void speak(const QList<IssueLine> &lines);

    contract::Field m_field;
    bool m_discouraged = false;
    FieldFindings m_findings;
    InputLine *m_input;
    FieldHeading *m_heading;
    QToolButton *m_help;
    LengthCounter *m_counter = nullptr; ///< where a length is stated
    WrapLayout *m_pickers = nullptr; ///< made for the first picker
    QWidget *m_lastPicker = nullptr;
    ToneLabel *m_note = nullptr; ///< made for the first note
    IssueList *m_error;
    ToneLabel *m_hint;
    QVBoxLayout *m_layout;
};

} // namespace ui
