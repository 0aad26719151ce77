#include "cli/historyplace.h"

#include "base/async.h"
#include "cli/command.h"
#include "cli/jsonline.h"
#include "profile/systemkeyring.h"
#include "words/problems.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <csignal>

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HistoryPlace)
};

/// Threads that start meanwhile never take these signals: they are the command's (SignalWatch).
class QuietThreads
{
public:
    QuietThreads()
    {
        sigset_t watched;
        sigemptyset(&watched);
        for (const int number : { SIGINT, SIGTERM, SIGHUP })
            sigaddset(&watched, number);
        pthread_sigmask(SIG_BLOCK, &watched, &m_before);
    }
    ~QuietThreads() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    Q_DISABLE_COPY_MOVE(QuietThreads)

private:
    sigset_t m_before {};
};

} // namespace

static profile::KeyRingRead passwordInRing()
{
    const QuietThreads quiet;
    profile::SystemKeyRing ring;
    profile::KeyRingRead answer;
    QEventLoop loop; // nothing else is at work yet
    base::whenDone(ring.read(history::serverSecretOwner, profile::SecretKind::HistoryPassword),
        &loop, [&](const profile::KeyRingRead &read) {
            answer = read;
            loop.quit();
        });
    loop.exec();
    return answer;
}

OrderError historyError(const history::StoreError &error)
{
    return { exitstatus::history, history::name(error.code), words::text(error), {} };
}

base::Result<history::PlaceSetting, OrderError> historySetting(const QString &dataDir)
{
    const history::PlaceSetting setting = history::readPlace(dataDir);
    if (setting.isReadable)
        return setting;
    return tl::unexpected(historyError(
        { history::StoreErrorCode::SettingUnreadable, history::placeFile(dataDir), {} }));
}

base::Result<history::Place, OrderError> historyPlace(const QString &dataDir)
{
    const auto setting = historySetting(dataDir);
    if (!setting)
        return tl::unexpected(setting.error());
    history::Place place = setting->place;
    if (!place.server || !setting->passwordInKeyRing || qEnvironmentVariableIsSet("PGPASSWORD"))
        return place;
    const auto read = passwordInRing();
    if (read)
        place.password = *read;
    else // the server will tell whether it does without
        say(Text::tr("The password of the history's server could not be read from the system key "
                     "ring (%1).")
                .arg(profile::name(read.error())));
    return place;
}

} // namespace cli
