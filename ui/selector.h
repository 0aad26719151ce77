#pragma once

#include <QComboBox>

namespace ui {

/// A list to choose one thing from, whose list is named as it is, for screen readers.
class Selector final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Selector)
public:
    Selector(const QString &objectName, QWidget *parent);

    void showPopup() override;
};

} // namespace ui
