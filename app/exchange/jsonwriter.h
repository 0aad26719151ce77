#pragma once

#include "contract/prerequest.h"

#include <QByteArray>

namespace exchange {

/// The text as a JSON string, in its quotes.
[[nodiscard]] QByteArray jsonQuoted(const QString &text);

/// The body with a member a line.
[[nodiscard]] QString writtenJson(const contract::PreSignRequest &request);

} // namespace exchange
