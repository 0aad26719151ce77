#include "exchange/pairline.h"
#include "exchange/sending.h"

namespace exchange {

QString writtenPairs(const contract::PreSignRequest &request)
{
    QString lines;
    for (const contract::Field field : contract::allFields)
        if (request.has(field))
            lines += contract::apiName(field) + u'=' + pairValue(request.value(field)) + u'\n';
    return lines;
}

} // namespace exchange
