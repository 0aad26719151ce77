#include "support/testkeys.h"

#include <QFile>
#include <QProcess>

namespace support {

TestKeys::TestKeys()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder: %s", qPrintable(m_folder.errorString()));
}

QByteArray TestKeys::read(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

QString TestKeys::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QByteArray TestKeys::openssl(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(QLatin1Char(' '))),
            process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QString TestKeys::makeRsaKey(const QString &name, int bits) const
{
    openssl({ QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("RSA"),
        QStringLiteral("-pkeyopt"), QStringLiteral("rsa_keygen_bits:%1").arg(bits),
        QStringLiteral("-out"), name });
    return path(name);
}

QString TestKeys::makeCertificate(const QString &name, const QString &key, const QString &serial,
    const QString &commonName, int days) const
{
    openssl({ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-key"), key,
        QStringLiteral("-set_serial"), QStringLiteral("0x%1").arg(serial), QStringLiteral("-utf8"),
        QStringLiteral("-subj"), QStringLiteral("/O=Papay/CN=%1").arg(commonName),
        QStringLiteral("-days"), QString::number(days), QStringLiteral("-out"), name });
    return path(name);
}

QString TestKeys::makeIssuedCertificate(const QString &name, const QString &key,
    const QString &serial, const QString &authority, const QString &authorityKey) const
{
    openssl({ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-key"), key,
        QStringLiteral("-CA"), authority, QStringLiteral("-CAkey"), authorityKey,
        QStringLiteral("-set_serial"), QStringLiteral("0x%1").arg(serial), QStringLiteral("-subj"),
        QStringLiteral("/O=Papay/CN=1900000001"), QStringLiteral("-out"), name });
    return path(name);
}

QByteArray TestKeys::fingerprint(const QString &key) const
{
    const QByteArray der = openssl({ QStringLiteral("pkey"), QStringLiteral("-in"), key,
        QStringLiteral("-pubout"), QStringLiteral("-outform"), QStringLiteral("DER") });
    return openssl(
        { QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-binary") }, der);
}

QByteArray TestKeys::signature(const QString &key, const QByteArray &message) const
{
    return openssl(
        { QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-sign"), key },
        message);
}

} // namespace support
