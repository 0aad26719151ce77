#pragma once

#include "history/historymodel.h"
#include "history/numberedlines.h"

#include <QObject>

#include <optional>

class QTableView;

namespace ui {

/// Where someone is in the history's table: what is in sight, the current row and what is selected
/// stay with their rows while lines come and go. Nobody is told of it: it is the lines that move.
/// With another query the table begins at the top; who is at the top sees what comes.
class KeptPlace final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptPlace)
public:
    /// Belongs to the table, which shows that model.
    KeptPlace(HistoryModel &model, QTableView &table);

signals:
    /// What is selected may have another place, or be less: rows went.
    void returned();

private:
    using Why = HistoryListing::Why;
    /// By line and, where lines do not all move alike, by number.
    struct Place {
        int top = 0; ///< the first line in sight; -1: it is gone
        int above = 0; ///< pixels of it that are out of sight
        bool isAtTheTop = true;
        int current = -1;
        int column = 0;
        QList<LineRange> selected;
        std::optional<history::RowNumber> topNumber;
        std::optional<history::RowNumber> currentNumber;
        QList<history::RowNumber> selectedNumbers;
    };

    void remember(Why why);
    void goBack(Why why);
    void findLines(Why why);
    void select();
    void scroll(Why why);

    HistoryModel &m_model;
    QTableView &m_table;
    Place m_place;
};

} // namespace ui
