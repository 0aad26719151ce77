#pragma once

#include "office.h"
#include "platform/platformkeys.h"

/// A merchant whose platform certificates are fetched, and his folder of them.
class KeysScene
{
protected:
    /// As at the start: nothing was fetched, and the APIv3 key is at hand.
    void begin();
    [[nodiscard]] static platform::RefreshResult resultOf(
        const QFuture<platform::RefreshResult> &future);
    [[nodiscard]] static QStringList serialsOf(
        platform::PlatformKeys &keys, const profile::Profile &profile);
    /// The list of both certificates, on the wire.
    [[nodiscard]] QByteArray good() const;
    /// Of a file in the platform folder.
    [[nodiscard]] QString path(const QString &name) const;
    void put(const QString &name, const QByteArray &bytes) const;

    Office m_office;
    profile::Profile m_profile; ///< without an access point
};
