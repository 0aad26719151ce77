#include "cli/sandbox.h"

#include "cli/output.h"
#include "words/problems.h"
#include "words/scenariotext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QUrl>

namespace cli {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sandbox)
};
} // namespace

static base::Result<const sandbox::Scenario *, OrderError> readScenario(const Arguments &arguments)
{
    const QString name = arguments.value("scenario");
    if (!arguments.has("scenario"))
        return nullptr;
    const sandbox::Scenario *scenario = sandbox::scenarioNamed(name);
    if (scenario && sandbox::needsTls(*scenario) && !arguments.has("tls"))
        return tl::unexpected(
            usageError(Text::tr("The scenario “%1” is about TLS: give --tls, too.").arg(name)));
    if (scenario)
        return scenario;
    QStringList names;
    for (const sandbox::Scenario &each : sandbox::scenarios())
        names.append(each.name);
    return tl::unexpected(usageError(Text::tr("There is no scenario “%1”.").arg(name) + u'\n'
        + Text::tr("The scenarios: %1.").arg(names.join(QStringLiteral(", ")))));
}

base::Result<sandbox::Options, OrderError> sandboxOptions(
    const Arguments &arguments, const QString &dataDir)
{
    sandbox::Options options;
    options.folder = arguments.has("credentials") ? arguments.value("credentials")
                                                  : dataDir + QStringLiteral("/sandbox");
    options.folder = QFileInfo(options.folder).absoluteFilePath();
    options.tls = arguments.has("tls");
    const auto scenario = readScenario(arguments);
    if (!scenario)
        return tl::unexpected(scenario.error());
    options.scenario = *scenario;
    if (!arguments.has("listen"))
        return options;
    const QUrl listen(QStringLiteral("tcp://") + arguments.value("listen"), QUrl::StrictMode);
    if (!listen.isValid() || listen.host().isEmpty() || listen.port() < 0
        || !listen.path().isEmpty())
        return tl::unexpected(usageError(Text::tr("--listen takes HOST:PORT, as 127.0.0.1:0.")));
    options.host = listen.host();
    options.port = quint16(listen.port());
    return options;
}

QString scenarioHelp()
{
    QString text = Text::tr(
        "--scenario NAME makes the sandbox misbehave on every pre-sign that keeps the rules. An "
        "out_contract_code that begins with the name in another form, as SbxSigntestProbeX for "
        "signtest-probe or Sbx503X for 503, does so for its own request. The scenarios:");
    for (const sandbox::Scenario &scenario : sandbox::scenarios())
        text += QStringLiteral("\n  %1\n      %2")
                    .arg(QString(scenario.name), words::scenarioLine(scenario));
    return text + u'\n';
}

static JsonLine readyLine(const sandbox::Ready &ready)
{
    const sandbox::Credentials &files = ready.credentials;
    JsonLine line;
    line.add("url", ready.url.toString())
        .add("mchid", files.mchid)
        .add("serial", files.serial)
        .add("merchant_key", files.merchantKey)
        .add("merchant_cert", files.merchantCert)
        .add("platform_serial", files.platformSerial)
        .add("platform_cert", files.platformCert)
        .add("apiv3_key", files.apiv3Key);
    if (!files.serverCert.isEmpty()) // it answers with TLS
        line.add("ca_cert", files.caCert);
    return line.add("platform_public_key_id", files.platformPublicKeyId);
}

static JsonLine logLine(const sandbox::LogEntry &entry)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(entry.timeMs, Qt::UTC);
    JsonLine line;
    line.add("time", time.toString(Qt::ISODateWithMs))
        .add("method", entry.method)
        .add("url", entry.url)
        .add("status", entry.status)
        .addText("code", entry.code)
        .add("verdicts", QJsonArray::fromStringList(entry.verdicts))
        .addText("session_id", entry.sessionId)
        .addText("scenario", entry.scenario);
    return line;
}

SandboxRun::SandboxRun(const sandbox::Options &options)
    : m_sandbox(new sandbox::Sandbox(options, m_clock, m_nonces, this))
{
}

SandboxRun::~SandboxRun()
{
    delete m_sandbox; // it uses the members
}

void SandboxRun::start()
{
    connect(m_sandbox, &sandbox::Sandbox::ready, this,
        [](const sandbox::Ready &ready) { print(readyLine(ready).bytes()); });
    connect(m_sandbox, &sandbox::Sandbox::answered, this,
        [](const sandbox::LogEntry &entry) { print(logLine(entry).bytes()); });
    connect(m_sandbox, &sandbox::Sandbox::failed, this, [this](const sandbox::StartError &error) {
        printError(QLatin1String("sandbox_failed"), words::text(error));
        const bool keys = error.code == sandbox::StartErrorCode::Credentials;
        emit finished(keys ? exitstatus::key : exitstatus::usage);
    });
    connect(m_sandbox, &sandbox::Sandbox::rotated, this, [](const QString &serial) {
        JsonLine line;
        print(line.add("rotated", serial).bytes());
    });
    connect(m_sandbox, &sandbox::Sandbox::rotationFailed, this, [] {
        printError(QLatin1String("rotation_failed"),
            Text::tr("The platform's key was not changed: no new one could be made."));
    });
    m_sandbox->start();
}

void SandboxRun::rotate() { m_sandbox->rotate(); }

void SandboxRun::stop() { emit finished(exitstatus::ok); }

} // namespace cli
