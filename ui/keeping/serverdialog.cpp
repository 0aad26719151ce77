#include "keeping/serverdialog.h"

#include "base/async.h"
#include "history/spool.h"
#include "look.h"
#include "profiles/inputrow.h"
#include "profiles/secretrow.h"
#include "selector.h"
#include "tonelabel.h"
#include "words/problems.h"
#include "words/secrets.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

static constexpr int highestPort = 65535;
static constexpr int widthInCharacters = 72;
static constexpr int heightInLines = 34;

ServerDialog::ServerDialog(
    const Services &services, const history::PlaceSetting &setting, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_before(setting)
    , m_kind(new Selector(QStringLiteral("historyPlace"), this))
    , m_kindRow(new InputRow(m_kind, this))
    , m_host(makeInput("serverHost"))
    , m_hostRow(new InputRow(m_host, this))
    , m_port(makeInput("serverPort"))
    , m_portRow(new InputRow(m_port, this))
    , m_database(makeInput("serverDatabase"))
    , m_databaseRow(new InputRow(m_database, this))
    , m_user(makeInput("serverUser"))
    , m_userRow(new InputRow(m_user, this))
    , m_password(new SecretRow("serverPassword", this))
    , m_certificate(makeInput("serverCertificate"))
    , m_certificateRow(new InputRow(m_certificate, this))
    , m_choose(new QPushButton(this))
    , m_said(new ToneLabel(Tone::Plain, this))
    , m_test(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("serverDialog"));
    m_kind->addItem(QString());
    m_kind->addItem(QString());
    m_port->setValidator(new QIntValidator(1, highestPort, m_port));
    m_certificateRow->addBeside(m_choose);
    build();
    const history::Server server = setting.place.server.value_or(history::Server {});
    m_kind->setCurrentIndex(setting.place.server ? 1 : 0);
    m_host->setText(server.host);
    m_port->setText(QString::number(server.port));
    m_database->setText(server.database);
    m_user->setText(server.user);
    m_certificate->setText(server.rootCertificate);
    m_password->showStored(setting.passwordInKeyRing);
    connect(m_kind, &Selector::currentIndexChanged, this, &ServerDialog::showKind);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Certificate of the authority (PEM)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, m_certificate, &QLineEdit::setText);
        dialog->open();
    });
    connect(m_test, &QPushButton::clicked, this, &ServerDialog::test);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    showKind();
}

ServerDialog::~ServerDialog() = default;

QLineEdit *ServerDialog::makeInput(const char *objectName)
{
    auto *input = new QLineEdit(this);
    input->setObjectName(QString::fromLatin1(objectName));
    return input;
}

void ServerDialog::build()
{
    m_said->setObjectName(QStringLiteral("serverText"));
    m_said->setWordWrap(true);
    m_said->hide();
    m_choose->setObjectName(QStringLiteral("serverChooseCertificate"));
    m_test->setObjectName(QStringLiteral("serverTest"));
    m_cancel->setObjectName(QStringLiteral("serverCancel"));
    m_save->setObjectName(QStringLiteral("serverSave"));
    for (QPushButton *button : { m_choose, m_test, m_cancel })
        button->setAutoDefault(false);
    m_save->setDefault(true);
    auto *sheet = new QWidget(this);
    auto *rows = new QVBoxLayout(sheet);
    rows->setContentsMargins(0, 0, space::medium, 0);
    rows->setSpacing(space::medium);
    for (QWidget *row : std::initializer_list<QWidget *> { m_kindRow, m_hostRow, m_portRow,
             m_databaseRow, m_userRow, m_password, m_certificateRow })
        rows->addWidget(row);
    rows->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_said);
    layout->addLayout(buttons);
    resize(widthInCharacters * fontMetrics().averageCharWidth(),
        heightInLines * fontMetrics().lineSpacing());
}

bool ServerDialog::wantsServer() const { return m_kind->currentIndex() == 1; }

history::PlaceSetting ServerDialog::setting() const
{
    history::PlaceSetting setting = m_before;
    setting.isReadable = true;
    setting.place.isUnknown = false;
    setting.place.server.reset();
    setting.place.password.reset();
    setting.passwordInKeyRing = false;
    if (!wantsServer())
        return setting;
    setting.place.server = history::Server { .host = m_host->text().trimmed(),
        .port = m_port->text().toUShort(),
        .database = m_database->text().trimmed(),
        .user = m_user->text().trimmed(),
        .rootCertificate = m_certificate->text().trimmed() };
    const SecretEntry typed = m_password->entry();
    setting.place.password = typed.secret ? typed.secret : m_before.place.password;
    setting.passwordInKeyRing = typed.secret ? typed.keepInKeyRing : m_before.passwordInKeyRing;
    return setting;
}

