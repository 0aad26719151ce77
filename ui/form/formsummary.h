#pragma once

#include "form/openfields.h"
#include "look.h"

#include <QAction>
#include <QTimer>
#include <QWidget>

namespace ui {

class ContractForm;
class WrapButton;

/// The line above Sign: how many fields are still to be filled in, hold errors or warnings, or that
/// nothing stands in the way; a click (or F8) goes to the first.
class FormSummary final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormSummary)
public:
    FormSummary(ContractForm &form, QWidget *parent);

    QAction next; ///< goes to the first open field, then on to the next

protected:
    void changeEvent(QEvent *event) override;

private:
    void count();
    void showCount();
    void retranslate();
    void goOn();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const;

    ContractForm &m_form;
    WrapButton *m_button;
    QTimer m_soon; ///< one count for all changes of a turn
    QTimer m_clock; ///< an expiry comes nearer by itself
    OpenFields m_open;
    std::optional<contract::Field> m_last; ///< where it led last
};

} // namespace ui
