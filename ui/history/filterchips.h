#pragma once

#include "history/conditions.h"

#include <QScrollArea>

class QAction;

namespace ui {

class ActionButton;
class Chip;
class WrapLayout;

/// The filters of a view, a chip each, on as many lines as they need, and a button that clears them
/// all. Not there while there is none. Where the panel is low it takes a part of it, and scrolls.
class FilterChips final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterChips)
public:
    FilterChips(QAction &clearAll, QWidget *parent);

    void showView(const HistoryView &view);

signals:
    /// Someone took a filter away.
    void reduced(const ui::HistoryView &view);
    /// The last chip, which had the focus, is gone.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void addChip();
    void label(qsizetype place);
    void take(qsizetype place);
    void retranslate();

    HistoryView m_view;
    QList<Condition> m_conditions;
    QList<Chip *> m_chips; ///< those beyond the conditions are hidden
    WrapLayout *m_layout;
    ActionButton *m_clear;
};

} // namespace ui
