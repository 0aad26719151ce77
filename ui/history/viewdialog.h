#pragma once

#include "history/savedviews.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ui {

class InputRow;
class ToneLabel;

/// Keeps a view by a name. What is wrong with the name stands under it.
class ViewDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewDialog)
public:
    ViewDialog(SavedViews &views, const HistoryView &view, QWidget *parent);

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void look();
    void retranslate();

    SavedViews &m_views;
    const HistoryView m_view;
    QLineEdit *m_name;
    InputRow *m_row;
    ToneLabel *m_about;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

/// In the language of the moment.
[[nodiscard]] QString text(ViewNameProblem problem, const QString &name);

} // namespace ui
