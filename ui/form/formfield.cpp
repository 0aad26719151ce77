#include "form/formfield.h"

#include "contract/mend.h"
#include "contract/tidy.h"
#include "form/fieldheading.h"
#include "form/fieldhelp.h"
#include "form/inputline.h"
#include "form/lengthcounter.h"
#include "tonelabel.h"
#include "words/fields.h"
#include "wraplayout.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariant>

namespace ui {

using contract::Field;
using contract::Issue;

FormField::FormField(Field field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_input(new InputLine(this))
    , m_heading(new FieldHeading(field, m_input, parent))
    , m_help(new QToolButton(this))
    , m_error(new IssueList(this))
    , m_hint(new ToneLabel(Tone::Muted, this))
    , m_layout(new QVBoxLayout(this))
{
    const QString name = contract::apiName(field);
    m_input->setObjectName(name);
    m_error->setObjectName(name + QStringLiteral("Error"));
    m_help->setObjectName(name + QStringLiteral("Help"));
    m_help->setText(QStringLiteral("?"));
    m_help->setAutoRaise(true);
    m_help->setFocusPolicy(Qt::NoFocus); // F1 opens it too, and Tab goes from input to input
    m_hint->setWordWrap(true);
    setFocusProxy(m_input);
    if (const std::optional<int> limit = contract::maxLength(field))
        m_counter = new LengthCounter(*m_input, *limit);
    layOut();
    connectInput();
    retranslate();
}

void FormField::layOut()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(m_input, 1);
    line->addWidget(m_help);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addLayout(line);
    m_layout->addWidget(m_error);
    m_layout->addWidget(m_hint);
    m_layout->addStretch();
}

void FormField::connectInput()
{
    connect(m_input, &InputLine::settled, this, &FormField::settle);
    connect(m_input, &InputLine::pasted, this, &FormField::tidy);
    connect(m_input, &InputLine::left, this, &FormField::leave);
    connect(m_input, &InputLine::entered, this, [this] {
        count();
        emit entered(m_field);
    });
    connect(m_help, &QToolButton::clicked, this, [this] { emit helpWanted(m_field); });
    connect(m_error, &IssueList::removalWanted, this, &FormField::mendIssue);
}

QWidget *FormField::heading() const { return m_heading; }

void FormField::takeHeading() { m_layout->insertWidget(0, m_heading); }

QString FormField::text() const { return m_input->text(); }

void FormField::setText(const QString &text)
{
    m_input->replace(text);
    m_input->setModified(false);
    // Typing that follows is undone by itself: the cursor was elsewhere in between.
    m_input->home(false);
    const bool isLong = m_input->fontMetrics().horizontalAdvance(text) > m_input->width();
    if (m_input->hasFocus() && !isLong)
        m_input->end(false);
}

void FormField::tidy()
{
    const QString tidy = contract::tidied(m_field, text());
    const bool touched = isTouched();
    if (m_input->isComposing() || tidy == text())
        return;
    m_input->replace(tidy);
    m_input->setModified(touched);
    if (!m_input->hasFocus())
        m_input->home(false); // where reading begins
}

bool FormField::isTouched() const { return m_input->isModified(); }

void FormField::showIssues(const QList<Issue> &issues)
{
    m_findings.issues.clear();
    for (const Issue &issue : issues) {
        const bool announced = m_discouraged && issue.code == contract::Check::Discouraged;
        if (issue.field == m_field && !announced)
            m_findings.issues.append(issue);
    }
    showState();
}

void FormField::showRail(profile::RailError error)
{
    m_findings.rail = error;
    showState();
}

void FormField::showRefusal(const QString &text)
{
    m_findings.refusal = text;
    showState();
}

void FormField::setNote(const QString &text, Tone tone)
{
    if (!m_note) {
        if (text.isEmpty())
            return;
        m_note = new ToneLabel(tone, this);
        m_note->setObjectName(m_input->objectName() + QStringLiteral("Note"));
        m_note->setFont(note(font()));
        m_note->setWordWrap(true);
        m_layout->insertWidget(m_layout->indexOf(m_error), m_note);
    }
    m_note->setTone(tone);
    if (m_note->text() == text)
        return;
    m_note->setTextOrHide(text);
    showState(); // readers hear it too
}

void FormField::setDiscouraged(bool discouraged)
{
    if (m_discouraged == discouraged)
        return;
    m_discouraged = discouraged;
    m_heading->setTone(discouraged ? Tone::Muted : Tone::Plain);
    retranslate();
}

void FormField::setPlaceholder(const QString &text) { m_input->setPlaceholderText(text); }

void FormField::addPicker(QWidget *widget)
{
    if (!m_pickers) {
        m_pickers = new WrapLayout(nullptr);
        m_pickers->setSpacing(space::small);
        const int place = m_layout->indexOf(m_note ? static_cast<QWidget *>(m_note) : m_error);
        m_layout->insertLayout(place, m_pickers);
    }
    m_pickers->addWidget(widget);
    setTabOrder(m_lastPicker ? m_lastPicker : m_input, widget);
    m_lastPicker = widget;
}

void FormField::focusInput()
{
    m_input->setFocus(Qt::OtherFocusReason);
    if (!m_input->selectMarked())
        m_input->selectAll();
}

void FormField::openHelp(contract::Mode mode)
{
    auto *help = new FieldHelp(m_field, mode, this);
    help->openAt(*m_input);
}

void FormField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FormField::retranslate()
{
    m_heading->retranslate();
    m_hint->setFont(note(font()));
    if (m_note)
        m_note->setFont(note(font()));
    m_hint->setText(m_discouraged
            ? tr("Not in the official table: leave it empty unless WeChat Pay asked for it.")
            : words::hint(m_field));
    m_help->setToolTip(tr("What is known of %1 (F1)").arg(m_heading->label()));
    m_help->setAccessibleName(m_help->toolTip());
    showState();
}

void FormField::settle()
{
    forgetIssues();
    count();
    emit changed(m_field);
}

void FormField::leave()
{
    tidy();
    count();
    emit left(m_field);
}

void FormField::count()
{
    if (m_counter)
        m_counter->follow();
}

void FormField::forgetIssues()
{
    if (m_findings.isEmpty())
        return;
    m_findings = {};
    showState();
}

void FormField::forgetAnswers()
{
    if (!m_findings.rail && m_findings.refusal.isEmpty())
        return;
    m_findings.rail.reset();
    m_findings.refusal.clear();
    showState();
}

bool FormField::mend()
{
    const qsizetype first = m_findings.firstMendable(text());
    if (first >= 0)
        mendIssue(first);
    return first >= 0;
}

void FormField::mendIssue(qsizetype index)
{
    if (index >= m_findings.issues.size() || m_input->isComposing())
        return;
    const std::optional<QString> mended = contract::mended(m_findings.issues[index], text());
    if (!mended)
        return;
    m_input->setFocus(Qt::OtherFocusReason); // the button goes with what it mends
    m_input->replace(*mended);
    emit left(m_field); // what else is wrong is said at once
}

void FormField::showMark()
{
    if (const auto mark = m_findings.mark(text()))
        m_input->mark(mark->start, mark->length, mark->tone);
    else
        m_input->unmark();
}

void FormField::showState()
{
    const QList<IssueLine> lines = m_findings.lines(text());
    m_error->showLines(lines);
    QWidget *before = m_lastPicker ? m_lastPicker : m_input;
    for (QAbstractButton *button : m_error->buttons()) {
        setTabOrder(before, button);
        before = button;
    }
    m_hint->setVisible(lines.isEmpty());
    showMark();
    const bool isWarned = !lines.isEmpty() && !hasError();
    const Tone border = isWarned ? lines.first().sign : Tone::Bad;
    m_input->setProperty("tone", lines.isEmpty() ? QVariant() : QVariant(static_cast<int>(border)));
    m_input->update();
    speak(lines);
}

void FormField::speak(const QList<IssueLine> &lines)
{
    // Qt has neither aria-invalid nor aria-describedby: name and description say it.
    const QString name = m_heading->fullName();
    m_input->setAccessibleName(hasError() ? tr("%1, invalid entry").arg(name) : name);
    QStringList descriptions { lines.isEmpty() ? m_hint->text() : m_error->text() };
    if (m_note && !m_note->text().isEmpty())
        descriptions.append(m_note->text());
    m_input->setAccessibleDescription(descriptions.join(QLatin1Char('\n')));
}

} // namespace ui
