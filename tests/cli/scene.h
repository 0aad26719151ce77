#pragma once

#include "papayctl.h"
#include "profile/profile.h"

#include <QTemporaryDir>

#include <memory>

namespace clitest {

/// What the tests of the command line stand on: the sandbox's keys, made once, and a data folder of
/// its own for each test.
class Scene
{
public:
    Scene();

    /// `papayctl sandbox` with these keys.
    [[nodiscard]] QStringList sandboxArguments() const;
    /// `papayctl sign` towards this address with the sandbox's credentials, in this data folder.
    [[nodiscard]] QStringList credentials(const QString &baseUri) const;
    /// Arguments with this data folder.
    [[nodiscard]] QStringList in(const QStringList &arguments) const;
    /// What `papayctl history` lists.
    [[nodiscard]] QList<QJsonObject> history(const QStringList &arguments = {}) const;

    /// A profile of the sandbox's merchant at this address, not saved.
    [[nodiscard]] profile::Profile merchant(const QString &name, const QString &baseUri) const;
    /// Saves a profile in this data folder; as it is then.
    profile::Profile save(const profile::Profile &profile) const;
    /// The sandbox's APIv3 key.
    [[nodiscard]] QByteArray apiV3Key() const;

    [[nodiscard]] QString keyFile(const QString &name) const { return m_keys.filePath(name); }
    [[nodiscard]] QString dataFile(const QString &name) const { return m_data->filePath(name); }
    [[nodiscard]] QString dataDir() const { return m_data->path(); }
    /// An empty data folder from here on.
    void startAnew();

private:
    QTemporaryDir m_keys;
    QJsonObject m_sandbox; ///< the first line of a sandbox on these keys
    std::unique_ptr<QTemporaryDir> m_data;
};

/// FIELD=VALUE words that every rule allows, without base_uri.
[[nodiscard]] QStringList goodFields();

/// Protects a PEM key with a passphrase, by the openssl program.
[[nodiscard]] bool encryptKey(const QString &key, const QString &passphrase, const QString &target);

} // namespace clitest
