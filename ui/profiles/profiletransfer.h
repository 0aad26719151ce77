#pragma once

#include "services.h"

#include <QObject>

#include <optional>

class QWidget;

namespace ui {

/// Export to a file and import from one, which holds neither key nor secret.
class ProfileTransfer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileTransfer)
public:
    /// `window`: what the file dialogs belong to; also the parent.
    ProfileTransfer(const Services &services, QWidget *window);

    void exportProfile(const profile::Profile &profile);
    void importProfile();

    struct End {
        bool isImport = false;
        QString file;
        profile::Profile profile {}; ///< that was exported, or came in
        std::optional<profile::ProfileError> error {};
    };

signals:
    void finished(const ui::ProfileTransfer::End &end);

private:
    void write(const QString &file, const profile::Profile &profile);
    void read(const QString &file);

    const Services m_services;
    QWidget *m_window;
};

} // namespace ui
