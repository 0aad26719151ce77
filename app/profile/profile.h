#pragma once

#include "base/environment.h"
#include "contract/field.h"
#include "signing/identity.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QUrl>

namespace profile {

/// The symbolic access point of the sandbox profile: resolved at run time to the embedded
/// listener's URL. A profile with it signs with the sandbox's own identity.
inline constexpr QLatin1String embeddedAccessPoint { "embedded" };
/// Hong Kong access (seed.md), and the two that lead to the same place (domain.md 10).
inline constexpr QLatin1String hongKongAccessPoint { "https://apihk.mch.weixin.qq.com/" };
inline constexpr QLatin1String americasAccessPoint { "https://apius.mch.weixin.qq.com/" };
inline constexpr QLatin1String europeAccessPoint { "https://apieu.mch.weixin.qq.com/" };

/// A template (模板) with the name that people know it by.
struct Plan {
    QString id;
    QString name;
    bool operator==(const Plan &) const = default;
};

/// What the form starts with.
struct FormDefaults {
    QString appid;
    QString spAppid;
    QString subMchid;
    QString subAppid;
    QString successNotifyUrl;
    QList<Plan> plans;
    QString codePattern {}; ///< contract::CodePattern's text; empty: the standard one
    bool operator==(const FormDefaults &) const = default;
};

/// How requests leave: never asked for loopback. The password is in the vault.
struct Proxy {
    enum class Kind { System, None, Http, Socks5 };
    Kind kind = Kind::System;
    QString host;
    quint16 port = 0;
    QString user;
    bool operator==(const Proxy &) const = default;
};

/// What the vault keeps for a profile, and HistoryPassword for the history on a server
/// (history::serverSecretOwner), which no profile has.
enum class SecretKind { KeyPassphrase /**< or PIN */, ApiV3Key, ProxyPassword, HistoryPassword };

/// `key_passphrase`, `apiv3_key`, `proxy_password`, `history_password`.
[[nodiscard]] QLatin1String name(SecretKind kind);

/// One merchant identity (design.md, Words). Holds no secret but what `identity.passphrase` holds
/// while it is in use; that is never written.
struct Profile {
    QString id; ///< a UUID, also its folder's name; "sandbox" for the one that is always there
    QString name;
    base::Environment environment = base::Environment::Sandbox;
    contract::Mode mode = contract::Mode::Institution;
    QString accessPoint = embeddedAccessPoint; ///< `embedded` or a base URI
    signing::Identity identity {};
    /// The profile's own folder, absolute; empty until it was saved. Downloaded platform
    /// certificates lie in its `platform`.
    QString folder {};
    /// Which secrets lie in the system's key ring: nobody asks it for others.
    QSet<SecretKind> inKeyRing {};
    /// A file that holds the APIv3 key: the sandbox's only. A merchant's is in the vault.
    QString apiV3KeyFile {};
    FormDefaults defaults {};
    Proxy proxy {};
    QString colour {}; ///< `#rrggbb`; empty: the accent
};

/// Which of `identity.verifyKeys` is a WeChat Pay public key: its PUB_KEY_ID_…, empty without one.
/// With one the profile is in public-key mode, which requests announce (domain.md 5).
[[nodiscard]] QString publicKeyId(const signing::Identity &identity);

/// The profile as it has to be used: a live one refuses certificates of the sandbox's authority.
[[nodiscard]] Profile guarded(const Profile &profile);

/// What the embedded sandbox is, once it runs.
struct Embedded {
    QUrl url;
    signing::Identity identity;
    QString apiV3KeyFile;
};

/// The profile that is always there, without keys: see `resolved`.
[[nodiscard]] Profile sandboxProfile();

/// A profile whose access point is the embedded sandbox gets its URL, keys and APIv3 key; any other
/// stays as it is.
[[nodiscard]] Profile resolved(const Profile &profile, const Embedded &embedded);

} // namespace profile
