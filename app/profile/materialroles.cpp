#include "profile/materialroles.h"

#include "base/environment.h"
#include "profile/publicpem.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslCertificateExtension>

#include <algorithm>
#include <optional>

namespace profile {

namespace {

using signing::KeyErrorCode;
using signing::Material;
using signing::MaterialKind;

bool isAuthority(const QSslCertificate &certificate)
{
    const auto extensions = certificate.extensions();
    return certificate.isSelfSigned()
        || std::any_of(extensions.begin(), extensions.end(), [](const auto &extension) {
               return extension.name() == QLatin1String("basicConstraints")
                   && extension.value().toMap().value(QStringLiteral("ca")).toBool();
           });
}

bool isPlatformName(const QString &name)
{
    return name.startsWith(QLatin1String("Tenpay.com sign"))
        || name == QLatin1String("Papay Console Sandbox Platform");
}

/// The merchant number that a certificate's subject is (domain.md 11).
QString merchantNumber(const QString &subjectName)
{
    static const QRegularExpression digits(QStringLiteral(R"(\A[0-9]{8,32}\z)"));
    return digits.match(subjectName).hasMatch() ? subjectName : QString();
}

/// What a certificate is by its own face; nothing when that does not tell.
std::optional<Role> roleByFace(const Sighting &sighting)
{
    const QString &subject = sighting.found.material.certificate->subjectName;
    if (!merchantNumber(subject).isEmpty())
        return Role::MerchantCertificate;
    if (isPlatformName(subject))
        return Role::PlatformCertificate;
    const QSslCertificate certificate = certificateIn(sighting.piece.bytes.bytes());
    if (isAuthority(certificate))
        return Role::TrustChain;
    if (!certificate.subjectAlternativeNames().isEmpty())
        return Role::ServerCertificate;
    return std::nullopt;
}

bool isLeaflet(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.contains(QLatin1String("readme"), Qt::CaseInsensitive)
        || name.contains(QStringLiteral("说明"));
}

bool isChainFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QLatin1String("p7b") || suffix == QLatin1String("p7c");
}

/// Whether something stands in the way for good: a passphrase can be asked for.
bool isHopeless(const Material &material)
{
    return material.problem && material.problem->code != KeyErrorCode::PassphraseNeeded
        && material.problem->code != KeyErrorCode::WrongPassphraseOrDamaged;
}

bool isOpenBundle(const Sighting &sighting)
{
    const Material &material = sighting.found.material;
    return material.kind == MaterialKind::Pkcs12 && !material.problem;
}

/// The role of what needs no comparison with the others.
std::optional<Role> roleAlone(const Sighting &sighting)
{
    const Material &material = sighting.found.material;
    const QString &path = sighting.piece.path;
    switch (material.kind) {
    case MaterialKind::Certificate:
        if (const auto role = material.certificate ? roleByFace(sighting) : Role::Unusable;
            role && (!isHopeless(material) || *role == Role::TrustChain))
            return role;
        break;
    case MaterialKind::Pkcs12:
        return isHopeless(material) ? Role::Unusable : Role::MerchantBundle;
    case MaterialKind::ApiV3Key:
        return isLeaflet(path) ? Role::Leaflet : Role::ApiV3Key;
    case MaterialKind::Unusable:
        if (isChainFile(path))
            return Role::TrustChain;
        return isLeaflet(path) ? Role::Leaflet : Role::Unusable;
    case MaterialKind::PrivateKey:
    case MaterialKind::PublicKey:
        break;
    }
    return isHopeless(material) ? std::optional(Role::Unusable) : std::nullopt;
}

/// Whether one of the others that fit is of the same key.
template <typename Fits>
bool hasTwin(const std::vector<Sighting> &all, const Sighting &sighting, Fits fits)
{
    const QByteArray &fingerprint = sighting.found.material.fingerprint;
    return !fingerprint.isEmpty()
        && std::any_of(all.begin(), all.end(), [&](const Sighting &other) {
               return &other != &sighting && other.found.material.fingerprint == fingerprint
                   && fits(other);
           });
}

bool isKey(const Sighting &sighting)
{
    return sighting.found.material.kind == MaterialKind::PrivateKey || isOpenBundle(sighting);
}

bool isMerchants(const Sighting &sighting)
{
    return sighting.found.role == Role::MerchantCertificate || isOpenBundle(sighting);
}

bool isOthersCertificate(const Sighting &sighting)
{
    return sighting.found.material.kind == MaterialKind::Certificate && !isMerchants(sighting);
}

/// A certificate that its face does not tell: with its private key here it is the merchant's.
Role certificateRole(const std::vector<Sighting> &all, const Sighting &sighting)
{
    return hasTwin(all, sighting, isKey) ? Role::MerchantCertificate : Role::PlatformCertificate;
}

Role privateKeyRole(const std::vector<Sighting> &all, const Sighting &sighting)
{
    const bool isAnothers
        = hasTwin(all, sighting, isOthersCertificate) && !hasTwin(all, sighting, isMerchants);
    return isAnothers ? Role::OfAnotherCertificate : Role::MerchantKey;
}

Role publicKeyRole(const std::vector<Sighting> &all, Sighting &sighting)
{
    if (hasTwin(all, sighting, isOthersCertificate))
        return Role::OfAnotherCertificate;
    const auto isOwnKey = [](const Sighting &other) { return isMerchants(other) || isKey(other); };
    if (!hasTwin(all, sighting, isOwnKey))
        return Role::PlatformPublicKey;
    // The merchant's own verifies no answer of WeChat Pay's (wechatpay-php #53, #82).
    sighting.found.material.problem
        = signing::KeyError { .code = KeyErrorCode::IsPublicKey, .file = sighting.piece.path };
    return Role::Unusable;
}

void inspect(Sighting &sighting, const base::Secret &passphrase)
{
    Material &material = sighting.found.material;
    material = signing::inspect(sighting.piece.bytes.bytes(), passphrase);
    if (material.problem)
        material.problem->file = sighting.piece.path;
}

QStringList merchantNumbers(const std::vector<Sighting> &sightings)
{
    QStringList numbers;
    for (const Sighting &sighting : sightings) {
        const auto &certificate = sighting.found.material.certificate;
        if (certificate)
            numbers.append(merchantNumber(certificate->subjectName));
    }
    return numbers;
}

QStringList digitsIn(const QString &path)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]{8,32}"));
    const QFileInfo facts(path);
    QStringList found;
    for (const QString &name : { facts.absoluteDir().dirName(), facts.fileName() }) {
        auto match = digits.globalMatch(name);
        while (match.hasNext())
            found.append(match.next().captured());
    }
    return found;
}

