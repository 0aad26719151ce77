#pragma once

#include "transfer/export.h"

#include <QDialog>

class QCheckBox;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace ui {

class InputRow;
class Selector;
class ToneLabel;

/// Which attempts go into a file, in which form; then how far it is, and what came of it.
class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)
public:
    struct Given {
        QList<history::RowNumber> selected;
        QList<history::RowNumber> found; ///< everything that the search and filters leave
        bool masked = false; ///< as the table shows them
    };
    ExportDialog(history::Store &store, const Given &given, QWidget *parent);

    /// Closing cancels what is being written.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] transfer::Format format() const;
    void chooseFile();
    void write(const QString &file);
    void showProgress(int done, int total);
    void showEnd(const transfer::ExportResult &result);
    void setBusy(bool busy);
    void showHint();
    void retranslate();

    history::Store &m_store;
    const Given m_given;
    transfer::Export *m_export = nullptr; ///< a child of this, while it runs
    bool m_over = false; ///< a file was written
    ToneLabel *m_what;
    QRadioButton *m_selected;
    QRadioButton *m_found;
    Selector *m_format;
    InputRow *m_formatRow;
    QCheckBox *m_mask;
    ToneLabel *m_hint;
    QProgressBar *m_progress;
    ToneLabel *m_result;
    QPushButton *m_close;
    QPushButton *m_begin;
};

} // namespace ui
