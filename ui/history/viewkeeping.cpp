#include "history/viewkeeping.h"

#include "history/viewdialog.h"
#include "look.h"
#include "tonelabel.h"
#include "wraplayout.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

static constexpr int widthInCharacters = 56;
static constexpr int nameRole = Qt::UserRole; ///< as it is kept, whatever is being typed

ViewKeeping::ViewKeeping(SavedViews &views, QWidget *parent)
    : QDialog(parent)
    , m_views(views)
    , m_list(new QListWidget(this))
    , m_empty(new ToneLabel(Tone::Muted, this))
    , m_problem(new ToneLabel(Tone::Bad, this))
    , m_rename(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_putBack(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("viewKeeping"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_list, &QListWidget::itemChanged, this, &ViewKeeping::rename);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { m_problem->hide(); });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (m_list->currentItem())
            m_list->editItem(m_list->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &ViewKeeping::remove);
    connect(m_putBack, &QPushButton::clicked, this, &ViewKeeping::putBack);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    fill({});
    retranslate();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ViewKeeping::build()
{
    m_list->setObjectName(QStringLiteral("viewList"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_problem->setObjectName(QStringLiteral("viewProblem"));
    m_rename->setObjectName(QStringLiteral("viewRename"));
    m_remove->setObjectName(QStringLiteral("viewRemove"));
    m_putBack->setObjectName(QStringLiteral("viewPutBack"));
    m_close->setObjectName(QStringLiteral("viewClose"));
    auto *buttons = new WrapLayout(nullptr);
    buttons->setSpacing(space::medium);
    for (QPushButton *button : { m_rename, m_remove, m_putBack }) {
        button->setAutoDefault(false); // Return ends the editing of a name
        buttons->addWidget(button);
    }
    m_close->setAutoDefault(false);
    buttons->addRight(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    for (ToneLabel *label : { m_empty, m_problem }) {
        label->setWordWrap(true);
        label->hide();
    }
    setMinimumWidth(widthInCharacters * fontMetrics().averageCharWidth());
}

void ViewKeeping::fill(const QString &current)
{
    const QSignalBlocker quiet(m_list);
    const int row = qMax(0, m_list->currentRow());
    m_list->clear();
    for (const NamedView &one : m_views.all()) {
        auto *item = new QListWidgetItem(one.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(nameRole, one.name);
        if (one.name == current)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(qMin(row, m_list->count() - 1)); // -1 where none is left
    m_empty->setVisible(m_list->count() == 0);
    m_rename->setEnabled(m_list->count() > 0);
    m_remove->setEnabled(m_list->count() > 0);
    m_putBack->setEnabled(!m_removed.isEmpty());
}

/// Once the list is done with the item that it is telling of.
void ViewKeeping::fillLater(const QString &current)
{
    QMetaObject::invokeMethod(
        this, [this, current] { fill(current); }, Qt::QueuedConnection);
}

void ViewKeeping::rename(QListWidgetItem *item)
{
    const QString before = item->data(nameRole).toString();
    const QString after = item->text().trimmed().left(SavedViews::longestName);
    if (after == before)
        return;
    if (const auto problem = m_views.problemOf(before, after)) {
        m_problem->setTextOrHide(text(*problem, after));
        return fillLater(before);
    }
    m_problem->hide();
    m_views.rename(before, after);
    fillLater(after);
}

void ViewKeeping::remove()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString name = item->data(nameRole).toString();
    for (const NamedView &one : m_views.all()) {
        if (one.name == name)
            m_removed.append(one);
    }
    m_views.remove(name);
    m_problem->hide();
    fill({});
    (m_list->count() > 0 ? static_cast<QWidget *>(m_list) : m_putBack)
        ->setFocus(Qt::OtherFocusReason);
}

void ViewKeeping::putBack()
{
    if (m_removed.isEmpty())
        return;
    const NamedView last = m_removed.takeLast();
    m_views.save(last.name, last.view);
    fill(last.name);
    m_list->setFocus(Qt::OtherFocusReason);
}

void ViewKeeping::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_list->hasFocus())
        remove();
    else
        QDialog::keyPressEvent(event);
}

void ViewKeeping::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ViewKeeping::retranslate()
{
    setWindowTitle(tr("Saved views"));
    m_list->setAccessibleName(windowTitle());
    m_empty->setText(
        tr("No view is saved. Search or filter the history, then save that as a view."));
    m_rename->setText(tr("Rename"));
    m_rename->setToolTip(tr("Rename (F2)"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Remove (Delete)"));
    m_putBack->setText(tr("Put back"));
    m_putBack->setToolTip(tr("Puts the last removed view back"));
    m_close->setText(tr("Close"));
    m_problem->hide();
}

} // namespace ui
