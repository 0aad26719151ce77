#pragma once

#include "profile/profile.h"

#include <QAction>
#include <QToolButton>

class QMenu;
class QSettings;

namespace ui {

/// A profile's plans, to be picked by name, the one that was used last first (recentplans.h); the
/// first nine with keys 1 to 9. Not to be seen where there are none.
class PlanPicker final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanPicker)
public:
    explicit PlanPicker(QWidget *parent);

    void setPlans(const QList<profile::Plan> &plans);
    /// Whose plans they are, and where their last uses are remembered. Without, they stand in their
    /// own order.
    void setProfile(const QString &profileId, QSettings &settings);

    QAction open; ///< opens the list at the button (Ctrl+Alt+P)

signals:
    void picked(const QString &planId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void pick(const QString &planId);
    void retranslate();

    QList<profile::Plan> m_plans;
    QString m_profileId;
    QSettings *m_settings = nullptr;
    QMenu *m_menu;
};

} // namespace ui
