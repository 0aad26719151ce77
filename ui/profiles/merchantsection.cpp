#include "profiles/merchantsection.h"

#include "look.h"
#include "profiles/accesspointchooser.h"
#include "profiles/colourchooser.h"
#include "profiles/inputrow.h"
#include "selector.h"
#include "words/fields.h"
#include "words/profiles.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace ui {

using base::Environment;
using contract::Mode;

MerchantSection::MerchantSection(QWidget *parent)
    : QWidget(parent)
    , m_name(makeInput("profileName"))
    , m_mchid(makeInput("profileMchid"))
    , m_sandbox(new QRadioButton(this))
    , m_live(new QRadioButton(this))
    , m_accessPoint(new AccessPointChooser(this))
    , m_mode(new Selector(QStringLiteral("profileMode"), this))
    , m_colour(new ColourChooser(this))
{
    build();
    connect(m_name, &QLineEdit::textChanged, m_nameRow, &InputRow::clearProblem);
    connect(m_mchid, &QLineEdit::textChanged, m_mchidRow, &InputRow::clearProblem);
    connect(m_live, &QRadioButton::toggled, this, [this] {
        m_accessPoint->setEnvironment(environment());
        emit environmentChanged();
    });
    for (QRadioButton *button : { m_sandbox, m_live })
        connect(button, &QRadioButton::clicked, this, [this] { m_isEnvironmentChosen = true; });
    connect(m_mode, &Selector::currentIndexChanged, this, &MerchantSection::modeChanged);
    connect(m_accessPoint, &AccessPointChooser::edited, this, [this] {
        m_accessPointRow->clearProblem();
        emit accessPointChanged();
    });
    retranslate();
}

QLineEdit *MerchantSection::makeInput(const char *objectName)
{
    auto *input = new QLineEdit(this);
    input->setObjectName(QString::fromLatin1(objectName));
    input->setAcceptDrops(false); // files belong on the dialog
    return input;
}

void MerchantSection::build()
{
    m_sandbox->setObjectName(QStringLiteral("profileEnvironmentSandbox"));
    m_live->setObjectName(QStringLiteral("profileEnvironmentLive"));
    m_sandbox->setChecked(true);
    m_mode->addItem(QString(), static_cast<int>(Mode::Institution));
    m_mode->addItem(QString(), static_cast<int>(Mode::Direct));

    auto *environments = new QWidget(this);
    environments->setObjectName(QStringLiteral("profileEnvironment"));
    auto *choices = new QVBoxLayout(environments);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(space::small);
    choices->addWidget(m_sandbox);
    choices->addWidget(m_live);

    m_nameRow = new InputRow(m_name, this);
    m_mchidRow = new InputRow(m_mchid, this);
    m_environmentRow = new InputRow(environments, this);
    m_accessPointRow = new InputRow(m_accessPoint, this);
    m_modeRow = new InputRow(m_mode, this);
    m_colourRow = new InputRow(m_colour, this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::medium);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const QList<InputRow *> rows { m_nameRow, m_mchidRow, m_environmentRow, m_accessPointRow,
        m_modeRow, m_colourRow };
    for (int i = 0; i < rows.size(); ++i)
        grid->addWidget(rows[i], i / 2, i % 2);
}

void MerchantSection::show(const profile::Profile &profile)
{
    m_name->setText(profile.name);
    m_mchid->setText(profile.identity.mchid);
    setEnvironment(profile.environment);
    m_accessPoint->setAccessPoint(profile.accessPoint);
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(profile.mode)));
    m_colour->setColour(profile.colour);
    m_isEnvironmentChosen = !profile.name.isEmpty();
}

void MerchantSection::setEnvironment(Environment environment)
{
    (environment == Environment::Live ? m_live : m_sandbox)->setChecked(true);
    m_accessPoint->setEnvironment(environment);
}

