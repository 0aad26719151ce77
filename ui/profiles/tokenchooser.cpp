#include "profiles/tokenchooser.h"

#include "base/async.h"
#include "look.h"
#include "profiles/inputrow.h"
#include "selector.h"
#include "tonelabel.h"
#include "words/dates.h"
#include "words/problems.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using signing::TokenEntry;

/// Where Debian puts SoftHSM's and OpenSC's.
static QStringList knownModules()
{
    return { QStringLiteral("/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"),
        QStringLiteral("/usr/lib/softhsm/libsofthsm2.so") };
}

TokenChooser::TokenChooser(signing::Signer &signer, QWidget *parent)
    : QWidget(parent)
    , m_signer(signer)
    , m_module(new Selector(QStringLiteral("profileTokenModule"), this))
    , m_list(new QPushButton(this))
    , m_certificate(new Selector(QStringLiteral("profileTokenCertificate"), this))
    , m_moduleRow(new InputRow(m_module, this))
    , m_certificateRow(new InputRow(m_certificate, this))
    , m_note(new ToneLabel(Tone::Muted, this))
{
    m_list->setObjectName(QStringLiteral("listTokensButton"));
    m_list->setAutoDefault(false);
    m_module->setEditable(true);
    m_module->addItems(knownModules());
    m_module->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_certificate->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_moduleRow->addBeside(m_list);
    m_note->setObjectName(QStringLiteral("tokenNote"));
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addWidget(m_moduleRow);
    layout->addWidget(m_certificateRow);
    layout->addWidget(m_note);
    connect(m_list, &QPushButton::clicked, this, &TokenChooser::list);
    connect(m_module, &Selector::currentTextChanged, m_moduleRow, &InputRow::clearProblem);
    connect(m_certificate, &Selector::currentIndexChanged, this, [this] {
        m_certificateRow->clearProblem();
        emit edited();
    });
    retranslate();
}

void TokenChooser::show(const std::optional<signing::TokenKey> &token)
{
    if (!token)
        return;
    m_module->setCurrentText(token->module);
    TokenEntry entry { *token, {} };
    entry.certificate.serial = token->certificateSerial;
    m_entries = { entry };
    m_certificate->addItem(QString());
    retranslate();
}

std::optional<signing::TokenKey> TokenChooser::token() const
{
    const int index = m_certificate->currentIndex();
    if (index < 0 || index >= m_entries.size())
        return {};
    return m_entries[index].key;
}

void TokenChooser::list()
{
    m_moduleRow->clearProblem();
    m_list->setEnabled(false);
    const int listing = ++m_listing;
    base::whenDone(m_signer.tokens(m_module->currentText().trimmed()), this,
        [this, listing](const signing::TokensResult &result) {
            if (listing == m_listing)
                showEntries(result);
        });
}

void TokenChooser::showEntries(const signing::TokensResult &result)
{
    m_list->setEnabled(true);
    if (!result) {
        m_moduleRow->showProblem([error = result.error()] { return words::text(error); });
        return;
    }
    m_entries = *result;
    m_found = m_entries.size();
    m_certificate->clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        m_certificate->addItem(QString());
    retranslate();
    emit edited();
}

static QString textOf(const TokenEntry &entry)
{
    if (entry.certificate.subjectName.isEmpty())
        return TokenChooser::tr("%1: certificate %2")
            .arg(entry.key.token, entry.certificate.serial);
    return TokenChooser::tr("%1: certificate of %2, serial %3, valid until %4")
        .arg(entry.key.token, entry.certificate.subjectName, entry.certificate.serial,
            words::dayText(entry.certificate.validUntil));
}

void TokenChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TokenChooser::retranslate()
{
    m_moduleRow->setTexts(
        tr("PKCS#11 library"), tr("The token's driver, as its manufacturer installed it."));
    m_list->setText(tr("List tokens"));
    m_certificateRow->setTexts(
        tr("Certificate on the token"), tr("The key belongs to it and never leaves the token."));
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        m_certificate->setItemText(static_cast<int>(i), textOf(m_entries[i]));
    m_note->setTextOrHide(m_found == 0
            ? tr("No token with a certificate is there. Plug it in, then list again.")
            : QString());
}

} // namespace ui
