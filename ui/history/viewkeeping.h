#pragma once

#include "history/savedviews.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace ui {

class ToneLabel;

/// The saved views, to rename (F2) and to remove (Delete). A removed one can be put back until the
/// dialog closes.
class ViewKeeping final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewKeeping)
public:
    ViewKeeping(SavedViews &views, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    /// Lists them anew, that name being the current one.
    void fill(const QString &current);
    void fillLater(const QString &current);
    void rename(QListWidgetItem *item);
    void remove();
    void putBack();
    void retranslate();

    SavedViews &m_views;
    QList<NamedView> m_removed; ///< the last one last
    QListWidget *m_list;
    ToneLabel *m_empty;
    ToneLabel *m_problem;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QPushButton *m_putBack;
    QPushButton *m_close;
};

} // namespace ui
