#pragma once

#include "history/row.h"

#include <QTabWidget>

class QPlainTextEdit;

namespace ui {

/// The bytes of an attempt as they were sent and as they came: request, string-to-sign, headers,
/// response. Raw, so that nothing here differs from what was signed.
class Inspector final : public QTabWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inspector)
public:
    explicit Inspector(QWidget *parent);

    void showRow(const history::Row &row);
    void clearAll();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPlainTextEdit *addView(const char *objectName);
    void fitTitles();
    void retranslate();

    QPlainTextEdit *m_request;
    QPlainTextEdit *m_stringToSign;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_response;
};

} // namespace ui
