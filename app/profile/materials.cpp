#include "profile/materials.h"

#include "base/environment.h"
#include "profile/materialroles.h"
#include "signing/apiv3key.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace profile {

namespace {

using Sightings = std::vector<Sighting>;

base::SharedSecret shared(QByteArrayView bytes)
{
    return std::make_shared<const base::Secret>(bytes.toByteArray());
}

/// The texts that the caller needs: it cannot read them again.
void fillContent(Sighting &sighting)
{
    FoundMaterial &found = sighting.found;
    if (found.role == Role::ApiV3Key && !found.material.problem)
        found.content
            = shared(signing::apiV3KeyIn(sighting.piece.bytes.bytes()).value_or(QByteArrayView()));
    else if (found.path.isEmpty() && found.role != Role::ApiV3Key && found.role != Role::Unusable)
        found.content = shared(sighting.piece.bytes.bytes());
}

/// The best of those that fit: the merchant number that was asked for, then the certificate that
/// lives longest; null when none fits.
template <typename Fits>
const Sighting *best(const Sightings &sightings, const QString &mchid, Fits fits)
{
    const auto rank = [&mchid](const Sighting &sighting) {
        const auto &certificate = sighting.found.material.certificate;
        return std::tuple(!mchid.isEmpty() && sighting.found.mchid == mchid,
            certificate ? certificate->validUntil.toMSecsSinceEpoch() : 0);
    };
    const Sighting *chosen = nullptr;
    for (const Sighting &sighting : sightings) {
        if (fits(sighting) && (chosen == nullptr || rank(*chosen) < rank(sighting)))
            chosen = &sighting;
    }
    return chosen;
}

bool isSameKey(const Sighting &one, const Sighting &other)
{
    const QByteArray &fingerprint = one.found.material.fingerprint;
    return !fingerprint.isEmpty() && fingerprint == other.found.material.fingerprint;
}

const Sighting *ofRole(const Sightings &sightings, Role role, bool open)
{
    const auto found
        = std::find_if(sightings.begin(), sightings.end(), [role, open](const Sighting &sighting) {
              return sighting.found.role == role && !sighting.found.material.problem == open;
          });
    return found == sightings.end() ? nullptr : &*found;
}

/// A .p12 that is open.
bool hasOwnCertificate(const Sighting &sighting)
{
    const FoundMaterial &found = sighting.found;
    return found.role == Role::MerchantBundle && !found.material.problem
        && found.material.certificate;
}

/// What signs: a PEM key before a .p12, one with its certificate before another, an open one
/// before a closed one.
struct Signing {
    const Sighting *key = nullptr;
    const Sighting *certificate = nullptr; ///< or the .p12 that holds it
};

Signing chooseSigning(const Sightings &sightings, const QString &mchid)
{
    const auto isCertificate
        = [](const Sighting &one) { return one.found.role == Role::MerchantCertificate; };
    const Sighting *pair = best(sightings, mchid, [&](const Sighting &one) {
        return isCertificate(one)
            && std::any_of(sightings.begin(), sightings.end(), [&](const Sighting &key) {
                   return key.found.role == Role::MerchantKey && isSameKey(key, one);
               });
    });
    if (pair != nullptr) {
        const auto key = std::find_if(sightings.begin(), sightings.end(), [&](const Sighting &one) {
            return one.found.role == Role::MerchantKey && isSameKey(one, *pair);
        });
        return { &*key, pair };
    }
    const Sighting *key = ofRole(sightings, Role::MerchantKey, true);
    if (key == nullptr)
        key = ofRole(sightings, Role::MerchantKey, false);
    const auto isOpenBundle = [](const Sighting &one) {
        return one.found.role == Role::MerchantBundle && !one.found.material.problem;
    };
    if (key == nullptr)
        key = best(sightings, mchid, isOpenBundle);
    if (key == nullptr)
        key = ofRole(sightings, Role::MerchantBundle, false);

    // A certificate of another key would only bring its wrong serial along.
    const bool isOpen = key != nullptr && !key->found.material.problem;
    const auto mayBeIts = [&](const Sighting &one) { return !isOpen || isSameKey(one, *key); };
    if (isOpen && hasOwnCertificate(*key))
        return { key, key };
    const Sighting *certificate = best(
        sightings, mchid, [&](const Sighting &one) { return isCertificate(one) && mayBeIts(one); });
    if (certificate == nullptr && key != nullptr)
        certificate = best(sightings, mchid,
            [&](const Sighting &one) { return hasOwnCertificate(one) && mayBeIts(one); });
    return { key, certificate };
}

void fillSigning(Materials &materials, const Signing &signing)
{
    if (signing.key != nullptr) {
        const FoundMaterial &key = signing.key->found;
        materials.keyFile = key.path;
        if (key.path.isEmpty())
            materials.pastedKey = key.content;
        materials.passphrase = signing.key->passphrase;
    }
    if (signing.certificate == nullptr)
        return;
    const FoundMaterial &certificate = signing.certificate->found;
    materials.mchid = certificate.mchid;
    materials.serial = certificate.material.certificate->serial;
    if (certificate.role == Role::MerchantBundle)
        return; // serial and number are all that can be taken out of it
    if (certificate.path.isEmpty())
        materials.pastedCertificate = certificate.content->bytes();
    else
        materials.certificateFile = certificate.path;
}

/// The merchant platform gives the id beside the file; many write it into the file's name.
QString publicKeyIdIn(const QString &path)
{
    static const QRegularExpression id(QStringLiteral("PUB_KEY_ID_[0-9A-Za-z]+"));
    return id.match(QFileInfo(path).fileName()).captured();
}

void addPlatformKey(Materials &materials, const FoundMaterial &found)
{
    const auto &certificate = found.material.certificate;
    const QString serial = certificate ? certificate->serial : publicKeyIdIn(found.path);
    if (found.path.isEmpty()) {
        materials.pastedPlatformKeys.append({ serial, found.content->bytes() });
        return;
    }
    const auto &keys = materials.platformKeys;
    const bool isThere = std::any_of(keys.begin(), keys.end(), [&](const auto &key) {
        // A file with several is read up to its first.
        return key.file == found.path || (!serial.isEmpty() && key.serial == serial);
    });
    if (!isThere)
        materials.platformKeys.append({ serial, found.path });
}

void fillFound(Materials &materials, const FoundMaterial &found)
{
    switch (found.role) {
    case Role::MerchantCertificate:
    case Role::MerchantBundle:
        materials.isSandbox = materials.isSandbox
            || (found.material.certificate
                && found.material.certificate->issuerName == base::sandboxAuthority);
        break;
    case Role::PlatformCertificate:
    case Role::PlatformPublicKey:
        addPlatformKey(materials, found);
        break;
    case Role::ApiV3Key:
        if (!materials.apiV3Key)
            materials.apiV3Key = found.content;
        break;
    case Role::MerchantKey:
    case Role::TrustChain:
    case Role::ServerCertificate:
    case Role::OfAnotherCertificate:
    case Role::Leaflet:
    case Role::TooMany:
    case Role::Unusable:
        break;
    }
    materials.found.append(found);
}

Materials judged(Pieces &&pieces, const QString &mchid)
{
    Sightings sightings = sight(std::move(pieces.pieces));
    openBundles(sightings, mchid);
    assignRoles(sightings);
    Materials materials;
    for (Sighting &sighting : sightings) {
        fillContent(sighting);
        fillFound(materials, sighting.found);
    }
    fillSigning(materials, chooseSigning(sightings, mchid.trimmed()));
    if (!pieces.tooMany.isEmpty()) {
        FoundMaterial tooMany;
        tooMany.path = pieces.tooMany;
        tooMany.role = Role::TooMany;
        materials.found.append(tooMany);
    }
    return materials;
}

} // namespace

Materials lookAt(const QStringList &paths, const QString &mchid)
{
    return judged(readPieces(paths), mchid);
}

Materials lookAtText(const base::SharedSecret &text, const QString &mchid)
{
    return judged(piecesOf(text), mchid);
}

} // namespace profile
