#include "filling/templateshelf.h"

#include "base/async.h"
#include "currentprofile.h"
#include "filling/templatedialog.h"
#include "filling/templatekeeping.h"
#include "filling/templatemenu.h"

namespace ui {

TemplateShelf::TemplateShelf(
    forms::Templates &templates, const CurrentProfile &current, QAction &save, QWidget *page)
    : QObject(page)
    , m_templates(templates)
    , m_current(current)
    , m_page(page)
    , m_menu(new TemplateMenu(templates, current, save, page))
{
    connect(m_menu, &TemplateMenu::chosen, this, &TemplateShelf::chosen);
    connect(&m_menu->manage, &QAction::triggered, this, &TemplateShelf::manage);
}

QMenu *TemplateShelf::menu() const { return m_menu; }

void TemplateShelf::askToSave(
    const contract::PreSignRequest &request, const std::optional<int> &lifeMinutes)
{
    const QString whose = m_current.profile().id;
    TemplateDialog::Given given { .lifeMinutes = lifeMinutes };
    for (const forms::Template &one : m_templates.of(whose))
        given.names.append(one.name);
    auto *dialog = new TemplateDialog(given, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, whose, request] {
        const QString name = dialog->name();
        watch(m_templates.save(whose, { name, request, dialog->lifeMinutes() }));
        emit said({ Tone::Good, [name] { return tr("Kept as template “%1”.").arg(name); } });
    });
    dialog->open();
}

void TemplateShelf::use(const QString &name)
{
    watch(m_templates.use(m_current.profile().id, name));
}

void TemplateShelf::manage()
{
    auto *dialog = new TemplateKeeping(
        m_templates, m_current.profile().id,
        [this](const QFuture<forms::WriteResult> &written) { watch(written); }, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TemplateShelf::watch(const QFuture<forms::WriteResult> &written)
{
    base::whenDone(written, this, [this](const forms::WriteResult &result) {
        if (result)
            return;
        emit said({ Tone::Bad, [failure = result.error()] {
                       return tr("The templates could not be saved to %1: %2")
                           .arg(failure.path, failure.diagnostic);
                   } });
    });
}

} // namespace ui
