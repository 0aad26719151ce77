#include "keeping/keepingtext.h"

#include "words/dates.h"
#include "words/profiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace ui {

namespace {
struct Keeping {
    Q_DECLARE_TR_FUNCTIONS(Keeping)
};
} // namespace

static QString day(qint64 ms) { return words::dayText(QDateTime::fromMSecsSinceEpoch(ms)); }

QString text(const history::PurgeLine &line)
{
    return Keeping::tr("%1: %n attempt(s), from %2 to %3", nullptr, line.rows)
        .arg(words::profileName(line.profileId, line.profileName), day(line.oldestMs),
            day(line.newestMs));
}

QString text(const history::Receipt &receipt)
{
    return Keeping::tr("%n attempt(s) removed; %1 of disk space are free again. The receipt is %2",
        nullptr, receipt.purged.rows())
        .arg(QLocale().formattedDataSize(receipt.bytesFreed),
            QDir::toNativeSeparators(receipt.path));
}

QString text(history::Backup::Why why)
{
    switch (why) {
    case history::Backup::Why::Daily:
        return Keeping::tr("Daily");
    case history::Backup::Why::Migration:
        return Keeping::tr("Before an update");
    case history::Backup::Why::Asked:
        return Keeping::tr("By hand");
    case history::Backup::Why::Restore:
        return Keeping::tr("Replaced by a restore");
    }
    Q_UNREACHABLE();
}

QString text(const history::Salvage &salvage)
{
    QString said = Keeping::tr("The history file was damaged. %n attempt(s) were saved into a new "
                               "one.",
        nullptr, salvage.saved);
    said += QLatin1Char(' ');
    said += salvage.lost > 0 ? Keeping::tr("%n attempt(s) were lost.", nullptr, salvage.lost)
                             : Keeping::tr("None was lost.");
    if (salvage.withoutBytes > 0) {
        said += QLatin1Char(' ');
        said += Keeping::tr("%n of them came without their bytes.", nullptr, salvage.withoutBytes);
    }
    return said + QLatin1Char(' ')
        + Keeping::tr("The damaged file was kept: %1")
              .arg(QDir::toNativeSeparators(salvage.damagedFile));
}

} // namespace ui
