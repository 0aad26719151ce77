#include "exchange/copying.h"

#include "exchange/jsonwriter.h"
#include "exchange/sending.h"

namespace exchange {

QString written(Format format, const contract::PreSignRequest &request, const Sender &sender)
{
    switch (format) {
    case Format::Json:
        return writtenJson(request);
    case Format::Curl:
        return writtenCurl(request, sender);
    case Format::Php:
        return writtenPhp(request, sender);
    case Format::Pairs:
        return writtenPairs(request);
    case Format::Go:
        return writtenGo(request, sender);
    }
    Q_UNREACHABLE();
}

QByteArray handOff(
    const QString &sessionId, const QString &outContractCode, const QString &expiredTime)
{
    QByteArray json = R"({"session_id":)" + jsonQuoted(sessionId) + R"(,"out_contract_code":)"
        + jsonQuoted(outContractCode);
    if (!expiredTime.isEmpty())
        json += R"(,"expired_time":)" + jsonQuoted(expiredTime);
    return QByteArray(json + '}');
}

} // namespace exchange
