#include "formfield.h"

#include "tonelabel.h"
#include "words/fields.h"
#include "words/problems.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>
#include <QVariant>

namespace ui {

using contract::Field;

/// Fields that never begin or end with a blank. Names and addresses may be meant as typed: their
/// rules say so.
static bool isIdentifier(Field field)
{
    switch (field) {
    case Field::Appid:
    case Field::SubMchid:
    case Field::SpAppid:
    case Field::SpMchid:
    case Field::SubAppid:
    case Field::PlanId:
    case Field::OutContractCode:
    case Field::Openid:
    case Field::UserClientIp:
    case Field::ExpiredTime:
        return true;
    case Field::BaseUri:
    case Field::UserDisplayName:
    case Field::SuccessNotifyUrl:
        return false;
    }
    Q_UNREACHABLE();
}

FormField::FormField(Field field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_heading(new QWidget(parent))
    , m_label(new ToneLabel(Tone::Plain, m_heading))
    , m_apiName(new ToneLabel(Tone::Muted, m_heading))
    , m_pickers(new QHBoxLayout)
    , m_input(new QLineEdit(this))
    , m_hint(new ToneLabel(Tone::Muted, this))
    , m_error(new ToneLabel(Tone::Bad, this))
{
    const QString name = contract::apiName(field);
    m_input->setObjectName(name);
    m_error->setObjectName(name + QStringLiteral("Error"));
    m_label->setBuddy(m_input);
    m_apiName->setBuddy(m_input);
    m_apiName->setText(name);
    m_apiName->setFont(small(monospaced(font())));
    m_label->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->hide();
    setFocusProxy(m_input);

    auto *headingLayout = new QVBoxLayout(m_heading);
    headingLayout->setContentsMargins(0, space::small, 0, 0);
    headingLayout->setSpacing(0);
    headingLayout->addWidget(m_label);
    headingLayout->addWidget(m_apiName);
    headingLayout->addStretch();

    m_pickers->setSpacing(space::small);
    m_pickers->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_input);
    layout->addLayout(m_pickers);
    layout->addWidget(m_error);
    layout->addWidget(m_hint);
    layout->addStretch();

    connect(m_input, &QLineEdit::textChanged, this, &FormField::forgetIssues);
    connect(m_input, &QLineEdit::editingFinished, this, &FormField::leave);
    retranslate();
}

QString FormField::text() const { return m_input->text(); }

void FormField::setText(const QString &text)
{
    m_input->setText(text);
    m_input->setCursorPosition(0);
}

void FormField::tidy()
{
    const QString trimmed = m_input->text().trimmed();
    if (!isIdentifier(m_field) || trimmed == m_input->text())
        return;
    m_input->selectAll();
    m_input->insert(trimmed); // unlike setText, can be undone
}

bool FormField::isTouched() const { return m_input->isModified(); }

void FormField::showIssues(const QList<contract::Issue> &issues)
{
    m_issues.clear();
    for (const contract::Issue &issue : issues) {
        const bool announced = m_discouraged && issue.code == contract::Check::Discouraged;
        if (issue.field == m_field && !announced)
            m_issues.append(issue);
    }
    showState();
}

void FormField::showRail(profile::RailError error)
{
    m_rail = error;
    showState();
}

void FormField::setDiscouraged(bool discouraged)
{
    m_discouraged = discouraged;
    m_label->setTone(discouraged ? Tone::Muted : Tone::Plain);
    retranslate();
}

void FormField::setPlaceholder(const QString &text) { m_input->setPlaceholderText(text); }

void FormField::addPicker(QWidget *widget)
{
    m_pickers->insertWidget(m_pickers->count() - 1, widget); // before the stretch
}

void FormField::focusInput()
{
    m_input->setFocus(Qt::OtherFocusReason);
    m_input->selectAll();
}

void FormField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FormField::retranslate()
{
    m_label->setText(words::label(m_field));
    m_hint->setFont(note(font()));
    m_error->setFont(note(font()));
    m_hint->setText(m_discouraged
            ? tr("Not in the official table: leave it empty unless WeChat Pay asked for it.")
            : words::hint(m_field));
    showState();
}

void FormField::leave()
{
    tidy();
    emit left(m_field);
}

void FormField::forgetIssues()
{
    if (m_issues.isEmpty() && !m_rail)
        return;
    m_issues.clear();
    m_rail.reset();
    showState();
}

QString FormField::issueText() const
{
    QStringList lines;
    for (const contract::Issue &issue : m_issues)
        lines.append(words::text(issue));
    if (m_rail)
        lines.append(words::text(*m_rail));
    return lines.join(QLatin1Char('\n'));
}

void FormField::showState()
{
    const QString issues = issueText();
    const Tone tone = hasError() ? Tone::Bad : Tone::Warning;
    m_error->setTone(tone);
    m_error->setTextOrHide(issues);
    m_hint->setVisible(issues.isEmpty());
    const QVariant border = issues.isEmpty() ? QVariant() : QVariant(static_cast<int>(tone));
    m_input->setProperty("tone", border);
    m_input->update();

    // Qt has neither aria-invalid nor aria-describedby: name and description say it.
    const QString name = QStringLiteral("%1 %2").arg(m_label->text(), m_apiName->text());
    m_input->setAccessibleName(hasError() ? tr("%1, invalid entry").arg(name) : name);
    m_input->setAccessibleDescription(issues.isEmpty() ? m_hint->text() : issues);
}

} // namespace ui
