#include "ui/crowding.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QScrollBar>
#include <QStackedWidget>

namespace support {

static QString nameOf(const QWidget &widget)
{
    const QString own = widget.objectName().isEmpty()
        ? QString::fromLatin1(widget.metaObject()->className())
        : widget.objectName();
    return QStringLiteral("%1 “%2”").arg(own, widget.property("text").toString().left(40));
}

static bool isCutLabel(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    const QSize room = label.contentsRect().size();
    if (label.wordWrap())
        return label.height() < label.heightForWidth(label.width());
    const QSize needed = label.fontMetrics().size(0, label.text());
    return room.width() < needed.width() || room.height() < needed.height();
}

static bool isCut(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return isCutLabel(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (button->text().isEmpty()) // an icon, as large as its style has it
            return false;
        if (button->hasHeightForWidth()) // its text goes on in further lines
            return button->height() < button->heightForWidth(button->width());
        const QSize needed = button->fontMetrics().size(Qt::TextShowMnemonic, button->text());
        return button->width() < needed.width() || button->height() < needed.height();
    }
    if (const auto *selector = qobject_cast<const QComboBox *>(&widget))
        return selector->height() < selector->fontMetrics().height();
    return false;
}

/// Widgets that a parent lays out side by side: not its frames, bars and stacked pages.
static QList<const QWidget *> neighbours(const QWidget &parent)
{
    QList<const QWidget *> found;
    if (qobject_cast<const QStackedWidget *>(&parent) || !parent.layout())
        return found;
    for (const QObject *child : parent.children()) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        if (widget && widget->isVisible() && !widget->isWindow()
            && parent.layout()->indexOf(const_cast<QWidget *>(widget)) >= 0)
            found.append(widget);
    }
    return found;
}

static QStringList overlaps(const QWidget &parent)
{
    QStringList complaints;
    const QList<const QWidget *> all = neighbours(parent);
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            if (all[i]->geometry().intersects(all[j]->geometry()))
                complaints.append(QStringLiteral("%1 and %2 overlap in %3")
                                      .arg(nameOf(*all[i]), nameOf(*all[j]), nameOf(parent)));
        }
    }
    return complaints;
}

QStringList crowding(const QWidget &window)
{
    QStringList complaints = overlaps(window);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (isCut(*widget))
            complaints.append(QStringLiteral("%1 is cut: %2 x %3")
                                  .arg(nameOf(*widget))
                                  .arg(widget->width())
                                  .arg(widget->height()));
        complaints += overlaps(*widget);
    }
    return complaints;
}

} // namespace support
