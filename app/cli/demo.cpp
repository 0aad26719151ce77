#include "cli/demo.h"

namespace cli {

attempt::Order demoOrder(qint64 nowMs)
{
    constexpr qint64 twoHoursMs = 2 * 60 * 60 * 1000;
    attempt::Order order;
    order.profile = profile::sandboxProfile({});
    order.request = contract::exampleRequest(
        contract::freshContractCode(nowMs), contract::expiryText(nowMs + twoHoursMs));
    return order;
}

} // namespace cli
