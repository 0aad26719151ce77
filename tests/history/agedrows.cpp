#include "history/agedrows.h"

#include "history/samples.h"

using namespace Qt::StringLiterals;
using history::Row;
using history::Store;

namespace agedrows {

Row aged(int days, const QString &profile)
{
    Row row = samples::attempt(u"AGE-%1-%2"_s.arg(days).arg(profile));
    row.startedMs = samples::nowMs - days * dayMs;
    row.profileId = profile;
    row.profileName = u"商户 "_s + profile;
    return row;
}

Row add(Store &store, int days, const QString &profile, int bytes)
{
    Row row = samples::answered(*store.begin(aged(days, profile)).result());
    row.responseBytes = QByteArray(bytes, 'x');
    return *store.finish(row).result();
}

bool fill(const QString &dataDir, const base::Clock &clock, const Many &many)
{
    QList<Row> all;
    for (int i = 0; i < many.rows; ++i) {
        Row row = samples::answered(aged(10, many.profile));
        row.id = u"0199f0a0-0000-7000-8000-%1"_s.arg(i, 12, 16, QChar(u'0'));
        row.outcome = history::Outcome::Refused;
        row.responseBytes = QByteArray(many.bytes, 'x');
        all.append(row);
    }
    Store store(dataDir, clock);
    const auto added = store.import(all).result();
    add(store, 0);
    return added && added->added == many.rows;
}

} // namespace agedrows
