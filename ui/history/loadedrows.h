#pragma once

#include "history/store.h"

#include <QCache>
#include <QObject>

namespace ui {

/// The rows that are in sight, out of however many: whole blocks of lines are read when one of
/// their lines is looked at, and some blocks are kept. Looking never waits: what is not here comes
/// later. Only what was looked at last is read, so that scrolling over a million rows reads little.
class LoadedRows final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadedRows)
public:
    /// The numbers are those of the listing, which may change at any time.
    LoadedRows(history::Store &store, const QList<history::RowNumber> &numbers, QObject *parent);

    /// The row on that line; nullptr where it is not here: it comes then.
    [[nodiscard]] const history::Row *look(int line);
    /// The row on that line if it is here.
    [[nodiscard]] const history::Row *at(int line) const;
    [[nodiscard]] bool has(history::RowNumber number) const;
    /// The row of that attempt if it is here.
    [[nodiscard]] const history::Row *find(const QString &id) const;
    /// Keeps a row, without its bytes.
    void keep(const history::Row &row);
    /// All rows may have changed: those that are here are shown until they have been read again.
    void doubt();

signals:
    /// Rows that were looked at.
    void came();
    void failed(const history::StoreError &error);

private:
    struct Kept {
        history::Row row; ///< rowid 0: it is gone
        int trust = 0;
    };
    void want(int line);
    void read();
    void take(const QList<history::RowNumber> &asked, const QList<history::Row> &rows);
    void keep(history::RowNumber number, const history::Row &row);
    [[nodiscard]] QList<history::RowNumber> missing() const;
    [[nodiscard]] const Kept *kept(int line) const;

    history::Store &m_store;
    const QList<history::RowNumber> &m_numbers;
    QCache<history::RowNumber, Kept> m_kept;
    QList<int> m_wanted; ///< blocks, the latest last
    int m_trust = 0; ///< what was read before it was raised is doubted
    bool m_reading = false;
    bool m_isDue = false;
};

} // namespace ui
