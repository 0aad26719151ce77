#include "profiles/networksection.h"

#include "look.h"
#include "profiles/inputrow.h"
#include "profiles/secretrow.h"
#include "selector.h"
#include "words/profiles.h"

#include <QEvent>
#include <QIntValidator>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using Kind = profile::Proxy::Kind;

static constexpr int highestPort = 65535;

NetworkSection::NetworkSection(QWidget *parent)
    : QWidget(parent)
    , m_kind(new Selector(QStringLiteral("profileProxyKind"), this))
    , m_host(makeInput("profileProxyHost"))
    , m_port(makeInput("profileProxyPort"))
    , m_user(makeInput("profileProxyUser"))
    , m_password(new SecretRow("profileProxyPassword", this))
    , m_kindRow(new InputRow(m_kind, this))
    , m_hostRow(new InputRow(m_host, this))
    , m_portRow(new InputRow(m_port, this))
    , m_userRow(new InputRow(m_user, this))
{
    for (const Kind kind : { Kind::System, Kind::None, Kind::Http, Kind::Socks5 })
        m_kind->addItem(QString(), static_cast<int>(kind));
    m_port->setValidator(new QIntValidator(0, highestPort, m_port));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    for (QWidget *widget :
        std::initializer_list<QWidget *> { m_kindRow, m_hostRow, m_portRow, m_userRow, m_password })
        layout->addWidget(widget);
    connect(m_kind, &Selector::currentIndexChanged, this, &NetworkSection::showKind);
    for (QLineEdit *input : { m_host, m_port })
        connect(input, &QLineEdit::textChanged, m_hostRow, &InputRow::clearProblem);
    retranslate();
    showKind();
}

QLineEdit *NetworkSection::makeInput(const char *objectName)
{
    auto *input = new QLineEdit(this);
    input->setObjectName(QString::fromLatin1(objectName));
    input->setAcceptDrops(false); // files belong on the dialog
    return input;
}

void NetworkSection::show(const profile::Profile &profile)
{
    const profile::Proxy &proxy = profile.proxy;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(proxy.kind)));
    m_host->setText(proxy.host);
    m_port->setText(proxy.port == 0 ? QString() : QString::number(proxy.port));
    m_user->setText(proxy.user);
    m_password->showStored(profile.inKeyRing.contains(profile::SecretKind::ProxyPassword));
}

void NetworkSection::fill(ProfileDraft &draft) const
{
    draft.profile.proxy = { .kind = kind(),
        .host = m_host->text().trimmed(),
        .port = m_port->text().toUShort(),
        .user = m_user->text().trimmed() };
    draft.secrets.insert(profile::SecretKind::ProxyPassword, m_password->entry());
}

Kind NetworkSection::kind() const { return static_cast<Kind>(m_kind->currentData().toInt()); }

void NetworkSection::showKind()
{
    const bool isOwn = kind() == Kind::Http || kind() == Kind::Socks5;
    for (QWidget *widget :
        std::initializer_list<QWidget *> { m_hostRow, m_portRow, m_userRow, m_password })
        widget->setVisible(isOwn);
    m_hostRow->clearProblem();
}

bool NetworkSection::showObjection(const profile::ProfileError &error)
{
    if (error.code != profile::ProfileErrorCode::ProxyWrong)
        return false;
    m_hostRow->showProblem([error] { return words::text(error); });
    return true;
}

void NetworkSection::clearObjections() { m_hostRow->clearProblem(); }

bool NetworkSection::hasProblem() const { return m_hostRow->hasProblem(); }

bool NetworkSection::focusFirstProblem()
{
    if (hasProblem())
        m_hostRow->focusInput();
    return hasProblem();
}

void NetworkSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NetworkSection::retranslate()
{
    m_kindRow->setTexts(tr("Proxy"), tr("Never used for addresses on this computer."));
    m_kind->setItemText(0, tr("The system's"));
    m_kind->setItemText(1, tr("None"));
    m_kind->setItemText(2, tr("HTTP proxy"));
    m_kind->setItemText(3, tr("SOCKS5 proxy"));
    m_hostRow->setTexts(tr("Proxy host"));
    m_portRow->setTexts(tr("Proxy port"));
    m_userRow->setTexts(tr("Proxy user"), tr("Only where the proxy asks for one."));
    m_password->setTexts(tr("Proxy password"), {});
}

} // namespace ui
