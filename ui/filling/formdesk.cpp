#include "filling/formdesk.h"

#include "base/async.h"
#include "base/loopback.h"
#include "currentprofile.h"
#include "exchange/copying.h"
#include "filling/copymenu.h"
#include "filling/destination.h"
#include "filling/draftkeeper.h"
#include "filling/fillingreport.h"
#include "filling/formfilling.h"
#include "filling/noticestrip.h"
#include "filling/pasteguard.h"
#include "filling/templateshelf.h"
#include "form/codeaid.h"
#include "form/contractform.h"
#include "form/expiryaid.h"
#include "form/formdefaults.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>

namespace ui {

using contract::Field;
using contract::PreSignRequest;

static constexpr qsizetype undoLevels = 20;
/// Characters of a pasted text that are read in some 4 ms; longer ones are read on a thread.
static constexpr qsizetype readAtOnce = 32 * 1024;

FormDesk::FormDesk(const Parts &parts, const Services &services, QWidget *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_services(services)
    , m_reader(QStringLiteral("paste"))
    , m_destination(new Destination(parts.current, services.sandbox, this))
    , m_copies(new CopyMenu(parent))
    , m_shelf(new TemplateShelf(services.templates, parts.current, saveTemplate, parent))
    , m_keeper(new DraftKeeper(parts.form, services.drafts, services.signing.clock, this))
{
    setShortcuts();
    connectActions();
    parent->installEventFilter(this);
    retranslate();
    showUndo();
    followProfile();
}

FormDesk::~FormDesk() = default;

QMenu *FormDesk::templates() const { return m_shelf->menu(); }

QMenu *FormDesk::copies() const { return m_copies; }

void FormDesk::setShortcuts()
{
    // Ctrl+E, Ctrl+Backspace, Ctrl+Z and Ctrl+Shift+Z are what every input does itself.
    fillExample.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    newContract.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    clear.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    undo.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z));
    paste.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    saveTemplate.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    openTemplates.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
}

void FormDesk::connectActions()
{
    connect(&fillExample, &QAction::triggered, this, &FormDesk::fillInExample);
    connect(&newContract, &QAction::triggered, this, &FormDesk::beginNew);
    connect(&clear, &QAction::triggered, this, [this] {
        change([this] { m_parts.form.clear(); }, { Tone::Plain, [] { return tr("Cleared."); } });
    });
    connect(&undo, &QAction::triggered, this, &FormDesk::undoLast);
    connect(&paste, &QAction::triggered, this, &FormDesk::pasteText);
    connect(&saveTemplate, &QAction::triggered, this, [this] {
        const PreSignRequest request = m_parts.form.request();
        m_shelf->askToSave(request,
            request.has(Field::ExpiredTime) ? std::optional(m_parts.expiry.lifeMinutes())
                                            : std::nullopt);
    });
    connect(m_copies, &CopyMenu::wanted, this, &FormDesk::copy);
    connect(m_shelf, &TemplateShelf::chosen, this, &FormDesk::fillIn);
    connect(m_shelf, &TemplateShelf::said, this, &FormDesk::say);
    connect(m_keeper, &DraftKeeper::failed, this,
        [this](const forms::WriteFailure &failure) { say(draftFailureNotice(failure)); });
    connect(&m_parts.current, &CurrentProfile::changed, this, &FormDesk::followProfile);
    const auto *guard = new PasteGuard(m_parts.form, this);
    connect(guard, &PasteGuard::documentCame, this,
        [this](exchange::Format format) { say(documentNotice(format, &paste)); });
}

void FormDesk::followProfile()
{
    const profile::Profile &now = m_parts.current.profile();
    const bool isSame = now.id == m_whose;
    if (!isSame)
        m_keeper->leave();
    m_parts.form.setProfileId(now.id);
    m_parts.form.setMode(now.mode);
    if (!isSame || now.defaults != m_defaults) // else what was emptied on purpose would come back
        m_parts.form.setDefaults(now.defaults);
    m_defaults = now.defaults;
    if (isSame)
        return;
    m_whose = now.id;
    m_parts.strip.forget(); // it spoke of another merchant's form
    showUndo();
    if (const auto draft = m_services.drafts.load(now.id))
        restoreDraft(*draft);
    m_keeper->follow(now.id); // a draft that only came back is not written again
}

void FormDesk::restoreDraft(const forms::Draft &draft)
{
    if (draft.request == m_parts.form.everything())
        return;
    change([&] { m_parts.form.setRequest(draft.request); }, draftNotice(draft));
}

void FormDesk::fillInExample()
{
    PreSignRequest request
        = exampleFor(m_parts.current.profile(), m_services.signing.clock.nowMs());
    request.set(Field::ExpiredTime, m_parts.expiry.expiryIn(m_parts.expiry.lifeMinutes()));
    change([&] { m_parts.form.setRequest(withFreshCode(request)); },
        { Tone::Plain, [] { return tr("Filled with the example."); } });
}

void FormDesk::beginNew()
{
    PreSignRequest request = m_parts.form.everything();
    // Whoever filled in a form without an expiry meant it so.
    const bool expires = request.has(Field::ExpiredTime) || !request.has(Field::OutContractCode);
    for (const Field field : { Field::UserDisplayName, Field::Openid, Field::UserClientIp })
        request.set(field, {});
    if (expires)
        request.set(Field::ExpiredTime, m_parts.expiry.expiryIn(m_parts.expiry.lifeMinutes()));
    change([&] { m_parts.form.setRequest(withFreshCode(request)); },
        { Tone::Plain, [] { return tr("A new contract for the same merchant."); } });
    m_parts.form.goTo(Field::UserDisplayName);
}

