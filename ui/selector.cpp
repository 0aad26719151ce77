#include "selector.h"

#include <QAbstractItemView>

namespace ui {

Selector::Selector(const QString &objectName, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    view()->setObjectName(objectName + QStringLiteral("List"));
}

void Selector::setName(const QString &accessibleName)
{
    setAccessibleName(accessibleName);
    view()->setAccessibleName(accessibleName);
}

} // namespace ui
