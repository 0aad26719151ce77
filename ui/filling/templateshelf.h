#pragma once

#include "filling/notice.h"
#include "forms/templates.h"

#include <QFuture>
#include <QObject>

class QAction;
class QMenu;

namespace ui {

class CurrentProfile;
class TemplateMenu;

/// The current profile's templates: the menu to choose from, and the dialogs that keep one and that
/// rename and remove.
class TemplateShelf final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TemplateShelf)
public:
    /// `save` stands in the menu and opens nothing by itself. `page`: the dialogs belong to it.
    TemplateShelf(
        forms::Templates &templates, const CurrentProfile &current, QAction &save, QWidget *page);

    [[nodiscard]] QMenu *menu() const;
    /// Asks for a name and keeps `request` by it. `lifeMinutes`: what the dialog begins with.
    void askToSave(const contract::PreSignRequest &request, const std::optional<int> &lifeMinutes);
    /// It was filled in: it comes first from now on.
    void use(const QString &name);

signals:
    void chosen(const forms::Template &chosen);
    void said(const ui::Notice &notice);

private:
    void manage();
    void watch(const QFuture<forms::WriteResult> &written);

    forms::Templates &m_templates;
    const CurrentProfile &m_current;
    QWidget *m_page;
    TemplateMenu *m_menu;
};

} // namespace ui
