#include "profiles/profileremoval.h"

#include "base/async.h"

#include <QMessageBox>
#include <QPushButton>

namespace ui {

using profile::SecretKind;

ProfileRemoval::ProfileRemoval(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
}

void ProfileRemoval::ask(const profile::Profile &profile)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Delete a profile"),
        tr("Delete the profile “%1”?").arg(profile.name), QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("deleteQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Its attempts stay in the history, under its name. The keys that were copied into its "
           "folder, the certificates that were fetched, its draft and templates, and its secrets "
           "in the key ring are deleted. Key files that lie elsewhere stay where they are."));
    auto *remove = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("confirmDeleteButton"));
    auto *stay = box->addButton(tr("Keep it"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("keepProfileButton"));
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(remove, &QPushButton::clicked, this, [this, profile] { this->remove(profile); });
    box->open();
}

void ProfileRemoval::remove(const profile::Profile &profile)
{
    base::whenDone(m_services.profiles.remove(profile.id), this,
        [this, profile](const profile::DoneResult &done) {
            End end { .name = profile.name };
            if (!done) {
                end.error = done.error();
                emit finished(end);
                return;
            }
            // They hold names and openids. What the disk keeps all the same, nobody can mend here.
            static_cast<void>(m_services.drafts.remove(profile.id));
            static_cast<void>(m_services.templates.forget(profile.id));
            for (const SecretKind kind :
                { SecretKind::KeyPassphrase, SecretKind::ApiV3Key, SecretKind::ProxyPassword })
                m_services.signing.vault.drop(profile.id, kind);
            eraseSecrets(profile, profile.inKeyRing.values(), end);
        });
}

/// One after the other: a ring that is locked lets each of them wait.
void ProfileRemoval::eraseSecrets(const profile::Profile &profile, QList<SecretKind> kinds, End end)
{
    if (kinds.isEmpty()) {
        emit finished(end);
        return;
    }
    const SecretKind kind = kinds.takeFirst();
    base::whenDone(m_services.signing.vault.erase(profile.id, kind), this,
        [this, profile, kinds, end](const profile::KeyRingDone &done) mutable {
            if (!done)
                end.keyRing = done.error();
            eraseSecrets(profile, kinds, end);
        });
}

} // namespace ui
