#include "profiles/profilespage.h"

#include "actionbutton.h"
#include "currentprofile.h"
#include "look.h"
#include "panel.h"
#include "profiles/healthpanel.h"
#include "profiles/profilecopying.h"
#include "profiles/profiledialog.h"
#include "profiles/profilefacts.h"
#include "profiles/profileremoval.h"
#include "profiles/profiletable.h"
#include "profiles/profiletransfer.h"
#include "profiletext.h"
#include "sandboxstatus.h"
#include "table.h"
#include "tonelabel.h"
#include "words/profiles.h"
#include "words/secrets.h"

#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

ProfilesPage::ProfilesPage(
    const Services &services, CurrentProfile &current, SandboxStatus &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_current(current)
    , m_sandbox(sandbox)
    , m_selected(current.profile().id)
    , m_model(new ProfileTable(services.profiles, current, this))
    , m_removal(new ProfileRemoval(services, this))
    , m_transfer(new ProfileTransfer(services, this))
    , m_title(new ToneLabel(Tone::Plain, this))
    , m_table(new Table(QStringLiteral("profilesTable"), *m_model, this))
    , m_unreadable(new ToneLabel(Tone::Bad, this))
    , m_note(new ToneLabel(Tone::Muted, this))
    , m_facts(nullptr)
    , m_health(nullptr)
{
    setObjectName(QStringLiteral("profilesPage"));
    build();
    listen();
    retranslate();
    select(m_selected);
}

void ProfilesPage::build()
{
    addActions({ &m_new, &m_edit, &m_duplicate, &m_delete, &m_import, &m_export, &m_use });
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    splitter->addWidget(buildView());
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 6);
    splitter->setSizes({ 470, 530 }); // shares, until someone moves the handle
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->addWidget(splitter);
}

QWidget *ProfilesPage::buildList()
{
    m_title->setFont(heading(font()));
    m_title->setContentsMargins(space::large, 0, space::large, 0);
    m_unreadable->setObjectName(QStringLiteral("unreadableProfiles"));
    m_note->setObjectName(QStringLiteral("profilesNote"));
    for (ToneLabel *label : { m_unreadable, m_note }) {
        label->setWordWrap(true);
        label->setContentsMargins(space::large, 0, space::large, 0);
    }
    m_table->setColumnRoom(ProfileTable::Name, 14);
    m_table->setColumnRoom(ProfileTable::Use, 8);
    m_table->setColumnRoom(ProfileTable::Environment, 10);
    m_table->setColumnRoom(ProfileTable::MerchantNumber, 14);

    auto *panel = new Panel(this);
    auto *buttons = new QGridLayout;
    buttons->setContentsMargins(space::large, 0, space::large, 0);
    buttons->setSpacing(space::medium);
    const auto add = [&](QAction &action, const char *name, int row, int column) {
        buttons->addWidget(new ActionButton(action, QString::fromLatin1(name), panel), row, column);
    };
    add(m_new, "newProfileButton", 0, 0);
    add(m_edit, "editProfileButton", 0, 1);
    add(m_duplicate, "duplicateProfileButton", 0, 2);
    add(m_import, "importProfileButton", 1, 0);
    add(m_export, "exportProfileButton", 1, 1);
    add(m_delete, "deleteProfileButton", 1, 2);
    buttons->addWidget(
        new ActionButton(m_use, QStringLiteral("useProfileButton"), panel), 2, 0, 1, 3);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, space::large, 1, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_unreadable);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    return panel;
}

QWidget *ProfilesPage::buildView()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    m_facts = new ProfileFacts(m_services, m_sandbox, splitter);
    m_health = new HealthPanel(m_services, m_sandbox, splitter);
    addAction(&m_health->checkAction);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_facts, m_health }) {
        auto *panel = new Panel(splitter);
        auto *layout = new QVBoxLayout(panel);
        layout->setContentsMargins(1, 1, 1, 1);
        layout->addWidget(widget);
        splitter->addWidget(panel);
    }
    splitter->setSizes({ 300, 500 }); // shares, until someone moves the handle
    return splitter;
}

void ProfilesPage::listen()
{
    connect(&m_new, &QAction::triggered, this, [this] { createProfile(); });
    connect(&m_edit, &QAction::triggered, this, [this] { editProfile(m_selected); });
    connect(&m_duplicate, &QAction::triggered, this, &ProfilesPage::duplicate);
    connect(&m_delete, &QAction::triggered, this, [this] { m_removal->ask(selected()); });
    connect(&m_import, &QAction::triggered, m_transfer, &ProfileTransfer::importProfile);
    connect(
        &m_export, &QAction::triggered, this, [this] { m_transfer->exportProfile(selected()); });
    connect(&m_use, &QAction::triggered, this, &ProfilesPage::use);
    connect(m_table, &QTableView::doubleClicked, this, &ProfilesPage::use);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &index) {
            if (index.isValid()) // not while the table is read anew
                m_selected = index.data(ProfileTable::IdRole).toString();
            showSelected();
        });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { select(m_selected); });
    connect(&m_current, &CurrentProfile::changed, this, &ProfilesPage::showSelected);
    connect(&m_services.signing.platformKeys, &platform::PlatformKeys::refreshed, this,
        [this](const QString &id) {
            if (id == m_selected)
                m_facts->refresh();
        });
    connect(m_removal, &ProfileRemoval::finished, this, &ProfilesPage::removed);
    connect(m_transfer, &ProfileTransfer::finished, this, &ProfilesPage::transferred);
}

