#include "cli/purgerun.h"

#include "base/async.h"
#include "cli/historyplace.h"
#include "cli/output.h"

#include <QDateTime>

namespace cli {

using history::PurgePreview;

static QString text(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

static JsonLine purgeLine(const history::PurgeLine &purged)
{
    JsonLine line;
    line.addText("profile_id", purged.profileId)
        .addText("profile", purged.profileName)
        .add("days", purged.days)
        .add("rows", purged.rows)
        .add("oldest", text(purged.oldestMs))
        .add("newest", text(purged.newestMs));
    return line;
}

PurgeRun::PurgeRun(const DatabaseOrder &order)
    : m_order(order)
    , m_store(std::make_unique<history::Store>(order.place, m_clock))
    , m_keeping(order.place, m_clock)
{
}

PurgeRun::~PurgeRun() = default;

void PurgeRun::start()
{
    base::whenDone(m_store->choices(), this, [this](const history::ChoicesResult &choices) {
        if (choices)
            preview(*choices);
        else
            fail(historyError(choices.error()));
    });
}

void PurgeRun::preview(const history::Choices &choices)
{
    history::Retention retention;
    for (const history::Choice &profile : choices.profiles)
        if (m_order.profile.isEmpty() || m_order.profile == profile.value
            || m_order.profile == profile.name)
            retention.insert(profile.value, m_order.days);
    if (m_order.profile.isEmpty())
        retention.insert(QString(), m_order.days); // attempts without a profile
    if (retention.isEmpty())
        return fail(
            usageError(tr("The history holds no attempt of a profile “%1”.").arg(m_order.profile)));
    base::whenDone(
        m_keeping.previewPurge(retention), this, [this](const history::PreviewResult &preview) {
            if (preview)
                show(*preview);
            else
                fail(historyError(preview.error()));
        });
}

void PurgeRun::show(const PurgePreview &preview)
{
    for (const history::PurgeLine &line : preview.lines)
        print(purgeLine(line).bytes());
    if (preview.rows() == 0) {
        say(tr("There is nothing to remove."));
    } else if (!m_order.isConfirmed) {
        say(tr("%n attempt(s) would be removed for good. Nothing was removed yet: repeat with "
               "--yes.",
            nullptr, preview.rows()));
    } else {
        return purge(preview);
    }
    emit finished(exitstatus::ok);
}

void PurgeRun::purge(const PurgePreview &preview)
{
    base::whenDone(m_keeping.purge(preview), this, [this](const history::ReceiptResult &receipt) {
        if (!receipt)
            return fail(historyError(receipt.error()));
        JsonLine line;
        print(line.add("removed", receipt->purged.rows())
                  .add("receipt", receipt->path)
                  .add("bytes_freed", receipt->bytesFreed)
                  .bytes());
        say(tr("%n attempt(s) were removed; the receipt is %1.", nullptr, receipt->purged.rows())
                .arg(receipt->path));
        emit finished(exitstatus::ok);
    });
}

void PurgeRun::fail(const OrderError &error)
{
    printError(error.code, error.message, error.fields);
    emit finished(error.exitStatus);
}

} // namespace cli
