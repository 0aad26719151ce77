#include "cli/databaseorder.h"

#include "cli/historyplace.h"
#include "cli/secretinput.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>
#include <limits>

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

using Action = DatabaseOrder::Action;

struct ActionWords {
    const char *name;
    Action action;
    const char *options; ///< that it takes besides the global ones, with blanks between
};

constexpr const char *servers = "host port database user root-certificate password-fd";

constexpr std::array actions {
    ActionWords { "status", Action::Status, "" },
    ActionWords { "use", Action::Use, "local yes" },
    ActionWords { "create", Action::Create, "desk-role" },
    ActionWords { "migrate", Action::Migrate, "" },
    ActionWords { "purge", Action::Purge, "older-than profile yes" },
};

tl::unexpected<OrderError> wrong(const QString &message)
{
    return tl::unexpected(usageError(message));
}

QStringList optionsOf(const ActionWords &words)
{
    QStringList options = QString(QLatin1String(words.options)).split(QLatin1Char(' '));
    if (words.action != Action::Status)
        options += QString(QLatin1String(servers)).split(QLatin1Char(' '));
    return options + QStringList { QStringLiteral("data-dir"), QStringLiteral("lang") };
}

base::Result<const ActionWords *, OrderError> actionOf(const Arguments &arguments)
{
    for (const ActionWords &words : actions) {
        if (arguments.rest.value(0) != QLatin1String(words.name))
            continue;
        const QStringList allowed = optionsOf(words);
        for (auto option = arguments.options.begin(); option != arguments.options.end(); ++option)
            if (!allowed.contains(option.key()))
                return wrong(Text::tr("“%1” does not take the option --%2.")
                                 .arg(arguments.rest.first(), option.key()));
        return &words;
    }
    return wrong(Text::tr("Say what to do: papayctl database status, use, create, migrate or "
                          "purge."));
}

bool namesServer(const Arguments &arguments)
{
    const auto names = QString(QLatin1String(servers)).split(QLatin1Char(' '));
    return std::any_of(names.begin(), names.end(),
        [&](const QString &name) { return arguments.has(name.toLatin1().constData()); });
}

/// A whole number from 1 to `most`; nothing when the text is none.
std::optional<int> number(const QString &text, int most)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= 1 && value <= most ? std::optional(value) : std::nullopt;
}

/// What is not given is as before.
base::Result<history::Server, OrderError> serverOf(
    const Arguments &arguments, history::Server server)
{
    if (arguments.has("port")) {
        const auto port = number(arguments.value("port"), std::numeric_limits<quint16>::max());
        if (!port)
            return wrong(Text::tr("--port takes a number from 1 to 65535."));
        server.port = quint16(*port);
    }
    if (arguments.has("host"))
        server.host = arguments.value("host");
    if (arguments.has("database"))
        server.database = arguments.value("database");
    if (arguments.has("user"))
        server.user = arguments.value("user");
    if (arguments.has("root-certificate"))
        server.rootCertificate = arguments.value("root-certificate").isEmpty()
            ? QString()
            : QDir().absoluteFilePath(arguments.value("root-certificate"));
    if (server.host.isEmpty() || server.database.isEmpty() || server.user.isEmpty())
        return wrong(Text::tr("Name the server by --host, --database and --user."));
    return server;
}

/// The server to work on, or none: the data dir.
base::Result<std::optional<history::Server>, OrderError> chosenServer(
    const Arguments &arguments, Action action, const history::PlaceSetting &setting)
{
    if (action == Action::Status
        || (action == Action::Purge && !setting.place.server && !namesServer(arguments)))
        return setting.place.server;
    if (arguments.has("local")) {
        if (namesServer(arguments))
            return wrong(Text::tr("Give either --local or a server, not both."));
        return std::optional<history::Server>();
    }
    // Another server's port or authority is not this one's.
    const bool isNew = action == Action::Use || arguments.has("host");
    if (action != Action::Use && !arguments.has("user"))
        return wrong(Text::tr("--user names the owner of the shared history: a desk may not do "
                              "this."));
    const auto server = serverOf(
        arguments, isNew ? history::Server() : setting.place.server.value_or(history::Server()));
    if (!server)
        return tl::unexpected(server.error());
    return std::optional(*server);
}

} // namespace

base::Result<DatabaseOrder, OrderError> databaseOrder(
    const Arguments &arguments, const QString &dataDir)
{
    const auto words = actionOf(arguments);
    if (!words)
        return tl::unexpected(words.error());
    DatabaseOrder order;
    order.action = (*words)->action;
    order.isConfirmed = arguments.has("yes");
    order.deskRole = arguments.value("desk-role");
    order.profile = arguments.value("profile");
    if (order.action == Action::Create && order.deskRole.isEmpty())
        return wrong(Text::tr("--desk-role names the role that the desks connect as."));
    if (order.action == Action::Purge) {
        const auto days = number(arguments.value("older-than"), 36'500);
        if (!days)
            return wrong(Text::tr("--older-than takes a whole number of days from 1 on."));
        order.days = *days;
    }
    auto setting = historySetting(dataDir);
    // What cannot be read can be replaced.
    if (!setting && order.action != Action::Use)
        return tl::unexpected(setting.error());
    order.setting = setting.value_or(history::PlaceSetting { .place = { dataDir } });
    const auto server = chosenServer(arguments, order.action, order.setting);
    if (!server)
        return tl::unexpected(server.error());
    order.place = { .dataDir = dataDir, .server = *server };
    if (order.action == Action::Status) {
        auto place = historyPlace(dataDir);
        if (!place)
            return tl::unexpected(place.error());
        order.place = *place;
        return order;
    }
    const auto password = readSecret(arguments, "password-fd");
    if (!password)
        return tl::unexpected(password.error());
    order.place.password = *password;
    return order;
}

} // namespace cli
