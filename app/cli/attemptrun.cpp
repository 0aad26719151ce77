#include "cli/attemptrun.h"

#include "cli/output.h"
#include "words/outcomes.h"
#include "words/problems.h"

namespace cli {

AttemptRun::AttemptRun(const history::Place &place, const SignOrder &order)
    : m_order(order.order)
    , m_place(place.dataDir, order.who)
    , m_store(place, m_place.clock())
{
    connect(&m_place, &Workplace::opened, this, &AttemptRun::sign);
    connect(&m_place, &Workplace::failed, this, &AttemptRun::finished);
    connect(&m_place.platformKeys(), &platform::PlatformKeys::idle, this, [this] {
        if (m_exitStatus)
            emit finished(*m_exitStatus);
    });
}

AttemptRun::~AttemptRun() = default;

void AttemptRun::start() { m_place.open(); }

void AttemptRun::sign(const profile::Profile &profile)
{
    m_order.profile = profile;
    const platform::Services place = m_place.services();
    m_attempt = std::make_unique<attempt::SignAttempt>(
        attempt::Services { place.clock, place.signer, place.network, m_store, place.vault,
            m_place.platformKeys(), m_place.prompt() },
        m_order, nullptr);
    connect(m_attempt.get(), &attempt::SignAttempt::finished, this, &AttemptRun::print);
    m_attempt->start();
}

void AttemptRun::cancel()
{
    if (m_exitStatus) {
        emit finished(*m_exitStatus);
    } else if (m_attempt) {
        m_attempt->cancel();
    } else {
        const int status = printProblem(attempt::CancelledEarly {});
        emit finished(status);
    }
}

void AttemptRun::print(const attempt::Result &result)
{
    if (const auto *problem = std::get_if<attempt::Problem>(&result)) {
        end(printProblem(*problem));
        return;
    }
    const auto &done = std::get<attempt::Done>(result);
    cli::print(attemptLine(done.row).bytes());
    const auto words = words::explain(done.row);
    for (const QString &sentence :
        { words::text(done.row.outcome), words.happened, words.means, words.todo })
        say(sentence);
    if (done.notRecorded) {
        say(words::text(*done.notRecorded));
        say(tr("This answer is not recorded: keep the line above."));
        end(exitstatus::history);
        return;
    }
    end(exitStatus(done.row.outcome));
}

void AttemptRun::end(int exitStatus)
{
    m_exitStatus = exitStatus;
    if (!m_place.platformKeys().isBusy())
        emit finished(exitStatus);
}

} // namespace cli
