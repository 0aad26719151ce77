#pragma once

#include "services.h"
#include "signrun.h"

#include <QAction>
#include <QWidget>

class QSplitter;

namespace ui {

class ActionBar;
class ContractForm;
class CurrentProfile;
class HistoryPanel;
class Inspector;
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
    /// What the menus offer, in the order of the page.
    [[nodiscard]] QList<QAction *> signActions() const;
    [[nodiscard]] QAction *copyAction() const;
    [[nodiscard]] QAction *searchAction() const;

signals:
    /// Sign was pressed, and the request is on its way.
    void started();
    void ended();

private:
    [[nodiscard]] QWidget *makeFormSide();
    [[nodiscard]] QWidget *makeRightSide();
    void connectActions();
    void fillExample();
    void clear();
    void sign();
    [[nodiscard]] attempt::Order order() const;
    void showRecorded(const history::Row &row);
    void finish(const RunResult &result);
    void showAtFields(const attempt::Problem &problem);
    void showRow(const history::Row &row);
    void followProfile();
    void showAccessPoint();

    const Services m_services;
    CurrentProfile &m_current;
    SandboxStatus &m_sandbox;
    profile::Profile m_shown; ///< as whom the form was filled in
    profile::Profile m_whose; ///< as whom the run began
    ContractForm *m_form;
    ActionBar *m_bar;
    SessionCard *m_card;
    Inspector *m_inspector;
    HistoryPanel *m_history;
    QSplitter *m_columns;
    QSplitter *m_rows;
    SignRun *m_run = nullptr;
};

} // namespace ui
