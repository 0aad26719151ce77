#include "history/connection/serversetup.h"

#include "history/connection/connection.h"
#include "history/connection/opening.h"
#include "history/connection/serveraddress.h"
#include "history/connection/transaction.h"
#include "history/schema.h"

#include <QLoggingCategory>

namespace history {

Q_LOGGING_CATEGORY(setupLog, "papay.history.setup", QtWarningMsg)

/// To make a database, or an index of a large history, takes as long as it takes.
static constexpr std::chrono::milliseconds unlimited { 0 };

static QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', QLatin1String("\"\"")) + u'"';
}

static StoreStatus executeAll(Connection &connection, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto done = connection.execute(statement); !done)
            return done;
    }
    return {};
}

/// Whether it answers true.
static base::Result<bool, StoreError> holds(
    Connection &connection, const QString &sql, const QVariantList &values = {})
{
    return connection.value(sql, values).map([](const QVariant &answer) {
        return answer.toBool();
    });
}

/// Makes the database unless it is there, from the one that every server has. A role that may not
/// look there is told by the connection that follows.
static StoreStatus makeDatabase(const Place &owner)
{
    Place administration = owner;
    administration.server->database = QStringLiteral("postgres");
    const auto connection = Connection::open(administration, defaultBusyLimit);
    if (!connection)
        return {};
    (*connection)->limitAnswers(unlimited);
    const QString &name = owner.server->database;
    const auto there = holds(**connection,
        QStringLiteral("select exists (select from pg_database where datname = ?)"), { name });
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return {};
    return (*connection)
        ->execute(QStringLiteral("create database %1 encoding 'UTF8' template template0")
                      .arg(quotedName(name)));
}

/// The connection as the owner, alone with the schema: the lock goes with the connection.
static Connection::Opened asOwner(const Place &owner)
{
    if (!owner.server)
        return tl::unexpected(StoreError {
            StoreErrorCode::Unsupported, owner.dataDir, QStringLiteral("no server is named") });
    auto connection = Connection::open(owner, defaultBusyLimit);
    if (!connection)
        return connection;
    (*connection)->limitAnswers(unlimited);
    const auto locked
        = (*connection)
              ->execute(QStringLiteral("select pg_advisory_lock(%1, 2)").arg(advisorySpace));
    if (!locked)
        return tl::unexpected(locked.error());
    return connection;
}

static StoreStatus requireUtf8(Connection &connection)
{
    const auto encoding
        = connection.value(QStringLiteral("select current_setting('server_encoding')"));
    if (!encoding)
        return tl::unexpected(encoding.error());
    if (encoding->toString() != QLatin1String("UTF8"))
        return tl::unexpected(connection.error(StoreErrorCode::Unsupported,
            QStringLiteral("the database is not UTF8 but ") + encoding->toString()));
    return {};
}

static StoreStatus makeSchema(Connection &connection)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto done = executeAll(connection,
        { QStringLiteral("create schema if not exists papay"),
            QStringLiteral("create table if not exists version (version bigint not null)"),
            QStringLiteral("insert into version select 0 where not exists "
                           "(select from version)") });
    return done ? transaction->commit() : done;
}

/// The index that finds any part of a text, where the server has the extension and the role may
/// make it. Without, searching reads every row.
static StoreStatus makeSearchIndex(Connection &connection)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto made = connection.execute(
            QStringLiteral("create extension if not exists pg_trgm with schema papay"));
        !made)
        return made;
    const auto schema
        = connection.value(QStringLiteral("select quote_ident(nspname) from pg_extension "
                                          "join pg_namespace on pg_namespace.oid = extnamespace "
                                          "where extname = 'pg_trgm'"));
    if (!schema)
        return tl::unexpected(schema.error());
    const auto made = connection.execute(
        QStringLiteral("create index if not exists attempt_search_text on attempt "
                       "using gin (search_text %1.gin_trgm_ops)")
            .arg(schema->toString()));
    return made ? transaction->commit() : made;
}

static StoreStatus admit(Connection &connection, const QString &deskRole)
{
    const QString role = quotedName(deskRole);
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // What later steps make is theirs too.
    const auto done = executeAll(connection,
        { QStringLiteral("grant usage on schema papay to ") + role,
            QStringLiteral("grant select, insert, update on all tables in schema papay to ") + role,
            QStringLiteral("revoke insert, update on version from ") + role,
            QStringLiteral("alter default privileges in schema papay "
                           "grant select, insert, update on tables to ")
                + role });
    return done ? transaction->commit() : done;
}

StoreStatus initialise(const Place &owner, const QString &deskRole)
{
    if (owner.server) {
        if (auto made = makeDatabase(owner); !made)
            return made;
    }
    const auto connection = asOwner(owner);
    if (!connection)
        return tl::unexpected(connection.error());
    // A schema that is newer than this program is not touched.
    if (const auto version = schemaVersionOf(**connection); !version)
        return tl::unexpected(version.error());
    if (auto done = requireUtf8(**connection); !done)
        return done;
    if (auto done = makeSchema(**connection); !done)
        return done;
    if (auto done = migrate(**connection); !done)
        return done;
    if (const auto index = makeSearchIndex(**connection); !index)
        qCInfo(setupLog) << "no search index:" << index.error().diagnostic;
    return admit(**connection, deskRole);
}

StoreStatus migrate(const Place &owner)
{
    const auto connection = asOwner(owner);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto version = schemaVersionOf(**connection);
    if (!version)
        return tl::unexpected(version.error());
    if (*version == 0)
        return tl::unexpected(
            (*connection)->error(StoreErrorCode::OlderSchema, QStringLiteral("never initialised")));
    return migrate(**connection);
}

base::Result<bool, StoreError> mayPurge(Connection &connection)
{
    return holds(connection,
        QStringLiteral("select has_table_privilege('papay.attempt', 'delete') "
                       "and has_table_privilege('papay.request', 'delete') "
                       "and has_table_privilege('papay.response', 'delete')"));
}

} // namespace history
