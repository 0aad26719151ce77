#pragma once

#include <QStringView>

namespace exchange {

/// What an option of curl means to the form.
enum class CurlOption {
    Data, ///< `-d`, `--data-binary`: the body, or `@` and the name of a file
    RawData, ///< `--data-raw`: the body as it is
    Json, ///< `--json`: the body, joined without `&`
    EncodedData, ///< `--data-urlencode`: a body that curl would change first
    Header,
    Method,
    Url,
    OtherWithValue, ///< takes a value that is of no use to the form, and may be secret
    Flag, ///< takes no value
    Unknown,
};

/// By its name without the dashes: `data-raw`.
[[nodiscard]] CurlOption longCurlOption(QStringView name);
/// By its letter.
[[nodiscard]] CurlOption shortCurlOption(QChar letter);

[[nodiscard]] bool takesValue(CurlOption option);

} // namespace exchange
