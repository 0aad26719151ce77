#pragma once

#include "selector.h"

#include <QTimeZone>

namespace ui {

/// A zone as settings keep it: empty for Hong Kong, `system` for this computer's, else an IANA
/// name. A name that this computer does not know (any more) is Hong Kong.
[[nodiscard]] QTimeZone zoneOf(const QString &choice);

/// A list of all zones to choose one from by typing a part of its name: Hong Kong first, then this
/// computer's. What is typed counts once it is a whole name, or once the input is left: then as the
/// first name with it.
class ZoneChooser final : public Selector
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ZoneChooser)
public:
    /// `atMs`: when, for the offsets in the names.
    ZoneChooser(const QString &choice, qint64 atMs, QWidget *parent);

    /// What is chosen, for settings.
    [[nodiscard]] QString choice() const;
    [[nodiscard]] QTimeZone zone() const { return zoneOf(choice()); }
    /// Whether what is typed names a zone; else `choice` is still the last one.
    [[nodiscard]] bool isKnown() const;

signals:
    /// Another zone, or what is typed is one now, or none any more.
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void follow(const QString &text);
    void settle();
    void retranslate();

    const qint64 m_atMs;
};

} // namespace ui
