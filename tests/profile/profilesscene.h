#pragma once

#include "profile/merchantfiles.h"
#include "profile/profiles.h"
#include "signing/crypto.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

/// Where tests of Profiles happen: a new data folder for each, a merchant's files beside it.
class ProfilesScene : public QObject
{
    Q_OBJECT

private slots:
    void init();

protected:
    /// A live profile that nothing stands against.
    [[nodiscard]] profile::Profile shop(const QString &name = QStringLiteral("Shop")) const;
    /// Saves it and waits until it is listed; answers with it as it is then.
    [[nodiscard]] profile::Profile saved(
        const profile::Profile &profile, const profile::Copies &copies = {});

    MerchantFiles m_files;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<profile::Profiles> m_profiles;

private:
    signing::Crypto m_crypto;
};

/// Every file below, hidden ones too, sorted.
[[nodiscard]] QStringList filesIn(const QString &folder);
[[nodiscard]] QByteArray contentOf(const QString &path);
/// The permission bits; -1 where there is no such file.
[[nodiscard]] int modeOf(const QString &path);
/// With its folder.
[[nodiscard]] bool write(const QString &path, const QByteArray &bytes);
[[nodiscard]] base::SharedSecret secret(const QByteArray &bytes);
[[nodiscard]] QList<profile::ProfileErrorCode> codes(const QList<profile::ProfileError> &errors);
