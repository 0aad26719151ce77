#include "history/engines.h"

#include "history/connection/serversetup.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace engines {

static constexpr QLatin1String owner { "papay_owner" };
static constexpr QLatin1String desk { "papay_desk" };

void addRows()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("SQLite") << Engine::Sqlite;
    QTest::newRow("PostgreSQL") << Engine::Postgres;
}

void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!QSocketNotifier: Invalid socket)"_s));
}

support::Cluster &Histories::cluster()
{
    if (!m_cluster) {
        m_cluster = std::make_unique<support::Cluster>();
        m_cluster->createRole(owner);
        m_cluster->createRole(desk);
    }
    return *m_cluster;
}

history::Place Histories::make(Engine engine, const QString &dataDir)
{
    history::Place place { .dataDir = dataDir };
    if (engine == Engine::Sqlite)
        return place;
    const QString name = u"history%1"_s.arg(++m_count);
    cluster().createDatabase(name, owner);
    place.server = cluster().server(name, desk);
    const auto made = history::initialise(asOwner(place), desk);
    if (!made)
        qFatal("no history on the server: %s", qPrintable(made.error().diagnostic));
    return place;
}

history::Place Histories::asOwner(history::Place place)
{
    place.server->user = owner;
    return place;
}

void Histories::wipe(const history::Place &place)
{
    if (place.server)
        cluster().sql(u"truncate papay.attempt cascade"_s, place.server->database);
    else if (!QDir(place.dataDir).removeRecursively())
        qFatal("%s stays", qPrintable(place.dataDir));
}

QString title(const history::Place &place)
{
    if (!place.server)
        return place.dataDir + u"/history.sqlite3"_s;
    return u"%1:%2/%3"_s.arg(place.server->host)
        .arg(place.server->port)
        .arg(place.server->database);
}

} // namespace engines
