#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "sandbox/credentials.h"
#include "sandbox/merchants/allowed.h"
#include "signing/key.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace sandbox {

/// A certificate that a merchant signs with.
struct MerchantCertificate {
    QByteArray serial; ///< upper-case hex
    qint64 validUntilMs = 0;
    signing::PublicKey key;
};

/// One merchant (or institution) that the sandbox knows, and what is bound to it.
struct Merchant {
    QByteArray mchid;
    std::optional<MerchantCertificate> certificate; ///< absent: it never applied for one
    base::Secret apiv3Key; ///< 32 bytes; empty: it never set one
    Allowed appids; ///< direct appids and sp_appids alike
    Allowed plans; ///< plan_ids as decimal texts
    bool takesAnySubMerchant = false;
    QHash<QString, Allowed> subMerchants; ///< sub_mchid, and the sub_appids that are bound to it
};

enum class MerchantsErrorCode {
    NotWritable, ///< the default could not be put down
    Unreadable, ///< the file is there and cannot be read
    Invalid, ///< `member` says where, `diagnostic` what
    FileUnusable, ///< a certificate or an APIv3 key; `member` names it, `path` is the file's
};

struct MerchantsError {
    MerchantsErrorCode code;
    QString path; ///< of merchants.json, or of the file that it names
    QString member {}; ///< `merchants[0].plans`
    QString diagnostic {}; ///< untranslated
};

/// The same as an error of the folder that the file is in.
[[nodiscard]] CredentialsError toCredentialsError(const MerchantsError &error);

/// The merchants that the sandbox knows, by their numbers.
class Merchants
{
public:
    /// Reads `merchants.json` of the credentials' folder (readMerchantList) and the files that it
    /// names there; puts down the default (0600) where there is none.
    [[nodiscard]] static base::Result<Merchants, MerchantsError> open(
        const Credentials &credentials);

    /// Null when there is none of that number.
    [[nodiscard]] const Merchant *find(const QByteArray &mchid) const;

private:
    std::vector<Merchant> m_list;
};

} // namespace sandbox
