#pragma once

#include "base/worker.h"
#include "history/comparisonmodel.h"

#include <QAction>
#include <QDialog>

class QCheckBox;

namespace ui {

class ActionButton;
class Table;
class ToneLabel;

/// Two attempts field by field: what is the same, what differs. Escape closes it.
class ComparisonDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonDialog)
public:
    /// Whether openid and name may be read.
    enum class Personal { Shown, Masked };

    /// Both rows were read whole.
    ComparisonDialog(
        const history::Row &a, const history::Row &b, Personal personal, QWidget *parent);

    QAction copy; ///< what is in sight, as text
    QAction onlyDifferences;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void compare();
    void showCount();
    void retranslate();

    const history::Row m_a;
    const history::Row m_b;
    const Personal m_personal;
    bool m_isReady = false;
    ComparisonModel *m_model;
    ToneLabel *m_first; ///< which attempt A is
    ToneLabel *m_second;
    ToneLabel *m_count;
    QCheckBox *m_only;
    Table *m_table;
    ActionButton *m_copy;
    QPushButton *m_close;
    base::Worker m_worker; ///< last member: ends first
};

} // namespace ui