bool ServerDialog::isWhole()
{
    if (!wantsServer())
        return true;
    InputRow *first = nullptr;
    for (const auto &[input, row] : { std::pair { m_host, m_hostRow }, { m_port, m_portRow },
             { m_database, m_databaseRow }, { m_user, m_userRow } }) {
        row->clearProblem();
        if (input->text().trimmed().isEmpty()) {
            row->showProblem([] { return tr("This is needed."); });
            first = first ? first : row;
        }
    }
    if (first)
        first->focusInput();
    return !first;
}

void ServerDialog::showKind()
{
    for (QWidget *row : std::initializer_list<QWidget *> {
             m_hostRow, m_portRow, m_databaseRow, m_userRow, m_password, m_certificateRow, m_test })
        row->setVisible(wantsServer());
    m_said->hide();
}

void ServerDialog::test()
{
    if (!isWhole())
        return;
    setBusy(true);
    m_said->say(Tone::Muted, tr("Connecting…"));
    m_tested = std::make_unique<history::Store>(setting().place, m_services.signing.clock, nullptr);
    base::whenDone(m_tested->page({ .limit = 1 }), this,
        [this](const history::PageResult &result) { showTested(result); });
}

void ServerDialog::showTested(const history::PageResult &result)
{
    setBusy(false);
    m_tested.reset();
    if (result)
        m_said->say(Tone::Good, tr("The server answers, and its history can be used."));
    else
        m_said->say(Tone::Bad, words::text(result.error()));
}

void ServerDialog::accept()
{
    if (m_saved)
        return QDialog::accept();
    if (!isWhole())
        return;
    setBusy(true);
    const bool isOther = setting().place.server != m_before.place.server;
    base::whenDone(m_files.run([dataDir = m_before.place.dataDir] {
        return int(history::Spool(dataDir).count());
    }),
        this, [this, isOther](int waiting) {
            if (waiting == 0 || !isOther || m_warned)
                return keepPassword();
            setBusy(false);
            m_warned = true;
            m_said->say(Tone::Warning,
                tr("%n outcome(s) still wait for the server that was used so far, and would go to "
                   "the new one. Let the console reach the old one first, or press Save again.",
                    nullptr, waiting));
        });
}

void ServerDialog::keepPassword()
{
    const SecretEntry typed = m_password->entry();
    if (!wantsServer() || !typed.secret || !typed.keepInKeyRing)
        return save();
    base::whenDone(m_services.signing.vault.store(history::serverSecretOwner,
                       profile::SecretKind::HistoryPassword, typed.secret),
        this, [this](const profile::KeyRingDone &kept) {
            if (kept)
                return save();
            setBusy(false);
            m_said->say(Tone::Bad, words::text(kept.error()));
        });
}

void ServerDialog::save()
{
    base::whenDone(m_files.run([setting = setting()] { return history::writePlace(setting); }),
        this, [this](bool written) {
            setBusy(false);
            m_saved = written;
            if (!written)
                return m_said->say(
                    Tone::Bad, tr("The setting could not be written to the data folder."));
            m_said->say(Tone::Good,
                tr("Saved. It holds from the next start on; the attempts of this history stay "
                   "where they are."));
            retranslate();
            m_save->setFocus(Qt::OtherFocusReason);
        });
}

void ServerDialog::setBusy(bool busy)
{
    for (QWidget *widget : std::initializer_list<QWidget *> { m_kind, m_test, m_save })
        widget->setEnabled(!busy);
}

void ServerDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ServerDialog::retranslate()
{
    setWindowTitle(tr("Where the history lies"));
    m_kindRow->setTexts(tr("The history lies"),
        tr("On a server several desks share one history; its owner prepares the database with "
           "papayctl database create."));
    m_kind->setName(tr("The history lies"));
    m_kind->setItemText(0, tr("on this computer"));
    m_kind->setItemText(1, tr("on a PostgreSQL server"));
    m_hostRow->setTexts(tr("Server"),
        tr("Its name, as its certificate says it, or the folder of a "
           "unix socket."));
    m_portRow->setTexts(tr("Port"));
    m_databaseRow->setTexts(tr("Database"));
    m_userRow->setTexts(tr("User"), tr("A desk role: it may add and change, never remove."));
    m_password->setTexts(tr("Password"), {});
    m_certificateRow->setTexts(tr("Authority's certificate"),
        tr("Only where the server's certificate is your own authority's. The connection is always "
           "encrypted and checked."));
    m_choose->setText(tr("Choose…"));
    m_test->setText(tr("Test the connection"));
    m_cancel->setText(m_saved ? tr("Close") : tr("Cancel"));
    m_cancel->setVisible(!m_saved);
    m_save->setText(m_saved ? tr("Close") : tr("Save"));
}

} // namespace ui
