#include "selector.h"

#include <QAbstractItemView>

namespace ui {

Selector::Selector(const QString &objectName, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void Selector::showPopup()
{
    // Only now: asking for the list makes it, and the window has no list to show when it appears.
    view()->setObjectName(objectName() + QStringLiteral("List"));
    view()->setAccessibleName(accessibleName());
    QComboBox::showPopup();
}

} // namespace ui
