#pragma once

#include "look.h"
#include "profiles/inputrow.h"
#include "profiles/profileremoval.h"
#include "profiles/profiletransfer.h"
#include "services.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

namespace ui {

class CurrentProfile;
class HealthPanel;
class ProfileDialog;
class ProfileFacts;
class ProfileTable;
class SandboxStatus;
struct SavingEnd;
class Table;
class ToneLabel;

/// Every profile, what can be done with one, and the health check of the one that is selected.
class ProfilesPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfilesPage)
public:
    ProfilesPage(
        const Services &services, CurrentProfile &current, SandboxStatus &sandbox, QWidget *parent);

    /// Opens the dialog for a new profile; with paths (dropped on the window) they are read at
    /// once.
    void createProfile(const QStringList &paths = {});
    /// Selects a profile and opens its dialog.
    void editProfile(const QString &id);
    /// Selects a profile and looks at it.
    void checkProfile(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildList();
    QWidget *buildView();
    void listen();
    void retranslate();
    void select(const QString &id);
    void showSelected();
    void openDialog(const profile::Profile &profile);
    void duplicate();
    void saved(const SavingEnd &end);
    void use();
    void removed(const ProfileRemoval::End &end);
    void transferred(const ProfileTransfer::End &end);
    /// The line under the table: what just happened.
    void note(const Saying &saying, Tone tone);
    void showNotes();
    [[nodiscard]] profile::Profile selected() const;

    const Services m_services;
    CurrentProfile &m_current;
    SandboxStatus &m_sandbox;
    QAction m_new;
    QAction m_edit;
    QAction m_duplicate;
    QAction m_delete;
    QAction m_import;
    QAction m_export;
    QAction m_use;
    QString m_selected; ///< survives a reload of the table
    QPointer<ProfileDialog> m_dialog;
    Saying m_saying;
    ProfileTable *m_model;
    ProfileRemoval *m_removal;
    ProfileTransfer *m_transfer;
    ToneLabel *m_title;
    Table *m_table;
    ToneLabel *m_unreadable;
    ToneLabel *m_note;
    ProfileFacts *m_facts;
    HealthPanel *m_health;
};

} // namespace ui
