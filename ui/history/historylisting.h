#pragma once

#include "history/store.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

/// Which rows a query finds, by number, kept up to date. What one asks for supersedes what was
/// asked before; changes of the history are collected, so that asking again costs little however
/// fast they come. Holds 4 bytes a row and waits for nothing.
class HistoryListing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryListing)
public:
    enum class Why {
        OtherQuery, ///< what is listed has nothing to do with what was
        SameQuery, ///< more is known, or rows came, changed or went
        RowOnTop, ///< one row came, the others moved on by a line
    };
    Q_ENUM(Why)

    HistoryListing(history::Store &store, QObject *parent);

    /// Lists what the query finds. Until a first answer the newest rows are asked for beside it:
    /// they are here before everything is.
    void list(const history::Query &query);
    /// Asks again soon: not before the last answer is some time old.
    void refresh();
    /// Lists what was answered last.
    void show();
    /// A row was begun, finished or annotated. `newest` is the first listed one, if it is known.
    void take(const history::Row &row, const history::Row *newest);

    [[nodiscard]] const QList<history::RowNumber> &numbers() const { return m_numbers; }
    /// Everything that matches is listed.
    [[nodiscard]] bool isFinal() const { return m_isFinal; }
    /// Something was asked for.
    [[nodiscard]] bool hasBegun() const { return m_generation > 0; }

    /// Something was answered.
    [[nodiscard]] bool hasListed() const { return m_listed > 0; }

signals:
    /// The first rows of the query, which `changed` will list.
    void pageCame(const QList<history::Row> &rows);
    /// So many rows were found; `show` lists them, once whoever watches is ready.
    void answered(int rows);
    /// The numbers are still the old ones.
    void aboutToChange(ui::HistoryListing::Why why);
    void changed(ui::HistoryListing::Why why);
    void failed(const history::StoreError &error);

private:
    void askForPage();
    void find();
    void takePage(const QList<history::Row> &rows);
    void replace(const QList<history::RowNumber> &numbers);
    [[nodiscard]] bool isNewestFirstOfAll() const;
    [[nodiscard]] bool isKnown(history::RowNumber number) const;

    history::Store &m_store;
    history::Query m_query;
    QList<history::RowNumber> m_numbers;
    std::optional<history::Found> m_answer; ///< that is not listed yet
    history::RowNumber m_greatest = 0; ///< of numbers
    bool m_isFinal = false;
    bool m_wasFound = false; ///< some find was answered
    int m_generation = 0; ///< of what is asked for: answers of an older one are forgotten
    int m_listed = 0; ///< the generation that `numbers` are of
    bool m_finding = false;
    bool m_isStale = false; ///< something changed while it was looked for
    QElapsedTimer m_since; ///< the last find was asked, or answered
    qint64 m_lastMs = 0; ///< that the last find took
    QTimer m_soon;
};

} // namespace ui
