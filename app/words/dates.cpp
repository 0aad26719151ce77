#include "words/dates.h"

#include <QLocale>
#include <QRegularExpression>

namespace words {

QString dayText(const QDateTime &time)
{
    static const QRegularExpression weekday(QStringLiteral(",?\\s*dddd,?\\s*"));
    const QLocale locale;
    const QString format = locale.dateFormat(QLocale::LongFormat).remove(weekday);
    return locale.toString(time.toLocalTime().date(), format);
}

} // namespace words
