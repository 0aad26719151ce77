#pragma once

#include "history/row.h"

#include <QByteArray>
#include <QString>

namespace transfer {

/// What WeChat Pay's support needs about one attempt, as a text (UTF-8, Markdown) in Chinese and
/// English: Request-ID, times with zone, host, merchant number, masked parameters, string-to-sign
/// (masked), headers without Authorization, the answer. No secret, no openid, no name; the
/// session_id only as its last four digits. Needs a row that was read whole. `version`: the
/// program's.
[[nodiscard]] QByteArray supportBundle(const history::Row &row, const QString &version);
/// `papay-support-<Request-ID or attempt>.md`
[[nodiscard]] QString supportBundleName(const history::Row &row);

} // namespace transfer
