#pragma once

#include "attempt/reverify.h"

#include <QWidget>

class QAction;

namespace ui {

class ActionButton;
class ToneLabel;

/// That an attempt is another console's: whose it was, whether its answer was verified here, and
/// the button that does it.
class ImportedView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportedView)
public:
    /// `verify` gets a button.
    ImportedView(QAction &verify, QWidget *parent);

    void showRow(const history::Row &row);
    void showVerifying();
    [[nodiscard]] QWidget &button() const;
    void showResult(const attempt::Reverified &result);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();
    void retranslate();

    history::Row m_row;
    std::optional<attempt::Reverified> m_result; ///< of the row in view
    bool m_isVerifying = false;
    ToneLabel *m_badge;
    ToneLabel *m_origin;
    ActionButton *m_verify;
    ToneLabel *m_told;
};

/// Whether it is an imported row that its own console verified and this one did not yet.
[[nodiscard]] bool awaitsVerification(const history::Row &row);
/// What is to be done about an imported row besides verifying it; empty where that is all.
[[nodiscard]] QString importedAdvice(const history::Row &row);

} // namespace ui
