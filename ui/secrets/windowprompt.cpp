#include "secrets/windowprompt.h"

#include "base/async.h"
#include "secrets/secretdialog.h"
#include "words/secrets.h"

#include <QMessageBox>

namespace ui {

using profile::Reply;

WindowPrompt::WindowPrompt(QWidget &window, profile::Profiles &profiles, profile::Vault &vault)
    : QObject(&window)
    , m_window(window)
    , m_profiles(profiles)
{
    connect(&vault, &profile::Vault::stored, this, &WindowPrompt::noteKept);
    connect(&vault, &profile::Vault::notStored, this, &WindowPrompt::sayNotKept);
    connect(&vault, &profile::Vault::locked, this, [this] {
        if (m_dialog)
            m_dialog->forget();
    });
}

WindowPrompt::~WindowPrompt()
{
    while (!m_asked.empty())
        answer({});
}

QFuture<Reply> WindowPrompt::ask(const profile::Question &question)
{
    m_toKeep.erase({ question.profile.id, question.kind }); // that answer was wrong
    QPromise<Reply> promise;
    promise.start();
    QFuture<Reply> future = promise.future();
    m_asked.push_back({ question, std::move(promise) });
    showNext();
    return future;
}

void WindowPrompt::dismiss()
{
    if (m_dialog)
        m_dialog->reject();
}

void WindowPrompt::showNext()
{
    if (m_dialog || m_asked.empty())
        return;
    m_dialog = new SecretDialog(m_asked.front().question, &m_window);
    connect(m_dialog, &QDialog::finished, this, &WindowPrompt::finish);
    m_dialog->open();
}

void WindowPrompt::finish(int result)
{
    SecretDialog *dialog = m_dialog;
    m_dialog.clear();
    dialog->deleteLater(); // it is telling us right now
    if (result == QDialog::Accepted) {
        answer({ dialog->takeSecret(), dialog->keepInKeyRing() });
        emit answered();
    } else {
        answer({});
    }
    // Not before this dialog is gone: it would take the focus along.
    QMetaObject::invokeMethod(this, &WindowPrompt::showNext, Qt::QueuedConnection);
}

void WindowPrompt::answer(const Reply &reply)
{
    Asked asked = std::move(m_asked.front());
    m_asked.pop_front();
    if (reply.keepInKeyRing)
        m_toKeep.insert({ asked.question.profile.id, asked.question.kind });
    asked.promise.addResult(reply);
    asked.promise.finish();
}

void WindowPrompt::noteKept(const QString &profileId, profile::SecretKind kind)
{
    if (m_toKeep.erase({ profileId, kind }) == 0)
        return; // stored by whoever saves the profile as well
    auto profile = m_profiles.find(profileId);
    if (!profile || profile->inKeyRing.contains(kind))
        return;
    profile->inKeyRing.insert(kind);
    // Should it fail, the question comes again at the next start.
    base::whenDone(m_profiles.save(*profile), this, [](const profile::SaveResult &) {});
}

void WindowPrompt::sayNotKept(profile::KeyRingError error)
{
    if (m_toKeep.empty())
        return; // nobody was promised anything here
    m_toKeep.clear();
    auto *box = new QMessageBox(QMessageBox::Information, SecretDialog::tr("Not kept"),
        words::text(error), QMessageBox::NoButton, &m_window);
    box->setObjectName(QStringLiteral("notKeptBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(SecretDialog::tr("OK"), QMessageBox::AcceptRole);
    box->open();
}

} // namespace ui
