#include "cli/demo.h"

namespace cli {

SignOrder demoOrder(qint64 nowMs)
{
    constexpr qint64 twoHoursMs = 2 * 60 * 60 * 1000;
    SignOrder demo;
    demo.who.profile = profile::sandboxProfile();
    demo.order.profile = demo.who.profile;
    demo.order.request = contract::exampleRequest(
        contract::freshContractCode(nowMs), contract::expiryText(nowMs + twoHoursMs));
    return demo;
}

} // namespace cli
