#include "selector.h"

#include <QAbstractItemView>

namespace ui {

Selector::Selector(const QString &objectName, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void Selector::setName(const QString &accessibleName)
{
    setAccessibleName(accessibleName);
    if (m_painted)
        nameList();
}

void Selector::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    QMetaObject::invokeMethod(this, &Selector::nameList, Qt::QueuedConnection);
}

void Selector::nameList()
{
    view()->setObjectName(objectName() + QStringLiteral("List"));
    view()->setAccessibleName(accessibleName());
}

} // namespace ui