void FormDesk::fillIn(const forms::Template &chosen)
{
    PreSignRequest request = chosen.request;
    request.set(Field::ExpiredTime,
        chosen.lifeMinutes ? m_parts.expiry.expiryIn(*chosen.lifeMinutes) : QString());
    change([&] { m_parts.form.setRequest(withFreshCode(request)); },
        { Tone::Plain,
            [name = chosen.name] { return tr("Filled from the template “%1”.").arg(name); } });
    m_shelf->use(chosen.name);
    if (!request.has(Field::UserDisplayName))
        m_parts.form.goTo(Field::UserDisplayName);
}

void FormDesk::pasteText()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.size() <= readAtOnce)
        return takeOver(exchange::read(text));
    base::whenDone(m_reader.run([text] { return exchange::read(text); }), this,
        [this](const exchange::Pasted &pasted) {
            if (!m_busy)
                takeOver(pasted);
        });
}

void FormDesk::takeOver(const exchange::Pasted &pasted)
{
    const PreSignRequest present = m_parts.form.everything();
    const Filling filling = filledFrom(pasted, present, place());
    const Notice notice = pasteNotice(pasted, filling, place().mode);
    if (filling.request == present)
        return say(notice);
    change([&] { m_parts.form.setRequest(filling.request); }, notice);
}

void FormDesk::copy(exchange::Format format)
{
    const PreSignRequest request = m_parts.form.request();
    QGuiApplication::clipboard()->setText(
        exchange::written(format, request, m_destination->sender(request)));
    say(copyNotice(format));
}

void FormDesk::newFrom(const history::Row &row)
{
    if (m_busy)
        return say({ Tone::Warning,
            [] { return tr("Not while a request is on its way: the form stays as it is."); } });
    const auto body = contract::fromJson(row.requestBytes);
    if (!body)
        return say({ Tone::Warning,
            [] { return tr("What this attempt sent cannot be read: nothing was changed."); } });
    const auto whose = m_services.profiles.find(row.profileId);
    const bool wasEmbedded = !whose || whose->accessPoint == profile::embeddedAccessPoint;
    const bool isGone = wasEmbedded && base::isLoopback(QUrl(row.baseUri)); // the port is
    const Filling filling
        = filledFrom({ body->request, isGone ? QString() : row.baseUri }, place());
    PreSignRequest request = withFreshCode(filling.request);
    const std::optional<int> life = lifeMinutes(row);
    if (life)
        request.set(Field::ExpiredTime, m_parts.expiry.expiryIn(*life));
    change(
        [&] { m_parts.form.setRequest(request); }, againNotice(row, *body, filling, place().mode));
    m_parts.form.goTo(Field::UserDisplayName);
}

void FormDesk::undoLast()
{
    QList<PreSignRequest> &before = m_before[m_whose];
    if (before.isEmpty())
        return;
    m_parts.form.setRequest(before.takeLast());
    m_keeper->saveNow();
    showUndo();
    say({ Tone::Plain, [] { return tr("Undone: the form is as it was before."); }, {},
        before.isEmpty() ? nullptr : &undo });
}

void FormDesk::change(const std::function<void()> &apply, const Notice &notice)
{
    const PreSignRequest before = m_parts.form.everything();
    apply();
    Notice said = notice;
    if (m_parts.form.everything() != before) {
        QList<PreSignRequest> &levels = m_before[m_whose];
        levels.append(before);
        if (levels.size() > undoLevels)
            levels.removeFirst();
        said.action = &undo;
    }
    m_keeper->saveNow();
    showUndo();
    say(said);
}

void FormDesk::say(const Notice &notice)
{
    m_notice = notice;
    m_parts.strip.tell(notice.tone, notice.text(),
        notice.details ? notice.details() : QStringList(), notice.action);
}

void FormDesk::setBusy(bool busy)
{
    m_busy = busy;
    for (QAction *action : { &fillExample, &newContract, &clear, &paste, &openTemplates })
        action->setEnabled(!busy);
    templates()->menuAction()->setEnabled(!busy);
    showUndo();
    if (busy)
        m_parts.strip.forget();
}

void FormDesk::showUndo() { undo.setEnabled(!m_busy && !m_before.value(m_whose).isEmpty()); }

PreSignRequest FormDesk::withFreshCode(PreSignRequest request)
{
    request.set(Field::OutContractCode, m_parts.code.freshCode());
    return request;
}

Place FormDesk::place() const { return { m_parts.form.mode(), m_destination->accessPoint() }; }

bool FormDesk::eventFilter(QObject *page, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_parts.strip.isTelling())
            say(m_notice);
    }
    return QObject::eventFilter(page, event);
}

void FormDesk::retranslate()
{
    fillExample.setText(tr("Fill example"));
    newContract.setText(tr("New"));
    clear.setText(tr("Clear"));
    undo.setText(tr("Undo"));
    paste.setText(tr("Paste"));
    saveTemplate.setText(tr("Save as template …"));
    openTemplates.setText(tr("Choose a template …"));
}

} // namespace ui
