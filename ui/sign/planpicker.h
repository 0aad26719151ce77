#pragma once

#include "profile/profile.h"

#include <QToolButton>

class QMenu;

namespace ui {

/// A profile's templates, to be picked by name. Not to be seen where there are none.
class PlanPicker final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanPicker)
public:
    explicit PlanPicker(QWidget *parent);

    void setPlans(const QList<profile::Plan> &plans);

signals:
    void picked(const QString &planId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QMenu *m_menu;
};

} // namespace ui
