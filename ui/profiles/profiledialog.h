#pragma once

#include "profiles/inputrow.h"
#include "profiles/profilesaving.h"

#include <QDialog>

class QPushButton;
class QScrollArea;

namespace ui {

class DropArea;
class MaterialsView;
class ProfileForm;
class ToneLabel;

/// Sets a profile up: files are dropped at the top and fill in what they hold; whoever wants may
/// type the rest. What stands against saving is shown where it stands, and nothing typed is lost.
class ProfileDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileDialog)
public:
    /// A profile without id is a new one.
    ProfileDialog(const Services &services, const profile::Profile &profile, QWidget *parent);

    /// Looks at files and folders and takes what they hold.
    void readFiles(const QStringList &paths);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// It was saved; the dialog closes.
    void saved(const ui::SavingEnd &end);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void listen();
    void retranslate();
    void readText(const QString &text, bool fromClipboard);
    void pasteFromClipboard();
    void take(const profile::Materials &materials);
    void setReading(int change);
    void save();
    bool check(const ProfileDraft &draft);
    void showObjection(const profile::ProfileError &error);
    void savingEnded(const SavingEnd &end);
    void showEnvironment();
    /// Scrolls to where the focus is, once everything has its place.
    void showFocused();
    [[nodiscard]] QString suggestedName(const profile::Materials &materials) const;

    const Services m_services;
    profile::Profile m_profile; ///< as it was opened, or saved meanwhile
    QStringList m_paths; ///< all that were given: looked at together
    QList<profile::FoundMaterial> m_inFiles;
    QList<profile::FoundMaterial> m_inTexts;
    int m_reading = 0;
    bool m_saveWanted = false; ///< Save was clicked while files were being read
    Saying m_problem; ///< what belongs to no input

    QScrollArea *m_area;
    DropArea *m_drop;
    MaterialsView *m_materials;
    ProfileForm *m_form;
    ToneLabel *m_error;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace ui
