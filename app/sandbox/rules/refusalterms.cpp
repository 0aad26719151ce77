#include "sandbox/rules/refusalterms.h"

namespace sandbox {

namespace {

using Reason = Refusal::Reason;

/// Numbers of domain.md 3.3.
enum Number {
    Unknown = 0,
    BadSignature = 268443699,
    BadParameter = 268435461,
    Extra = 270924358,
    NoRelation = 268443701,
    SelfAsSub = 268443705,
    AppidMismatch = 268445527,
    Limited = 268447840,
    OtherContent = 268498688
};

} // namespace

const char *Terms::message(Language language) const
{
    switch (language) {
    case Language::Chinese:
        return chinese;
    case Language::HongKong:
        return hongKong;
    case Language::English:
        return english;
    }
    Q_UNREACHABLE();
}

Terms termsOf(Reason reason)
{
    switch (reason) {
    case Reason::PathUnknown:
        return { 404, "", Unknown, "", "", "" };
    case Reason::MethodWrong:
        return { 405, "", Unknown, "", "", "" };
    case Reason::HeaderMissing:
        return { 400, "INVALID_REQUEST", BadParameter, "Http头缺少Accept或User-Agent",
            "Http頭缺少Accept或User-Agent", "The HTTP header lacks Accept or User-Agent" };
    case Reason::ContentTypeWrong:
        return { 400, "INVALID_REQUEST", BadParameter, "Http头Content-Type不是application/json",
            "Http頭Content-Type不是application/json",
            "The HTTP header Content-Type is not application/json" };
    case Reason::AuthorizationMalformed:
        return { 401, "SIGN_ERROR", BadSignature, "Http头Authorization值格式错误",
            "Http頭Authorization值格式錯誤",
            "The value of the HTTP header Authorization is malformed" };
    case Reason::SchemeWrong:
        return { 401, "SIGN_ERROR", BadSignature, "Http头Authorization认证类型不正确",
            "Http頭Authorization認證類型不正確",
            "The type of the HTTP header Authorization is wrong" };
    case Reason::MerchantUnknown:
        return { 400, "MCH_NOT_EXISTS", Unknown, "商户号不存在", "商戶號不存在",
            "The merchant does not exist" };
    case Reason::ClockOff:
        return { 401, "SIGN_ERROR", BadSignature,
            "Http头Authorization中的timestamp与发起请求的时间不得超过5分钟",
            "Http頭Authorization中的timestamp與發起請求的時間不得超過5分鐘",
            "The timestamp of the HTTP header Authorization is more than 5 minutes off" };
    case Reason::SerialWrong:
        return { 401, "SIGN_ERROR", BadSignature, "商户证书序列号有误", "商戶證書序列號有誤",
            "The serial number of the merchant certificate is wrong" };
    case Reason::SignatureWrong:
        return { 401, "SIGN_ERROR", BadSignature, "错误的签名，验签失败", "錯誤的簽名，驗簽失敗",
            "The signature is wrong: verification failed" };
    case Reason::NonceSeen: // not known: how the real one says it, or whether it minds
        return { 401, "SIGN_ERROR", BadSignature, "Http头Authorization中的nonce_str已被使用",
            "Http頭Authorization中的nonce_str已被使用",
            "The nonce_str of the HTTP header Authorization was used before" };
    case Reason::CertificateMissing:
        return { 401, "SIGN_ERROR", BadSignature, "商户未申请过证书", "商戶未申請過證書",
            "The merchant has not applied for a certificate" };
    case Reason::CertificateExpired:
        return { 401, "SIGN_ERROR", BadSignature, "商户证书已过期", "商戶證書已過期",
            "The merchant certificate has expired" };
    case Reason::Apiv3KeyMissing:
        return { 401, "SIGN_ERROR", BadSignature, "商户未设置APIv3密钥", "商戶未設置APIv3密鑰",
            "The merchant has not set an APIv3 key" };
    case Reason::RateLimited: // one of its four names; Refusal::code says which
        return { 429, "FREQUENCY_LIMITED", Limited, "频率超限", "頻率超限",
            "The rate limit is exceeded" };
    case Reason::PublicKeyUnknown:
        return { 401, "SIGN_ERROR", BadSignature,
            "Http头Wechatpay-Serial中的微信支付公钥ID不存在：%1",
            "Http頭Wechatpay-Serial中的微信支付公鑰ID不存在：%1",
            "There is no WeChat Pay public key of the HTTP header Wechatpay-Serial: %1" };
    case Reason::NotJson:
        return { 400, "PARAM_ERROR", BadParameter, "请求包体不是JSON对象", "請求包體不是JSON物件",
            "The body is not a JSON object" };
    case Reason::MemberUndocumented:
        return { 400, "PARAM_ERROR", Extra, "请求中含有未在API文档中定义的参数",
            "請求中含有未在API文件中定義的參數",
            "The request holds parameters that the API does not define" };
    case Reason::TypeWrong:
        return { 400, "PARAM_ERROR", BadParameter, "参数类型错误", "參數類型錯誤",
            "A parameter has the wrong type" };
    case Reason::RuleBroken:
        return { 400, "PARAM_ERROR", BadParameter, "参数错误", "參數錯誤",
            "A parameter breaks its rule" };
    case Reason::Expired:
        return { 400, "PARAM_ERROR", BadParameter, "参数错误，过期时间早于当前时间",
            "參數錯誤，到期時間早於當前時間", "A parameter breaks its rule: expired_time is past" };
    case Reason::MchidDiffers: // not known: the status
        return { 401, "SIGN_ERROR", BadSignature,
            "http header中的mchid与post payload中的mchid不匹配",
            "http header中的mchid與post payload中的mchid不匹配",
            "The mchid of the HTTP header differs from the one of the body" };
    case Reason::AppidNotBound:
        return { 400, "APPID_MCHID_NOT_MATCH", AppidMismatch, "appid与商户号不匹配",
            "appid與商戶號不匹配", "The appid is not bound to the merchant number" };
    case Reason::SubMerchantIsSelf: // not known: code and wording
        return { 400, "PARAM_ERROR", SelfAsSub, "子商户号不能与机构商户号相同",
            "子商戶號不能與機構商戶號相同",
            "The sub-merchant number is the institution's own merchant number" };
    case Reason::SubMerchantUnknown: // not known: the code
        return { 400, "INVALID_REQUEST", NoRelation, "受理关系不存在", "受理關係不存在",
            "There is no acceptance relation with the sub-merchant" };
    case Reason::PlanUnknown:
        return { 403, "NO_AUTH", Unknown, "商户无权限", "商戶無權限",
            "The merchant has no permission" };
    case Reason::ContentDiffers:
        return { 400, "RESOURCE_ALREADY_EXISTS", OtherContent, "请求重入但信息不一致",
            "請求重入但資訊不一致", "The request was sent before with other content" };
    case Reason::CodeUsedUp: // not known for this call: the mainland's says so of such codes
        return { 400, "RESOURCE_ALREADY_EXISTS", OtherContent, "资源已存在", "資源已存在",
            "The resource exists already" };
    case Reason::ContractUnknown:
        return { 404, "RESOURCE_NOT_EXISTS", Unknown, "资源不存在", "資源不存在",
            "The resource does not exist" };
    case Reason::ContractTerminated: // not known
        return { 400, "INVALID_REQUEST", Unknown, "协议已解约", "協議已解約",
            "The contract is terminated already" };
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
