#include "history/mask.h"

#include "history/mask/cuts.h"
#include "history/mask/disguise.h"

namespace history {

QString maskedOpenid(const QString &openid) { return cut(openid, openidCuts(openid)); }

QString maskedName(const QString &name) { return cut(name, nameCuts(name)); }

Row masked(Row row)
{
    const Disguise disguise(row.openid, row.userDisplayName);
    for (QByteArray *bytes : { &row.requestBytes, &row.responseBytes })
        *bytes = disguise.body(*bytes);
    row.stringToSign = disguise.stringToSign(row.stringToSign);
    for (QByteArray *headers : { &row.requestHeaders, &row.responseHeaders })
        *headers = disguise.withoutOpenid(*headers);
    for (QString *text : { &row.message, &row.detail, &row.note })
        *text = QString::fromUtf8(disguise.body(text->toUtf8()));
    for (QString &tag : row.tags)
        tag = QString::fromUtf8(disguise.body(tag.toUtf8()));
    // A contract code, or whatever else, that was made of the openid.
    for (QString *text : { &row.outContractCode, &row.profileName, &row.planId, &row.code })
        *text = QString::fromUtf8(disguise.withoutOpenid(text->toUtf8()));
    row.openid = maskedOpenid(row.openid);
    row.userDisplayName = maskedName(row.userDisplayName);
    return row;
}

} // namespace history
