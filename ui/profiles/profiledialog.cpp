#include "profiles/profiledialog.h"

#include "base/async.h"
#include "look.h"
#include "profiles/droparea.h"
#include "profiles/materialsview.h"
#include "profiles/profileform.h"
#include "profiletext.h"
#include "tonelabel.h"
#include "words/profiles.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using profile::Role;

ProfileDialog::ProfileDialog(
    const Services &services, const profile::Profile &profile, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_profile(profile)
    , m_area(new QScrollArea(this))
    , m_drop(new DropArea(this))
    , m_materials(new MaterialsView(this))
    , m_form(new ProfileForm(services.signing.signer, profile, this))
    , m_error(new ToneLabel(Tone::Bad, this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("profileDialog"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(true);
    setAcceptDrops(true);
    build();
    listen();
    retranslate();
    resize(sizeHint()); // else Qt makes it two thirds of the screen at most
}

void ProfileDialog::build()
{
    m_error->setObjectName(QStringLiteral("profileError"));
    m_error->setWordWrap(true);
    m_error->hide();
    m_cancel->setObjectName(QStringLiteral("cancelProfileButton"));
    m_cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveProfileButton"));
    m_save->setDefault(true);

    m_area->setObjectName(QStringLiteral("profileArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus); // the inputs take the focus
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    auto *sheet = new QWidget(m_area);
    m_area->setWidget(sheet);
    sheet->setAutoFillBackground(false);
    auto *body = new QVBoxLayout(sheet);
    body->setContentsMargins(space::large, space::large, space::large, space::large);
    body->setSpacing(space::medium);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_drop, m_materials, m_form })
        body->addWidget(widget);
    body->addStretch();

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::large, space::medium, space::large, space::large);
    buttons->setSpacing(space::medium);
    buttons->addWidget(m_error, 1);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::small, 0, 0); // the strip that says which environment
    layout->setSpacing(0);
    layout->addWidget(m_area, 1);
    layout->addLayout(buttons);
}

void ProfileDialog::listen()
{
    connect(m_drop, &DropArea::filesGiven, this, &ProfileDialog::readFiles);
    connect(
        m_drop, &DropArea::textGiven, this, [this](const QString &text) { readText(text, false); });
    connect(m_drop, &DropArea::pasteWanted, this, &ProfileDialog::pasteFromClipboard);
    connect(m_form, &ProfileForm::filesGiven, this, &ProfileDialog::readFiles);
    connect(m_form, &ProfileForm::environmentChanged, this, &ProfileDialog::showEnvironment);
    connect(m_form, &ProfileForm::attentionDrawn, this, &ProfileDialog::showFocused);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ProfileDialog::save);
}

void ProfileDialog::readFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        m_paths.removeAll(path); // it may have changed
        m_paths.append(path);
    }
    setReading(+1);
    base::whenDone(m_services.profiles.look(m_paths, m_form->mchid()), this,
        [this](const profile::Materials &materials) {
            m_inFiles = materials.found;
            take(materials);
        });
}

void ProfileDialog::pasteFromClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        m_materials->sayNothingToPaste();
    else
        readText(text, true);
}

static bool isSecret(const profile::FoundMaterial &found)
{
    return found.role == Role::MerchantKey || found.role == Role::MerchantBundle
        || found.role == Role::ApiV3Key;
}

void ProfileDialog::readText(const QString &text, bool fromClipboard)
{
    setReading(+1);
    const auto secret = std::make_shared<const base::Secret>(text.toUtf8());
    base::whenDone(m_services.profiles.look(secret, m_form->mchid()), this,
        [this, fromClipboard](const profile::Materials &materials) {
            m_inTexts += materials.found;
            const auto &found = materials.found;
            if (fromClipboard && std::any_of(found.begin(), found.end(), isSecret))
                m_materials->offerToClearClipboard();
            take(materials);
        });
}

