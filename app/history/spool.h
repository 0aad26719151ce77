#pragma once

#include "history/files/descriptor.h"
#include "history/files/location.h"
#include "history/query.h"

#include <map>

namespace history {

/// Outcomes that could not be written to the server, whole rows, until it is back:
/// `<dataDir>/spool/<attempt id>.cbor`, 0600. Consoles share it. What is in it is readable: the
/// Authorization reveals no key.
class Spool final
{
public:
    explicit Spool(const QString &dataDir);

    /// When it has succeeded, the row survives whatever happens to process and machine. One that
    /// is there under this id is replaced.
    [[nodiscard]] StoreStatus add(const Row &row) const;

    /// The rows, in the order in which they were begun, but for those that another console has in
    /// hand. They are in this one's until it removes them, asks again, or goes: have a Spool of its
    /// own for each replay. A file that is no whole row is put aside, with a warning.
    [[nodiscard]] QList<Row> all();
    /// Takes away a row of `all`: it has been written where it belongs. What cannot be removed is
    /// written once more, which the server knows to refuse.
    void remove(const QString &id);

    /// How many rows wait, in whoever's hand they are.
    [[nodiscard]] int count() const;
    /// The files that were put aside, `<dataDir>/spool/unreadable/…`.
    [[nodiscard]] QStringList aside() const;

private:
    [[nodiscard]] QString path(const QString &name) const;
    void take(const QString &name, QList<Row> &rows);
    void putAside(const QString &name) const;

    const Location m_location;
    const QString m_folder;
    std::map<QString, Descriptor> m_hands; ///< by id: the locked files
};

} // namespace history
