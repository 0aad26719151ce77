#include "form/formsection.h"

#include "contract/rules.h"
#include "form/formfield.h"
#include "form/wrapbutton.h"

#include <algorithm>

namespace ui {

static const Option<bool> &optionOf(FormSection::Part part)
{
    switch (part) {
    case FormSection::Part::Merchant:
        return options::merchantFolded;
    case FormSection::Part::Contract:
        return options::contractFolded;
    case FormSection::Part::User:
        return options::userFolded;
    case FormSection::Part::Delivery:
        return options::deliveryFolded;
    }
    Q_UNREACHABLE();
}

static QString objectNameOf(FormSection::Part part)
{
    switch (part) {
    case FormSection::Part::Merchant:
        return QStringLiteral("merchantSection");
    case FormSection::Part::Contract:
        return QStringLiteral("contractSection");
    case FormSection::Part::User:
        return QStringLiteral("userSection");
    case FormSection::Part::Delivery:
        return QStringLiteral("deliverySection");
    }
    Q_UNREACHABLE();
}

FormSection::FormSection(Part part, QSettings &settings, QWidget *sheet)
    : QObject(sheet)
    , m_part(part)
    , m_settings(settings)
    , m_option(optionOf(part))
    , m_title(new WrapButton(Tone::Accent, sheet))
    , m_folded(m_option.read(settings))
{
    m_title->setObjectName(objectNameOf(part));
    connect(m_title, &WrapButton::clicked, this, [this] { setFolded(!m_folded); });
}

void FormSection::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    m_option.write(m_settings, folded);
    emit foldingChanged();
}

QString FormSection::name() const
{
    switch (m_part) {
    case Part::Merchant:
        return tr("Merchant");
    case Part::Contract:
        return tr("Contract");
    case Part::User:
        return tr("User");
    case Part::Delivery:
        return tr("Delivery");
    }
    Q_UNREACHABLE();
}

QString FormSection::summary(contract::Mode mode, bool wrong) const
{
    int known = 0;
    int filled = 0;
    for (const FormField *field : m_fields) {
        const contract::Place place = contract::placeOf(field->field(), mode);
        const bool holds = place != contract::Place::Absent && !field->text().isEmpty();
        known += place == contract::Place::Shown || holds ? 1 : 0;
        filled += holds ? 1 : 0;
    }
    //: %1: a part of the form
    const QString text
        = wrong ? tr("%1 · %2 of %3 filled in · holds an error") : tr("%1 · %2 of %3 filled in");
    return text.arg(name()).arg(filled).arg(known);
}

void FormSection::refresh(contract::Mode mode)
{
    const bool wrong = m_folded
        && std::any_of(m_fields.cbegin(), m_fields.cend(),
            [](const FormField *field) { return field->hasError(); });
    const QString text = m_folded ? summary(mode, wrong) : name();
    m_title->setFont(sectionTitle(m_title->parentWidget()->font()));
    m_title->setTone(wrong ? Tone::Bad : Tone::Accent);
    m_title->setArrow(m_folded ? WrapButton::Arrow::Folded : WrapButton::Arrow::Unfolded);
    m_title->setText(text);
    m_title->setAccessibleName(
        m_folded ? tr("%1, folded").arg(text) : tr("%1, unfolded").arg(text));
    m_title->setToolTip(m_folded ? tr("Unfold this part") : tr("Fold this part"));
}

} // namespace ui
