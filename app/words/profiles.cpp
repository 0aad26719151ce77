#include "words/profiles.h"

#include "words/dates.h"
#include "words/problems.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace words {

namespace {

struct ProfileProblems {
    Q_DECLARE_TR_FUNCTIONS(ProfileProblems)
};
struct Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

struct FoundMaterials {
    Q_DECLARE_TR_FUNCTIONS(FoundMaterials)
};

using profile::FoundMaterial;
using signing::MaterialKind;

/// The problem's own sentence, about the file as people call it.
QString problemOf(const FoundMaterial &found)
{
    signing::KeyError problem
        = found.material.problem.value_or(signing::KeyError { signing::KeyErrorCode::NotAKey });
    problem.file = found.path.isEmpty()
        //: stands for the file's name in a sentence
        ? FoundMaterials::tr("“pasted text”")
        : QFileInfo(found.path).fileName();
    return text(problem);
}

QString merchantKey(const FoundMaterial &found)
{
    if (found.material.problem)
        return FoundMaterials::tr("Merchant API private key, protected by a passphrase: you are "
                                  "asked for it when it is used.");
    if (found.hasCertificate)
        return FoundMaterials::tr("Merchant API private key, RSA %1. It belongs to the merchant "
                                  "certificate here.")
            .arg(found.material.bits);
    return FoundMaterials::tr("Merchant API private key, RSA %1. It belongs to no certificate "
                              "here: add apiclient_cert.pem, or give the serial number.")
        .arg(found.material.bits);
}

QString certificateOf(const signing::CertificateFacts &facts, const QString &mchid)
{
    if (mchid.isEmpty())
        return FoundMaterials::tr("Merchant certificate of %1, serial number %2, valid until %3.")
            .arg(facts.subjectName, facts.serial, dayText(facts.validUntil));
    if (facts.organisation.isEmpty())
        return FoundMaterials::tr("Merchant certificate of merchant %1, serial number %2, valid "
                                  "until %3.")
            .arg(mchid, facts.serial, dayText(facts.validUntil));
    return FoundMaterials::tr("Merchant certificate of merchant %1 (%2), serial number %3, valid "
                              "until %4.")
        .arg(mchid, facts.organisation, facts.serial, dayText(facts.validUntil));
}

QString merchantCertificate(const FoundMaterial &found)
{
    const QString certificate = certificateOf(*found.material.certificate, found.mchid);
    if (!found.keyMissing)
        return certificate;
    return FoundMaterials::tr("%1 Its private key is not here: add apiclient_key.pem of the same "
                              "set.")
        .arg(certificate);
}

QString merchantBundle(const FoundMaterial &found)
{
    using Code = signing::KeyErrorCode;
    if (found.material.problem && found.material.problem->code == Code::PassphraseNeeded)
        return FoundMaterials::tr("Merchant key and certificate in one file, protected by a "
                                  "password, which is usually the merchant number: you are asked "
                                  "for it when it is used.");
    if (found.material.problem)
        return FoundMaterials::tr("Merchant key and certificate in one file. The merchant number "
                                  "did not open it: you are asked for its password when it is "
                                  "used, unless the file is damaged.");
    const QString opened = found.openedByMchid
        ? FoundMaterials::tr("Merchant key and certificate in one file; the merchant number opened "
                             "it.")
        : FoundMaterials::tr("Merchant key and certificate in one file, without a password.");
    if (!found.material.certificate)
        return opened;
    //: two sentences
    return FoundMaterials::tr("%1 %2").arg(
        opened, certificateOf(*found.material.certificate, found.mchid));
}

QString anothers(const FoundMaterial &found)
{
    return found.material.kind == MaterialKind::PrivateKey
        ? FoundMaterials::tr("The private key of another certificate here, not the merchant's: it "
                             "is not used.")
        : FoundMaterials::tr("The public key of a certificate here, which says it all: it is not "
                             "used.");
}

} // namespace

