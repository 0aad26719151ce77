#include "history/viewdialog.h"

#include "dialoglayout.h"
#include "history/conditions.h"
#include "named.h"
#include "profiles/inputrow.h"
#include "tonelabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace ui {

static constexpr int widthInCharacters = 50;

ViewDialog::ViewDialog(SavedViews &views, const HistoryView &view, QWidget *parent)
    : QDialog(parent)
    , m_views(views)
    , m_view(view)
    , m_name(named<QLineEdit>("viewName", this))
    , m_row(new InputRow(m_name, this))
    , m_about(new ToneLabel(Tone::Muted, this))
    , m_cancel(named<QPushButton>("viewCancel", this))
    , m_save(named<QPushButton>("viewSave", this))
{
    setObjectName(QStringLiteral("viewDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setMaxLength(SavedViews::longestName);
    m_about->setWordWrap(true);
    layOut(*this,
        { .rows = { m_row, m_about },
            .leave = m_cancel,
            .go = m_save,
            .widthInCharacters = widthInCharacters,
            .spacing = space::large });
    connect(m_name, &QLineEdit::textChanged, this, &ViewDialog::look);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_name->setFocus(Qt::OtherFocusReason);
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
