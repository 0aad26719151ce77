#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace support {

/// A folder of keys and certificates that the openssl command line program makes: judged by
/// another hand than ours. What fails here ends the test program: no key, no test.
class TestKeys final
{
public:
    TestKeys();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray read(const QString &name) const;
    /// Writes a file and answers its path.
    QString write(const QString &name, const QByteArray &bytes) const;

    /// Runs openssl in the folder; answers its standard output.
    QByteArray openssl(const QStringList &arguments, const QByteArray &input = {}) const;

    /// PKCS#8 PEM, unencrypted; answers its path.
    QString makeRsaKey(const QString &name, int bits = 2048) const;
    /// A certificate of its own key's making. `serial`: hex; `name` may be Chinese.
    QString makeCertificate(const QString &name, const QString &key, const QString &serial,
        const QString &commonName = QStringLiteral("1900000001"), int days = 30) const;
    /// A certificate that an authority (the paths of its certificate and key) issued.
    QString makeIssuedCertificate(const QString &name, const QString &key, const QString &serial,
        const QString &authority, const QString &authorityKey) const;
    /// The SHA-256 of a public key's SubjectPublicKeyInfo; `key`: a private key's path.
    [[nodiscard]] QByteArray fingerprint(const QString &key) const;
    /// What `openssl dgst -sha256 -sign` makes of a message.
    [[nodiscard]] QByteArray signature(const QString &key, const QByteArray &message) const;

private:
    QTemporaryDir m_folder;
};

} // namespace support
