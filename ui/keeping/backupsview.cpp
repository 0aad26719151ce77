#include "keeping/backupsview.h"

#include "base/async.h"
#include "keeping/keepingtext.h"
#include "look.h"
#include "tonelabel.h"
#include "words/problems.h"

#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

BackupsView::BackupsView(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_about(new ToneLabel(Tone::Muted, this))
    , m_list(new QListWidget(this))
    , m_backUp(new QPushButton(this))
    , m_restore(new QPushButton(this))
    , m_said(new ToneLabel(Tone::Plain, this))
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &BackupsView::showChosen);
    connect(m_backUp, &QPushButton::clicked, this, &BackupsView::backUp);
    connect(m_restore, &QPushButton::clicked, this, &BackupsView::ask);
    retranslate();
    list();
}

void BackupsView::build()
{
    m_about->setWordWrap(true);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("backupText"));
    m_said->hide();
    m_list->setObjectName(QStringLiteral("backupList"));
    m_backUp->setObjectName(QStringLiteral("backupButton"));
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    for (QPushButton *button : { m_backUp, m_restore })
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addWidget(m_backUp);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_about);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_said);
}

void BackupsView::list()
{
    base::whenDone(m_services.keeping.backups(), this, [this](const history::BackupsResult &all) {
        if (all)
            show(*all);
        else
            m_said->say(Tone::Bad, words::text(all.error()));
    });
}

void BackupsView::show(const QList<history::Backup> &backups)
{
    m_backups = backups;
    m_list->clear();
    for (const history::Backup &backup : backups) {
        const QString time = QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(backup.madeMs), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        m_list->addItem(
            QStringLiteral("%1  ·  %2  ·  %3")
                .arg(time, text(backup.why), QLocale().formattedDataSize(backup.bytes)));
    }
    showChosen();
}

void BackupsView::backUp()
{
    setBusy(true);
    base::whenDone(m_services.keeping.backUp(), this, [this](const history::BackupResult &made) {
        setBusy(false);
        if (made)
            m_said->say(
                Tone::Good, tr("Backed up to %1").arg(QDir::toNativeSeparators(made->path)));
        else
            m_said->say(Tone::Bad, words::text(made.error()));
        list();
    });
}

/// In place, by the same button: what it does is said before it does it.
void BackupsView::ask()
{
    if (m_asked)
        return restore();
    m_asked = true;
    m_said->say(Tone::Warning,
        tr("The history will be as it was then. What it is now becomes a backup first. Press again "
           "to restore."));
    retranslate();
}

void BackupsView::restore()
{
    const int chosen = m_list->currentRow();
    if (chosen < 0)
        return;
    setBusy(true);
    base::whenDone(m_services.keeping.restore(m_backups[chosen].path), this,
        [this](const history::BackupResult &replaced) {
            setBusy(false);
            if (replaced) {
                m_said->say(Tone::Good,
                    tr("Restored. What was the history is now %1")
                        .arg(QDir::toNativeSeparators(replaced->path)));
                emit restored();
            } else if (replaced.error().code == history::StoreErrorCode::Busy) {
                m_said->say(Tone::Bad,
                    tr("Not now: an attempt is still on its way, here or in another console."));
            } else {
                m_said->say(Tone::Bad, words::text(replaced.error()));
            }
            list();
        });
}

void BackupsView::setBusy(bool busy)
{
    m_asked = false;
    m_backUp->setEnabled(!busy);
    m_list->setEnabled(!busy);
    m_restore->setEnabled(!busy && m_list->currentRow() >= 0);
    if (busy)
        m_said->say(Tone::Muted, tr("Working…"));
    retranslate();
}

void BackupsView::showChosen()
{
    if (std::exchange(m_asked, false))
        m_said->hide();
    m_restore->setEnabled(m_list->currentRow() >= 0);
    retranslate();
}

void BackupsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(QList<history::Backup>(m_backups));
    }
    QWidget::changeEvent(event);
}

void BackupsView::retranslate()
{
    m_about->setText(tr("A copy is made each day and before an update, in the folder “backups” "
                        "beside the history. Copies hold the same personal data."));
    m_list->setAccessibleName(tr("Backups"));
    m_backUp->setText(tr("Back up now"));
    m_restore->setText(m_asked ? tr("Restore it now") : tr("Restore…"));
}

} // namespace ui
