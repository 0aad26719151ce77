#pragma once

#include "attempt/remedy.h"
#include "attempt/reverify.h"
#include "base/clock.h"
#include "session/sheetscroll.h"
#include "session/shownattempt.h"

#include <QAction>
#include <QPointer>
#include <QTimer>

class QVBoxLayout;

namespace ui {

class HandOffView;
class ImportedView;
class OutcomeView;
class RemedyBar;
class SessionFacts;
class SessionView;
class ToneLabel;

/// What became of the attempt in view: outcome, session_id (only when verified), and what to know
/// and to do about it. Scrolls where there is no room for all of it. Of an imported row it says so,
/// and shows no session_id before it was verified here.
class SessionCard final : public SheetScroll
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionCard)
public:
    SessionCard(const base::Clock &clock, QWidget *parent);

    /// Shows a row of the history.
    void showRow(const history::Row &row);
    /// Shows how a press of Sign ended, and as whom it was pressed.
    void showResult(const RunResult &result, const profile::Profile &whose);
    /// What came of verifying an imported row; of another row than the one in view it is not told.
    void showReverified(const attempt::Reverified &result);
    /// The row in view; empty where there is none.
    [[nodiscard]] QString rowId() const;
    /// Whether the card is the only place that holds an answer.
    [[nodiscard]] bool holdsUnrecorded() const;

    /// As whom a row may be repeated exactly: only as the profile that sent it.
    void setCurrentProfile(const QString &profileId);
    /// While a call runs nothing else can be begun from here.
    void setBusy(bool busy);

    QAction copySession;
    QAction verifyHere; ///< an imported row; off where there is nothing to verify
    /// What can be done about the row in view; off where it does not help, or not now.
    [[nodiscard]] QAction &action(attempt::Remedy remedy);
    /// All of them with the QR code, for a menu; without NewFromThis, which is the history's.
    [[nodiscard]] QList<QAction *> remedyActions() const;

signals:
    /// Someone wants an imported row verified (attempt::Reverify); `showReverified` takes what came
    /// of it.
    void verifyWanted(const history::Row &row);
    /// One of the buttons beside the explanation; what the card does itself is not told. The row is
    /// empty where nothing was recorded.
    void remedyWanted(attempt::Remedy remedy, const history::Row &row);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectActions();
    void build();
    void hold(const ShownAttempt &attempt);
    void refresh();
    void refreshIdle();
    void refreshRow(const history::Row &row);
    void refreshProblem(const QString &text);
    void refreshImported();
    void verify();
    void showExplanation(const QString &happened, const QString &means, const QString &todo);
    void refreshRemedies();
    void followTime();
    void act(attempt::Remedy remedy);
    void tell(const QString &text);
    void showCode();
    [[nodiscard]] QByteArray handOff() const;
    [[nodiscard]] QString notRecordedText() const;

    const base::Clock &m_clock;
    ShownAttempt m_attempt;
    QString m_currentProfile;
    bool m_busy = false;
    bool m_isExpired = false; ///< as it is shown
    QTimer m_tick;
    QWidget *m_sheet;
    QVBoxLayout *m_lines;
    ToneLabel *m_notRecorded;
    ImportedView *m_imported = nullptr; ///< made for the first imported row
    OutcomeView *m_outcome;
    SessionView *m_session;
    ToneLabel *m_happened;
    ToneLabel *m_means;
    ToneLabel *m_todo;
    RemedyBar *m_remedies;
    ToneLabel *m_told; ///< what was copied
    SessionFacts *m_facts;
    QPointer<HandOffView> m_code; ///< while it is open
};

} // namespace ui
