#include "cli/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>
#include <limits>

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
    Option { "profile", "NAME", "sign check history database" },
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
    Option { "environment", "sandbox|live", "history" },
    Option { "plan", "ID", "history" },
    Option { "since", "T", "history" },
    Option { "until", "T", "history" },
    Option { "masked", nullptr, "history" },
    Option { "listen", "HOST:PORT", "sandbox" },
    Option { "tls", nullptr, "sandbox" },
    Option { "credentials", "DIR", "sandbox" },
    Option { "scenario", "NAME", "sandbox" },
    Option { "local", nullptr, "database" },
    Option { "host", "HOST", "database" },
    Option { "port", "N", "database" },
    Option { "database", "NAME", "database" },
    Option { "user", "NAME", "database" },
    Option { "root-certificate", "FILE", "database" },
    Option { "password-fd", "N", "database" },
    Option { "desk-role", "NAME", "database" },
    Option { "older-than", "DAYS", "database" },
    Option { "yes", nullptr, "database" },
};

} // namespace

static const QStringList subcommands { QStringLiteral("demo"), QStringLiteral("sign"),
    QStringLiteral("check"), QStringLiteral("history"), QStringLiteral("database"),
    QStringLiteral("sandbox") };

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

/// How many words a subcommand takes: FIELD=VALUE, or what `history` or `database` is to do.
static qsizetype furtherWords(const QString &subcommand)
{
    if (subcommand == QLatin1String("sign"))
        return std::numeric_limits<qsizetype>::max();
    if (subcommand == QLatin1String("history"))
        return 2;
    return subcommand == QLatin1String("database") ? 1 : 0;
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
        return wrong(
            Text::tr("Name a subcommand: demo, sign, check, history, database or sandbox."));
    arguments.subcommand = arguments.rest.takeFirst();
    if (!subcommands.contains(arguments.subcommand))
        return wrong(Text::tr(
            "There is no subcommand “%1”: use demo, sign, check, history, database or sandbox.")
                         .arg(arguments.subcommand));
    for (const Option &option : options) {
        const QString owners = QLatin1String(option.subcommands);
        if (arguments.has(option.name) && !owners.isEmpty()
            && !owners.split(QLatin1Char(' ')).contains(arguments.subcommand))
            return wrong(Text::tr("“%1” does not take the option --%2.")
                             .arg(arguments.subcommand, QLatin1String(option.name)));
    }
    const QStringList tooMany = arguments.rest.mid(furtherWords(arguments.subcommand));
    if (!tooMany.isEmpty())
        return wrong(Text::tr("“%1” takes no further words: %2")
                         .arg(arguments.subcommand, tooMany.join(QLatin1Char(' '))));
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
papayctl history [FILTERS] [--limit N] [--format json|csv] [--masked]
papayctl history export FILE [FILTERS] [--limit N] [--format excel|csv|jsonl] [--masked]
papayctl history import FILE
papayctl history bundle ATTEMPT
                FILTERS: [--search TEXT] [--outcome NAME]… [--profile NAME|ID] [--plan ID]
                         [--environment sandbox|live] [--since T] [--until T]
papayctl database status
papayctl database use (--local | SERVER) [--yes]
papayctl database create SERVER --desk-role NAME
papayctl database migrate SERVER
papayctl database purge --older-than DAYS [--profile NAME|ID] [SERVER] [--yes]
                SERVER: --host HOST [--port N] --database NAME --user NAME
                        [--root-certificate FILE] [--password-fd N]
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
        + paragraph(Text::tr(
            "database says where the history lies: in the data folder, or on a PostgreSQL server "
            "that several desks share. use names the server as a desk connects to it; create, "
            "migrate and purge work there as its owner, and what they are not told they take from "
            "the setting. purge shows what it would remove and removes it with --yes. use keeps "
            "the password of --password-fd in the system key ring; PGPASSWORD and ~/.pgpass serve "
            "too."))
        + paragraph(Text::tr(
            "history export writes every attempt that the filters leave; import reads the JSON "
            "lines (jsonl) of another console; bundle prints what WeChat Pay's support asks for. T "
            "is a day or a time with its zone. With --masked openid and name are masked."))
        + paragraph(Text::tr("With --profile, --base-uri is another address for this request. "
                             "Fields that are not given come from the profile's form defaults."))
        + paragraph(Text::tr("The signal SIGUSR1 makes a running sandbox change its platform key: "
                             "a line {\"rotated\":SERIAL} follows."));
}

} // namespace cli
