#include "exchange/query.h"

#include <QUrl>

namespace exchange {

static QString decoded(QString part, bool keepsPlus)
{
    if (!keepsPlus)
        part.replace(u'+', u' ');
    return QUrl::fromPercentEncoding(part.toUtf8());
}

QList<std::pair<QString, QString>> queryPairs(QStringView query)
{
    QList<std::pair<QString, QString>> pairs;
    for (const QStringView part : query.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 1)
            return {};
        const QString name = decoded(part.first(equals).trimmed().toString(), false);
        const bool isTime
            = contract::fieldNamed(name) == std::optional(contract::Field::ExpiredTime);
        pairs.append({ name, decoded(part.sliced(equals + 1).toString(), isTime) });
    }
    return pairs;
}

} // namespace exchange
