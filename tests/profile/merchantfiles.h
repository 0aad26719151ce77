#pragma once

#include "support/testkeys.h"

/// What a merchant and WeChat Pay have in files, made by the openssl program: an authority that
/// calls itself as WeChat Pay's does, certificates of it, and the keys.
class MerchantFiles final
{
public:
    MerchantFiles();

    /// Copies files into a new folder below `dir`: (name here, name there). Answers its path.
    [[nodiscard]] QString folder(
        const QString &dir, const QList<std::pair<QString, QString>> &names) const;
    [[nodiscard]] const support::TestKeys &keys() const { return m_keys; }
    [[nodiscard]] QString path(const char *name) const { return m_keys.path(QLatin1String(name)); }
    [[nodiscard]] QByteArray read(const char *name) const
    {
        return m_keys.read(QLatin1String(name));
    }
    /// A command line, split at blanks.
    QByteArray openssl(const char *commandLine, const QByteArray &input = {}) const;
    /// A certificate of the authority's.
    void issue(const char *name, const char *key, const char *serial, const char *subject,
        int days = 1000) const;

    static constexpr const char *mchid = "1900000001";
    static constexpr const char *serial = "5F0C51E9E1D4B6A0F13C2D8E7A90B1C2D3E4F506";
    static constexpr const char *platformSerial = "7A1B2C3D4E5F60718293A4B5C6D7E8F901234567";

private:
    support::TestKeys m_keys;
};
