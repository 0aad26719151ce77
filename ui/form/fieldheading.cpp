#include "form/fieldheading.h"

#include "tonelabel.h"
#include "words/fields.h"

#include <QVBoxLayout>

namespace ui {

FieldHeading::FieldHeading(contract::Field field, QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_label(new ToneLabel(Tone::Plain, this))
    , m_apiName(new ToneLabel(Tone::Muted, this))
{
    m_label->setBuddy(input);
    m_label->setWordWrap(true);
    m_apiName->setBuddy(input);
    m_apiName->setText(contract::apiName(field));
    m_apiName->setFont(small(monospaced(font())));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_label);
    layout->addWidget(m_apiName);
    layout->addStretch();
    retranslate();
}

void FieldHeading::setTone(Tone tone) { m_label->setTone(tone); }

QString FieldHeading::label() const { return m_label->text(); }

QString FieldHeading::fullName() const
{
    return QStringLiteral("%1 %2").arg(m_label->text(), m_apiName->text());
}

void FieldHeading::retranslate() { m_label->setText(words::label(m_field)); }

} // namespace ui