bool isClosedBundle(const Sighting &sighting)
{
    const Material &material = sighting.found.material;
    return material.kind == MaterialKind::Pkcs12 && material.problem && !isHopeless(material);
}

} // namespace

std::vector<Sighting> sight(std::vector<Piece> &&pieces)
{
    std::vector<Sighting> sightings;
    for (Piece &piece : pieces) {
        Sighting sighting { .piece = std::move(piece), .found = {} };
        sighting.found.path = sighting.piece.path;
        if (sighting.piece.problem)
            sighting.found.material.problem = sighting.piece.problem;
        else
            inspect(sighting, {});
        sightings.push_back(std::move(sighting));
    }
    return sightings;
}

void openBundles(std::vector<Sighting> &sightings, const QString &mchid)
{
    const QStringList known = QStringList(mchid.trimmed()) + merchantNumbers(sightings);
    for (Sighting &sighting : sightings) {
        QStringList numbers = known + digitsIn(sighting.piece.path);
        numbers.removeAll(QString());
        numbers.removeDuplicates();
        for (const QString &number : qAsConst(numbers)) {
            if (!isClosedBundle(sighting))
                break;
            auto passphrase = std::make_shared<const base::Secret>(number.toUtf8());
            inspect(sighting, *passphrase);
            if (!isClosedBundle(sighting)) {
                sighting.found.openedByMchid = !isHopeless(sighting.found.material);
                sighting.passphrase = std::move(passphrase);
            }
        }
    }
}

void assignRoles(std::vector<Sighting> &sightings)
{
    std::vector<bool> isDone;
    for (Sighting &sighting : sightings) {
        const auto role = roleAlone(sighting);
        sighting.found.role = role.value_or(Role::Unusable);
        isDone.push_back(role.has_value());
    }
    const auto assign = [&](MaterialKind kind, auto roleOf) {
        for (std::size_t i = 0; i < sightings.size(); ++i) {
            if (!isDone[i] && sightings[i].found.material.kind == kind)
                sightings[i].found.role = roleOf(sightings, sightings[i]);
        }
    };
    // Certificates first: keys are judged by them.
    assign(MaterialKind::Certificate, certificateRole);
    assign(MaterialKind::PrivateKey, privateKeyRole);
    assign(MaterialKind::PublicKey, publicKeyRole);

    const bool isAnyClosed = std::any_of(sightings.begin(), sightings.end(), [](const auto &one) {
        const auto role = one.found.role;
        return (role == Role::MerchantKey || role == Role::MerchantBundle)
            && one.found.material.problem;
    });
    for (Sighting &sighting : sightings) {
        FoundMaterial &found = sighting.found;
        if (isMerchants(sighting) && found.material.certificate)
            found.mchid = merchantNumber(found.material.certificate->subjectName);
        if (found.role == Role::MerchantCertificate)
            found.keyMissing = !isAnyClosed && !hasTwin(sightings, sighting, isKey);
        if (found.role == Role::MerchantKey)
            found.hasCertificate = hasTwin(sightings, sighting, [](const Sighting &other) {
                return isMerchants(other) && other.found.material.certificate;
            });
    }
}

} // namespace profile
