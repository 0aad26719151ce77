#include "profiles/keyfiles.h"

#include "look.h"
#include "profiles/inputrow.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

KeyFiles::KeyFiles(QWidget *parent)
    : QWidget(parent)
    , m_key(makeInput("profileKeyFile"))
    , m_chooseKey(makeButton("chooseKeyFileButton", m_key))
    , m_certificate(makeInput("profileCertificateFile"))
    , m_chooseCertificate(makeButton("chooseCertificateFileButton", m_certificate))
    , m_copy(new QCheckBox(this))
    , m_keyRow(new InputRow(m_key, this))
    , m_certificateRow(new InputRow(m_certificate, this))
{
    m_copy->setObjectName(QStringLiteral("profileCopyKeys"));
    m_copy->setChecked(true);
    m_keyRow->addBeside(m_chooseKey);
    m_certificateRow->addBeside(m_chooseCertificate);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addWidget(m_keyRow);
    layout->addWidget(m_certificateRow);
    layout->addWidget(m_copy);
    for (QLineEdit *input : { m_key, m_certificate })
        connect(input, &QLineEdit::textEdited, this, [this, input] { forgetPasted(input); });
    connect(m_key, &QLineEdit::textChanged, m_keyRow, &InputRow::clearProblem);
    connect(m_certificate, &QLineEdit::textChanged, m_certificateRow, &InputRow::clearProblem);
    retranslate();
}

QLineEdit *KeyFiles::makeInput(const char *objectName)
{
    auto *input = new QLineEdit(this);
    input->setObjectName(QString::fromLatin1(objectName));
    input->setAcceptDrops(false); // files belong on the dialog
    connect(input, &QLineEdit::editingFinished, this, [this, input] {
        if (input->isModified())
            emit chosen();
        input->setModified(false);
    });
    return input;
}

QPushButton *KeyFiles::makeButton(const char *objectName, QLineEdit *input)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QString::fromLatin1(objectName));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, input] { choose(input); });
    return button;
}

void KeyFiles::choose(QLineEdit *input)
{
    auto *dialog = new QFileDialog(this, input->accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!input->text().isEmpty())
        dialog->setDirectory(QFileInfo(input->text()).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, [this, input](const QString &file) {
        input->setText(file);
        forgetPasted(input);
        emit chosen();
    });
    dialog->open();
}

/// There is a file instead.
void KeyFiles::forgetPasted(const QLineEdit *input)
{
    if (input == m_key)
        m_pastedKey.reset();
    else
        m_pastedCertificate.clear();
    retranslate();
}

void KeyFiles::show(const profile::Profile &profile)
{
    m_pastedKey.reset();
    m_pastedCertificate.clear();
    m_key->setText(profile.identity.keyFile);
    m_certificate->setText(profile.identity.certificateFile);
    m_copy->setChecked(profile.identity.keyFile.isEmpty() || hasCopiedKey(profile));
    retranslate();
}

bool KeyFiles::take(const profile::Materials &materials)
{
    if (!materials.keyFile.isEmpty()) {
        m_pastedKey.reset();
        m_key->setText(materials.keyFile);
    } else if (materials.pastedKey) {
        m_pastedKey = materials.pastedKey;
        m_key->clear();
    }
    if (!materials.certificateFile.isEmpty()) {
        m_pastedCertificate.clear();
        m_certificate->setText(materials.certificateFile);
    } else if (!materials.pastedCertificate.isEmpty()) {
        m_pastedCertificate = materials.pastedCertificate;
        m_certificate->clear();
    }
    retranslate();
    return !materials.keyFile.isEmpty() || materials.pastedKey
        || !materials.certificateFile.isEmpty() || !materials.pastedCertificate.isEmpty();
}

void KeyFiles::fill(ProfileDraft &draft) const
{
    draft.profile.identity.keyFile = keyFile();
    draft.profile.identity.certificateFile = certificateFile();
    draft.copies.pastedKey = m_pastedKey;
    draft.copies.pastedCertificate = m_pastedCertificate;
    draft.copies.keyFiles = m_copy->isChecked();
}

QString KeyFiles::keyFile() const { return m_key->text().trimmed(); }

QString KeyFiles::certificateFile() const { return m_certificate->text().trimmed(); }

void KeyFiles::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeyFiles::retranslate()
{
    m_keyRow->setTexts(tr("Key file"), tr("apiclient_key.pem or apiclient_cert.p12"));
    m_key->setPlaceholderText(m_pastedKey
            ? tr("The key that was pasted; saving writes it into the profile's folder")
            : QString());
    m_certificateRow->setTexts(
        tr("Certificate file"), tr("apiclient_cert.pem; a .p12 file holds it already."));
    m_certificate->setPlaceholderText(m_pastedCertificate.isEmpty()
            ? QString()
            : tr("The certificate that was pasted; saving writes it into the profile's folder"));
    for (QPushButton *button : { m_chooseKey, m_chooseCertificate })
        button->setText(tr("Choose …"));
    m_chooseKey->setAccessibleName(tr("Choose the key file"));
    m_chooseCertificate->setAccessibleName(tr("Choose the certificate file"));
    m_copy->setText(tr("Copy the files into the profile's folder"));
    m_copy->setToolTip(
        tr("Only you can read the copies. Otherwise the files stay where they are."));
}

} // namespace ui
