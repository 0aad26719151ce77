#pragma once

#include "base/clock.h"
#include "history/historyview.h"

#include <QFrame>
#include <QTimeZone>

class QAction;
class QCheckBox;
class QGridLayout;

namespace ui {

class DayEdit;
class Selector;
class ToneLabel;

/// Where filters are chosen; each takes effect at once. Opens over the window, and goes by Esc, by
/// Return or by a click elsewhere.
class FilterPopup final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterPopup)
public:
    FilterPopup(const base::Clock &clock, QAction &clearAll, QWidget *parent);

    void showView(const HistoryView &view);
    /// What profiles and plans the history holds, to choose from.
    void setChoices(const history::Choices &choices);

signals:
    void changed(const ui::HistoryView &view);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addLine(QGridLayout &grid, ToneLabel *label, QWidget *input);
    void listen();
    void fillChoices();
    void showDays();
    void take();
    void takeDay(const DayEdit &edited);
    void retranslate();

    const base::Clock &m_clock;
    bool m_hasListJustClosed = false; ///< by the key that is still on its way
    HistoryView m_view;
    history::Choices m_choices;
    ToneLabel *m_outcomeLabel;
    QList<QCheckBox *> m_outcomes;
    ToneLabel *m_datesLabel;
    Selector *m_dates;
    QWidget *m_days; ///< both of them
    DayEdit *m_from;
    ToneLabel *m_to;
    DayEdit *m_until;
    ToneLabel *m_environmentLabel;
    Selector *m_environment;
    ToneLabel *m_profileLabel;
    Selector *m_profile;
    ToneLabel *m_planLabel;
    Selector *m_plan;
};

} // namespace ui
