#pragma once

#include "attempt/remedy.h"
#include "services.h"
#include "sign/signrun.h"

#include <QAction>
#include <QWidget>

class QSplitter;

namespace ui {

class ActionBar;
class CodeAid;
class ContractForm;
class CurrentProfile;
class ExpiryAid;
class FormDesk;
class FormSummary;
class FormToolbar;
class HistoryDesk;
class HistoryPanel;
class Inspector;
class NoticeStrip;
class SessionCard;

/// The page of the main job: the form on the left; the session, its bytes and the history on the
/// right.
class SignPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignPage)
public:
    SignPage(
        const Services &services, CurrentProfile &current, SandboxStatus &sandbox, QWidget *parent);
    ~SignPage() override;

    /// Reads the history; the window calls it once it has been painted.
    void load();
    [[nodiscard]] bool isBusy() const;
    /// Whether closing would lose an answer that could not be recorded.
    [[nodiscard]] bool holdsUnrecorded() const;
    /// Whether a note that was typed is not in the history yet. Closing saves it, unless the history
    /// cannot be written.
    [[nodiscard]] bool holdsUnsavedNote() const;
    void saveNote();
    /// What the menus offer, in the order of the page; null: a line between.
    [[nodiscard]] QList<QAction *> signActions() const;
    [[nodiscard]] QList<QAction *> editActions() const;
    [[nodiscard]] QList<QAction *> attemptActions() const;
    [[nodiscard]] QList<QAction *> fileActions() const;
    [[nodiscard]] QList<QAction *> viewActions() const;
    [[nodiscard]] QAction *searchAction() const;
    [[nodiscard]] QAction *helpAction() const;

signals:
    /// Sign was pressed, and the request is on its way.
    void started();
    void ended();
    /// Someone wants to know what is wrong with the profile.
    void checkWanted();

private:
    [[nodiscard]] QWidget *makeFormSide();
    [[nodiscard]] QWidget *makeRightSide();
    void connectActions();
    void sign();
    /// The same bytes again, freshly signed.
    void repeat(const history::Row &row);
    void reverify(const history::Row &row);
    void launch(const attempt::Order &order);
    void remedy(attempt::Remedy remedy, const history::Row &row);
    void setBusy(bool busy);
    [[nodiscard]] attempt::Order order() const;
    void showRecorded(const history::Row &row);
    void finish(const RunResult &result);
    void showAtFields(const attempt::Problem &problem);
    void showRefusal(const history::Row &row);
    void showRow(const history::Row &row);
    void followProfile();
    void showAccessPoint();

    const Services m_services;
    CurrentProfile &m_current;
    SandboxStatus &m_sandbox;
    profile::Profile m_shown; ///< as whom the form was filled in
    profile::Profile m_whose; ///< as whom the run began
    ContractForm *m_form;
    ExpiryAid *m_expiry; ///< a child of its field
    CodeAid *m_code; ///< a child of the form
    NoticeStrip *m_strip;
    FormDesk *m_desk;
    FormToolbar *m_tools;
    FormSummary *m_summary;
    ActionBar *m_bar;
    SessionCard *m_card;
    Inspector *m_inspector;
    HistoryPanel *m_history;
    NoticeStrip *m_told; ///< above the history: what was done with it
    HistoryDesk *m_historyDesk;
    QSplitter *m_columns;
    QSplitter *m_rows;
    SignRun *m_run = nullptr;
};

} // namespace ui
