#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;

namespace ui {

class ActionButton;
class ExpiredStamp;
class ToneLabel;

/// The session_id, monospaced and as large as the width allows, whole in any case, with Copy.
/// Once its time is over a stamp says so across it.
class SessionView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionView)
public:
    enum class Life { Alive, Expired };

    /// `copy` gets a button.
    SessionView(QAction &copy, QWidget *parent);

    /// Only a verified session_id. Empty: there is none, and nothing is shown.
    void setSession(const QString &sessionId);
    void setLife(Life life);
    [[nodiscard]] QString session() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fit();
    void wrap(bool wrapped);
    void placeStamp();
    void tint();
    void retranslate();

    Life m_life = Life::Alive;
    QHBoxLayout *m_layout;
    QLineEdit *m_line;
    ActionButton *m_copy;
    ToneLabel *m_wrapped = nullptr; ///< instead of m_line, made for a session_id that needs it
    ExpiredStamp *m_stamp = nullptr; ///< made for the first session that expires in sight
};

} // namespace ui
