#include "keeping/retentionview.h"

#include "base/async.h"
#include "keeping/keepingtext.h"
#include "keeping/retention.h"
#include "look.h"
#include "tonelabel.h"
#include "words/problems.h"
#include "words/profiles.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

static constexpr int longest = 36'500; // days: a hundred years

RetentionView::RetentionView(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_about(new ToneLabel(Tone::Muted, this))
    , m_grid(new QGridLayout)
    , m_preview(new QPushButton(this))
    , m_purge(new QPushButton(this))
    , m_said(new ToneLabel(Tone::Plain, this))
{
    build();
    for (const profile::Profile &known : m_services.profiles.all())
        addProfile(known.id, words::profileName(known.id, known.name));
    // Attempts outlive their profiles.
    base::whenDone(
        m_services.signing.store.choices(), this, [this](const history::ChoicesResult &choices) {
            if (!choices)
                return;
            for (const history::Choice &known : choices->profiles)
                addProfile(known.value, words::profileName(known.value, known.name));
        });
    connect(m_preview, &QPushButton::clicked, this, &RetentionView::preview);
    connect(m_purge, &QPushButton::clicked, this, &RetentionView::purge);
    retranslate();
}

void RetentionView::build()
{
    m_about->setWordWrap(true);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("purgeText"));
    m_said->hide();
    m_preview->setObjectName(QStringLiteral("purgePreview"));
    m_purge->setObjectName(QStringLiteral("purgeButton"));
    m_purge->setAutoDefault(false);
    m_purge->hide();
    m_grid->setColumnStretch(0, 1);
    m_grid->setContentsMargins(0, 0, space::medium, 0);
    m_grid->setVerticalSpacing(space::small);
    auto *sheet = new QWidget(this);
    auto *sheetLayout = new QVBoxLayout(sheet);
    sheetLayout->setContentsMargins(0, 0, 0, 0);
    sheetLayout->addLayout(m_grid);
    sheetLayout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(sheet);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addWidget(m_preview);
    buttons->addWidget(m_purge);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_about);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_said);
}

void RetentionView::addProfile(const QString &id, const QString &name)
{
    if (m_days.contains(id))
        return;
    auto *label = new QLabel(name, this);
    auto *days = new QSpinBox(this);
    days->setObjectName(QStringLiteral("keepDays-") + id);
    days->setAccessibleName(tr("Days to keep: %1").arg(name));
    days->setRange(0, longest);
    days->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    days->setSpecialValueText(tr("Forever"));
    days->setSuffix(tr(" days"));
    days->setValue(readRetention(m_services.settings).value(id, 0));
    label->setBuddy(days);
    const int line = m_grid->rowCount();
    m_grid->addWidget(label, line, 0);
    m_grid->addWidget(days, line, 1);
    m_days.insert(id, days);
    connect(days, &QSpinBox::valueChanged, this, &RetentionView::edited);
}

history::Retention RetentionView::retention() const
{
    history::Retention retention;
    for (auto days = m_days.cbegin(); days != m_days.cend(); ++days) {
        if ((*days)->value() > 0)
            retention.insert(days.key(), (*days)->value());
    }
    return retention;
}

void RetentionView::edited()
{
    writeRetention(m_services.settings, retention());
    m_purge->hide(); // what was previewed is no more what is set
    m_said->hide();
}

void RetentionView::preview()
{
    setBusy(true);
    base::whenDone(m_services.keeping.previewPurge(retention()), this,
        [this](const history::PreviewResult &result) { showPreview(result); });
}

void RetentionView::showPreview(const history::PreviewResult &result)
{
    setBusy(false);
    m_purge->setVisible(result && result->rows() > 0);
    if (!result)
        return m_said->say(Tone::Bad, words::text(result.error()));
    m_previewed = *result;
    if (result->lines.isEmpty())
        return m_said->say(Tone::Plain, tr("Nothing is older than that."));
    QStringList lines;
    for (const history::PurgeLine &line : result->lines)
        lines.append(text(line));
    m_said->say(Tone::Plain, lines.join(QLatin1Char('\n')));
    retranslate();
}

void RetentionView::purge()
{
    setBusy(true);
    base::whenDone(m_services.keeping.purge(m_previewed), this,
        [this](const history::ReceiptResult &result) { showReceipt(result); });
}

void RetentionView::showReceipt(const history::ReceiptResult &result)
{
    setBusy(false);
    m_purge->hide();
    m_preview->setFocus(Qt::OtherFocusReason);
    if (result)
        m_said->say(Tone::Good, text(*result));
    else
        m_said->say(Tone::Bad, words::text(result.error()));
}

void RetentionView::setBusy(bool busy)
{
    for (QPushButton *button : { m_preview, m_purge })
        button->setEnabled(!busy);
    for (QSpinBox *days : std::as_const(m_days))
        days->setEnabled(!busy);
    if (busy)
        m_said->say(Tone::Muted, tr("Working…"));
}

void RetentionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RetentionView::retranslate()
{
    m_about->setText(tr("How long attempts are kept, by profile. Nothing is removed by itself: you "
                        "see first what would go."));
    m_preview->setText(tr("Preview the removal"));
    m_purge->setText(tr("Remove %n attempt(s) for good", nullptr, m_previewed.rows()));
    for (QSpinBox *days : std::as_const(m_days)) {
        days->setSpecialValueText(tr("Forever"));
        days->setSuffix(tr(" days"));
    }
}

} // namespace ui
