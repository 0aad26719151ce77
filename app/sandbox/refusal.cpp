#include "sandbox/refusal.h"

#include <QJsonDocument>

namespace sandbox {

namespace {

using Reason = Refusal::Reason;

/// Numbers of domain.md 3.3.
enum Number { Unknown = 0, BadSignature = 268443699, BadParameter = 268435461, Extra = 270924358 };

struct Terms {
    int status;
    const char *code;
    int number;
    const char *chinese;
    const char *hongKong;
    const char *english;

    const char *message(Language language) const
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
};

/// The messages are data of the wire, as the access point words them, and not texts of ours.
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
    }
    Q_UNREACHABLE();
}

} // namespace

QString codeOf(Reason reason) { return QString::fromLatin1(termsOf(reason).code); }

int numberOf(const Refusal &refusal)
{
    return refusal.number != Unknown ? refusal.number : termsOf(refusal.reason).number;
}

Answer toAnswer(const Refusal &refusal, Language language)
{
    const Terms terms = termsOf(refusal.reason);
    Answer answer { .status = terms.status };
    if (refusal.reason == Reason::MethodWrong)
        answer.setHeader("Allow", refusal.allowed);
    if (codeOf(refusal.reason).isEmpty())
        return answer;
    QString message = QString::fromUtf8(terms.message(language));
    message.replace(QLatin1String("%1"), refusal.named);
    QJsonObject body { { QStringLiteral("code"), codeOf(refusal.reason) },
        { QStringLiteral("message"), message } };
    if (!refusal.detail.isEmpty())
        body.insert(QStringLiteral("detail"), refusal.detail);
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    answer.setHeader("Content-Type", "application/json; charset=utf-8");
    answer.setHeader("Content-Language", tag(language));
    return answer;
}

} // namespace sandbox
