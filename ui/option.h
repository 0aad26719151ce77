#pragma once

#include <QLatin1String>
#include <QSettings>
#include <QVariant>

namespace ui {

/// One remembered setting: where it lies and what it is until someone sets it.
template <typename T> struct Option {
    QLatin1String key;
    T standard {};

    [[nodiscard]] T read(const QSettings &settings) const
    {
        return settings.value(key, QVariant::fromValue(standard)).template value<T>();
    }
    void write(QSettings &settings, const T &value) const
    {
        settings.setValue(key, QVariant::fromValue(value));
    }
};

namespace options {
inline const Option<QString> language { QLatin1String("language") }; ///< empty: the system's
inline const Option<QString> profile { QLatin1String("profile"), QStringLiteral("sandbox") };
inline const Option<int> lockAfter { QLatin1String("lockAfterMinutes"), 15 }; ///< 0: never
inline const Option<QByteArray> geometry { QLatin1String("window/geometry") };
inline const Option<QByteArray> columns { QLatin1String("window/columns") };
inline const Option<QByteArray> rows { QLatin1String("window/rows") };
inline const Option<bool> merchantFolded { QLatin1String("form/merchantFolded") };
inline const Option<bool> contractFolded { QLatin1String("form/contractFolded") };
inline const Option<bool> userFolded { QLatin1String("form/userFolded") };
inline const Option<bool> deliveryFolded { QLatin1String("form/deliveryFolded") };
inline const Option<int> expiryLife { QLatin1String("expiry/lifeMinutes"), 120 };
inline const Option<QString> expiryZone { QLatin1String(
    "expiry/zone") }; ///< see sign/zonechooser.h
} // namespace options

} // namespace ui
