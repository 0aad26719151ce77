#pragma once

#include "forms/templates.h"

#include <QAction>
#include <QMenu>

namespace ui {

class CurrentProfile;

/// The current profile's templates, the last used first and the first nine with keys 1 to 9, then
/// what keeps them. Filled when it opens: nobody reads files before the window is there.
class TemplateMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TemplateMenu)
public:
    /// `save` stands in the menu, and belongs to someone else.
    TemplateMenu(
        forms::Templates &templates, const CurrentProfile &current, QAction &save, QWidget *parent);

    QAction manage; ///< off where there is none

signals:
    void chosen(const forms::Template &chosen);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    forms::Templates &m_templates;
    const CurrentProfile &m_current;
    QAction *m_line; ///< under the templates
    QList<QAction *> m_entries;
};

} // namespace ui
