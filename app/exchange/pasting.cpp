#include "exchange/pasting.h"

#include "exchange/curlreader.h"
#include "exchange/jsonreader.h"
#include "exchange/pairsreader.h"
#include "exchange/phpreader.h"
#include "exchange/wellformed.h"

namespace exchange {

namespace {

/// Without a byte order mark and halves of characters, and not more than anybody types.
QString readablePart(const QString &text)
{
    constexpr qsizetype most = 256 * 1024;
    const qsizetype start = text.startsWith(QChar(QChar::ByteOrderMark)) ? 1 : 0;
    return wellFormed(text.mid(start, most));
}

std::optional<Pasted> readAny(const QString &text)
{
    if (opensWithPair(text))
        return readPairs(text);
    for (const auto reader : { readCurl, readJson, readPhp, readPairs })
        if (std::optional<Pasted> pasted = reader(text))
            return pasted;
    return std::nullopt;
}

} // namespace

Pasted read(const QString &text) { return readAny(readablePart(text)).value_or(Pasted()); }

} // namespace exchange