/// A company is a better name than a number, but for the one that WeChat Pay writes into every
/// certificate.
QString ProfileDialog::suggestedName(const profile::Materials &materials) const
{
    if (!m_profile.id.isEmpty() || materials.mchid.isEmpty())
        return {};
    const auto &found = materials.found;
    const auto own = std::find_if(found.begin(), found.end(),
        [&](const auto &one) { return one.mchid == materials.mchid && one.material.certificate; });
    const QString company
        = own == found.end() ? QString() : own->material.certificate->organisation;
    const bool isTelling = !company.isEmpty() && company != QStringLiteral("微信商户系统");
    return m_services.profiles.freeName(isTelling ? company : materials.mchid);
}

void ProfileDialog::take(const profile::Materials &materials)
{
    m_materials->show(m_inFiles + m_inTexts);
    m_form->take(materials, suggestedName(materials));
    setReading(-1);
}

void ProfileDialog::setReading(int change)
{
    m_reading += change;
    m_drop->setBusy(m_reading > 0);
    if (m_reading == 0 && std::exchange(m_saveWanted, false))
        save();
}

bool ProfileDialog::check(const ProfileDraft &draft)
{
    m_problem = nullptr;
    const bool isFormGood = m_form->check();
    const auto objections = m_services.profiles.objections(draft.profile, draft.copies);
    for (const profile::ProfileError &error : objections)
        showObjection(error);
    return isFormGood && objections.isEmpty();
}

void ProfileDialog::showObjection(const profile::ProfileError &error)
{
    if (m_form->showObjection(error))
        return;
    m_problem = [error] { return words::text(error); };
}

void ProfileDialog::save()
{
    if (m_reading > 0) {
        m_saveWanted = true;
        return;
    }
    const ProfileDraft wanted = m_form->draft(m_profile);
    const bool isGood = check(wanted);
    retranslate();
    if (!isGood)
        return m_form->goToFirstProblem();
    m_save->setEnabled(false);
    auto *saving = new ProfileSaving(m_services, wanted, this);
    connect(saving, &ProfileSaving::finished, this, [this, saving](const SavingEnd &end) {
        saving->deleteLater();
        savingEnded(end);
    });
    saving->start();
}

void ProfileDialog::savingEnded(const SavingEnd &end)
{
    m_save->setEnabled(true);
    if (!end.profile.id.isEmpty())
        m_profile = end.profile; // saving again replaces it
    if (end.error) {
        showObjection(*end.error);
        retranslate();
        return m_form->goToFirstProblem();
    }
    emit saved(end);
    accept();
}

void ProfileDialog::showFocused()
{
    QTimer::singleShot(0, this, [this] {
        m_area->widget()->layout()->activate();
        if (focusWidget() && m_area->isAncestorOf(focusWidget()))
            m_area->ensureWidgetVisible(focusWidget(), 0, 2 * space::large);
    });
}

QSize ProfileDialog::sizeHint() const
{
    const int line = fontMetrics().height();
    const QSize wanted(50 * line, 42 * line);
    const QSize frame(2 * space::large, 2 * space::large);
    return parentWidget() ? wanted.boundedTo(parentWidget()->window()->size() - frame) : wanted;
}

void ProfileDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (DropArea::canRead(*event->mimeData()))
        event->acceptProposedAction();
}

void ProfileDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_drop->read(*event->mimeData());
}

void ProfileDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    const Look look = lookOf(palette());
    const bool live = m_form->environment() == base::Environment::Live;
    QPainter painter(this);
    painter.fillRect(rect(), look.panel);
    painter.fillRect(QRect(0, 0, width(), space::small), live ? look.bad : look.hairline);
}

void ProfileDialog::showEnvironment()
{
    retranslate();
    update();
}

void ProfileDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ProfileDialog::retranslate()
{
    const bool live = m_form->environment() == base::Environment::Live;
    setWindowTitle(m_profile.id.isEmpty()
            ? tr("New profile")
            : tr("Profile %1").arg(words::profileName(m_profile.id, m_profile.name)));
    m_cancel->setText(tr("Cancel"));
    m_save->setProperty("tone", live ? QVariant(static_cast<int>(Tone::Bad)) : QVariant());
    m_save->setText(live ? tr("Save as LIVE profile") : tr("Save as sandbox profile"));
    m_error->setTextOrHide(m_problem ? m_problem() : QString());
}

} // namespace ui
