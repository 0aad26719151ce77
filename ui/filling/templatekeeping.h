#pragma once

#include "forms/templates.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace ui {

class ToneLabel;

/// A profile's templates, to rename and to remove. Names are edited in the list (F2); what cannot
/// be one is said under it, and the old name comes back.
class TemplateKeeping final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TemplateKeeping)
public:
    /// What is told of each change that is on its way to the disk; outlives the dialog.
    using Watch = std::function<void(const QFuture<forms::WriteResult> &written)>;
    TemplateKeeping(
        forms::Templates &templates, const QString &profileId, const Watch &watch, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void rename(QListWidgetItem *item);
    void askToRemove();
    void remove(const QString &name);
    void retranslate();

    forms::Templates &m_templates;
    const QString m_profileId;
    const Watch m_watch;
    QListWidget *m_list;
    ToneLabel *m_problem;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QPushButton *m_close;
};

} // namespace ui
