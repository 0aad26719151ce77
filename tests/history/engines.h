#pragma once

#include "history/place.h"
#include "support/cluster.h"

#include <QMetaType>

#include <memory>

/// Histories on both engines, for what must hold on either.
///
/// In a test class: `void initTestCase_data() { engines::addRows(); }` runs every test once for
/// each engine; `QFETCH_GLOBAL(engines::Engine, engine)` tells which.
namespace engines {

enum class Engine { Sqlite, Postgres };

void addRows();

/// support::failOnWarnings, where servers are stopped on purpose: Qt's own word on the socket that
/// a lost connection leaves is no failure.
void failOnWarnings();

/// Makes histories; the server is started when the first of them is to lie there.
class Histories final
{
public:
    /// A new and empty one; a server's is initialised, and the place is its desk role's.
    [[nodiscard]] history::Place make(Engine engine, const QString &dataDir);
    /// The same history as its owner sees it.
    [[nodiscard]] static history::Place asOwner(history::Place place);
    /// Takes every row away behind the backs of those who have it open.
    void wipe(const history::Place &place);

    [[nodiscard]] support::Cluster &cluster();

private:
    std::unique_ptr<support::Cluster> m_cluster;
    int m_count = 0;
};

/// How its errors name it.
[[nodiscard]] QString title(const history::Place &place);

} // namespace engines

Q_DECLARE_METATYPE(engines::Engine)
