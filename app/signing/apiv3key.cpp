#include "signing/apiv3key.h"

#include "signing/pem.h"

#include <algorithm>

namespace signing {

namespace {

constexpr qsizetype shortest = 20;
constexpr qsizetype longest = 64;
constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

bool isPrintable(char c) { return c > ' ' && c <= '~'; }

bool isInQuotes(QByteArrayView text)
{
    return text.size() >= 2 && text.front() == text.back()
        && (text.front() == '"' || text.front() == '\'');
}

/// The smallest keys (Ed25519) are short enough to be taken for one.
bool isBase64OfDer(QByteArrayView text)
{
    const base::Secret decoded = bytesOfBase64(text);
    const QByteArray &der = decoded.bytes();
    return der.size() > 2 && der[0] == '\x30' && uchar(der[1]) == der.size() - 2;
}

} // namespace

std::optional<QByteArrayView> apiV3KeyIn(QByteArrayView text)
{
    if (text.startsWith(byteOrderMark))
        text = text.sliced(byteOrderMark.size());
    text = text.trimmed();
    if (isInQuotes(text))
        text = text.sliced(1, text.size() - 2).trimmed();
    if (text.size() < shortest || text.size() > longest
        || !std::all_of(text.begin(), text.end(), isPrintable) || text.startsWith("PUB_KEY_ID_")
        || isBase64OfDer(text))
        return std::nullopt;
    return text;
}

} // namespace signing
