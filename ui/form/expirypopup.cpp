#include "form/expirypopup.h"

#include "contract/check.h"
#include "form/zonechooser.h"
#include "look.h"
#include "tonelabel.h"
#include "words/fields.h"
#include "words/moments.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using contract::Field;

ExpiryPopup::ExpiryPopup(
    const base::Clock &clock, qint64 utcMs, const QString &zone, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_kept(utcMs)
    , m_reading(new QDateTimeEdit(this))
    , m_calendar(new QCalendarWidget(this))
    , m_previous(m_calendar->findChild<QToolButton *>(QStringLiteral("qt_calendar_prevmonth")))
    , m_next(m_calendar->findChild<QToolButton *>(QStringLiteral("qt_calendar_nextmonth")))
    , m_zone(new ZoneChooser(zone, utcMs, this))
    , m_readingLabel(new ToneLabel(Tone::Plain, this))
    , m_zoneLabel(new ToneLabel(Tone::Plain, this))
    , m_text(new ToneLabel(Tone::Plain, this))
    , m_preview(new ToneLabel(Tone::Muted, this))
    , m_doubts(new ToneLabel(Tone::Warning, this))
    , m_cancel(new QPushButton(this))
    , m_ok(new QPushButton(this))
{
    setObjectName(QStringLiteral("expiryPopup"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_reading->setObjectName(QStringLiteral("expiryReading"));
    m_reading->setTimeSpec(Qt::UTC); // a reading, which this computer's own zone leaves alone
    m_reading->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_reading->setButtonSymbols(QAbstractSpinBox::NoButtons); // Up and Down do it
    m_text->setObjectName(QStringLiteral("expiryText"));
    m_text->setFont(monospaced(font()));
    m_preview->setObjectName(QStringLiteral("expiryPreview"));
    m_doubts->setObjectName(QStringLiteral("expiryDoubts"));
    m_readingLabel->setBuddy(m_reading);
    m_zoneLabel->setBuddy(m_zone);
    m_cancel->setObjectName(QStringLiteral("cancelExpiryButton"));
    m_cancel->setAutoDefault(false);
    m_ok->setObjectName(QStringLiteral("takeExpiryButton"));
    m_ok->setDefault(true);
    makeCalendar();
    build();
    listen();
    showInstant();
    retranslate();
    m_reading->setFocus();
}

void ExpiryPopup::makeCalendar()
{
    m_calendar->setObjectName(QStringLiteral("expiryCalendar"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setDateEditEnabled(false); // digits belong above it
    m_calendar->findChild<QAbstractItemView *>()->setObjectName(QStringLiteral("expiryDays"));
    m_previous->setText(QStringLiteral("‹"));
    m_next->setText(QStringLiteral("›"));
    for (QToolButton *button : { m_previous, m_next })
        button->setIcon({}); // Qt's are pictures of another century
    tint();
}

/// Weekends in red look like mistakes.
void ExpiryPopup::tint()
{
    QTextCharFormat weekend;
    weekend.setForeground(currentLook().muted);
    m_calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    m_calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
}

void ExpiryPopup::build()
{
    auto *right = new QVBoxLayout;
    right->setSpacing(space::medium);
    for (ToneLabel *label : { m_text, m_preview, m_doubts })
        label->setWordWrap(true);
    for (QWidget *widget :
        std::initializer_list<QWidget *> { m_zoneLabel, m_zone, m_text, m_preview, m_doubts })
        right->addWidget(widget);
    right->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(space::medium);
    for (QWidget *widget :
        std::initializer_list<QWidget *> { m_readingLabel, m_reading, m_calendar })
        left->addWidget(widget);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_ok);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::large, space::large, space::large, space::large);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::large);
    grid->addLayout(left, 0, 0);
    grid->addLayout(right, 0, 1);
    grid->addLayout(buttons, 1, 0, 1, 2);
    grid->setColumnMinimumWidth(1, 18 * fontMetrics().height());
    grid->setColumnStretch(1, 1);
    setTabOrder(m_reading, m_calendar);
    setTabOrder(m_calendar, m_zone);
    setTabOrder(m_zone, m_cancel);
    setTabOrder(m_cancel, m_ok);
}

void ExpiryPopup::listen()
{
    connect(m_reading, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_kept.reset();
        const QSignalBlocker quiet(m_calendar);
        m_calendar->setSelectedDate(m_reading->date());
        showMeaning();
    });
    connect(m_calendar, &QCalendarWidget::selectionChanged, this,
        [this] { m_reading->setDate(m_calendar->selectedDate()); });
    connect(m_zone, &ZoneChooser::edited, this, [this] {
        if (m_kept)
            showInstant();
        showMeaning();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &ExpiryPopup::take);
}

/// A reading in a zone, carried by a QDateTime in UTC.
static QDateTime readingOf(qint64 utcMs, const QTimeZone &zone)
{
    const auto instant = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return instant.addSecs(zone.offsetFromUtc(instant));
}

void ExpiryPopup::showInstant()
{
    const QSignalBlocker quietReading(m_reading);
    const QSignalBlocker quietCalendar(m_calendar);
    m_reading->setDateTime(readingOf(*m_kept, m_zone->zone()));
    m_calendar->setSelectedDate(m_reading->date());
}

contract::ZonedTime ExpiryPopup::meaning() const
{
    if (m_kept)
        return { *m_kept };
    return contract::zonedTime(m_reading->date(), m_reading->time(), m_zone->zone());
}

QString ExpiryPopup::doubts(const contract::ZonedTime &time, const QString &text) const
{
    QStringList lines { words::text(time.kind) };
    contract::PreSignRequest request;
    request.set(Field::ExpiredTime, text);
    const auto issues = contract::validate(request, contract::Mode::Institution, m_clock.nowMs());
    for (const contract::Issue &issue : issues) {
        if (issue.field == Field::ExpiredTime)
            lines.append(words::text(issue));
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void ExpiryPopup::showMeaning()
{
    m_ok->setEnabled(m_zone->isKnown());
    if (!m_zone->isKnown()) {
        m_text->setTextOrHide({});
        m_preview->setTextOrHide({});
        return m_doubts->setTextOrHide(tr("No time zone is called “%1”: type a part of its name, "
                                          "e.g. a large city in it.")
                                           .arg(m_zone->currentText()));
    }
    const contract::ZonedTime time = meaning();
    const QString text = contract::expiryText(time.utcMs, m_zone->zone());
    m_text->setTextOrHide(text);
    m_preview->setTextOrHide(words::preview(time.utcMs, m_clock.nowMs()));
    m_doubts->setTextOrHide(doubts(time, text));
}

void ExpiryPopup::take()
{
    const ExpiryChoice choice { contract::expiryText(meaning().utcMs, m_zone->zone()),
        m_zone->choice() };
    accept();
    emit chosen(choice);
}

void ExpiryPopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        tint();
    QDialog::changeEvent(event);
}

void ExpiryPopup::retranslate()
{
    setWindowTitle(tr("Expiry time"));
    m_readingLabel->setText(tr("Date and time"));
    m_reading->setAccessibleName(m_readingLabel->text());
    m_calendar->setLocale(QLocale());
    m_calendar->setAccessibleName(tr("Calendar"));
    m_calendar->findChild<QWidget *>(QStringLiteral("expiryDays"))
        ->setAccessibleName(m_calendar->accessibleName());
    m_previous->setToolTip(tr("The month before"));
    m_next->setToolTip(tr("The month after"));
    for (QToolButton *button : { m_previous, m_next })
        button->setAccessibleName(button->toolTip());
    m_zoneLabel->setText(tr("Time zone"));
    m_zone->setName(m_zoneLabel->text());
    m_cancel->setText(tr("Cancel"));
    m_ok->setText(tr("Use this time"));
    showMeaning();
}

} // namespace ui
