#pragma once

#include "services.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace ui {

class ToneLabel;

/// The copies of the history: made each day, before an update, by hand; one of them can take its
/// place.
class BackupsView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupsView)
public:
    BackupsView(const Services &services, QWidget *parent);

signals:
    /// The history is another one now.
    void restored();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void list();
    void show(const QList<history::Backup> &backups);
    void backUp();
    void ask();
    void restore();
    void setBusy(bool busy);
    void showChosen();
    void retranslate();

    const Services m_services;
    QList<history::Backup> m_backups;
    bool m_asked = false; ///< the next press restores
    ToneLabel *m_about;
    QListWidget *m_list;
    QPushButton *m_backUp;
    QPushButton *m_restore;
    ToneLabel *m_said;
};

} // namespace ui
