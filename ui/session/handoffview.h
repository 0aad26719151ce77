#pragma once

#include "session/timeleft.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace ui {

class QrCode;
class ToneLabel;

/// The hand-off as a QR code, for the app team's camera, with what it is and how long it is good
/// for. Escape closes it. Once the session has expired there is no code to be seen any more.
class HandOffView final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandOffView)
public:
    HandOffView(const QByteArray &handOff, QWidget *parent);

    void showTimeLeft(const TimeLeft &left);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fit();
    void retranslate();
    void showCode();

    const QByteArray m_handOff;
    TimeLeft m_left;
    QrCode *m_code = nullptr; ///< null where the text is too long for one
    ToneLabel *m_title;
    ToneLabel *m_about;
    ToneLabel *m_time;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace ui
