#include "sign/actionbar.h"

#include "actionbutton.h"
#include "filling/formdesk.h"
#include "look.h"
#include "sign/busyline.h"
#include "tonelabel.h"
#include "wraplayout.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>
#include <QVariant>

namespace ui {

static constexpr int tickMs = 100;
static constexpr int narrowestProgress = 16; // characters

ActionBar::ActionBar(FormDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_line(new BusyLine(this))
    , m_progress(new ToneLabel(Tone::Muted, this))
{
    sign.setShortcuts(
        { QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter) });
    cancel.setShortcut(QKeySequence(Qt::Key_Escape));

    auto *buttons = new WrapLayout(nullptr);
    buttons->setContentsMargins(space::large, space::medium, space::large, space::medium);
    buttons->setSpacing(space::medium);
    const auto button = [this](QAction &action, const char *name) {
        return new ActionButton(action, QString::fromLatin1(name), this);
    };
    m_idleButtons
        = { button(desk.fillExample, "fillExampleButton"), button(desk.clear, "clearButton") };
    for (QWidget *idle : std::as_const(m_idleButtons))
        buttons->addWidget(idle);
    buttons->addWidget(m_progress);
    auto *cancelButton = button(cancel, "cancelButton");
    buttons->addRight(cancelButton);
    m_signButton = button(sign, "signButton");
    m_signButton->setDefault(true);
    buttons->addRight(m_signButton);
    connect(&cancel, &QAction::changed, cancelButton,
        [this, cancelButton] { cancelButton->setVisible(cancel.isEnabled()); });

    m_progress->setObjectName(QStringLiteral("progressLine"));
    m_progress->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_progress->setWordWrap(true);
    m_progress->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_line);
    layout->addLayout(buttons);

    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &ActionBar::showProgress);
    retranslate();
    setBusy(false);
}

void ActionBar::setBusy(bool busy)
{
    m_busy = busy;
    sign.setEnabled(!busy);
    for (QWidget *button : std::as_const(m_idleButtons))
        button->setVisible(!busy); // the progress needs their room
    m_progress->setVisible(busy);
    cancel.setEnabled(busy);
    if (busy) {
        m_stage.reset();
        m_progress->setMinimumWidth(narrowestProgress * fontMetrics().averageCharWidth());
        m_elapsed.start();
        m_tick.start();
        m_line->start();
    } else {
        m_tick.stop();
        m_line->stop();
    }
    showProgress();
}

void ActionBar::setStage(std::optional<attempt::Stage> stage)
{
    m_stage = stage;
    showProgress();
}

void ActionBar::setEnvironment(base::Environment environment)
{
    m_environment = environment;
    const bool live = environment == base::Environment::Live;
    m_signButton->setProperty("tone", live ? QVariant(static_cast<int>(Tone::Bad)) : QVariant());
    sign.setText(signText());
    m_signButton->update();
}

void ActionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ActionBar::retranslate()
{
    sign.setText(signText());
    cancel.setText(tr("Cancel"));
    showProgress();
}

QString ActionBar::signText() const
{
    switch (m_environment) {
    case base::Environment::Sandbox:
        return tr("Sign");
    case base::Environment::Live:
        return tr("Sign LIVE");
    }
    Q_UNREACHABLE();
}

void ActionBar::showProgress()
{
    if (m_busy) {
        const double seconds = static_cast<double>(m_elapsed.elapsed()) / 1000;
        m_progress->setText(tr("%1 · %2 s").arg(stageText(), QLocale().toString(seconds, 'f', 1)));
    } else {
        m_progress->clear();
    }
}

QString ActionBar::stageText() const
{
    using attempt::Stage;
    if (!m_stage)
        return tr("Starting the sandbox");
    switch (*m_stage) {
    case Stage::Checking:
        return tr("Checking");
    case Stage::Unlocking:
        return tr("Opening the key");
    case Stage::Signing:
        return tr("Signing");
    case Stage::Recording:
        return tr("Recording");
    case Stage::Sending:
        return tr("Waiting for the answer");
    case Stage::Verifying:
        return tr("Verifying the answer");
    case Stage::Refreshing:
        return tr("Fetching the platform certificates");
    case Stage::Finishing:
    case Stage::Over:
        return tr("Recording the outcome");
    }
    Q_UNREACHABLE();
}

} // namespace ui
