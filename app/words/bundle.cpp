#include "words/bundle.h"

namespace words {

QString bothLanguages(BundlePart part)
{
    switch (part) {
    case BundlePart::Title:
        return QStringLiteral("微信支付境外 委托代扣 APP预签约 WeChat Pay Global, auto-debit, APP "
                              "pre-sign");
    case BundlePart::Privacy:
        return QStringLiteral(
            "不含密钥、签名、用户标识、姓名、IP 地址；session_id "
            "只留末四位。内容已脱敏，不能再据此验签。\n"
            "It holds no key, no signature of ours, no openid, no name, no IP address, and of the "
            "session_id only the last four digits. What is masked cannot be verified again.");
    case BundlePart::Program:
        return QStringLiteral("程序 Program");
    case BundlePart::Attempt:
        return QStringLiteral("签约请求 Attempt");
    case BundlePart::Repeats:
        return QStringLiteral("原样重发自 Repeats the attempt");
    case BundlePart::Outcome:
        return QStringLiteral("结果 Outcome");
    case BundlePart::RequestId:
        return QStringLiteral("Request-ID");
    case BundlePart::Started:
        return QStringLiteral("请求时间 Time of the request");
    case BundlePart::Finished:
        return QStringLiteral("应答时间 Time of the answer");
    case BundlePart::Duration:
        return QStringLiteral("耗时 Duration");
    case BundlePart::Call:
        return QStringLiteral("接口 Call");
    case BundlePart::Host:
        return QStringLiteral("主机 Host");
    case BundlePart::Environment:
        return QStringLiteral("环境 Environment");
    case BundlePart::Mode:
        return QStringLiteral("模式 Mode");
    case BundlePart::Mchid:
        return QStringLiteral("商户号 mchid");
    case BundlePart::PlanId:
        return QStringLiteral("模板ID plan_id");
    case BundlePart::ContractCode:
        return QStringLiteral("商户侧签约协议号 out_contract_code");
    case BundlePart::SessionId:
        return QStringLiteral("签约会话 session_id");
    case BundlePart::HttpStatus:
        return QStringLiteral("HTTP 状态 HTTP status");
    case BundlePart::Code:
        return QStringLiteral("错误码 Code");
    case BundlePart::Message:
        return QStringLiteral("错误信息 Message");
    case BundlePart::Detail:
        return QStringLiteral("错误详情 Detail");
    case BundlePart::Failure:
        return QStringLiteral("传输故障 Transport failure");
    case BundlePart::Verification:
        return QStringLiteral("验签 Verification");
    case BundlePart::SigningSerial:
        return QStringLiteral("商户证书序列号 Serial number of the signing key");
    case BundlePart::VerifySerial:
        return QStringLiteral("应答签名的平台证书序列号或公钥ID Serial number of the answer's key");
    case BundlePart::Parameters:
        return QStringLiteral("请求报文（已脱敏） Request body (masked)");
    case BundlePart::StringToSign:
        return QStringLiteral("待签名串（已脱敏） String-to-sign (masked)");
    case BundlePart::RequestHeaders:
        return QStringLiteral(
            "请求头（不含 Authorization） Request headers (without Authorization)");
    case BundlePart::ResponseHeaders:
        return QStringLiteral("应答头 Response headers");
    case BundlePart::Answer:
        return QStringLiteral("应答报文（已脱敏） Answer (masked)");
    case BundlePart::None:
        return QStringLiteral("无 none");
    }
    Q_UNREACHABLE();
}

QString bothLanguages(history::Outcome outcome)
{
    using history::Outcome;
    switch (outcome) {
    case Outcome::Pending:
        return QStringLiteral("进行中 In progress");
    case Outcome::Verified:
        return QStringLiteral("成功 Verified");
    case Outcome::Refused:
        return QStringLiteral("被拒 Refused");
    case Outcome::Unverified:
        return QStringLiteral("未验签 Unverified");
    case Outcome::Unreachable:
        return QStringLiteral("未送达 Not delivered");
    case Outcome::Unknown:
        return QStringLiteral("结果未知 Result unknown");
    }
    Q_UNREACHABLE();
}

} // namespace words