QString text(const profile::ProfileError &error)
{
    using Code = profile::ProfileErrorCode;
    switch (error.code) {
    case Code::NameMissing:
        return ProfileProblems::tr("Give the profile a name.");
    case Code::NameTaken:
        return ProfileProblems::tr("Another profile has this name. Choose another one.");
    case Code::MerchantNumberMissing:
        return ProfileProblems::tr("Give the merchant number.");
    case Code::MerchantNumberWrong:
        return ProfileProblems::tr(
            "A merchant number has 1 to 32 digits or letters and nothing else.");
    case Code::AccessPointWrong:
        return ProfileProblems::tr(
            "The access point is not a complete address. Write it like "
            "https://apihk.mch.weixin.qq.com/; plain http is for this machine only.");
    case Code::SandboxTowardsWeChat:
        return ProfileProblems::tr(
            "A sandbox profile never signs for WeChat Pay. Make it a live profile, or "
            "choose another access point.");
    case Code::LiveTowardsLoopback:
        return ProfileProblems::tr(
            "A live profile never signs for this machine. Make it a sandbox profile, or "
            "choose another access point.");
    case Code::KeyMissing:
        return ProfileProblems::tr(
            "The merchant API private key is missing. Choose apiclient_key.pem, "
            "apiclient_cert.p12 or a token.");
    case Code::ProxyWrong:
        return ProfileProblems::tr("The proxy needs a host and a port.");
    case Code::FolderNotWritable:
        return ProfileProblems::tr(
            "The profile could not be written: %1 (%2). Check the owner and the "
            "permissions of its folder, and the space on the disk.")
            .arg(error.path, error.diagnostic);
    case Code::KeyNotCopied:
        return ProfileProblems::tr(
            "%1 is not there, cannot be read, or is no key or certificate that could be "
            "taken along. Choose it again.")
            .arg(error.path);
    case Code::Unreadable:
        return ProfileProblems::tr(
            "%1 is damaged, cannot be read, or is not a profile. It was left as it is.")
            .arg(error.path);
    case Code::NewerFormat:
        return ProfileProblems::tr(
            "%1 was written by a newer version of this program. Update this program; the "
            "file was left as it is.")
            .arg(error.path);
    case Code::NotExported:
        return ProfileProblems::tr("%1 could not be written (%2). Choose another place.")
            .arg(error.path, error.diagnostic);
    case Code::SandboxStays:
        return ProfileProblems::tr(
            "The sandbox profile is always there and cannot be changed or deleted. "
            "Duplicate it instead.");
    }
    Q_UNREACHABLE();
}

QString text(const FoundMaterial &found)
{
    using profile::Role;
    switch (found.role) {
    case Role::MerchantKey:
        return merchantKey(found);
    case Role::MerchantCertificate:
        return merchantCertificate(found);
    case Role::MerchantBundle:
        return merchantBundle(found);
    case Role::PlatformCertificate:
        return FoundMaterials::tr(
            "This is a platform certificate, serial number %1, valid until %2: it was "
            "added below, under Platform keys.")
            .arg(found.material.certificate->serial,
                dayText(found.material.certificate->validUntil));
    case Role::PlatformPublicKey:
        return FoundMaterials::tr(
            "This is a WeChat Pay public key, RSA %1: it was added below, under Platform "
            "keys. Give its ID (PUB_KEY_ID_…) there.")
            .arg(found.material.bits);
    case Role::ApiV3Key:
        return found.material.problem ? problemOf(found)
                                      : FoundMaterials::tr("This is the APIv3 key, 32 characters.");
    case Role::TrustChain:
        return FoundMaterials::tr(
            "The certificate of a certificate authority: it is not needed here.");
    case Role::ServerCertificate:
        return FoundMaterials::tr("The certificate of a web server: it is not needed here.");
    case Role::OfAnotherCertificate:
        return anothers(found);
    case Role::Leaflet:
        return FoundMaterials::tr(
            "The certificate tool's leaflet: there is nothing to read in it.");
    case Role::TooMany:
        return FoundMaterials::tr(
            "These are too many files: from here on they were not read. Choose the folder "
            "with the merchant's files only.");
    case Role::Unusable:
        return problemOf(found);
    }
    Q_UNREACHABLE();
}

QString profileName(const QString &id, const QString &name)
{
    return id == profile::sandboxProfile().id ? Names::tr("Sandbox") : name;
}

} // namespace words
