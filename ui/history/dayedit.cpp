#include "history/dayedit.h"

#include "look.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSpinBox>
#include <QStyleOptionSpinBox>
#include <QTextCharFormat>
#include <QToolButton>

namespace ui {

DayEdit::DayEdit(const QString &objectName, QWidget *parent)
    : QDateEdit(parent)
{
    setObjectName(objectName);
    setDisplayFormat(QStringLiteral("yyyy-MM-dd")); // as the table writes days
    setCalendarPopup(true);
}

void DayEdit::setName(const QString &accessibleName)
{
    setAccessibleName(accessibleName);
    if (findChild<QCalendarWidget *>())
        nameCalendar();
}

/// Qt knows nothing of what the style leaves beside a text.
QSize DayEdit::sizeHint() const { return QDateEdit::sizeHint() + QSize(2 * space::large, 0); }

QSize DayEdit::minimumSizeHint() const { return sizeHint(); }

void DayEdit::mousePressEvent(QMouseEvent *event)
{
    makeCalendar();
    QDateEdit::mousePressEvent(event);
}

/// Qt opens the calendar by the mouse only.
void DayEdit::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_F4
        || (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier));
    if (!opens)
        return QDateEdit::keyPressEvent(event);
    QStyleOptionSpinBox box;
    initStyleOption(&box);
    QStyleOptionComboBox option;
    option.initFrom(this);
    option.editable = true;
    const QRect arrow
        = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, this);
    QMouseEvent press(QEvent::MouseButtonPress, arrow.center(), mapToGlobal(arrow.center()),
        Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    mousePressEvent(&press);
}

void DayEdit::makeCalendar()
{
    if (findChild<QCalendarWidget *>())
        return;
    auto *calendar = new QCalendarWidget(this);
    calendar->setObjectName(objectName() + QStringLiteral("Calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    QTextCharFormat weekend; // in red they look like mistakes
    weekend.setForeground(currentLook().muted);
    calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
    setCalendarWidget(calendar);
    nameCalendar();
}

void DayEdit::nameCalendar()
{
    QCalendarWidget *calendar = calendarWidget();
    calendar->setLocale(QLocale());
    calendar->setAccessibleName(accessibleName());
    auto *days = calendar->findChild<QAbstractItemView *>();
    days->setObjectName(objectName() + QStringLiteral("Days"));
    days->setAccessibleName(accessibleName());
    calendar->findChild<QSpinBox *>()->setAccessibleName(tr("Year"));
    const auto dress = [calendar](const char *name, const QString &sign, const QString &text) {
        auto *button = calendar->findChild<QToolButton *>(QString::fromLatin1(name));
        button->setText(sign);
        button->setIcon({}); // Qt's are pictures of another century
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    dress("qt_calendar_prevmonth", QStringLiteral("‹"), tr("The month before"));
    dress("qt_calendar_nextmonth", QStringLiteral("›"), tr("The month after"));
}

} // namespace ui