void MerchantSection::take(const profile::Materials &materials, const QString &suggestedName)
{
    if (!materials.mchid.isEmpty())
        m_mchid->setText(materials.mchid);
    if (!m_name->isModified() && !suggestedName.isEmpty())
        m_name->setText(suggestedName);
    const bool isMerchant
        = !materials.serial.isEmpty() || !materials.keyFile.isEmpty() || materials.pastedKey;
    if (!isMerchant || m_isEnvironmentChosen)
        return;
    setEnvironment(materials.isSandbox ? Environment::Sandbox : Environment::Live);
    if (materials.isSandbox && isEmbedded()) // that one signs with keys of its own
        m_accessPoint->setAccessPoint({});
}

void MerchantSection::fill(ProfileDraft &draft) const
{
    draft.profile.name = m_name->text().trimmed();
    draft.profile.identity.mchid = mchid();
    draft.profile.environment = environment();
    draft.profile.accessPoint = m_accessPoint->accessPoint();
    draft.profile.mode = mode();
    draft.profile.colour = m_colour->colour();
}

InputRow *MerchantSection::rowOf(profile::ProfileErrorCode code) const
{
    using Code = profile::ProfileErrorCode;
    switch (code) {
    case Code::NameMissing:
    case Code::NameTaken:
        return m_nameRow;
    case Code::MerchantNumberMissing:
    case Code::MerchantNumberWrong:
        return m_mchidRow;
    case Code::AccessPointWrong:
    case Code::SandboxTowardsWeChat:
    case Code::LiveTowardsLoopback:
        return m_accessPointRow;
    case Code::KeyMissing:
    case Code::ProxyWrong:
    case Code::FolderNotWritable:
    case Code::KeyNotCopied:
    case Code::Unreadable:
    case Code::NewerFormat:
    case Code::NotExported:
    case Code::SandboxStays:
        return nullptr;
    }
    Q_UNREACHABLE();
}

bool MerchantSection::showObjection(const profile::ProfileError &error)
{
    InputRow *row = rowOf(error.code);
    if (row)
        row->showProblem([error] { return words::text(error); });
    return row;
}

void MerchantSection::clearObjections()
{
    for (InputRow *row : { m_nameRow, m_mchidRow, m_accessPointRow })
        row->clearProblem();
}

bool MerchantSection::focusFirstProblem()
{
    for (InputRow *row : { m_nameRow, m_mchidRow, m_accessPointRow }) {
        if (!row->hasProblem())
            continue;
        row->focusInput();
        return true;
    }
    return false;
}

bool MerchantSection::hasProblem() const
{
    return m_nameRow->hasProblem() || m_mchidRow->hasProblem() || m_accessPointRow->hasProblem();
}

QString MerchantSection::mchid() const { return m_mchid->text().trimmed(); }

Environment MerchantSection::environment() const
{
    return m_live->isChecked() ? Environment::Live : Environment::Sandbox;
}

Mode MerchantSection::mode() const { return static_cast<Mode>(m_mode->currentData().toInt()); }

bool MerchantSection::isEmbedded() const { return m_accessPoint->isEmbedded(); }

void MerchantSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MerchantSection::retranslate()
{
    m_nameRow->setTexts(tr("Profile name"), tr("What you call it, in the list of profiles."));
    m_mchidRow->setTexts(tr("Merchant number"),
        tr("mchid; an institution's own, not its sub-merchant's. Read from the certificate."));
    m_environmentRow->setTexts(tr("Environment"));
    m_sandbox->setText(tr("Sandbox: nothing is real"));
    m_live->setText(tr("LIVE: contracts are real"));
    m_accessPointRow->setTexts(tr("Access point"), tr("Where requests are sent."));
    m_modeRow->setTexts(tr("Mode"), tr("Which identifiers the requests carry."));
    m_mode->setItemText(0, words::text(Mode::Institution));
    m_mode->setItemText(1, words::text(Mode::Direct));
    m_colourRow->setTexts(tr("Colour"), tr("To tell profiles apart at a glance."));
}

} // namespace ui
