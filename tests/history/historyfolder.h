#pragma once

#include "base/clock.h"
#include "history/row.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// A data dir of its own, and what its history holds.
class HistoryFolder final
{
public:
    explicit HistoryFolder(const base::Clock &clock)
        : m_clock(clock)
    {
    }

    /// Another folder, empty.
    void makeAnew() { m_dir = std::make_unique<QTemporaryDir>(); }

    [[nodiscard]] QString path() const { return m_dir->path(); }
    [[nodiscard]] QString file(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString database() const { return file(QStringLiteral("history.sqlite3")); }

    /// An attempt, answered.
    history::Row add(const QString &code) const;
    /// The path of one more backup; empty where there is none.
    [[nodiscard]] QString backUp() const;
    /// The contract codes, newest first; where they cannot be read, why.
    [[nodiscard]] QStringList codes() const;
    /// What lies in the folder besides the history and what belongs to it.
    [[nodiscard]] QStringList leftovers() const;

private:
    const base::Clock &m_clock;
    std::unique_ptr<QTemporaryDir> m_dir = std::make_unique<QTemporaryDir>();
};
