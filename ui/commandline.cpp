#include "commandline.h"

#include "profile/profiles.h"
#include "words/languages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <cstring>

namespace ui {

static constexpr int usageError = 2;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};
} // namespace

bool wantsOnlyText(int argc, char *argv[])
{
    return std::any_of(argv, argv + argc, [](const char *argument) {
        return std::strcmp(argument, "--help") == 0 || std::strcmp(argument, "--version") == 0;
    });
}

static void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Words::tr("Signs auto-debit contracts with WeChat Pay Global and keeps every attempt."));
    parser.addOptions({
        { QStringLiteral("data-dir"),
            Words::tr("Where history, settings and sandbox keys are kept."),
            QStringLiteral("DIR") },
        { QStringLiteral("profile"), Words::tr("The merchant profile to begin with."),
            QStringLiteral("NAME") },
        { QStringLiteral("lang"), Words::tr("The language of the window."),
            words::Languages::available().join(u'|') },
        { QStringLiteral("help"), Words::tr("Shows this help.") },
        { QStringLiteral("version"), Words::tr("Shows the version.") },
    });
}

/// What keeps the program from starting with these options; empty: nothing.
static QString problemOf(const QCommandLineParser &parser)
{
    const QStringList rest = parser.positionalArguments();
    if (!rest.isEmpty())
        return Words::tr("papay-console takes no further words: %1").arg(rest.join(u' '));
    const QString language = parser.value(QStringLiteral("lang"));
    if (parser.isSet(QStringLiteral("lang")) && !words::Languages::available().contains(language))
        return Words::tr("--lang is one of these: %1.")
            .arg(words::Languages::available().join(QStringLiteral(", ")));
    return {};
}

static QString dataDirOf(const QCommandLineParser &parser)
{
    const QString dataDir = parser.value(QStringLiteral("data-dir"));
    return dataDir.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        : QDir(dataDir).absolutePath();
}

/// Finds the profile that was asked for, or says which there are.
static void findProfile(const QString &name, CommandLine &line)
{
    const profile::Profiles profiles(line.dataDir);
    if (const auto found = profiles.named(name)) {
        line.profileId = found->id;
        return;
    }
    QStringList names;
    for (const profile::Profile &profile : profiles.all())
        names.append(profile.name);
    line.printed = Words::tr("There is no profile “%1”. There are: %2")
                       .arg(name, names.join(QStringLiteral(", ")));
    line.exitStatus = usageError;
}

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return { .printed = parser.errorText(), .exitStatus = usageError };
    if (parser.isSet(QStringLiteral("help")))
        return { .printed = parser.helpText().trimmed() };
    if (parser.isSet(QStringLiteral("version")))
        return { .printed = QCoreApplication::applicationVersion() };
    if (const QString problem = problemOf(parser); !problem.isEmpty())
        return { .printed = problem, .exitStatus = usageError };
    CommandLine line {
        .dataDir = dataDirOf(parser),
        .language = parser.value(QStringLiteral("lang")),
    };
    if (parser.isSet(QStringLiteral("profile")))
        findProfile(parser.value(QStringLiteral("profile")), line);
    return line;
}

} // namespace ui
