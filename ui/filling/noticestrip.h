#pragma once

#include "look.h"

#include <QStringList>
#include <QWidget>

class QAction;
class QScrollArea;
class QToolButton;

namespace ui {

class ActionButton;
class ToneLabel;
class WrapLayout;

/// A line above the form: what was just done to it, what could not be taken over, and the way back.
/// Not there while it has nothing to say. It never takes the focus; screen readers hear of it.
class NoticeStrip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeStrip)
public:
    explicit NoticeStrip(QWidget *parent);

    /// `details`: a line each, in a list that scrolls when it is long. `action`: a button beside
    /// the text; null: none. The strip goes by its close button, or by `forget`.
    void tell(Tone tone, const QString &text, const QStringList &details, QAction *action);
    void forget();
    /// Whether there is something in it.
    [[nodiscard]] bool isTelling() const { return !isHidden(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void offer(QAction *action);
    void showDetails(const QStringList &details);
    void announce();
    void retranslate();

    Tone m_tone = Tone::Plain;
    QAction *m_action = nullptr;
    WrapLayout *m_line = nullptr; ///< all made at the first notice
    ToneLabel *m_text = nullptr;
    ActionButton *m_button = nullptr;
    QToolButton *m_close = nullptr;
    QScrollArea *m_scroll = nullptr;
    ToneLabel *m_details = nullptr;
};

} // namespace ui
