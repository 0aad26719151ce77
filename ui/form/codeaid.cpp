#include "form/codeaid.h"

#include "actionbutton.h"
#include "attempt/outcome.h"
#include "contract/codepattern.h"
#include "contract/tidy.h"
#include "currentprofile.h"
#include "form/codesequence.h"
#include "form/contractform.h"
#include "sandboxstatus.h"
#include "words/codes.h"

#include <QEvent>
#include <QToolButton>

namespace ui {

using contract::Field;

static constexpr int mostTries = 100;

CodeAid::CodeAid(ContractForm &form, const Services &services)
    : QObject(&form)
    , m_form(form)
    , m_field(form.field(Field::OutContractCode))
    , m_services(services)
    , m_watch(new CodeWatch(services.store, this))
    , m_new(addButton(generate, "newCodeButton"))
{
    generate.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    repeat.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R));
    repeat.setEnabled(false);
    connect(&generate, &QAction::triggered, this, [this] { m_field.setText(freshCode()); });
    connect(&repeat, &QAction::triggered, this, [this] {
        show(); // its expiry may have passed meanwhile
        if (repeat.isEnabled())
            emit repeatWanted(m_use->row);
    });
    connect(&m_field, &FormField::changed, this, &CodeAid::followCode);
    connect(&m_form, &ContractForm::changed, this, [this] {
        if (m_use)
            show();
    });
    connect(m_watch, &CodeWatch::answered, this, &CodeAid::take);
    connect(&m_services.store, &history::Store::rowChanged, this, &CodeAid::follow);
    connect(&m_services.current, &CurrentProfile::changed, this, &CodeAid::look);
    connect(&m_services.sandbox, &SandboxStatus::changed, this, &CodeAid::look);
    retranslate();
}

QToolButton *CodeAid::addButton(QAction &action, const char *objectName)
{
    auto *button = new QToolButton(&m_field);
    button->setObjectName(QString::fromLatin1(objectName));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setDefaultAction(&action);
    m_field.addPicker(button);
    return button;
}

void CodeAid::start()
{
    m_started = true;
    look();
}

QString CodeAid::code() const { return m_field.text().trimmed(); }

QString CodeAid::freshCode()
{
    m_fresh = { nextCode(), m_services.clock.nowMs(), 0 };
    return m_fresh.code;
}

QString CodeAid::nextCode()
{
    const profile::Profile &profile = m_services.current.profile();
    // A file that was edited by hand may hold anything.
    const auto pattern = contract::CodePattern::parse(profile.defaults.codePattern)
                             .value_or(contract::CodePattern());
    const qint64 now = m_services.clock.nowMs();
    const quint64 sequence = pattern.usesSequence()
        ? nextSequence(m_services.settings, profile.id, pattern.usesDate(), now)
        : 0;
    return pattern.code(now, sequence);
}

/// Nothing while it is not known whose codes they are: the sandbox is starting.
std::optional<history::CodeQuery> CodeAid::query(const QString &code) const
{
    const profile::Profile &profile = m_services.current.profile();
    history::CodeQuery query { code, profile.environment, profile.identity.mchid };
    if (m_services.current.isEmbedded()) {
        const auto &embedded = m_services.sandbox.embedded();
        if (!embedded)
            return std::nullopt;
        query.mchid = embedded->identity.mchid;
    }
    return query;
}

void CodeAid::followCode()
{
    if (code() == m_code)
        return;
    m_code = code();
    m_use.reset(); // of another code
    show();
    look();
}

void CodeAid::look()
{
    const auto wanted = query(code());
    if (!m_started || code().isEmpty() || !wanted)
        return m_watch->forget();
    if (code() == m_fresh.code)
        m_watch->askNow(*wanted);
    else
        m_watch->askSoon(*wanted);
}

/// Whether a code that was made here had been used before: what was signed with it since does not
/// count.
bool CodeAid::isStale(const CodeWatch::Answer &answer) const
{
    return code() == m_fresh.code && answer.uses.newest
        && answer.uses.newest->startedMs < m_fresh.madeMs;
}

void CodeAid::take(const CodeWatch::Answer &answer)
{
    const bool isStanding = answer.code == code();
    if (isStanding) {
        m_use.reset();
        if (const auto &row = answer.uses.newest) {
            const auto sent = contract::fromJson(row->requestBytes);
            m_use = Use { *row, sent ? sent->request : contract::PreSignRequest(),
                answer.uses.count - 1 };
        }
    }
    if (isStale(answer) && m_fresh.tries < mostTries) {
        ++m_fresh.tries;
        if (const auto next = query(nextCode()))
            m_watch->askNow(*next);
        return;
    }
    if (!isStanding && !answer.uses.newest) {
        m_fresh.code = answer.code;
        return m_field.setText(answer.code);
    }
    show();
}

void CodeAid::follow(const history::Row &row)
{
    m_own = row.id;
    if (row.outContractCode != code())
        return;
    if (row.startedMs >= m_fresh.madeMs)
        m_fresh = {}; // it is used now, and stays
    if (row.outcome != history::Outcome::Pending)
        look();
}

QList<Field> CodeAid::differences() const
{
    const contract::PreSignRequest now = m_form.request();
    QList<Field> different;
    for (const Field field : contract::allFields) {
        if (field != Field::BaseUri
            && contract::tidied(field, now.value(field)) != m_use->sent.value(field))
            different.append(field);
    }
    return different;
}

void CodeAid::show()
{
    offerRepeat(m_use && m_use->row.profileId == m_services.current.profile().id
        && attempt::mayRepeat(m_use->row, m_services.clock.nowMs()));
    if (!m_use)
        return m_field.setNote({}, Tone::Muted);
    const QList<Field> different = differences();
    QString text = words::codeUse(m_use->row, different, m_use->others);
    if (m_fresh.tries >= mostTries && code() == m_fresh.code)
        text = tr("No unused code was found: make another one, or give the profile a pattern with "
                  "more digits.")
            + QLatin1Char('\n') + text;
    // What this console has just signed is no news to whoever signed it.
    const bool isOwn = m_use->row.id == m_own && different.isEmpty();
    m_field.setNote(text, isOwn ? Tone::Muted : Tone::Warning);
}

void CodeAid::offerRepeat(bool offered)
{
    repeat.setEnabled(offered);
    if (offered && !m_repeat) {
        m_repeat = addButton(repeat, "repeatExactlyButton");
        retranslate();
    }
    if (m_repeat)
        m_repeat->setVisible(offered);
}

bool CodeAid::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show();
    }
    return QObject::event(event);
}

void CodeAid::retranslate()
{
    generate.setText(tr("New code"));
    generate.setToolTip(textWithShortcut(generate));
    repeat.setText(tr("Repeat exactly"));
    repeat.setToolTip(tr("Sends the same bytes again, freshly signed (%1)")
                          .arg(repeat.shortcut().toString(QKeySequence::NativeText)));
    for (QToolButton *button : { m_new, m_repeat }) {
        if (!button)
            continue;
        button->setAccessibleName(button->defaultAction()->text());
        button->setFont(note(m_field.font()));
    }
}

} // namespace ui
