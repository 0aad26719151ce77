#include "base/process.h"
#include "cli/arguments.h"
#include "cli/attemptrun.h"
#include "cli/checkrun.h"
#include "cli/command.h"
#include "cli/databaserun.h"
#include "cli/demo.h"
#include "cli/history.h"
#include "cli/historyplace.h"
#include "cli/historytransfer.h"
#include "cli/output.h"
#include "cli/purgerun.h"
#include "cli/sandbox.h"
#include "cli/sign.h"
#include "cli/signalwatch.h"
#include "words/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace cli;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

using MadeCommand = base::Result<std::unique_ptr<Command>, OrderError>;

/// A command that SIGINT and its like end. What it is made of was read before: until then Ctrl-C
/// ends the process, as nothing has begun. Signals are watched before the command starts threads.
template <typename Run, typename... Parts>
std::unique_ptr<Run> stoppable(void (Run::*stop)(), const Parts &...parts)
{
    auto stops = std::make_unique<SignalWatch>(std::initializer_list { SIGINT, SIGTERM, SIGHUP });
    auto run = std::make_unique<Run>(parts...);
    QObject::connect(stops.get(), &SignalWatch::raised, run.get(), stop);
    stops.release()->setParent(run.get());
    return run;
}

MadeCommand attemptCommand(const QString &dataDir, SignOrder order, const QString &language)
{
    const auto place = historyPlace(dataDir);
    if (!place)
        return tl::unexpected(place.error());
    order.order.acceptLanguage = words::Languages::acceptLanguage(language);
    return stoppable<AttemptRun>(&AttemptRun::cancel, *place, order);
}

MadeCommand historyCommand(const Arguments &arguments, const QString &dataDir)
{
    const auto order = historyOrder(arguments);
    if (!order)
        return tl::unexpected(order.error());
    const auto place = historyPlace(dataDir);
    if (!place)
        return tl::unexpected(place.error());
    switch (order->action) {
    case HistoryOrder::Action::List:
        return std::make_unique<HistoryList>(*place, *order);
    case HistoryOrder::Action::Export:
        return stoppable<HistoryExport>(&HistoryExport::cancel, *place, *order);
    case HistoryOrder::Action::Import:
        return std::make_unique<HistoryImport>(*place, *order);
    case HistoryOrder::Action::Bundle:
        return std::make_unique<HistoryBundle>(*place, *order);
    }
    Q_UNREACHABLE();
}

MadeCommand databaseCommand(const Arguments &arguments, const QString &dataDir)
{
    const auto order = databaseOrder(arguments, dataDir);
    if (!order)
        return tl::unexpected(order.error());
    if (order->action == DatabaseOrder::Action::Purge)
        return std::make_unique<PurgeRun>(*order);
    return std::make_unique<DatabaseRun>(*order);
}

std::unique_ptr<Command> sandboxCommand(const sandbox::Options &options)
{
    auto rotations = std::make_unique<SignalWatch>(std::initializer_list { SIGUSR1 });
    auto run = stoppable<SandboxRun>(&SandboxRun::stop, options);
    QObject::connect(rotations.get(), &SignalWatch::raised, run.get(), &SandboxRun::rotate);
    rotations.release()->setParent(run.get());
    return run;
}

MadeCommand makeCommand(const Arguments &arguments, const QString &dataDir, const QString &language)
{
    if (arguments.subcommand == QLatin1String("demo"))
        return attemptCommand(dataDir, demoOrder(base::SystemClock().nowMs()), language);
    if (arguments.subcommand == QLatin1String("sign")) {
        const auto order = signOrder(arguments, dataDir);
        if (!order)
            return tl::unexpected(order.error());
        return attemptCommand(dataDir, *order, language);
    }
    if (arguments.subcommand == QLatin1String("check")) {
        const auto order = checkOrder(arguments, dataDir);
        if (!order)
            return tl::unexpected(order.error());
        return stoppable<CheckRun>(&CheckRun::cancel, dataDir, *order);
    }
    if (arguments.subcommand == QLatin1String("history"))
        return historyCommand(arguments, dataDir);
    if (arguments.subcommand == QLatin1String("database"))
        return databaseCommand(arguments, dataDir);
    const auto options = sandboxOptions(arguments, dataDir);
    if (!options)
        return tl::unexpected(options.error());
    return sandboxCommand(*options);
}

} // namespace

int main(int argc, char *argv[])
{
    base::guardProcess();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("papay-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PAPAY_VERSION));
    words::Languages languages;
    languages.use(words::Languages::systemChoice());

    const auto arguments = readArguments(app.arguments().mid(1));
    if (!arguments) {
        printError(QLatin1String("usage"), arguments.error().message);
        return exitstatus::usage;
    }
    if (arguments->has("lang") && !languages.use(arguments->value("lang"))) {
        printError(QLatin1String("usage"),
            Text::tr("--lang is one of these: %1.")
                .arg(words::Languages::available().join(QStringLiteral(", "))));
        return exitstatus::usage;
    }
    if (arguments->has("help")) {
        std::fputs(helpText().toUtf8().constData(), stdout);
        if (arguments->rest.value(0) == QLatin1String("sandbox"))
            std::fputs(scenarioHelp().toUtf8().constData(), stdout);
        return exitstatus::ok;
    }
    QString dataDir = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    if (arguments->has("data-dir"))
        dataDir = QDir(arguments->value("data-dir")).absolutePath();

    const auto command = makeCommand(*arguments, dataDir, languages.current());
    if (!command) {
        const OrderError &error = command.error();
        printError(error.code, error.message, error.fields);
        return error.exitStatus;
    }
    QObject::connect(command->get(), &Command::finished, &app,
        [](int status) { QCoreApplication::exit(status); });
    QTimer::singleShot(0, command->get(), &Command::start);
    return app.exec();
}
