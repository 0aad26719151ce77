#include "history/samples.h"

#include "history/columns.h"

namespace samples {

history::Row attempt(const QString &contractCode)
{
    history::Row row;
    row.startedMs = nowMs;
    row.zoneOffsetSeconds = 8 * 3600;
    row.environment = base::Environment::Live;
    row.profileId = QStringLiteral("0199f0a0-0000-7000-8000-000000000001");
    row.profileName = QStringLiteral("香港直连");
    row.mchid = QStringLiteral("1900000109");
    row.mode = contract::Mode::Direct;
    row.baseUri = QStringLiteral("https://apihk.mch.weixin.qq.com/");
    row.planId = QStringLiteral("12535");
    row.outContractCode = contractCode;
    row.openid = QStringLiteral("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
    row.userDisplayName = QStringLiteral("张三");
    row.expiredTime = QStringLiteral("2025-11-23T13:14:15+08:00");
    row.signingSerial = QStringLiteral("5157F09EFDC096DE15EBE81A47057A7232F1B8E1");
    row.repeats = QStringLiteral("0199f0a0-0000-7000-8000-000000000002");
    row.requestBytes = QByteArrayLiteral(R"({"plan_id":12535,"user_display_name":"张三"})");
    row.requestHeaders = QByteArrayLiteral("Authorization: WECHATPAY2-SHA256-RSA2048 mchid=…\n");
    row.stringToSign = QByteArrayLiteral("POST\n/v3/global/papay/…\n1763871000\nnonce\n{}\n");
    return row;
}

history::Row answered(history::Row row)
{
    row.outcome = history::Outcome::Verified;
    row.finishedMs = row.startedMs + 321;
    row.durationMs = 320;
    row.sessionId = QStringLiteral("201710180325670965");
    row.httpStatus = 200;
    row.requestId = QStringLiteral("08F78BB3AF0610D302189F94E5");
    row.verifySerial = QStringLiteral("PUB_KEY_ID_0119000001092025");
    row.verification = QStringLiteral(R"({"code":"verified"})");
    row.responseHeaders = QByteArrayLiteral("Content-Type: application/json\n");
    row.responseBytes = QByteArrayLiteral("{\"session_id\":\"201710180325670965\"}\0\xff");
    return row;
}

history::Row refused(history::Row row)
{
    row.outcome = history::Outcome::Refused;
    row.httpStatus = 400;
    row.code = QStringLiteral("PARAM_ERROR");
    row.message = QStringLiteral("签约模版信息不存在");
    row.detail = QStringLiteral(R"({"field":"plan_id"})");
    row.responseBytes = QByteArrayLiteral(R"({"code":"PARAM_ERROR"})");
    return row;
}

QVariantList summary(const history::Row &row)
{
    return history::values(row, history::Part::Begun)
        + history::values(row, history::Part::Finished) + QVariantList { row.rowid };
}

QVariantList everything(const history::Row &row)
{
    return summary(row) + history::values(row, history::Part::Request)
        + history::values(row, history::Part::Response);
}

} // namespace samples
