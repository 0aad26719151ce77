#pragma once

#include <QComboBox>

namespace ui {

/// A list to choose one thing from, whose list is named as it is, for screen readers. The list is
/// made after the first paint: the window has none to show when it appears.
class Selector : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Selector)
public:
    Selector(const QString &objectName, QWidget *parent);

    void setName(const QString &accessibleName);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void nameList();
    bool m_painted = false;
};

} // namespace ui
