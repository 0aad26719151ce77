#include "cli/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

struct Option {
    const char *name;
    const char *valueName; ///< null: a flag
    const char *subcommands; ///< the ones that take it, with blanks between; empty: all
};

constexpr std::array options {
    Option { "help", nullptr, "" },
    Option { "data-dir", "DIR", "" },
    Option { "lang", "en|zh_CN|zh_HK", "" },
    Option { "profile", "NAME", "sign check" },
    Option { "base-uri", "URL", "sign" },
    Option { "mchid", "ID", "sign" },
    Option { "serial", "HEX", "sign" },
    Option { "key", "FILE", "sign" },
    Option { "verify-key", "SERIAL=FILE", "sign" },
    Option { "mode", "direct|institution", "sign" },
    Option { "passphrase-fd", "N", "sign check" },
    Option { "apiv3-key-fd", "N", "sign check" },
    Option { "ca", "FILE", "sign check" },
    Option { "timeout", "S", "sign" },
    Option { "json", "FILE|-", "sign" },
    Option { "search", "TEXT", "history" },
    Option { "outcome", "NAME", "history" },
    Option { "limit", "N", "history" },
    Option { "format", "json|csv", "history" },
    Option { "listen", "HOST:PORT", "sandbox" },
    Option { "tls", nullptr, "sandbox" },
    Option { "credentials", "DIR", "sandbox" },
    Option { "scenario", "NAME", "sandbox" },
};

} // namespace

static const QStringList subcommands { QStringLiteral("demo"), QStringLiteral("sign"),
    QStringLiteral("check"), QStringLiteral("history"), QStringLiteral("sandbox") };

bool Arguments::has(const char *option) const { return options.contains(QLatin1String(option)); }

QString Arguments::value(const char *option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.last();
}

QStringList Arguments::values(const char *option) const
{
    return options.value(QLatin1String(option));
}

static tl::unexpected<UsageError> wrong(const QString &message)
{
    return tl::unexpected(UsageError { message });
}

base::Result<Arguments, UsageError> readArguments(const QStringList &words)
{
    QCommandLineParser parser;
    for (const Option &option : options)
        parser.addOption(QCommandLineOption(QLatin1String(option.name), {},
            option.valueName ? QLatin1String(option.valueName) : QLatin1String()));
    parser.addOption(QCommandLineOption(QStringLiteral("h")));
    // Qt's parser skips the first word, the program's name.
    if (!parser.parse(QStringList { QString() } + words))
        return wrong(Text::tr("%1 (see papayctl --help)").arg(parser.errorText()));

    Arguments arguments;
    arguments.rest = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("h")))
        arguments.options.insert(QStringLiteral("help"), {});
    for (const Option &option : options) {
        const QLatin1String name(option.name);
        if (parser.isSet(name))
            arguments.options.insert(name, parser.values(name));
    }
    if (arguments.has("help"))
        return arguments;
    if (arguments.rest.isEmpty())
        return wrong(Text::tr("Name a subcommand: demo, sign, check, history or sandbox."));
    arguments.subcommand = arguments.rest.takeFirst();
    if (!subcommands.contains(arguments.subcommand))
        return wrong(
            Text::tr("There is no subcommand “%1”: use demo, sign, check, history or sandbox.")
                .arg(arguments.subcommand));
    for (const Option &option : options) {
        const QString owners = QLatin1String(option.subcommands);
        if (arguments.has(option.name) && !owners.isEmpty()
            && !owners.split(QLatin1Char(' ')).contains(arguments.subcommand))
            return wrong(Text::tr("“%1” does not take the option --%2.")
                             .arg(arguments.subcommand, QLatin1String(option.name)));
    }
    if (!arguments.rest.isEmpty() && arguments.subcommand != QLatin1String("sign"))
        return wrong(Text::tr("“%1” takes no further words: %2")
                         .arg(arguments.subcommand, arguments.rest.join(QLatin1Char(' '))));
    return arguments;
}

static QString paragraph(const QString &text) { return text + QLatin1Char('\n'); }

QString helpText()
{
    return Text::tr("papayctl: pre-sign WeChat Pay Global auto-debit contracts, verify the "
                    "answer, keep every attempt.")
        + QStringLiteral(R"(

papayctl demo
papayctl sign [--profile NAME | --base-uri URL --mchid ID --serial HEX --key FILE
               --verify-key SERIAL=FILE…] [--mode direct|institution] [--passphrase-fd N]
              [--apiv3-key-fd N] [--ca FILE] [--timeout S] [--json FILE|-] [FIELD=VALUE]…
papayctl check [--profile NAME] [--passphrase-fd N] [--apiv3-key-fd N] [--ca FILE]
papayctl history [--search TEXT] [--outcome NAME] [--limit N] [--format json|csv]
papayctl sandbox [--listen HOST:PORT] [--tls] [--credentials DIR] [--scenario NAME]

--data-dir DIR, --lang en|zh_CN|zh_HK, --help

)") + paragraph(Text::tr("One JSON object a line on standard output, words on standard error."))
        + paragraph(Text::tr("Exit status: 0 verified, 2 usage or a field, 3 key or certificate, "
                             "4 unreachable or unknown, 5 refused, 6 unverified, 7 history."))
        + paragraph(Text::tr("check looks at a profile from key to live call. Exit status: 0 "
                             "nothing is red, 3 key, certificate or platform key, 4 unreachable, "
                             "3 anything else that is red."))
        + paragraph(Text::tr("Secrets come by a line of an open descriptor, or are asked for on "
                             "the terminal; with --passphrase-fd nobody is asked. With "
                             "--apiv3-key-fd the --verify-key may be left out."))
        + paragraph(Text::tr("With --profile, --base-uri is another address for this request. "
                             "Fields that are not given come from the profile's form defaults."))
        + paragraph(Text::tr("The signal SIGUSR1 makes a running sandbox change its platform key: "
                             "a line {\"rotated\":SERIAL} follows."));
}

} // namespace cli
