#include "history/schema.h"

#include "history/connection/connection.h"
#include "history/connection/transaction.h"

#include <vector>

namespace history {

/// "PaPy" in the file's header: whose file it is.
static constexpr int applicationId = 0x50615079;

struct Step {
    std::vector<const char *> statements; ///< of both engines (ddl)
    std::vector<const char *> onServer {}; ///< of PostgreSQL alone, which began with version 3
};

/// Never edit a step that was released; add one, and a fixture file of the version before it
/// (tests/data/history-v*.sqlite3).
static const std::vector<Step> &steps()
{
    static const std::vector<Step> all {
        // 1. The index on outcome serves the filters and finds what is pending; newest first and
        // paging go by rowid.
        { {
            R"(create table attempt (
                rowid integer primary key,
                id text not null unique,
                started integer not null,
                zone_offset integer not null,
                environment text not null check (environment in ('sandbox', 'live')),
                profile_id text not null,
                profile_name text not null,
                mchid text not null,
                mode text not null check (mode in ('direct', 'institution')),
                base_uri text not null,
                plan_id text not null,
                out_contract_code text not null,
                openid text not null,
                user_display_name text not null,
                expired_time text not null,
                signing_serial text not null,
                repeats text not null,
                origin text not null check (origin in ('own', 'imported')),
                instance text not null,
                os_user text not null,
                host text not null,
                outcome text not null default 'pending' check (outcome in ('pending', 'verified',
                    'refused', 'unverified', 'unreachable', 'unknown')),
                finished integer,
                duration integer,
                session_id text not null default '',
                http_status integer,
                code text not null default '',
                message text not null default '',
                detail text not null default '',
                request_id text not null default '',
                verify_serial text not null default '',
                verification text not null default '',
                failure text not null default '',
                check (session_id = '' or outcome = 'verified')
            ) strict)",
            R"(create index attempt_outcome on attempt (outcome))",
            R"(create table request (
                rowid integer primary key references attempt (rowid) on delete cascade,
                request_bytes blob not null,
                request_headers blob not null,
                string_to_sign blob not null
            ) strict)",
            R"(create table response (
                rowid integer primary key references attempt (rowid) on delete cascade,
                response_headers blob not null,
                response_bytes blob not null
            ) strict)",
        } },
        // 2. Whoever types a contract code is told at once where it was used. A million rows get
        // it in a second. Indexes on more would make every attempt wait for them.
        { {
            R"(create index attempt_contract_code on attempt (out_contract_code))",
        } },
        // 3. Newest first goes by the time at which an attempt was started: imported rows are older
        // than their rowid. Whatever is written to a row gives it the next revision, so that other
        // consoles find what changed. A clerk's notes and tags. The newest of an outcome come out
        // of
        // its index in order: else a common one would be sorted whole for each page.
        { {
              R"(alter table attempt add column note text not null default '')",
              R"(alter table attempt add column tags text not null default '')",
              R"(alter table attempt add column revision integer not null default 0)",
              R"(create index attempt_started on attempt (started))",
              R"(drop index attempt_outcome)",
              R"(create index attempt_outcome on attempt (outcome, started))",
              R"(create index attempt_revision on attempt (revision))",
              R"(create table setting (
                name text primary key,
                value text not null
            ) strict, without rowid)",
          },
            {
                R"(alter table attempt add column search_text text not null default '')",
            } },
    };
    return all;
}

static base::Result<int, StoreError> known(const Connection &connection, int version)
{
    if (version > schemaVersion)
        return tl::unexpected(connection.error(StoreErrorCode::NewerSchema,
            QStringLiteral("schema %1, known %2").arg(version).arg(schemaVersion)));
    return version;
}

static base::Result<int, StoreError> versionOfFile(Connection &connection)
{
    const auto version = connection.value(QStringLiteral("pragma user_version"));
    if (!version)
        return tl::unexpected(version.error());
    const auto owner = connection.value(QStringLiteral("pragma application_id"));
    if (!owner)
        return tl::unexpected(owner.error());
    const auto tables = connection.value(QStringLiteral("select count(*) from sqlite_schema"));
    if (!tables)
        return tl::unexpected(tables.error());
    const bool isEmpty = version->toInt() == 0 && tables->toInt() == 0;
    if (!isEmpty && owner->toInt() != applicationId)
        return tl::unexpected(connection.error(
            StoreErrorCode::Damaged, QStringLiteral("a database of another program")));
    return known(connection, version->toInt());
}

static base::Result<int, StoreError> versionOnServer(Connection &connection)
{
    const auto there
        = connection.value(QStringLiteral("select to_regclass('papay.version') is not null"));
    if (!there)
        return tl::unexpected(there.error());
    if (!there->toBool())
        return 0;
    const auto version = connection.value(QStringLiteral("select version from version"));
    if (!version)
        return tl::unexpected(version.error());
    return known(connection, version->toInt());
}

base::Result<int, StoreError> schemaVersionOf(Connection &connection)
{
    switch (connection.dialect()) {
    case Dialect::Sqlite:
        return versionOfFile(connection);
    case Dialect::Postgres:
        return versionOnServer(connection);
    }
    Q_UNREACHABLE();
}

/// What says that the schema has this version.
static QStringList marks(Dialect dialect, int version)
{
    switch (dialect) {
    case Dialect::Sqlite:
        return { QStringLiteral("pragma application_id = %1").arg(applicationId),
            QStringLiteral("pragma user_version = %1").arg(version) };
    case Dialect::Postgres:
        return { QStringLiteral("update version set version = %1").arg(version) };
    }
    Q_UNREACHABLE();
}

static QStringList statements(Dialect dialect, int version, const Step &step)
{
    std::vector<const char *> all = step.statements;
    if (dialect == Dialect::Postgres)
        all.insert(all.end(), step.onServer.begin(), step.onServer.end());
    QStringList list;
    for (const char *statement : all)
        list.append(ddl(dialect, statement));
    return list + marks(dialect, version);
}

static StoreStatus apply(Connection &connection, int version, const Step &step)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const QString &statement : statements(connection.dialect(), version, step)) {
        if (auto done = connection.execute(statement); !done)
            return done;
    }
    return transaction->commit();
}

StoreStatus migrate(Connection &connection)
{
    static_assert(schemaVersion == 3 && readableVersion <= schemaVersion);
    const auto version = schemaVersionOf(connection);
    if (!version)
        return tl::unexpected(version.error());
    for (int next = *version + 1; next <= schemaVersion; ++next) {
        auto done = apply(connection, next, steps().at(size_t(next - 1)));
        if (!done)
            return done;
    }
    return {};
}

} // namespace history
