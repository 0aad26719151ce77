#include "signing/keyring.h"

#include "signing/certificate.h"

#include <QFile>

#include <sys/stat.h>

namespace signing {

namespace {

qint64 nanoseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Taken before the file is read, so that a change in between is seen the next time.
FileStamp stampOf(const QString &path)
{
    struct stat facts {
    };
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return {};
    return FileStamp {
        .device = facts.st_dev,
        .inode = facts.st_ino,
        .size = facts.st_size,
        .modifiedNs = nanoseconds(facts.st_mtim),
        .changedNs = nanoseconds(facts.st_ctim),
    };
}

tl::unexpected<KeyError> inFile(KeyError error, const QString &file)
{
    error.file = file;
    return tl::make_unexpected(error);
}

const base::Secret &passphraseOf(const Identity &identity)
{
    static const base::Secret none;
    return identity.passphrase ? *identity.passphrase : none;
}

base::Result<void, KeyError> addVerifyKey(VerifyKeys &keys, const VerifyKeyFile &file)
{
    const auto bytes = readKeyFile(file.file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    auto key = readPublicKey(*bytes);
    if (!key)
        return inFile(key.error(), file.file);
    QString serial = file.serial;
    if (const auto certificate = readCertificate(*bytes)) {
        if (!serial.isEmpty() && !sameSerial(serial, certificate->serial))
            return inFile(
                { .code = KeyErrorCode::SerialMismatch, .found = certificate->serial }, file.file);
        serial = certificate->serial;
    }
    if (normalisedSerial(serial).isEmpty())
        return inFile({ .code = KeyErrorCode::SerialMissing }, file.file);
    keys.add(serial, std::move(*key));
    return {};
}

} // namespace

base::Result<PrivateKey *, KeyError> KeyRing::privateKey(const Identity &identity)
{
    const base::Secret &passphrase = passphraseOf(identity);
    const FileStamp stamp = stampOf(identity.keyFile);
    for (Held &held : m_private) {
        if (held.file == identity.keyFile && held.stamp == stamp
            && held.passphrase.bytes() == passphrase.bytes())
            return &held.key;
    }
    std::erase_if(m_private, [&](const Held &held) { return held.file == identity.keyFile; });

    auto bytes = readKeyFile(identity.keyFile);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const base::Secret content(std::move(*bytes));
    auto key = readPrivateKey(content.bytes(), passphrase);
    if (!key)
        return inFile(key.error(), identity.keyFile);
    m_private.push_back({ identity.keyFile, stamp, passphrase.clone(), std::move(*key) });
    return &m_private.back().key;
}

base::Result<QString, KeyError> KeyRing::serialOf(const Identity &identity, const PrivateKey &key)
{
    const QString given = normalisedSerial(identity.serial);
    const QString &certificate = key.certificateSerial();
    if (given.isEmpty() && certificate.isEmpty())
        return inFile({ .code = KeyErrorCode::SerialMissing }, identity.keyFile);
    if (certificate.isEmpty())
        return given;
    if (!given.isEmpty() && !sameSerial(given, certificate))
        return inFile(
            { .code = KeyErrorCode::SerialMismatch, .found = certificate }, identity.keyFile);
    return certificate;
}

base::Result<const VerifyKeys *, KeyError> KeyRing::verifyKeys(const Identity &identity)
{
    QList<FileStamp> stamps;
    for (const VerifyKeyFile &file : identity.verifyKeys)
        stamps.append(stampOf(file.file));
    for (const HeldSet &held : m_verify) {
        if (held.files == identity.verifyKeys && held.stamps == stamps)
            return &held.keys;
    }
    std::erase_if(m_verify, [&](const HeldSet &held) { return held.files == identity.verifyKeys; });

    VerifyKeys keys;
    for (const VerifyKeyFile &file : identity.verifyKeys) {
        if (const auto added = addVerifyKey(keys, file); !added)
            return tl::make_unexpected(added.error());
    }
    m_verify.push_back({ identity.verifyKeys, stamps, std::move(keys) });
    return &m_verify.back().keys;
}

} // namespace signing
