#pragma once

#include "base/clock.h"
#include "contract/prerequest.h"

#include <QAction>
#include <QList>
#include <QObject>
#include <QTimer>

#include <array>

class QSettings;
class QToolButton;

namespace ui {

class FormField;

/// What helps to fill in expired_time: presets, a picker for date and time, the zone (remembered;
/// Hong Kong by default), and a line that says when that is here and in UTC.
class ExpiryAid final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExpiryAid)
public:
    /// A child of the field.
    ExpiryAid(FormField &expiry, const base::Clock &clock, QSettings &settings);

    /// How long a fresh expiry lasts: the preset that was used last, 2 hours at first. Minutes.
    [[nodiscard]] int lifeMinutes() const;
    /// An expiry that many minutes from now, in the chosen zone.
    [[nodiscard]] QString expiryIn(int minutes) const;
    /// The presets and the picker, in the order of their buttons, for a menu.
    [[nodiscard]] QList<QAction *> actions();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addButton(QAction &action, const char *objectName);
    void usePreset(int minutes);
    void useEndOfDay();
    void choose();
    void showNote();
    void retranslate();

    FormField &m_field;
    const base::Clock &m_clock;
    QSettings &m_settings;
    std::array<QAction, 3> m_presets;
    QAction m_endOfDay;
    QAction m_choose;
    QList<QToolButton *> m_buttons;
    QTimer m_tick; ///< runs while there is a preview to be seen
};

} // namespace ui
