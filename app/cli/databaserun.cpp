#include "cli/databaserun.h"

#include "base/async.h"
#include "cli/databaseline.h"
#include "cli/historyplace.h"
#include "cli/output.h"
#include "history/connection/serversetup.h"
#include "history/spool.h"

#include <cerrno>
#include <cstring>

namespace cli {

using history::Place;
using history::StoreStatus;

DatabaseRun::DatabaseRun(const DatabaseOrder &order)
    : m_order(order)
    , m_worker(QStringLiteral("database"))
{
}

DatabaseRun::~DatabaseRun() = default;

void DatabaseRun::start()
{
    using Action = DatabaseOrder::Action;
    const Place place = m_order.place;
    switch (m_order.action) {
    case Action::Status:
        tryPlace([this](const StoreStatus &usable) { showStatus(usable); });
        return;
    case Action::Use:
        use();
        return;
    case Action::Create:
        work([place, desk = m_order.deskRole] { return history::initialise(place, desk); },
            "created");
        return;
    case Action::Migrate:
        work([place] { return history::migrate(place); }, "migrated");
        return;
    case Action::Purge:
        break; // PurgeRun's
    }
    Q_UNREACHABLE();
}

/// Whether a console could work there.
void DatabaseRun::tryPlace(const std::function<void(const StoreStatus &)> &then)
{
    m_store = std::make_unique<history::Store>(m_order.place, m_clock);
    const history::Query one { .limit = 1 };
    base::whenDone(m_store->page(one), this, [then](const history::PageResult &page) {
        then(page ? StoreStatus() : tl::make_unexpected(page.error()));
    });
}

void DatabaseRun::showStatus(const StoreStatus &usable)
{
    const history::Spool spool(m_order.place.dataDir);
    JsonLine line = databaseLine({ m_order.place, true, m_order.setting.passwordInKeyRing });
    line.add("usable", usable.has_value())
        .addText("error", usable ? QString() : QString(history::name(usable.error().code)))
        .add("spooled", spool.count())
        .add("spool_unreadable", spool.aside().size());
    print(line.bytes());
    if (!usable)
        say(historyError(usable.error()).message);
    for (const QString &path : spool.aside())
        say(tr("This file waits for the server and cannot be read: %1").arg(path));
    emit finished(usable ? exitstatus::ok : exitstatus::history);
}

void DatabaseRun::use()
{
    const int spooled = history::Spool(m_order.place.dataDir).count();
    if (spooled > 0 && !m_order.isConfirmed && m_order.place.server != m_order.setting.place.server)
        return fail({ exitstatus::history, QLatin1String("history_spool_waiting"),
            tr("%n answer(s) still wait for the server to be back: open the console while it can "
               "be reached. With --yes they wait for the next server that is used.",
                nullptr, spooled),
            {} });
    tryPlace([this](const StoreStatus &usable) {
        if (usable)
            keepPassword();
        else
            fail(historyError(usable.error()));
    });
}

void DatabaseRun::keepPassword()
{
    if (!m_order.place.password)
        return writeSetting();
    base::whenDone(m_keyRing.write(history::serverSecretOwner, profile::SecretKind::HistoryPassword,
                       m_order.place.password),
        this, [this](const profile::KeyRingDone &kept) {
            if (kept)
                return writeSetting();
            fail({ exitstatus::key, profile::name(kept.error()),
                tr("The password could not be kept in the system key ring, so nothing was changed. "
                   "Without a key ring, put it into ~/.pgpass and leave out --password-fd."),
                {} });
        });
}

void DatabaseRun::writeSetting()
{
    const history::PlaceSetting setting { .place = m_order.place,
        .passwordInKeyRing = m_order.place.password != nullptr };
    if (!history::writePlace(setting)) {
        const QString why = QString::fromLocal8Bit(std::strerror(errno));
        return fail({ exitstatus::history, QLatin1String("history_setting_not_written"),
            tr("The setting %1 could not be written: %2")
                .arg(history::placeFile(m_order.place.dataDir), why),
            {} });
    }
    print(databaseLine(setting).bytes());
    say(tr("It holds for consoles that are started from now on. The attempts of the other history "
           "stay where they are."));
    forgetPassword();
}

/// What nobody will ask for again does not stay in the ring.
void DatabaseRun::forgetPassword()
{
    if (!m_order.setting.passwordInKeyRing || m_order.place.password) {
        emit finished(exitstatus::ok);
        return;
    }
    base::whenDone(
        m_keyRing.remove(history::serverSecretOwner, profile::SecretKind::HistoryPassword), this,
        [this](const profile::KeyRingDone &) { emit finished(exitstatus::ok); });
}

void DatabaseRun::work(const std::function<StoreStatus()> &job, const char *done)
{
    base::whenDone(m_worker.run(job), this, [this, done](const StoreStatus &status) {
        if (!status)
            return fail(historyError(status.error()));
        JsonLine line = databaseLine({ .place = m_order.place });
        print(line.addText("desk_role", m_order.deskRole).add("done", QLatin1String(done)).bytes());
        emit finished(exitstatus::ok);
    });
}

void DatabaseRun::fail(const OrderError &error)
{
    printError(error.code, error.message, error.fields);
    emit finished(error.exitStatus);
}

} // namespace cli
