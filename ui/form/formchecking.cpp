// ContractForm's other half: what is wrong with what was filled in, and the way to it.
#include "form/contractform.h"

#include "form/disclosure.h"
#include "form/formsection.h"
#include "look.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace ui {

using contract::Field;
using contract::Place;

static bool holdsOtherThanDigits(const QString &text)
{
    return std::any_of(
        text.cbegin(), text.cend(), [](QChar c) { return c < QLatin1Char('0') || c > u'9'; });
}

void ContractForm::follow(Field field)
{
    FormField *row = fieldOf(field);
    if (!row->text().isEmpty() && placeOf(row) == Place::Discouraged)
        m_disclosure->setOpen(true);
    if (sectionOf(row)->isFolded())
        sectionOf(row)->refresh(m_mode);
    // No digit is meant to be followed by what makes a letter right: that is said at once.
    if (field == Field::PlanId && holdsOtherThanDigits(row->text())) {
        contract::PreSignRequest alone;
        alone.set(field, row->text());
        row->showIssues(contract::validate(alone, m_mode, m_clock.nowMs()));
    }
    emit changed();
}

QList<contract::Issue> ContractForm::findings() const
{
    return contract::validate(request(), m_mode, m_clock.nowMs());
}

QList<Field> ContractForm::order() const
{
    QList<Field> fields;
    for (const FormField *field : m_fields)
        if (isIn(field))
            fields.append(field->field());
    return fields;
}

std::optional<Field> ContractForm::current() const
{
    const QWidget *focus = QApplication::focusWidget();
    const auto holdsFocus = [focus](const FormField *row) { return row->isAncestorOf(focus); };
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(), holdsFocus);
    return focus && found != m_fields.cend() ? std::optional((*found)->field()) : std::nullopt;
}

int ContractForm::validateAll()
{
    for (FormField *field : std::as_const(m_fields)) {
        if (isIn(field))
            field->tidy();
        field->forgetAnswers();
    }
    return showIssues(findings());
}

int ContractForm::showIssues(const QList<contract::Issue> &issues)
{
    for (FormField *field : std::as_const(m_fields))
        if (isIn(field))
            field->showIssues(issues);
    refreshTitles();
    emit stateChanged();
    return static_cast<int>(std::count_if(m_fields.cbegin(), m_fields.cend(),
        [](const FormField *field) { return field->hasError(); }));
}

void ContractForm::showRefusal(const QList<Field> &fields, const QString &text)
{
    FormField *first = nullptr;
    for (FormField *field : std::as_const(m_fields)) {
        if (!fields.contains(field->field()) || !isIn(field))
            continue;
        field->showRefusal(text);
        first = first ? first : field;
    }
    if (!first)
        return;
    goTo(first->field());
    emit stateChanged();
}

void ContractForm::showRail(profile::RailError error)
{
    fieldOf(Field::BaseUri)->showRail(error);
    refreshTitles();
    emit stateChanged();
}

void ContractForm::forgetIssues()
{
    for (FormField *field : std::as_const(m_fields))
        field->forgetIssues();
    refreshTitles();
    emit stateChanged();
}

void ContractForm::goToFirstError()
{
    const auto first = std::find_if(m_fields.cbegin(), m_fields.cend(),
        [](const FormField *field) { return field->hasError(); });
    if (first != m_fields.cend())
        goTo((*first)->field());
}

void ContractForm::goTo(Field field)
{
    FormField *row = fieldOf(field);
    if (!isIn(row))
        return;
    reveal(row);
    row->focusInput();
}

void ContractForm::reveal(FormField *field)
{
    sectionOf(field)->setFolded(false);
    if (placeOf(field) == Place::Discouraged)
        m_disclosure->setOpen(true);
    // Where it will be, not where it was: lines may have come and gone this very moment.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    ensureWidgetVisible(field, 0, space::large);
}

void ContractForm::leave(Field field)
{
    if (QGuiApplication::mouseButtons() == Qt::NoButton)
        return checkLeft(field);
    // Lines that come now would push away what is being clicked, and the click would be lost.
    if (m_leftByPress.isEmpty())
        qApp->installEventFilter(this);
    m_leftByPress.append(field);
}

bool ContractForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && !m_leftByPress.isEmpty()) {
        qApp->removeEventFilter(this);
        QTimer::singleShot(0, this, [this, left = std::exchange(m_leftByPress, {})] {
            for (const Field field : left)
                checkLeft(field);
        });
    }
    return QScrollArea::eventFilter(watched, event);
}

void ContractForm::checkLeft(Field field)
{
    FormField *row = fieldOf(field);
    if (!row->isTouched() || !isIn(row)) // whoever only tabs through is not scolded
        return;
    row->showIssues(findings());
    sectionOf(row)->refresh(m_mode);
    emit stateChanged();
}

void ContractForm::checkHeld(Field field)
{
    FormField *row = fieldOf(field);
    if (row->text().isEmpty() || !isIn(row))
        return;
    row->showIssues(findings());
    emit stateChanged();
}

FormSection *ContractForm::sectionOf(FormField *field) const
{
    return *std::find_if(m_sections.cbegin(), m_sections.cend(),
        [field](const FormSection *section) { return section->fields().contains(field); });
}

FormField *ContractForm::fieldOf(Field field) const
{
    return *std::find_if(m_fields.cbegin(), m_fields.cend(),
        [field](const FormField *row) { return row->field() == field; });
}

} // namespace ui
