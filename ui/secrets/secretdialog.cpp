#include "secrets/secretdialog.h"

#include "environmentbadge.h"
#include "look.h"
#include "tonelabel.h"
#include "words/secrets.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

static constexpr int widthInCharacters = 64;

SecretDialog::SecretDialog(const profile::Question &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_environment(new EnvironmentBadge(question.profile.environment, this))
    , m_message(new ToneLabel(question.wrongBefore > 0 ? Tone::Bad : Tone::Plain, this))
    , m_input(new QLineEdit(this))
    , m_show(new QPushButton(this))
    , m_keep(new QCheckBox(this))
    , m_ok(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("secretDialog"));
    build();
    connect(m_show, &QPushButton::toggled, this, &SecretDialog::showTyped);
    connect(m_input, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_ok->setEnabled(!text.isEmpty()); });
    connect(m_ok, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    showTyped(false);
    m_ok->setEnabled(false);
    m_input->setFocus(Qt::OtherFocusReason);
    retranslate();
}

void SecretDialog::build()
{
    m_environment->setObjectName(QStringLiteral("secretEnvironment"));
    m_message->setObjectName(QStringLiteral("secretMessage"));
    m_message->setWordWrap(true);
    m_input->setObjectName(QStringLiteral("secretInput"));
    m_show->setObjectName(QStringLiteral("secretShow"));
    m_show->setCheckable(true);
    m_show->setAutoDefault(false);
    m_keep->setObjectName(QStringLiteral("secretKeep"));
    m_ok->setObjectName(QStringLiteral("secretOk"));
    m_ok->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("secretCancel"));
    m_cancel->setAutoDefault(false);

    auto *typing = new QHBoxLayout;
    typing->setSpacing(space::medium);
    typing->addWidget(m_input, 1);
    typing->addWidget(m_show);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_ok);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_environment);
    layout->addWidget(m_message);
    layout->addLayout(typing);
    layout->addWidget(m_keep);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(widthInCharacters * fontMetrics().averageCharWidth());
}

void SecretDialog::showTyped(bool visible)
{
    m_input->setEchoMode(visible ? QLineEdit::Normal : QLineEdit::Password);
    m_input->setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

base::SharedSecret SecretDialog::takeSecret()
{
    QString typed = m_input->text();
    forget(); // `typed` is the only one now
    auto secret = std::make_shared<const base::Secret>(typed.toUtf8());
    typed.fill(QChar());
    return secret;
}

bool SecretDialog::keepInKeyRing() const { return m_keep->isChecked(); }

void SecretDialog::forget()
{
    QString typed = m_input->text();
    m_input->setText(QString()); // unlike clear, leaves nothing to undo
    typed.fill(QChar());
}

void SecretDialog::done(int result)
{
    QDialog::done(result); // whoever listens to finished takes the secret
    forget();
}

void SecretDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SecretDialog::retranslate()
{
    switch (m_question.kind) {
    case profile::SecretKind::KeyPassphrase:
        setWindowTitle(m_question.profile.identity.token ? tr("PIN") : tr("Passphrase"));
        break;
    case profile::SecretKind::ApiV3Key:
        setWindowTitle(tr("APIv3 key"));
        break;
    case profile::SecretKind::ProxyPassword:
        setWindowTitle(tr("Proxy password"));
        break;
    case profile::SecretKind::HistoryPassword:
        setWindowTitle(tr("Password of the history's server"));
        break;
    }
    m_message->setText(words::text(m_question));
    m_input->setAccessibleName(windowTitle());
    m_input->setAccessibleDescription(m_message->text());
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Shows what is typed"));
    m_keep->setText(tr("Keep it in the system key ring"));
    m_ok->setText(tr("OK"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace ui
