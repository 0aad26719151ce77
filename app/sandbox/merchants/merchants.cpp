#include "sandbox/merchants/merchants.h"

#include "sandbox/keys/keyfolder.h"
#include "sandbox/merchants/merchantlist.h"
#include "signing/certificate.h"
#include "signing/keyerror.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sandbox {

namespace {

constexpr QLatin1String fileName("merchants.json");
constexpr qsizetype apiv3KeySize = 32;

using Failure = tl::unexpected<MerchantsError>;
template <typename T> using Read = base::Result<T, MerchantsError>;

/// A file that an entry names.
struct Named {
    QString path;
    QString member;

    [[nodiscard]] Failure unusable(const QString &diagnostic) const
    {
        return tl::make_unexpected(
            MerchantsError { MerchantsErrorCode::FileUnusable, path, member, diagnostic });
    }
};

Read<MerchantCertificate> certificateOf(const Named &file)
{
    const auto bytes = signing::readKeyFile(file.path);
    if (!bytes)
        return file.unusable(signing::name(bytes.error().code));
    auto key = signing::readPublicKey(*bytes);
    if (!key)
        return file.unusable(signing::name(key.error().code));
    const auto facts = signing::readCertificate(*bytes);
    if (!facts)
        return file.unusable(QStringLiteral("not_a_certificate"));
    return MerchantCertificate { .serial = facts->serial.toLatin1(),
        .validUntilMs = facts->validUntil.toMSecsSinceEpoch(),
        .key = std::move(*key) };
}

Read<base::Secret> apiv3KeyOf(const Named &file)
{
    auto bytes = signing::readKeyFile(file.path);
    if (!bytes)
        return file.unusable(signing::name(bytes.error().code));
    base::Secret key(bytes->trimmed());
    if (key.bytes().size() != apiv3KeySize)
        return file.unusable(QStringLiteral("not_32_bytes"));
    return key;
}

Read<Merchant> merchantOf(const MerchantEntry &entry, const QDir &folder, const QString &where)
{
    Merchant merchant { .mchid = entry.mchid.toUtf8(),
        .certificate = {},
        .apiv3Key = {},
        .appids = entry.appids,
        .plans = entry.plans,
        .takesAnySubMerchant = entry.takesAnySubMerchant,
        .subMerchants = entry.subMerchants };
    if (!entry.certificate.isEmpty()) {
        auto certificate = certificateOf({ .path = folder.absoluteFilePath(entry.certificate),
            .member = where + QLatin1String(".certificate") });
        if (!certificate)
            return tl::make_unexpected(certificate.error());
        merchant.certificate = std::move(*certificate);
    }
    if (!entry.apiv3Key.isEmpty()) {
        auto key = apiv3KeyOf({ .path = folder.absoluteFilePath(entry.apiv3Key),
            .member = where + QLatin1String(".apiv3_key") });
        if (!key)
            return tl::make_unexpected(key.error());
        merchant.apiv3Key = std::move(*key);
    }
    return merchant;
}

/// The text of the file, which is there afterwards.
Read<QByteArray> textOf(const QString &path, const QString &mchid)
{
    if (!QFileInfo::exists(path)) {
        const auto stored
            = KeyFolder::open(QFileInfo(path).path()).and_then([&mchid](const KeyFolder &folder) {
                  // Another process may have been first.
                  return folder.has(fileName)
                      ? base::Result<void, CredentialsError> {}
                      : folder.store({ { fileName, defaultMerchantList(mchid) } });
              });
        if (!stored)
            return tl::make_unexpected(MerchantsError {
                MerchantsErrorCode::NotWritable, path, {}, stored.error().diagnostic });
    }
    return signing::readKeyFile(path).map_error([&path](const signing::KeyError &error) {
        return MerchantsError { MerchantsErrorCode::Unreadable, path, {},
            signing::name(error.code) };
    });
}

} // namespace

CredentialsError toCredentialsError(const MerchantsError &error)
{
    const bool isFolder = error.code == MerchantsErrorCode::NotWritable;
    return { .code
        = isFolder ? CredentialsErrorCode::FolderNotWritable : CredentialsErrorCode::Damaged,
        .path = error.path,
        .diagnostic = QString(error.member + u' ' + error.diagnostic).trimmed() };
}

base::Result<Merchants, MerchantsError> Merchants::open(const Credentials &credentials)
{
    const QDir folder(QFileInfo(credentials.merchantCert).absolutePath());
    const QString path = folder.absoluteFilePath(fileName);
    const auto text = textOf(path, credentials.mchid);
    if (!text)
        return tl::make_unexpected(text.error());
    const auto entries = readMerchantList(*text);
    if (!entries)
        return tl::make_unexpected(MerchantsError { MerchantsErrorCode::Invalid, path,
            entries.error().member, name(entries.error().code) });
    Merchants merchants;
    for (qsizetype i = 0; i < entries->size(); ++i) {
        auto merchant = merchantOf(entries->at(i), folder, QStringLiteral("merchants[%1]").arg(i));
        if (!merchant)
            return tl::make_unexpected(merchant.error());
        merchants.m_list.push_back(std::move(*merchant));
    }
    return merchants;
}

const Merchant *Merchants::find(const QByteArray &mchid) const
{
    const auto found = std::find_if(m_list.cbegin(), m_list.cend(),
        [&mchid](const Merchant &merchant) { return merchant.mchid == mchid; });
    return found == m_list.cend() ? nullptr : &*found;
}

} // namespace sandbox
