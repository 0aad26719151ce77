#pragma once

#include "forms/keptfile.h"

#include <QHash>
#include <QList>

#include <mutex>

namespace forms {

/// What was asked for and is not on the disk yet, of each profile. Wishes that pile up while the
/// disk is slow are written together; those that could not be written wait for the next try. Shared
/// by the thread that asks and the one that writes.
template <typename Wish> class Backlog final
{
public:
    /// Which wish it was, for `settle`.
    using Number = quint64;

    Number append(const QString &profileId, const Wish &wish)
    {
        const std::lock_guard lock(m_mutex);
        return add(m_entries[profileId], wish);
    }

    /// The same, where only the newest wish counts.
    Number replace(const QString &profileId, const Wish &wish)
    {
        const std::lock_guard lock(m_mutex);
        Entry &entry = m_entries[profileId];
        entry.open.clear();
        return add(entry, wish);
    }

    [[nodiscard]] QList<Wish> of(const QString &profileId) const
    {
        const std::lock_guard lock(m_mutex);
        return wishes(m_entries.value(profileId));
    }

    /// The last wish that it was tried to write.
    [[nodiscard]] Number tried(const QString &profileId) const
    {
        const std::lock_guard lock(m_mutex);
        return m_entries.value(profileId).tried;
    }

    /// Calls write(wishes, number of the last of them) with all that is open, unless that wish was
    /// among those of an earlier call. Answers what came of it. One thread settles.
    template <typename Write>
    [[nodiscard]] WriteResult settle(const QString &profileId, Number number, Write write)
    {
        std::unique_lock lock(m_mutex);
        const Entry taken = m_entries.value(profileId);
        if (number <= taken.tried)
            return taken.answer;
        lock.unlock();
        const WriteResult answer = write(wishes(taken), taken.last);
        lock.lock();
        Entry &entry = m_entries[profileId];
        entry.tried = taken.last;
        entry.answer = answer;
        if (answer)
            entry.open.removeIf([&taken](const Open &each) { return each.number <= taken.last; });
        return answer;
    }

private:
    struct Open {
        Number number = 0;
        Wish wish;
    };
    struct Entry {
        QList<Open> open;
        Number last = 0; ///< that was asked for
        Number tried = 0;
        WriteResult answer; ///< what came of the last try
    };

    static Number add(Entry &entry, const Wish &wish)
    {
        entry.open.append(Open { ++entry.last, wish });
        return entry.last;
    }

    static QList<Wish> wishes(const Entry &entry)
    {
        QList<Wish> all;
        for (const Open &each : entry.open)
            all.append(each.wish);
        return all;
    }

    mutable std::mutex m_mutex;
    QHash<QString, Entry> m_entries;
};

} // namespace forms
