#include "history/historycells.h"

#include "history/conditions.h"
#include "words/outcomes.h"
#include "words/profiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

using Column = HistoryModel::Column;

/// Texts of cells.
struct Cells {
    Q_DECLARE_TR_FUNCTIONS(ui::HistoryCells)
};

/// `200`, or `401 SIGN_ERROR`; a dash where nothing was answered.
static QString answerText(const history::Row &row)
{
    if (!row.httpStatus)
        return row.outcome == history::Outcome::Pending ? QString() : QStringLiteral("–");
    const QString status = QString::number(*row.httpStatus);
    return row.code.isEmpty() ? status : QStringLiteral("%1 %2").arg(status, row.code);
}

static QString outcomeText(const history::Row &row)
{
    const QString outcome = words::text(row.outcome);
    //: What became of an attempt that came from another console's file.
    return row.origin == history::Origin::Imported ? Cells::tr("%1 (imported)").arg(outcome)
                                                   : outcome;
}

static QString moment(const QDateTime &time)
{
    return QLocale().toString(time, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

/// `UTC+08:00`, `UTC`.
static QString zone(const QDateTime &time)
{
    const int minutes = qAbs(time.offsetFromUtc()) / 60;
    if (minutes == 0)
        return QStringLiteral("UTC");
    return QString::asprintf(
        "UTC%c%02d:%02d", time.offsetFromUtc() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

static QString withZone(const QDateTime &time)
{
    return QStringLiteral("%1 %2").arg(moment(time), zone(time));
}

/// This computer's time; its zone is said where the attempt was made in another.
static QString timeText(const history::Row &row)
{
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(row.startedMs);
    return here.offsetFromUtc() == row.zoneOffsetSeconds ? moment(here) : withZone(here);
}

static QString timeToolTip(const history::Row &row)
{
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(row.startedMs);
    QStringList lines { Cells::tr("%1 here").arg(withZone(here)), withZone(here.toUTC()) };
    if (here.offsetFromUtc() != row.zoneOffsetSeconds) {
        const QDateTime there = here.toOffsetFromUtc(row.zoneOffsetSeconds);
        lines.append(Cells::tr("%1 where it was made").arg(withZone(there)));
    }
    return lines.join(u'\n');
}

static QString outcomeToolTip(const history::Row &row)
{
    QStringList lines { words::explain(row).happened };
    if (row.origin == history::Origin::Imported)
        lines.append(Cells::tr("Imported from another console's history."));
    return lines.join(u'\n');
}

static QString durationText(const history::Row &row)
{
    return row.durationMs ? Cells::tr("%1 ms").arg(QLocale().toString(*row.durationMs)) : QString();
}

QString cellText(const history::Row &row, Column column)
{
    switch (column) {
    case Column::Time:
        return timeText(row);
    case Column::Outcome:
        return outcomeText(row);
    case Column::ContractCode:
        return row.outContractCode;
    case Column::Name:
        return row.userDisplayName;
    case Column::SessionId:
        return row.sessionId;
    case Column::Status:
        return answerText(row);
    case Column::Profile:
        return words::profileName(row.profileId, row.profileName);
    case Column::Plan:
        return row.planId;
    case Column::Openid:
        return row.openid;
    case Column::Environment:
        return text(row.environment);
    case Column::Duration:
        return durationText(row);
    case Column::RequestId:
        return row.requestId;
    case Column::Tags:
        return row.tags.join(QStringLiteral(", "));
    case Column::Note:
        return row.note.simplified(); // one line
    case Column::ColumnCount:
        break;
    }
    return {};
}

QVariant cellRaw(const history::Row &row, Column column)
{
    switch (column) {
    case Column::Time:
        return row.startedMs;
    case Column::Outcome:
        return QString(history::name(row.outcome));
    case Column::Status:
        return row.httpStatus ? QVariant(*row.httpStatus) : QVariant();
    case Column::Profile:
        return row.profileName;
    case Column::Environment:
        return row.environment == base::Environment::Live ? QStringLiteral("live")
                                                          : QStringLiteral("sandbox");
    case Column::Duration:
        return row.durationMs ? QVariant(*row.durationMs) : QVariant();
    case Column::Tags:
        return row.tags;
    case Column::Note:
        return row.note;
    case Column::ContractCode:
    case Column::Name:
    case Column::SessionId:
    case Column::Plan:
    case Column::Openid:
    case Column::RequestId:
    case Column::ColumnCount:
        break;
    }
    return cellText(row, column);
}

QString cellToolTip(const history::Row &row, Column column)
{
    switch (column) {
    case Column::Time:
        return timeToolTip(row);
    case Column::Outcome:
    case Column::Status:
        return outcomeToolTip(row);
    case Column::Note:
        return row.note;
    case Column::ContractCode:
    case Column::Name:
    case Column::SessionId:
    case Column::Profile:
    case Column::Plan:
    case Column::Openid:
    case Column::Environment:
    case Column::Duration:
    case Column::RequestId:
    case Column::Tags:
    case Column::ColumnCount:
        break;
    }
    return cellText(row, column);
}

} // namespace ui
