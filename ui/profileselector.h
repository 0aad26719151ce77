#pragma once

#include "profile/profile.h"
#include "selector.h"

#include <QList>

namespace ui {

/// All profiles to choose from: colour, name, and which are live; at the end of the open list, a
/// way to manage them. The wheel does nothing: nobody becomes a live merchant by scrolling.
class ProfileSelector final : public Selector
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileSelector)
public:
    explicit ProfileSelector(QWidget *parent);

    void setProfiles(const QList<profile::Profile> &profiles, const QString &currentId);
    void showPopup() override;
    void hidePopup() override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const QString &id);
    void manageWanted();

protected:
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void choose(int index);
    void showCurrent();
    void retranslate();
    void enableManaging(bool enabled);
    [[nodiscard]] int manageIndex() const { return count() - 1; }

    QList<profile::Profile> m_profiles;
    QString m_currentId;
};

} // namespace ui
