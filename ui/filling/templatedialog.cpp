#include "filling/templatedialog.h"

#include "dialoglayout.h"
#include "filling/templatename.h"
#include "forms/templates.h"
#include "named.h"
#include "profiles/inputrow.h"
#include "tonelabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace ui {

static constexpr int widthInCharacters = 56;
static constexpr int longestLife = 30 * 24 * 60; // minutes

TemplateDialog::TemplateDialog(const Given &given, QWidget *parent)
    : QDialog(parent)
    , m_given(given)
    , m_about(new ToneLabel(Tone::Muted, this))
    , m_name(named<QLineEdit>("templateName", this))
    , m_nameRow(new InputRow(m_name, this))
    , m_life(named<QSpinBox>("templateLife", this))
    , m_lifeRow(new InputRow(m_life, this))
    , m_cancel(named<QPushButton>("templateCancel", this))
    , m_save(named<QPushButton>("templateSave", this))
{
    setObjectName(QStringLiteral("templateDialog"));
    m_life->setRange(0, longestLife);
    m_life->setValue(given.lifeMinutes.value_or(0));
    m_about->setWordWrap(true);
    layOut(*this,
        { .rows = { m_nameRow, m_lifeRow, m_about },
            .leave = m_cancel,
            .go = m_save,
            .widthInCharacters = widthInCharacters,
            .spacing = space::large });
    connect(m_name, &QLineEdit::textChanged, this, &TemplateDialog::look);
    connect(m_life, &QSpinBox::valueChanged, this, &TemplateDialog::retranslate);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_name->setFocus(Qt::OtherFocusReason);
}

QString TemplateDialog::name() const { return m_name->text().trimmed(); }

std::optional<int> TemplateDialog::lifeMinutes() const
{
    return m_life->value() > 0 ? std::optional(m_life->value()) : std::nullopt;
}

void TemplateDialog::accept()
{
    if (const auto problem = problemOf(name())) {
        m_nameRow->showProblem([code = *problem] { return text(code); });
        m_nameRow->focusInput();
        return;
    }
    QDialog::accept();
}

void TemplateDialog::look()
{
    const bool isKnown = std::any_of(m_given.names.begin(), m_given.names.end(),
        [this](const QString &known) { return forms::isSameName(known, name()); });
    if (isKnown)
        m_nameRow->showProblem(
            [] { return tr("There is a template of this name: it will be replaced."); },
            Tone::Warning);
    else
        m_nameRow->clearProblem();
}

void TemplateDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void TemplateDialog::retranslate()
{
    setWindowTitle(tr("Save as template"));
    m_nameRow->setTexts(tr("Name"), tr("As you will look for it: a product, a shop, a test."));
    m_lifeRow->setTexts(tr("Expires after (minutes)"),
        m_life->value() > 0 ? tr("Counted anew each time the template is filled in.")
                            : tr("0: no expiry is sent."));
    m_about->setText(tr("Everything in the form is kept, but for the contract code and the "
                        "expiry: those are fresh each time."));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
}

} // namespace ui
