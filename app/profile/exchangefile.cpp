#include "profile/exchangefile.h"

#include "profile/profilejson.h"
#include "profile/publicpem.h"
#include "signing/key.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace profile {

namespace {

using Name = QLatin1String;
using Pem = base::Result<QString, ProfileError>;

constexpr Name kind("papay-console-profile");

Pem pemOf(const QString &file, std::optional<QByteArray> (*convert)(const QByteArray &))
{
    auto bytes = signing::readKeyFile(file);
    if (!bytes)
        return tl::unexpected(ProfileError {
            ProfileErrorCode::KeyNotCopied, file, QString(signing::name(bytes.error().code)) });
    const base::Secret content(std::move(*bytes)); // a key may lie beside the certificate
    const auto pem = convert(content.bytes());
    if (!pem)
        return tl::unexpected(ProfileError { ProfileErrorCode::KeyNotCopied, file });
    return QString::fromLatin1(*pem);
}

/// The certificate, once it proved to be one.
QByteArray readCertificatePem(const JsonMembers &members)
{
    const QByteArray text = members.text(Name("certificate")).toLatin1();
    const auto pem = certificatePem(text);
    if (!pem && !text.isEmpty())
        members.spoil();
    return pem.value_or(QByteArray());
}

PastedVerifyKey readVerifyKey(const JsonMembers &members)
{
    const auto pem = publicPem(members.text(Name("key")).toLatin1());
    if (!pem)
        members.spoil();
    return { members.text(Name("serial")), pem.value_or(QByteArray()) };
}

} // namespace

base::Result<QByteArray, ProfileError> exportedProfile(const Profile &profile)
{
    const signing::Identity &identity = profile.identity;
    QJsonObject object = plainMembers(profile);
    object.insert(Name("kind"), kind);
    if (!identity.certificateFile.isEmpty()) {
        const Pem pem = pemOf(identity.certificateFile, certificatePem);
        if (!pem)
            return tl::unexpected(pem.error());
        object.insert(Name("certificate"), *pem);
    }
    QJsonArray verifyKeys;
    for (const signing::VerifyKeyFile &key : identity.verifyKeys) {
        const Pem pem = pemOf(key.file, publicPem);
        if (!pem)
            return tl::unexpected(pem.error());
        verifyKeys.append(QJsonObject { { Name("serial"), key.serial }, { Name("key"), *pem } });
    }
    object.insert(Name("verify_keys"), verifyKeys);
    return QJsonDocument(object).toJson();
}

base::Result<Imported, ProfileErrorCode> readExported(const QByteArray &json)
{
    const auto object = readFormat(json);
    if (!object)
        return tl::unexpected(object.error());
    bool sound = true;
    const JsonMembers members(*object, sound);
    if (members.text(Name("kind")) != kind)
        members.spoil();
    Imported imported { .profile = readPlainMembers(members) };
    imported.copies.pastedCertificate = readCertificatePem(members);
    for (const JsonMembers &key : members.objects(Name("verify_keys")))
        imported.copies.pastedPlatformKeys.append(readVerifyKey(key));
    if (!sound)
        return tl::unexpected(ProfileErrorCode::Unreadable);
    return imported;
}

} // namespace profile
