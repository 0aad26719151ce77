#include "profiles/secretrow.h"

#include "look.h"
#include "profiles/inputrow.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

SecretRow::SecretRow(const char *objectName, QWidget *parent)
    : QWidget(parent)
    , m_input(new QLineEdit(this))
    , m_row(nullptr)
    , m_keep(new QCheckBox(this))
{
    const QString name = QString::fromLatin1(objectName);
    m_input->setObjectName(name);
    m_input->setEchoMode(QLineEdit::Password);
    m_input->setAcceptDrops(false); // files belong on the dialog
    m_keep->setObjectName(name + QStringLiteral("Keep"));
    m_keep->setChecked(true);
    m_row = new InputRow(m_input, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_row);
    layout->addWidget(m_keep);
    connect(m_input, &QLineEdit::textChanged, this, &SecretRow::edited);
    connect(m_input, &QLineEdit::editingFinished, this, [this] {
        if (m_input->isModified())
            emit left();
        m_input->setModified(false);
    });
    retranslate();
}

void SecretRow::setTexts(const QString &label, const QString &hint)
{
    m_label = label;
    m_row->setTexts(label, hint);
    retranslate();
}

void SecretRow::showStored(bool inKeyRing)
{
    m_inKeyRing = inKeyRing;
    m_keep->setChecked(true);
    retranslate();
}

void SecretRow::setSecret(const base::SharedSecret &secret)
{
    m_input->setText(secret ? QString::fromUtf8(secret->bytes()) : QString());
}

SecretEntry SecretRow::entry() const
{
    SecretEntry entry;
    entry.keepInKeyRing = m_keep->isChecked();
    if (!isEmpty())
        entry.secret = std::make_shared<const base::Secret>(m_input->text().toUtf8());
    return entry;
}

bool SecretRow::isEmpty() const { return m_input->text().isEmpty(); }

int SecretRow::length() const { return static_cast<int>(m_input->text().toUtf8().size()); }

void SecretRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SecretRow::retranslate()
{
    m_keep->setText(tr("Keep in the system's key ring"));
    m_keep->setAccessibleName(tr("%1: keep in the system's key ring").arg(m_label));
    m_keep->setToolTip(
        tr("Otherwise it is asked for when it is needed, and forgotten when the console locks."));
    m_input->setPlaceholderText(
        m_inKeyRing ? tr("In the key ring; leave empty to keep it") : QString());
}

} // namespace ui
