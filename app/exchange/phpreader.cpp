#include "exchange/phpreader.h"

#include "exchange/harvest.h"
#include "exchange/phpparser.h"

namespace exchange {

std::optional<Pasted> readPhp(const QString &text)
{
    const PhpText php = parsePhp(text);
    Harvest harvest;
    if (!php.hasArrow || !harvest.take(php.arrays))
        return std::nullopt;
    if (php.cutOff)
        harvest.remark(Remark::Kind::CutOff, {}, php.lastLine);
    return harvest.result(Format::Php);
}

} // namespace exchange
