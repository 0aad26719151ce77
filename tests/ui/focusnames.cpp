#include "ui/focusnames.h"

#include <QAccessible>
#include <QWidget>

namespace support {

static bool isNamed(QWidget *widget)
{
    const QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
    return !widget->objectName().isEmpty() && reader && !reader->text(QAccessible::Name).isEmpty();
}

FocusNames focusNames(const QWidget &place, Among among)
{
    FocusNames names;
    for (QWidget *widget : place.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        if (among == Among::InSight && !widget->isVisible())
            continue;
        ++names.checked;
        if (!isNamed(widget))
            names.missing.append(QStringLiteral("%1 “%2” in “%3”")
                                     .arg(QString::fromLatin1(widget->metaObject()->className()),
                                         widget->objectName(), widget->parent()->objectName()));
    }
    return names;
}

} // namespace support
