#include "profiles/accesspointchooser.h"

#include "look.h"
#include "profile/profile.h"
#include "selector.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using base::Environment;

static QStringList accessPointsOf(Environment environment)
{
    switch (environment) {
    case Environment::Sandbox:
        return { profile::embeddedAccessPoint };
    case Environment::Live:
        return { profile::hongKongAccessPoint, profile::americasAccessPoint,
            profile::europeAccessPoint };
    }
    Q_UNREACHABLE();
}

AccessPointChooser::AccessPointChooser(QWidget *parent)
    : QWidget(parent)
    , m_choice(new Selector(QStringLiteral("profileAccessPoint"), this))
    , m_own(new QLineEdit(this))
{
    // InputRow names the error line after this one.
    setObjectName(QStringLiteral("profileAccessPoint"));
    m_own->setObjectName(QStringLiteral("profileOwnAccessPoint"));
    m_own->setAcceptDrops(false); // files belong on the dialog
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_choice);
    layout->addWidget(m_own);
    setFocusProxy(m_choice);
    connect(m_choice, &Selector::currentIndexChanged, this, [this] {
        showOwn();
        emit edited();
    });
    connect(m_own, &QLineEdit::textChanged, this, &AccessPointChooser::edited);
    offer();
}

QString AccessPointChooser::accessPoint() const
{
    const QString chosen = m_choice->currentData().toString();
    return chosen.isEmpty() ? m_own->text().trimmed() : chosen;
}

bool AccessPointChooser::isEmbedded() const
{
    return accessPoint() == profile::embeddedAccessPoint;
}

void AccessPointChooser::setAccessPoint(const QString &accessPoint)
{
    const int index = m_choice->findData(accessPoint);
    if (index < 0)
        m_own->setText(accessPoint);
    m_choice->setCurrentIndex(index < 0 ? m_choice->count() - 1 : index);
    showOwn();
}

void AccessPointChooser::setEnvironment(Environment environment)
{
    if (environment == m_environment)
        return;
    m_environment = environment;
    offer();
}

/// An own address stays the choice: it may be meant for either environment.
void AccessPointChooser::offer()
{
    const bool wasOwn = m_choice->count() > 0 && m_choice->currentData().toString().isEmpty();
    m_choice->clear();
    for (const QString &accessPoint : accessPointsOf(m_environment))
        m_choice->addItem(QString(), accessPoint);
    m_choice->addItem(QString(), QString());
    retranslate();
    m_choice->setCurrentIndex(wasOwn ? m_choice->count() - 1 : 0);
    showOwn();
}

void AccessPointChooser::showOwn()
{
    m_own->setVisible(m_choice->currentData().toString().isEmpty());
}

void AccessPointChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

static QString textOf(const QString &accessPoint)
{
    if (accessPoint == profile::embeddedAccessPoint)
        return AccessPointChooser::tr("Sandbox inside this program");
    if (accessPoint == profile::hongKongAccessPoint)
        return AccessPointChooser::tr("Hong Kong, apihk.mch.weixin.qq.com");
    if (accessPoint == profile::americasAccessPoint)
        return AccessPointChooser::tr("Americas, apius.mch.weixin.qq.com");
    if (accessPoint == profile::europeAccessPoint)
        return AccessPointChooser::tr("Europe, apieu.mch.weixin.qq.com");
    return AccessPointChooser::tr("Another address …");
}

void AccessPointChooser::retranslate()
{
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, textOf(m_choice->itemData(i).toString()));
    m_own->setAccessibleName(tr("Address of the access point"));
    m_own->setPlaceholderText(m_environment == Environment::Live
            ? QString(profile::hongKongAccessPoint)
            : QStringLiteral("http://127.0.0.1:8080/"));
}

} // namespace ui
