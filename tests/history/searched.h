#pragma once

#include "history/files/location.h"
#include "history/search/finder.h"
#include "history/store.h"
#include "support/fixedclock.h"

#include <QTemporaryDir>

#include <memory>

namespace samples {

using Numbers = QList<history::RowNumber>;

/// How a history is searched before its search file is there, and how afterwards.
enum class Way { Streamed, FromFile };

/// A history to search in.
class Searched final
{
public:
    Searched();

    [[nodiscard]] history::Store *store() const { return m_store.get(); }
    [[nodiscard]] QString dataDir() const { return m_dir.path(); }
    [[nodiscard]] history::Location location() const { return { m_dir.path() }; }
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }
    void open();
    void close() { m_store.reset(); }

    /// Begins it, and finishes it if it has an outcome.
    history::Row add(const history::Row &row);
    /// Copies of one row, one a second, named row-1, row-2, …, in an empty history.
    void addMany(int rows);

private:
    const QTemporaryDir m_dir;
    const support::FixedClock m_clock;
    std::unique_ptr<history::Store> m_store;
};

/// For a find whose answer is wanted.
[[nodiscard]] bool isUnwanted();

/// A finder of that way, ready.
[[nodiscard]] std::unique_ptr<history::Finder> finder(const QString &dataDir, Way way);
/// All that it finds; { 0 } where it does not know all.
[[nodiscard]] Numbers found(history::Finder &finder, const history::Query &query);
[[nodiscard]] Numbers found(history::Store &store, const history::Query &query);

} // namespace samples
