#pragma once

#include <QLatin1String>

namespace contract {

/// Where a rule was read.
enum class Source {
    Seed, ///< seed.md, the document that this console implements
    AppPage, ///< G-APP, the official page of this call
    CallbackPage, ///< G-CB, the signing notification
    MiniProgramPage, ///< G-MINI, the same call for mini programs
    MainlandPages, ///< the mainland's papay v3 pages
    MainlandFaq, ///< wechatpay-skills, deduction service 2.5.1
    NetworkGuide, ///< wechatpay-global-skills, network guide
    Samples, ///< every published sample
    SameAsSubMchid, ///< by analogy with sub_mchid
    House, ///< ours: no published field holds it
};

/// The page's address; empty where the source is no single page.
[[nodiscard]] QLatin1String pageOf(Source source);

} // namespace contract
