#include "base/process.h"
#include "cli/arguments.h"
#include "cli/attemptrun.h"
#include "cli/command.h"
#include "cli/demo.h"
#include "cli/history.h"
#include "cli/output.h"
#include "cli/sandbox.h"
#include "cli/sign.h"
#include "cli/stopsignals.h"
#include "words/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace cli;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

using MadeCommand = base::Result<std::unique_ptr<Command>, OrderError>;

template <typename Run> void stopWith(const StopSignals &signals_, Run *run, void (Run::*stop)())
{
    QObject::connect(&signals_, &StopSignals::stopped, run, stop);
}

std::unique_ptr<Command> attemptCommand(
    const QString &dataDir, attempt::Order order, const StopSignals &stops)
{
    order.acceptLanguage = QLocale().language() == QLocale::Chinese ? "zh-CN" : "en";
    auto run = std::make_unique<AttemptRun>(dataDir, order, nullptr);
    stopWith(stops, run.get(), &AttemptRun::cancel);
    return run;
}

MadeCommand makeCommand(
    const Arguments &arguments, const QString &dataDir, const StopSignals &stops)
{
    if (arguments.subcommand == QLatin1String("demo"))
        return attemptCommand(dataDir, demoOrder(base::SystemClock().nowMs()), stops);
    if (arguments.subcommand == QLatin1String("sign")) {
        const auto order = signOrder(arguments);
        if (!order)
            return tl::unexpected(order.error());
        return attemptCommand(dataDir, *order, stops);
    }
    if (arguments.subcommand == QLatin1String("history")) {
        const auto order = historyOrder(arguments);
        if (!order)
            return tl::unexpected(order.error());
        return std::make_unique<HistoryList>(dataDir, order->query, order->format, nullptr);
    }
    const auto options = sandboxOptions(arguments, dataDir);
    if (!options)
        return tl::unexpected(options.error());
    auto run = std::make_unique<SandboxRun>(*options, nullptr);
    stopWith(stops, run.get(), &SandboxRun::stop);
    return run;
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
        printError(QLatin1String("usage"), Text::tr("--lang is en or zh_CN."));
        return exitstatus::usage;
    }
    if (arguments->has("help")) {
        std::fputs(helpText().toUtf8().constData(), stdout);
        return exitstatus::ok;
    }
    QString dataDir = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    if (arguments->has("data-dir"))
        dataDir = QDir(arguments->value("data-dir")).absolutePath();

    StopSignals stops;
    const auto command = makeCommand(*arguments, dataDir, stops);
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
