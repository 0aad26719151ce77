#include "filling/formfilling.h"

#include "contract/expiry.h"
#include "contract/rules.h"

#include <QUrl>

#include <algorithm>
#include <limits>

namespace ui {

using contract::Field;

static constexpr qint64 shortestLife = 10; // minutes
static constexpr qint64 minuteMs = 60'000;

static void take(Filling &filling, Field field, const QString &text, const Place &place)
{
    if (contract::placeOf(field, place.mode) == contract::Place::Absent) {
        if (!text.isEmpty())
            filling.otherMode.append(field);
        return;
    }
    const bool isOurs = field == Field::BaseUri && isSameAccessPoint(text, place.accessPoint);
    filling.request.set(field, isOurs ? QString() : text);
    if (!isOurs)
        filling.taken.append(field);
}

Filling filledFrom(
    const exchange::Pasted &pasted, const contract::PreSignRequest &present, const Place &place)
{
    Filling filling { .request = present };
    for (const Field field : pasted.fields)
        take(filling, field, pasted.request.value(field), place);
    return filling;
}

Filling filledFrom(const Earlier &earlier, const Place &place)
{
    contract::PreSignRequest whole = earlier.body;
    whole.set(Field::BaseUri, earlier.baseUri);
    whole.set(Field::OutContractCode, {});
    whole.set(Field::ExpiredTime, {});
    Filling filling;
    for (const Field field : contract::allFields) {
        if (whole.has(field))
            take(filling, field, whole.value(field), place);
    }
    return filling;
}

std::optional<int> lifeMinutes(const history::Row &row)
{
    const std::optional<qint64> expiry = contract::expiryMs(row.expiredTime);
    if (!expiry)
        return std::nullopt;
    const qint64 minutes = (*expiry - row.startedMs + minuteMs / 2) / minuteMs;
    const qint64 longest = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp(minutes, shortestLife, longest));
}

bool isSameAccessPoint(const QString &a, const QString &b)
{
    const auto plain = [](const QString &text) {
        QUrl url(text, QUrl::StrictMode);
        if (url.port() == (url.scheme() == QLatin1String("http") ? 80 : 443))
            url.setPort(-1);
        QString path = url.path();
        while (path.endsWith(QLatin1Char('/')))
            path.chop(1);
        url.setPath(path);
        return url;
    };
    return plain(a) == plain(b);
}

} // namespace ui
