#pragma once

#include "base/result.h"
#include "sandbox/merchants/allowed.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace sandbox {

/// One entry of merchants.json: names of files, and what is bound to the merchant.
struct MerchantEntry {
    QString mchid {};
    QString certificate {}; ///< file name; empty: none
    QString apiv3Key {}; ///< file name; empty: none
    Allowed appids {};
    Allowed plans {};
    bool takesAnySubMerchant = false;
    QHash<QString, Allowed> subMerchants {};
};

/// What can be wrong with the text of merchants.json, and where.
struct MerchantListError {
    enum class Code {
        NotJson,
        Missing, ///< a member that every entry needs
        Unknown, ///< a member that has no meaning
        WrongType,
        Repeated, ///< a merchant or sub-merchant that stands there twice
    };
    Code code;
    QString member {}; ///< `merchants[0].plans`; empty for the text as a whole
};

/// `not_json`, `missing`, …
[[nodiscard]] QLatin1String name(MerchantListError::Code code);

/// Reads the text of merchants.json:
/// {"merchants":[{"mchid","certificate","apiv3_key","appids":[…],"plans":[…],
/// "sub_merchants":[{"sub_mchid","sub_appids":[…]}]}]}. Any of the lists may be "*": whatever is
/// named. `mchid` is a must; a list that is absent is empty. Pure.
[[nodiscard]] base::Result<QList<MerchantEntry>, MerchantListError> readMerchantList(
    const QByteArray &json);

/// The text that a new folder gets: takes the seed's example, in both modes.
[[nodiscard]] QByteArray defaultMerchantList(const QString &mchid);

} // namespace sandbox
