#include "profiles/profiletransfer.h"

#include "base/async.h"
#include "words/profiles.h"

#include <QFileDialog>
#include <QRegularExpression>

namespace ui {

ProfileTransfer::ProfileTransfer(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
}

static QFileDialog *openDialog(QWidget *window, const char *objectName, const QString &title)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setObjectName(QString::fromLatin1(objectName));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(
        { ProfileTransfer::tr("Profiles (*.json)"), ProfileTransfer::tr("All files (*)") });
    return dialog;
}

void ProfileTransfer::exportProfile(const profile::Profile &profile)
{
    const QString name = words::profileName(profile.id, profile.name);
    auto *dialog = openDialog(m_window, "exportProfileDialog",
        tr("Export the profile “%1” (without keys and secrets)").arg(name));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    static const QRegularExpression unfit(QStringLiteral(R"([\\/:*?"<>|])"));
    dialog->selectFile(QString(name).replace(unfit, QStringLiteral("_")) + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, profile](const QString &file) { write(file, profile); });
    dialog->open();
}

void ProfileTransfer::importProfile()
{
    auto *dialog
        = openDialog(m_window, "importProfileDialog", tr("Import a profile that was exported"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileTransfer::read);
    dialog->open();
}

void ProfileTransfer::write(const QString &file, const profile::Profile &profile)
{
    base::whenDone(m_services.profiles.exportTo(file, profile), this,
        [this, file, profile](const profile::DoneResult &done) {
            End end { .isImport = false, .file = file, .profile = profile };
            if (!done)
                end.error = done.error();
            emit finished(end);
        });
}

void ProfileTransfer::read(const QString &file)
{
    base::whenDone(
        m_services.profiles.importFrom(file), this, [this, file](const profile::SaveResult &saved) {
            End end { .isImport = true, .file = file };
            if (saved)
                end.profile = *saved;
            else
                end.error = saved.error();
            emit finished(end);
        });
}

} // namespace ui
