#pragma once

#include "history/query.h"

#include <QVariantList>

namespace samples {

/// 2025-11-23 04:10:00 UTC.
inline constexpr qint64 nowMs = 1763871000000;

/// What a caller hands to begin, every field of the first half filled.
[[nodiscard]] history::Row attempt(const QString &contractCode = QStringLiteral("PC20251123-0001"));
/// The same row after a verified answer, every field of the second half filled but `failure`.
[[nodiscard]] history::Row answered(history::Row row);
/// After a refusal, bytes and all.
[[nodiscard]] history::Row refused(history::Row row);

/// Everything that is in a row, to compare.
[[nodiscard]] QVariantList everything(const history::Row &row);
/// All but the bytes.
[[nodiscard]] QVariantList summary(const history::Row &row);

/// `ok`, or the stable name of the error.
template <typename Result> [[nodiscard]] QLatin1String said(const Result &result)
{
    return result ? QLatin1String("ok") : history::name(result.error().code);
}

} // namespace samples
