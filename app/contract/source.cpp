#include "contract/source.h"

using namespace Qt::StringLiterals;

namespace contract {

QLatin1String pageOf(Source source)
{
    switch (source) {
    case Source::Seed:
        return "https://github.com/wechatpay-im/website"_L1;
    case Source::AppPage:
        return "https://pay.weixin.qq.com/doc/global/v3/zh/4013015467"_L1;
    case Source::CallbackPage:
        return "https://pay.weixin.qq.com/doc/global/v3/zh/4013015481"_L1;
    case Source::MiniProgramPage:
        return "https://pay.weixin.qq.com/doc/global/v3/zh/4013015440"_L1;
    case Source::MainlandFaq:
        return "https://github.com/wechatpay-apiv3/wechatpay-skills"_L1;
    case Source::NetworkGuide:
        return "https://github.com/wechatpay-apiv3/wechatpay-global-skills"_L1;
    case Source::MainlandPages:
    case Source::Samples:
    case Source::SameAsSubMchid:
    case Source::House:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace contract
