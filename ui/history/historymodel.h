#pragma once

#include "history/store.h"
#include "ui/tablemodel.h"

#include <optional>

namespace ui {

/// The history, newest first, in pages that are fetched as someone scrolls.
/// Rows that this console begins or finishes appear by themselves.
class HistoryModel final : public TableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryModel)
public:
    enum Column { Time, Outcome, ContractCode, Name, SessionId, Status, Profile, ColumnCount };
    enum Role {
        RawRole = Qt::UserRole, ///< the column's untranslated value, for sorting
                                ///< and export
        AttemptRole, ///< the row's id
    };

    HistoryModel(history::Store &store, QObject *parent);

    /// What to list; takes effect with reload().
    void setFilter(const QString &search, std::optional<history::Outcome> outcome);
    /// Reads the newest page; what is on its way is forgotten.
    void reload();
    /// The line of an attempt; -1 when it is not listed.
    [[nodiscard]] int lineOf(const QString &id) const;
    [[nodiscard]] bool isFiltered() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// A page arrived, or a row.
    void loaded();
    /// The history cannot be read.
    void failed(const history::StoreError &error);

protected:
    [[nodiscard]] QString title(int column) const override;

private:
    void fetch(qint64 beforeRowid);
    void replace(const QList<history::Row> &rows);
    void append(const QList<history::Row> &rows);
    void take(const history::Row &row);

    history::Store &m_store;
    history::Query m_query;
    QList<history::Row> m_rows;
    int m_generation = 0; ///< answers of an older one are forgotten
    bool m_fetching = false;
    bool m_exhausted = true; ///< until the first page
    bool m_current = false; ///< the newest page is here
};

} // namespace ui
