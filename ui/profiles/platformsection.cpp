#include "profiles/platformsection.h"

#include "look.h"
#include "profiles/inputrow.h"
#include "profiles/pairlist.h"
#include "profiles/secretrow.h"
#include "tonelabel.h"
#include "words/problems.h"

#include <QEvent>
#include <QFileDialog>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

static constexpr int apiV3KeyLength = 32; // bytes

PlatformSection::PlatformSection(QWidget *parent)
    : QWidget(parent)
    , m_about(new ToneLabel(Tone::Muted, this))
    , m_keys(new PairList("profilePlatformKeys", this))
    , m_keysRow(new InputRow(m_keys, this))
    , m_apiV3Key(new SecretRow("profileApiV3Key", this))
    , m_count(new ToneLabel(Tone::Muted, this))
{
    build();
    m_keys->askInstead();
    connect(m_keys, &PairList::addWanted, this, &PlatformSection::chooseFiles);
    connect(m_keys, &PairList::edited, m_keysRow, &InputRow::clearProblem);
    connect(m_apiV3Key, &SecretRow::edited, this, [this] {
        m_apiV3Key->row()->clearProblem();
        showCount();
    });
    retranslate();
}

void PlatformSection::build()
{
    m_count->setObjectName(QStringLiteral("profileApiV3KeyCount"));
    m_apiV3Key->row()->addBeside(m_count);
    m_about->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_about, m_keysRow, m_apiV3Key })
        layout->addWidget(widget);
}

void PlatformSection::show(const profile::Profile &profile)
{
    m_pasted.clear();
    m_keys->setPairs({});
    for (const signing::VerifyKeyFile &key : profile.identity.verifyKeys)
        addKey(key.serial, key.file);
    m_apiV3Key->showStored(profile.inKeyRing.contains(profile::SecretKind::ApiV3Key));
    showCount();
}

/// Serials that are known are not typed; what stands in for a pasted text's name neither.
void PlatformSection::addKey(const QString &serial, const QString &file)
{
    const auto pairs = m_keys->pairs();
    const bool isThere = std::any_of(pairs.begin(), pairs.end(),
        [&file](const PairList::Pair &pair) { return pair.second == file; });
    if (isThere)
        return;
    m_keys->addPair({ serial, file });
    const int line = m_keys->lineCount() - 1;
    m_keys->setReadOnly(line, 1);
    if (!serial.isEmpty())
        m_keys->setReadOnly(line, 0);
}

void PlatformSection::take(const profile::Materials &materials)
{
    for (const signing::VerifyKeyFile &key : materials.platformKeys)
        addKey(key.serial, key.file);
    for (const profile::PastedVerifyKey &key : materials.pastedPlatformKeys) {
        const QString name = QStringLiteral("PEM %1").arg(m_pasted.size() + 1);
        m_pasted.insert(name, key.text);
        addKey(key.serial, name);
    }
    if (materials.apiV3Key)
        m_apiV3Key->setSecret(materials.apiV3Key);
}

void PlatformSection::fill(ProfileDraft &draft) const
{
    draft.profile.identity.verifyKeys.clear();
    draft.copies.pastedPlatformKeys.clear();
    for (const PairList::Pair &pair : m_keys->pairs()) {
        const QString serial = signing::normalisedSerial(pair.first);
        if (m_pasted.contains(pair.second))
            draft.copies.pastedPlatformKeys.append({ serial, m_pasted.value(pair.second) });
        else
            draft.profile.identity.verifyKeys.append({ serial, pair.second });
    }
    draft.secrets.insert(profile::SecretKind::ApiV3Key, m_apiV3Key->entry());
}

bool PlatformSection::hasKeyWithoutSerial() const
{
    const auto pairs = m_keys->pairs();
    return std::any_of(pairs.begin(), pairs.end(),
        [](const PairList::Pair &pair) { return pair.first.isEmpty(); });
}

bool PlatformSection::check()
{
    if (hasKeyWithoutSerial())
        m_keysRow->showProblem([] {
            return tr("This public key has no id yet. Type the PUB_KEY_ID_… that the merchant "
                      "platform shows beside it, or take the key off the list.");
        });
    const int length = m_apiV3Key->length();
    if (!m_apiV3Key->isEmpty() && length != apiV3KeyLength)
        m_apiV3Key->row()->showProblem([length] {
            return words::text(signing::KeyError {
                .code = signing::KeyErrorCode::ApiV3KeyLength, .bits = length });
        });
    return !hasProblem();
}

void PlatformSection::clearObjections()
{
    m_keysRow->clearProblem();
    m_apiV3Key->row()->clearProblem();
}

bool PlatformSection::hasProblem() const
{
    return m_keysRow->hasProblem() || m_apiV3Key->row()->hasProblem();
}

bool PlatformSection::focusFirstProblem()
{
    if (m_keysRow->hasProblem())
        m_keys->focusGap();
    else if (m_apiV3Key->row()->hasProblem())
        m_apiV3Key->row()->focusInput();
    return hasProblem();
}

void PlatformSection::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose platform certificates or public keys"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &PlatformSection::filesGiven);
    dialog->open();
}

void PlatformSection::showCount()
{
    const int length = m_apiV3Key->length();
    m_count->setTone(length == apiV3KeyLength ? Tone::Good : Tone::Muted);
    m_count->setText(
        tr("%1 of %2 characters").arg(QString::number(length), QString::number(apiV3KeyLength)));
}

void PlatformSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PlatformSection::retranslate()
{
    m_about->setText(tr("Answers are verified with these keys. Platform certificates are fetched "
                        "by themselves once the APIv3 key is known; only a WeChat Pay public key "
                        "has to be given here, with its id."));
    m_keysRow->setTexts(tr("Platform certificates and public keys"));
    m_keys->setTexts({ tr("Serial number or PUB_KEY_ID_…"), tr("File"), tr("Add files …"),
        tr("Take off the list") });
    m_apiV3Key->setTexts(tr("APIv3 key"),
        tr("32 characters, set by you on the merchant platform; it opens the certificates."));
    showCount();
}

} // namespace ui
