#pragma once

#include "base/clock.h"
#include "look.h"
#include "profile/profile.h"
#include "signrun.h"

#include <QAction>
#include <QTimer>
#include <QWidget>

#include <variant>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace ui {

class ActionButton;
class ToneLabel;

/// What became of the attempt in view: outcome, session_id (only when verified), and what to know
/// or to do about it.
class SessionCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionCard)
public:
    SessionCard(const base::Clock &clock, QWidget *parent);

    /// Shows a row of the history.
    void showRow(const history::Row &row);
    /// Shows how a press of Sign ended, and as whom it was pressed.
    void showResult(const RunResult &result, const profile::Profile &whose);
    /// The row in view; empty where there is none.
    [[nodiscard]] QString rowId() const;
    /// Whether the card is the only place that holds an answer.
    [[nodiscard]] bool holdsUnrecorded() const;

    QAction copySession;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Fact {
        ToneLabel *caption;
        ToneLabel *value;
    };
    void build();
    Fact addFact(QGridLayout *grid, const char *name);
    static void fill(const Fact &fact, const QString &caption, const QString &value);
    void refresh();
    void refreshIdle();
    void refreshRow(const history::Row &row);
    void refreshProblem(const QString &text);
    void showOutcome(const QPixmap &sign, Tone tone, const QString &text);
    void showExplanation(const QString &happened, const QString &means, const QString &todo);
    void showFacts(const history::Row &row);
    void showTimeLeft();
    void keepRoom();
    [[nodiscard]] const history::Row *row() const;

    const base::Clock &m_clock;
    std::variant<std::monostate, history::Row, RunResult> m_content;
    profile::Profile m_whose; ///< of a RunResult
    QTimer m_tick;
    ToneLabel *m_notRecorded;
    QLabel *m_sign;
    ToneLabel *m_outcome;
    QWidget *m_sessionRow;
    QLineEdit *m_session;
    ToneLabel *m_happened;
    ToneLabel *m_means;
    ToneLabel *m_todo;
    Fact m_profile {};
    Fact m_timeLeft {};
    Fact m_checked {};
    Fact m_requestId {};
    Fact m_duration {};
};

} // namespace ui