profile::Profile ProfilesPage::selected() const
{
    return m_services.profiles.find(m_selected).value_or(profile::sandboxProfile());
}

/// Whichever is there instead, when that one is gone.
void ProfilesPage::select(const QString &id)
{
    const int row = qMax(0, m_model->rowOf(id));
    m_selected = m_model->index(row, 0).data(ProfileTable::IdRole).toString();
    m_table->setCurrentIndex(m_model->index(row, 0));
    showSelected();
}

void ProfilesPage::showSelected()
{
    const profile::Profile profile = selected();
    const bool isSandbox = profile.id == profile::sandboxProfile().id;
    for (QAction *action : { &m_edit, &m_delete })
        action->setEnabled(!isSandbox);
    m_use.setEnabled(profile.id != m_current.profile().id);
    m_facts->show(profile);
    m_health->show(profile);
    showNotes();
}

void ProfilesPage::createProfile(const QStringList &paths)
{
    if (!m_dialog) {
        profile::Profile fresh = profile::sandboxProfile();
        fresh.id.clear();
        fresh.name.clear();
        openDialog(fresh);
    }
    if (!paths.isEmpty())
        m_dialog->readFiles(paths);
}

void ProfilesPage::editProfile(const QString &id)
{
    select(id);
    if (!m_dialog && m_selected == id && m_edit.isEnabled())
        openDialog(selected());
}

void ProfilesPage::checkProfile(const QString &id)
{
    select(id);
    m_health->check();
}

void ProfilesPage::openDialog(const profile::Profile &profile)
{
    m_dialog = new ProfileDialog(m_services, profile, this);
    connect(m_dialog, &ProfileDialog::saved, this, &ProfilesPage::saved);
    m_dialog->open();
}

void ProfilesPage::duplicate()
{
    auto *copying = new ProfileCopying(m_services, selected(), this);
    connect(copying, &ProfileCopying::finished, this, [this, copying](const SavingEnd &end) {
        copying->deleteLater();
        saved(end);
    });
    copying->start();
}

void ProfilesPage::saved(const SavingEnd &end)
{
    if (end.error)
        return note([error = *end.error] { return words::text(error); }, Tone::Bad);
    if (end.keyRing)
        note([error = *end.keyRing] { return words::text(error); }, Tone::Warning);
    else
        note([name = end.profile.name] { return tr("Saved: %1").arg(name); }, Tone::Good);
    checkProfile(end.profile.id);
}

void ProfilesPage::removed(const ProfileRemoval::End &end)
{
    if (end.error)
        note([error = *end.error] { return words::text(error); }, Tone::Bad);
    else if (end.keyRing)
        note(
            [name = end.name] {
                return tr(
                    "Deleted: %1. The key ring did not answer: its secrets may still lie there.")
                    .arg(name);
            },
            Tone::Warning);
    else
        note([name = end.name] { return tr("Deleted: %1").arg(name); }, Tone::Good);
}

void ProfilesPage::transferred(const ProfileTransfer::End &end)
{
    if (end.error)
        return note([error = *end.error] { return words::text(error); }, Tone::Bad);
    const QString name = words::profileName(end.profile.id, end.profile.name);
    if (end.isImport) {
        select(end.profile.id);
        return note(
            [name] {
                return tr(
                    "Imported: %1. The file holds neither key nor secret: edit the profile and "
                    "give it its key.")
                    .arg(name);
            },
            Tone::Good);
    }
    note(
        [file = QDir::toNativeSeparators(end.file)] {
            return tr("Exported to %1. The file holds neither key nor secret.").arg(file);
        },
        Tone::Good);
}

void ProfilesPage::use() { m_current.select(m_selected); }

void ProfilesPage::note(const Saying &saying, Tone tone)
{
    m_saying = saying;
    m_note->setTone(tone);
    showNotes();
}

void ProfilesPage::showNotes()
{
    m_note->setTextOrHide(m_saying ? m_saying() : QString());
    QStringList lines;
    for (const profile::ProfileError &error : m_services.profiles.unreadable())
        lines.append(words::text(error));
    m_unreadable->setTextOrHide(lines.join(QLatin1Char('\n')));
}

void ProfilesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProfilesPage::retranslate()
{
    m_title->setText(tr("Merchant profiles"));
    m_table->setAccessibleName(tr("Merchant profiles"));
    m_new.setText(tr("New …"));
    m_edit.setText(tr("Edit …"));
    m_duplicate.setText(tr("Duplicate"));
    m_delete.setText(tr("Delete …"));
    m_import.setText(tr("Import …"));
    m_export.setText(tr("Export …"));
    m_use.setText(tr("Use this profile"));
    showNotes();
}

} // namespace ui
