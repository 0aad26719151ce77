#include "form/expiryaid.h"

#include "actionbutton.h"
#include "contract/violation.h"
#include "contract/zonedtime.h"
#include "form/expirypopup.h"
#include "form/formfield.h"
#include "form/zonechooser.h"
#include "option.h"
#include "words/moments.h"

#include <QEvent>
#include <QToolButton>

#include <algorithm>

namespace ui {

static constexpr qint64 minuteMs = 60'000;

namespace {
struct Preset {
    int minutes;
    const char *button;
};
} // namespace

static constexpr std::array presets { Preset { 10, "expirySoonestButton" },
    Preset { 30, "expirySoonButton" }, Preset { 120, "expiryLaterButton" } };

ExpiryAid::ExpiryAid(FormField &expiry, const base::Clock &clock, QSettings &settings)
    : QObject(&expiry)
    , m_field(expiry)
    , m_clock(clock)
    , m_settings(settings)
{
    for (std::size_t i = 0; i < presets.size(); ++i) {
        addButton(m_presets.at(i), presets.at(i).button);
        connect(&m_presets.at(i), &QAction::triggered, this,
            [this, minutes = presets.at(i).minutes] { usePreset(minutes); });
    }
    addButton(m_endOfDay, "expiryEndOfDayButton");
    addButton(m_choose, "expiryChooseButton");
    m_choose.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D));
    connect(&m_endOfDay, &QAction::triggered, this, &ExpiryAid::useEndOfDay);
    connect(&m_choose, &QAction::triggered, this, &ExpiryAid::choose);
    int place = 1;
    for (QAction *preset : { &m_presets[0], &m_presets[1], &m_presets[2], &m_endOfDay })
        preset->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_0 + place++)));
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &ExpiryAid::showNote);
    connect(&m_field, &FormField::changed, this, &ExpiryAid::showNote);
    m_field.installEventFilter(this);
    retranslate();
}

void ExpiryAid::addButton(QAction &action, const char *objectName)
{
    auto *button = new QToolButton(&m_field);
    button->setObjectName(QString::fromLatin1(objectName));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setDefaultAction(&action);
    m_field.addPicker(button);
    m_buttons.append(button);
}

QList<QAction *> ExpiryAid::actions()
{
    return { &m_presets[0], &m_presets[1], &m_presets[2], &m_endOfDay, &m_choose };
}

int ExpiryAid::lifeMinutes() const { return options::expiryLife.read(m_settings); }

static QTimeZone chosenZone(const QSettings &settings)
{
    return zoneOf(options::expiryZone.read(settings));
}

QString ExpiryAid::expiryIn(int minutes) const
{
    return contract::expiryText(m_clock.nowMs() + minutes * minuteMs, chosenZone(m_settings));
}

void ExpiryAid::usePreset(int minutes)
{
    options::expiryLife.write(m_settings, minutes);
    m_field.setText(expiryIn(minutes));
}

void ExpiryAid::useEndOfDay()
{
    const QTimeZone zone = chosenZone(m_settings);
    m_field.setText(contract::expiryText(contract::endOfDayMs(m_clock.nowMs(), zone), zone));
}

/// What nobody has chosen yet begins at a whole minute: its seconds mean nothing.
static qint64 nextMinute(qint64 utcMs) { return (utcMs / minuteMs + 1) * minuteMs; }

void ExpiryAid::choose()
{
    const auto held = contract::expiryMs(m_field.text().trimmed());
    const qint64 start = held.value_or(nextMinute(m_clock.nowMs() + lifeMinutes() * minuteMs));
    auto *popup = new ExpiryPopup(m_clock, start, options::expiryZone.read(m_settings), &m_field);
    connect(popup, &ExpiryPopup::chosen, this, [this](const ExpiryChoice &choice) {
        options::expiryZone.write(m_settings, choice.zone);
        m_field.setText(choice.text);
    });
    popup->open();
}

/// Until words::preview says something else, or a limit of the rules is passed: seconds where it
/// counts them, then half minutes, where it rounds.
static int untilNextTick(qint64 distanceMs)
{
    const qint64 step = qAbs(distanceMs) < 2 * minuteMs ? 1000 : minuteMs / 2;
    const qint64 rest = distanceMs % step;
    return static_cast<int>(rest < 0 ? rest + step : rest) + 1;
}

static bool isAboutNow(contract::Check check)
{
    return check == contract::Check::Future || check == contract::Check::NotSoon
        || check == contract::Check::NotFar;
}

/// Warning for an expiry that is past, or unusually near or far: the sentence about it is the
/// validation's.
static Tone toneOf(const QString &expiredTime, qint64 nowMs)
{
    const auto rules = contract::rules();
    const bool isOdd = std::any_of(rules.begin(), rules.end(), [&](const contract::Rule &rule) {
        return rule.field == contract::Field::ExpiredTime && isAboutNow(rule.check)
            && contract::violation(rule, expiredTime, nowMs);
    });
    return isOdd ? Tone::Warning : Tone::Muted;
}

void ExpiryAid::showNote()
{
    m_tick.stop();
    const QString text = m_field.text().trimmed();
    const auto expiry = contract::expiryMs(text);
    if (!expiry)
        return m_field.setNote({}, Tone::Muted);
    const qint64 now = m_clock.nowMs();
    m_field.setNote(words::preview(*expiry, now), toneOf(text, now));
    if (m_field.isVisible())
        m_tick.start(untilNextTick(*expiry - now));
}

bool ExpiryAid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        showNote();
    if (event->type() == QEvent::Hide)
        m_tick.stop();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void ExpiryAid::retranslate()
{
    const QFont font = note(m_field.font());
    m_presets[0].setText(tr("Expires in 10 minutes"));
    m_presets[0].setIconText(tr("10 min"));
    m_presets[1].setText(tr("Expires in 30 minutes"));
    m_presets[1].setIconText(tr("30 min"));
    m_presets[2].setText(tr("Expires in 2 hours"));
    m_presets[2].setIconText(tr("2 h"));
    m_endOfDay.setText(tr("Expires at the end of the day"));
    m_endOfDay.setIconText(tr("End of day"));
    m_choose.setText(tr("Choose when it expires…"));
    m_choose.setIconText(tr("Choose…"));
    for (QToolButton *button : std::as_const(m_buttons)) {
        QAction *action = button->defaultAction();
        action->setToolTip(textWithShortcut(*action));
        button->setAccessibleName(action->text());
        button->setFont(font);
    }
    showNote();
}

} // namespace ui
