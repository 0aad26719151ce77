#include "history/viewdialog.h"

#include "history/conditions.h"
#include "look.h"
#include "profiles/inputrow.h"
#include "tonelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

static constexpr int widthInCharacters = 50;

static QLineEdit *makeName(QWidget *parent)
{
    auto *name = new QLineEdit(parent);
    name->setObjectName(QStringLiteral("viewName"));
    name->setMaxLength(SavedViews::longestName);
    return name;
}

ViewDialog::ViewDialog(SavedViews &views, const HistoryView &view, QWidget *parent)
    : QDialog(parent)
    , m_views(views)
    , m_view(view)
    , m_name(makeName(this))
    , m_row(new InputRow(m_name, this))
    , m_about(new ToneLabel(Tone::Muted, this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("viewDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_name, &QLineEdit::textChanged, this, &ViewDialog::look);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_name->setFocus(Qt::OtherFocusReason);
}

void ViewDialog::build()
{
    m_about->setWordWrap(true);
    m_cancel->setObjectName(QStringLiteral("viewCancel"));
    m_cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("viewSave"));
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::large);
    layout->addWidget(m_row);
    layout->addWidget(m_about);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(widthInCharacters * fontMetrics().averageCharWidth());
}

void ViewDialog::accept()
{
    if (m_name->text().trimmed().isEmpty()) {
        m_row->showProblem([] { return text(ViewNameProblem::Empty, {}); });
        m_row->focusInput();
        return;
    }
    m_views.save(m_name->text().trimmed(), m_view);
    QDialog::accept();
}

void ViewDialog::look()
{
    if (m_views.holds(m_name->text()))
        m_row->showProblem(
            [] { return tr("There is a view of this name: it will be replaced."); }, Tone::Warning);
    else
        m_row->clearProblem();
}

void ViewDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ViewDialog::retranslate()
{
    setWindowTitle(tr("Save this view"));
    m_row->setTexts(tr("Name"));
    QStringList kept;
    if (const QString search = m_view.search.trimmed(); !search.isEmpty())
        kept.append(tr("the search “%1”").arg(search));
    for (const Condition &condition : conditionsOf(m_view))
        kept.append(condition.text);
    m_about->setText(kept.isEmpty() ? tr("Kept: all attempts, in the order of the table.")
                                    : tr("Kept, with the order of the table: %1.")
                                          .arg(QLocale().createSeparatedList(kept)));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
}

QString text(ViewNameProblem problem, const QString &name)
{
    switch (problem) {
    case ViewNameProblem::Empty:
        return ViewDialog::tr("A view needs a name.");
    case ViewNameProblem::Taken:
        return ViewDialog::tr("There is a view “%1” already.").arg(name.trimmed());
    }
    Q_UNREACHABLE();
}

} // namespace ui
