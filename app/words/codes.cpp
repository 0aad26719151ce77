#include "words/codes.h"

#include "words/dates.h"
#include "words/fields.h"
#include "words/outcomes.h"
#include "words/profiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace words {
namespace {

struct Codes {
    Q_DECLARE_TR_FUNCTIONS(Codes)
};

/// `ops@desk7`, or as much of it as is known.
QString who(const history::Row &row)
{
    if (row.osUser.isEmpty() || row.host.isEmpty())
        return row.osUser + row.host;
    return QStringLiteral("%1@%2").arg(row.osUser, row.host);
}

QString used(const history::Row &row)
{
    const auto started = QDateTime::fromMSecsSinceEpoch(row.startedMs);
    const QString time = QStringLiteral("%1 %2").arg(
        dayText(started), QLocale().toString(started.time(), QStringLiteral("HH:mm")));
    const QString outcome = QLocale().toLower(text(row.outcome));
    const QString name = profileName(row.profileId, row.profileName);
    const QString result = name.isEmpty() ? outcome : Codes::tr("%1, %2").arg(name, outcome);
    const QString user = who(row);
    return user.isEmpty() ? Codes::tr("Used on %1 (%2).").arg(time, result)
                          : Codes::tr("Used on %1 by %2 (%3).").arg(time, user, result);
}

QString content(const QList<contract::Field> &different)
{
    if (different.isEmpty())
        return Codes::tr("Same content.");
    QStringList labels;
    for (const contract::Field field : different)
        labels.append(label(field));
    return Codes::tr("Other content: %1.").arg(QLocale().createSeparatedList(labels));
}

} // namespace

static QString joined(const QString &one, const QString &other)
{
    //: two sentences
    return Codes::tr("%1 %2").arg(one, other);
}

QString codeUse(const history::Row &row, const QList<contract::Field> &different, int others)
{
    const QString last = joined(used(row), content(different));
    return others <= 0 ? last
                       : joined(last, Codes::tr("Used %n time(s) before that.", nullptr, others));
}

QString text(contract::PatternError error)
{
    switch (error) {
    case contract::PatternError::UnknownPart:
        return Codes::tr("Only {date}, {time}, {seq} and {random} can stand in braces, the last "
                         "two with a width as in {seq:4}.");
    case contract::PatternError::BadWidth:
        return Codes::tr("A width is a number from 1 to 12, as in {seq:4}.");
    case contract::PatternError::BadCharacter:
        return Codes::tr("Outside of braces, only the letters A to Z and a to z and digits are "
                         "allowed.");
    case contract::PatternError::TooLong:
        return Codes::tr("The codes would have more than 32 characters: shorten the pattern.");
    case contract::PatternError::NeverFresh:
        return Codes::tr("All codes would be the same: add {time}, {seq} or {random}.");
    }
    Q_UNREACHABLE();
}

} // namespace words
