#include "filling/templatekeeping.h"

#include "filling/templatename.h"
#include "look.h"
#include "tonelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

static constexpr int widthInCharacters = 56;
static constexpr int nameRole = Qt::UserRole; ///< as it is kept, whatever is being typed

TemplateKeeping::TemplateKeeping(
    forms::Templates &templates, const QString &profileId, const Watch &watch, QWidget *parent)
    : QDialog(parent)
    , m_templates(templates)
    , m_profileId(profileId)
    , m_watch(watch)
    , m_list(new QListWidget(this))
    , m_problem(new ToneLabel(Tone::Bad, this))
    , m_rename(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("templateKeeping"));
    build();
    connect(m_list, &QListWidget::itemChanged, this, &TemplateKeeping::rename);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { m_problem->hide(); });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (m_list->currentItem())
            m_list->editItem(m_list->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &TemplateKeeping::askToRemove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(
        &templates, &forms::Templates::changed, this, &TemplateKeeping::fill, Qt::QueuedConnection);
    fill();
    retranslate();
    m_list->setFocus(Qt::OtherFocusReason);
}

void TemplateKeeping::build()
{
    m_list->setObjectName(QStringLiteral("templateList"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_problem->setObjectName(QStringLiteral("templateProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_rename->setObjectName(QStringLiteral("templateRename"));
    m_remove->setObjectName(QStringLiteral("templateRemove"));
    m_close->setObjectName(QStringLiteral("templateClose"));
    for (QPushButton *button : { m_rename, m_remove, m_close })
        button->setAutoDefault(false); // Return ends the editing of a name

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addWidget(m_rename);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    setMinimumWidth(widthInCharacters * fontMetrics().averageCharWidth());
}

void TemplateKeeping::fill()
{
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const forms::Template &one : m_templates.of(m_profileId)) {
        auto *item = new QListWidgetItem(one.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(nameRole, one.name);
    }
    m_list->setCurrentRow(qMin(qMax(0, row), m_list->count() - 1)); // -1 where none is left
    m_rename->setEnabled(m_list->count() > 0);
    m_remove->setEnabled(m_list->count() > 0);
}

void TemplateKeeping::rename(QListWidgetItem *item)
{
    const QString before = item->data(nameRole).toString();
    const QString after = item->text().trimmed();
    if (after == before)
        return;
    const QList<forms::Template> all = m_templates.of(m_profileId);
    const forms::Template *renamed = nullptr;
    bool isTaken = false;
    for (const forms::Template &one : all) {
        if (one.name == before)
            renamed = &one;
        else
            isTaken = isTaken || forms::isSameName(one.name, after);
    }
    const auto problem = problemOf(after);
    if (problem || isTaken || !renamed) {
        const QSignalBlocker quiet(m_list);
        item->setText(before);
        m_problem->setTextOrHide(
            problem ? text(*problem) : tr("There is a template “%1” already.").arg(after));
        return;
    }
    m_problem->hide();
    forms::Template changed = *renamed;
    changed.name = after;
    if (!forms::isSameName(before, after))
        m_watch(m_templates.remove(m_profileId, before));
    m_watch(m_templates.save(m_profileId, changed));
}

void TemplateKeeping::askToRemove()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString name = item->data(nameRole).toString();
    auto *box = new QMessageBox(QMessageBox::Warning, windowTitle(),
        tr("Remove the template “%1”?").arg(name), QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("removeTemplateQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("confirmRemoveButton"));
    auto *stay = box->addButton(tr("Keep it"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("keepTemplateButton"));
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(remove, &QPushButton::clicked, this, [this, name] { this->remove(name); });
    box->open();
}

void TemplateKeeping::remove(const QString &name)
{
    m_problem->hide();
    m_watch(m_templates.remove(m_profileId, name));
}

void TemplateKeeping::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void TemplateKeeping::retranslate()
{
    setWindowTitle(tr("Templates of this profile"));
    m_list->setAccessibleName(windowTitle());
    m_rename->setText(tr("Rename"));
    m_remove->setText(tr("Remove"));
    m_close->setText(tr("Close"));
}

} // namespace ui
