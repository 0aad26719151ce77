#pragma once

#include "base/clock.h"
#include "contract/zonedtime.h"

#include <QDialog>

#include <optional>

class QCalendarWidget;
class QDateTimeEdit;
class QPushButton;
class QToolButton;

namespace ui {

class ToneLabel;
class ZoneChooser;

/// What was picked: the wire text, and the zone as settings keep it (zonechooser.h).
struct ExpiryChoice {
    QString text;
    QString zone;
};

/// Picks date, time and zone of an expiry. Says what becomes of it before it is taken: the wire
/// text, when that is here and in UTC, and what the zone's clocks do to it. While nobody has
/// touched date and time, another zone shows the same instant; afterwards the reading of the clock
/// stays.
class ExpiryPopup final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExpiryPopup)
public:
    /// Begins with that instant, in that zone.
    ExpiryPopup(const base::Clock &clock, qint64 utcMs, const QString &zone, QWidget *parent);

signals:
    /// It closes.
    void chosen(const ui::ExpiryChoice &choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeCalendar();
    void tint();
    void build();
    void listen();
    void retranslate();
    void showInstant();
    void showMeaning();
    void take();
    [[nodiscard]] contract::ZonedTime meaning() const;
    [[nodiscard]] QString doubts(const contract::ZonedTime &time, const QString &text) const;

    const base::Clock &m_clock;
    std::optional<qint64> m_kept; ///< the instant that it began with, until someone edits it
    QDateTimeEdit *m_reading; ///< of a clock in the zone
    QCalendarWidget *m_calendar;
    QToolButton *m_previous; ///< the calendar's own
    QToolButton *m_next;
    ZoneChooser *m_zone;
    ToneLabel *m_readingLabel;
    ToneLabel *m_zoneLabel;
    ToneLabel *m_text;
    ToneLabel *m_preview;
    ToneLabel *m_doubts;
    QPushButton *m_cancel;
    QPushButton *m_ok;
};

} // namespace ui
