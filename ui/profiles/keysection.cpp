#include "profiles/keysection.h"

#include "base/async.h"
#include "look.h"
#include "profiles/inputrow.h"
#include "profiles/keyfiles.h"
#include "profiles/merchantsection.h"
#include "profiles/secretrow.h"
#include "profiles/tokenchooser.h"
#include "tonelabel.h"
#include "words/dates.h"
#include "words/problems.h"
#include "words/profiles.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

#include <algorithm>

namespace ui {

using signing::KeyErrorCode;

KeySection::KeySection(signing::Signer &signer, const MerchantSection &merchant, QWidget *parent)
    : QWidget(parent)
    , m_signer(signer)
    , m_merchant(merchant)
    , m_embedded(new ToneLabel(Tone::Muted, this))
    , m_fromFile(new QRadioButton(this))
    , m_fromToken(new QRadioButton(this))
    , m_files(new KeyFiles(this))
    , m_token(new TokenChooser(signer, this))
    , m_passphrase(new SecretRow("profilePassphrase", this))
    , m_serial(new QLineEdit(this))
    , m_serialRow(nullptr)
    , m_factsLine(new ToneLabel(Tone::Good, this))
{
    build();
    connect(m_fromFile, &QRadioButton::toggled, this, &KeySection::showSource);
    connect(m_files, &KeyFiles::chosen, this, &KeySection::examine);
    connect(m_token, &TokenChooser::edited, this, [this] {
        if (const auto token = m_token->token())
            showSerial(token->certificateSerial);
        examine();
    });
    connect(m_passphrase, &SecretRow::left, this, &KeySection::examine);
    connect(m_passphrase, &SecretRow::edited, m_passphrase->row(), &InputRow::clearProblem);
    connect(m_serial, &QLineEdit::textEdited, m_serialRow, &InputRow::clearProblem);
    connect(m_serial, &QLineEdit::editingFinished, this, &KeySection::tidySerial);
    retranslate();
    showSource();
}

void KeySection::build()
{
    m_fromFile->setObjectName(QStringLiteral("profileKeySourceFile"));
    m_fromToken->setObjectName(QStringLiteral("profileKeySourceToken"));
    m_fromFile->setChecked(true);
    m_serial->setObjectName(QStringLiteral("profileSerial"));
    m_serial->setFont(monospaced(font()));
    m_serial->setAcceptDrops(false); // files belong on the dialog
    m_serialRow = new InputRow(m_serial, this);
    m_factsLine->setObjectName(QStringLiteral("profileKeyFacts"));
    m_embedded->setObjectName(QStringLiteral("profileKeysEmbedded"));
    m_embedded->setWordWrap(true);
    m_factsLine->setWordWrap(true);
    auto *sources = new QHBoxLayout;
    sources->setSpacing(space::large);
    sources->addWidget(m_fromFile);
    sources->addWidget(m_fromToken);
    sources->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addWidget(m_embedded);
    layout->addLayout(sources);
    for (QWidget *widget : std::initializer_list<QWidget *> {
             m_files, m_token, m_passphrase, m_serialRow, m_factsLine })
        layout->addWidget(widget);
}

void KeySection::show(const profile::Profile &profile)
{
    m_files->show(profile);
    m_token->show(profile.identity.token);
    (profile.identity.token ? m_fromToken : m_fromFile)->setChecked(true);
    m_serial->setText(profile.identity.serial);
    m_isSerialDerived = !profile.identity.certificateFile.isEmpty();
    m_passphrase->showStored(profile.inKeyRing.contains(profile::SecretKind::KeyPassphrase));
    showSource();
    if (!m_passphrase->isStored())
        examine(); // else it would say that a passphrase is needed, which is known
}

void KeySection::take(const profile::Materials &materials)
{
    if (!m_files->take(materials))
        return;
    m_fromFile->setChecked(true);
    const QByteArray usual = materials.mchid.toUtf8(); // tried by itself: not kept
    if (materials.passphrase && materials.passphrase->bytes() != usual)
        m_passphrase->setSecret(materials.passphrase);
    if (!materials.serial.isEmpty())
        showSerial(materials.serial);
    m_callsForAttention = true;
    examine();
    const auto isClosedKey = [](const profile::FoundMaterial &found) {
        return found.path.isEmpty() && found.role == profile::Role::MerchantKey
            && found.material.problem;
    };
    const auto closed = std::find_if(materials.found.begin(), materials.found.end(), isClosedKey);
    if (closed != materials.found.end()) // a pasted key has no file to examine
        showError(*closed->material.problem);
}

signing::Identity KeySection::identity() const
{
    signing::Identity identity {
        .mchid = m_merchant.mchid(), .serial = {}, .keyFile = {}, .passphrase = {}, .verifyKeys = {}
    };
    if (!m_isSerialDerived)
        identity.serial = signing::normalisedSerial(m_serial->text());
    if (m_fromToken->isChecked()) {
        identity.token = m_token->token();
    } else {
        identity.keyFile = m_files->keyFile();
        identity.certificateFile = m_files->certificateFile();
    }
    identity.passphrase = m_passphrase->entry().secret;
    if (!identity.passphrase)
        identity.passphrase = usualPassphrase(identity);
    return identity;
}

void KeySection::examine()
{
    const int examination = ++m_examination;
    m_facts.reset();
    const signing::Identity asked = identity();
    if (asked.keyFile.isEmpty() && !asked.token)
        return retranslate();
    base::whenDone(
        m_signer.examine(asked), this, [this, examination](const signing::IdentityReport &report) {
            if (examination == m_examination)
                showReport(report.key);
        });
}

void KeySection::showReport(const base::Result<signing::KeyFacts, signing::KeyError> &key)
{
    clearObjections();
    if (key) {
        m_facts = *key;
        if (key->certificate)
            showSerial(key->certificate->serial);
        else if (m_isSerialDerived) // from a certificate that is no longer named
            m_serial->clear();
    } else {
        showError(key.error());
    }
    retranslate();
    m_callsForAttention = false;
    emit problemsChanged();
}

InputRow *KeySection::rowOf(KeyErrorCode code) const
{
    if (code == KeyErrorCode::PassphraseNeeded || code == KeyErrorCode::WrongPassphraseOrDamaged
        || code == KeyErrorCode::WrongPin)
        return m_passphrase->row();
    if (code == KeyErrorCode::SerialMissing || code == KeyErrorCode::SerialMismatch)
        return m_serialRow;
    if (code == KeyErrorCode::CertificateMismatch || code == KeyErrorCode::NotACertificate)
        return m_files->certificateRow();
    return m_fromToken->isChecked() ? m_token->row() : m_files->keyRow();
}

void KeySection::showError(const signing::KeyError &error)
{
    if (error.code == KeyErrorCode::PinNeeded)
        return; // asked for when it signs
    if (error.code == KeyErrorCode::PassphraseNeeded && m_passphrase->isStored())
        return; // it is known, only not here
    const bool isMissing
        = error.code == KeyErrorCode::PassphraseNeeded || error.code == KeyErrorCode::SerialMissing;
    rowOf(error.code)
        ->showProblem(
            [error] { return words::text(error); }, isMissing ? Tone::Warning : Tone::Bad);
    if (m_callsForAttention)
        emit attentionNeeded();
}

void KeySection::showSerial(const QString &serial)
{
    m_isSerialDerived = true;
    m_serial->setText(serial);
    m_serial->setCursorPosition(0);
    retranslate();
}

void KeySection::tidySerial()
{
    if (!m_serial->isModified())
        return;
    m_serial->setText(signing::normalisedSerial(m_serial->text()));
    examine();
}

void KeySection::fill(ProfileDraft &draft) const
{
    const bool fromToken = m_fromToken->isChecked();
    m_files->fill(draft);
    draft.profile.identity.token = fromToken ? m_token->token() : std::nullopt;
    if (fromToken) {
        draft.profile.identity.keyFile.clear();
        draft.profile.identity.certificateFile.clear();
        draft.copies.pastedKey.reset();
        draft.copies.pastedCertificate.clear();
    }
    draft.profile.identity.serial = signing::normalisedSerial(m_serial->text());
    draft.secrets.insert(profile::SecretKind::KeyPassphrase, m_passphrase->entry());
}

QList<InputRow *> KeySection::rows() const
{
    return { m_files->keyRow(), m_files->certificateRow(), m_token->row(), m_passphrase->row(),
        m_serialRow };
}

bool KeySection::showObjection(const profile::ProfileError &error)
{
    if (error.code != profile::ProfileErrorCode::KeyMissing)
        return false;
    InputRow *row = m_fromToken->isChecked() ? m_token->row() : m_files->keyRow();
    row->showProblem([error] { return words::text(error); });
    return true;
}

void KeySection::clearObjections()
{
    for (InputRow *row : rows())
        row->clearProblem();
}

bool KeySection::hasProblem() const
{
    const auto all = rows();
    return std::any_of(
        all.begin(), all.end(), [](const InputRow *row) { return row->hasProblem(); });
}

bool KeySection::focusFirstProblem()
{
    for (InputRow *row : rows()) {
        if (!row->hasProblem())
            continue;
        row->focusInput();
        return true;
    }
    return false;
}

void KeySection::showSource()
{
    const bool embedded = m_merchant.isEmbedded();
    const bool fromToken = m_fromToken->isChecked();
    m_embedded->setVisible(embedded);
    m_files->setVisible(!fromToken);
    m_token->setVisible(fromToken);
    for (QWidget *widget : std::initializer_list<QWidget *> {
             m_fromFile, m_fromToken, m_files, m_token, m_passphrase, m_serialRow })
        widget->setEnabled(!embedded);
    retranslate();
}

QString KeySection::factsText() const
{
    if (!m_facts)
        return {};
    if (!m_facts->certificate)
        return tr("An RSA key of %1 bits.").arg(m_facts->bits);
    return tr("An RSA key of %1 bits, with the certificate of %2, valid until %3.")
        .arg(QString::number(m_facts->bits), m_facts->certificate->subjectName,
            words::dayText(m_facts->certificate->validUntil));
}

void KeySection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeySection::retranslate()
{
    const bool fromToken = m_fromToken->isChecked();
    m_embedded->setText(tr("The sandbox inside this program has keys of its own: what stands here "
                           "is not used with it."));
    m_fromFile->setText(tr("Key in a file"));
    m_fromToken->setText(tr("Key on a token (PKCS#11)"));
    m_passphrase->setTexts(fromToken ? tr("PIN") : tr("Passphrase"),
        fromToken ? tr("Asked for when it is needed, where it is not kept.")
                  : tr("Only where the key is protected; of a .p12 file usually the merchant "
                       "number, which is tried by itself."));
    m_isSerialDerived = m_isSerialDerived && !m_serial->text().isEmpty();
    m_serial->setReadOnly(m_isSerialDerived || fromToken);
    m_serialRow->setTexts(tr("Serial number of the certificate"),
        m_isSerialDerived || fromToken
            ? tr("Read from the certificate.")
            : tr("Needed only without a certificate; in any form, with colons or without."));
    m_factsLine->setTextOrHide(factsText());
}

} // namespace ui
