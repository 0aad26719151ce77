#include "cli/attemptrun.h"

#include "cli/output.h"
#include "sandbox/identity.h"
#include "words/outcomes.h"
#include "words/problems.h"

#include <QTimer>

namespace cli {

AttemptRun::AttemptRun(const QString &dataDir, const attempt::Order &order, QObject *parent)
    : Command(parent)
    , m_dataDir(dataDir)
    , m_order(order)
    , m_signer(m_clock, m_nonces)
    , m_store(dataDir, m_clock)
{
}

AttemptRun::~AttemptRun()
{
    // Children outlive members by default, and these two use the members.
    delete m_attempt;
    delete m_sandbox;
}

void AttemptRun::start()
{
    if (m_order.profile.accessPoint == profile::embeddedAccessPoint)
        startSandbox();
    else
        sign();
}

void AttemptRun::startSandbox()
{
    sandbox::Options options;
    options.folder = m_dataDir + QStringLiteral("/sandbox");
    m_sandbox = new sandbox::Sandbox(options, m_clock, m_nonces, this);
    connect(m_sandbox, &sandbox::Sandbox::ready, this, &AttemptRun::signAt);
    connect(m_sandbox, &sandbox::Sandbox::failed, this, [this](const sandbox::StartError &error) {
        printError(QLatin1String("sandbox_failed"), words::text(error));
        const bool keys = error.code == sandbox::StartErrorCode::Credentials;
        emit finished(keys ? exitstatus::key : exitstatus::noAnswer);
    });
    m_sandbox->start();
}

void AttemptRun::signAt(const sandbox::Ready &ready)
{
    m_order.profile = profile::sandboxProfile(sandbox::identityOf(ready.credentials));
    m_order.embedded = ready.url;
    sign();
}

void AttemptRun::sign()
{
    m_attempt = new attempt::SignAttempt({ m_clock, m_signer, m_network, m_store }, m_order, this);
    connect(m_attempt, &attempt::SignAttempt::finished, this, &AttemptRun::print);
    m_attempt->start();
}

void AttemptRun::cancel()
{
    if (m_attempt) {
        m_attempt->cancel();
        return;
    }
    const int status = printProblem(attempt::CancelledEarly {});
    emit finished(status);
}

void AttemptRun::print(const attempt::Result &result)
{
    if (const auto *problem = std::get_if<attempt::Problem>(&result)) {
        emit finished(printProblem(*problem));
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
        emit finished(exitstatus::history);
        return;
    }
    emit finished(exitStatus(done.row.outcome));
}

} // namespace cli
