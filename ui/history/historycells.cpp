#include "history/historycells.h"

#include "icons.h"
#include "look.h"
#include "words/outcomes.h"
#include "words/profiles.h"

#include <QApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

using Column = HistoryModel::Column;

static constexpr int signSize = 16;

/// `200`, or `401 SIGN_ERROR`; a dash where nothing was answered.
static QString answerText(const history::Row &row)
{
    if (!row.httpStatus)
        return row.outcome == history::Outcome::Pending ? QString() : QStringLiteral("–");
    const QString status = QString::number(*row.httpStatus);
    return row.code.isEmpty() ? status : QStringLiteral("%1 %2").arg(status, row.code);
}

QString cellText(const history::Row &row, Column column)
{
    switch (column) {
    case Column::Time:
        return QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(row.startedMs), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Column::Outcome:
        return words::text(row.outcome);
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
    case Column::ContractCode:
    case Column::Name:
    case Column::SessionId:
    case Column::ColumnCount:
        break;
    }
    return cellText(row, column);
}

QVariant cellToolTip(const history::Row &row, Column column)
{
    if (column == Column::Outcome || column == Column::Status)
        return words::explain(row).happened;
    return cellText(row, column);
}

QVariant cellIcon(const history::Row &row)
{
    const QPixmap sign = outcomePixmap(row.outcome, signSize, qApp->devicePixelRatio());
    QIcon icon(sign);
    icon.addPixmap(sign, QIcon::Selected); // else Qt tints it
    return icon;
}

QVariant cellFont(Column column)
{
    if (column == Column::ContractCode || column == Column::SessionId)
        return monospaced(QApplication::font());
    return {};
}

} // namespace ui
