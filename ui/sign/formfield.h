#pragma once

#include "contract/check.h"
#include "profile/rails.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLineEdit;

namespace ui {

class ToneLabel;

/// One input of the form: heading (label and API name), input, hint, error line, accessible texts.
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
    [[nodiscard]] QWidget *heading() const { return m_heading; }

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// Takes blanks off the ends where the field is an identifier.
    void tidy();
    /// Whether someone typed here since the text was last set.
    [[nodiscard]] bool isTouched() const;

    /// Takes the issues of this field out of the list and shows them.
    void showIssues(const QList<contract::Issue> &issues);
    /// Says that the profile may not sign for what is typed here, until it is typed anew.
    void showRail(profile::RailError error);
    /// Forgets what was wrong.
    void forgetIssues();
    [[nodiscard]] bool hasError() const { return m_rail || contract::hasErrors(m_issues); }

    /// Muted, with a note instead of the hint: the official table does not know the field.
    void setDiscouraged(bool discouraged);
    void setPlaceholder(const QString &text);
    /// Puts a picker's button under the input.
    void addPicker(QWidget *widget);
    void focusInput();

signals:
    /// Someone left the input; its text is tidy.
    void left(contract::Field field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void leave();
    void showState();
    [[nodiscard]] QString issueText() const;

    contract::Field m_field;
    bool m_discouraged = false;
    QList<contract::Issue> m_issues;
    std::optional<profile::RailError> m_rail;
    QWidget *m_heading;
    ToneLabel *m_label;
    ToneLabel *m_apiName;
    QHBoxLayout *m_pickers;
    QLineEdit *m_input;
    ToneLabel *m_hint;
    ToneLabel *m_error;
};

} // namespace ui
