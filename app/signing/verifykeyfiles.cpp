#include "signing/verifykeyfiles.h"

#include <utility>

namespace signing {

namespace {

struct ReadKey {
    PublicKey key;
    VerifyKeyFacts facts;
};

tl::unexpected<KeyError> inFile(KeyError error, const QString &file)
{
    error.file = file;
    return tl::make_unexpected(error);
}

base::Result<ReadKey, KeyError> readKey(const VerifyKeyFile &file)
{
    auto bytes = readKeyFile(file.file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const base::Secret content(std::move(*bytes)); // a private key may have come here
    auto key = readPublicKey(content.bytes());
    if (!key)
        return inFile(key.error(), file.file);
    VerifyKeyFacts facts { normalisedSerial(file.serial), key->bits(), key->fingerprint() };
    facts.certificate = readCertificate(content.bytes());
    if (facts.certificate) {
        const QString &found = facts.certificate->serial;
        if (!facts.serial.isEmpty() && !namesSerial(file.serial, found))
            return inFile({ .code = KeyErrorCode::SerialMismatch, .found = found }, file.file);
        facts.serial = found;
    }
    if (facts.serial.isEmpty())
        return inFile({ .code = KeyErrorCode::SerialMissing }, file.file);
    return ReadKey { std::move(*key), facts };
}

} // namespace

base::Result<const VerifyKeys *, KeyError> VerifyKeyFiles::read(const QList<VerifyKeyFile> &files)
{
    QList<FileStamp> stamps;
    for (const VerifyKeyFile &file : files)
        stamps.append(stampOf(file.file));
    for (const Held &held : m_held) {
        if (held.files == files && held.stamps == stamps)
            return &held.keys;
    }
    std::erase_if(m_held, [&](const Held &held) { return held.files == files; });

    VerifyKeys keys;
    for (const VerifyKeyFile &file : files) {
        auto key = readKey(file);
        if (!key)
            return tl::make_unexpected(key.error());
        keys.add(key->facts.serial, std::move(key->key));
    }
    m_held.push_back({ files, stamps, std::move(keys) });
    return &m_held.back().keys;
}

base::Result<VerifyKeyFacts, KeyError> VerifyKeyFiles::examine(const VerifyKeyFile &file)
{
    const auto key = readKey(file);
    if (!key)
        return tl::make_unexpected(key.error());
    return key->facts;
}

} // namespace signing
