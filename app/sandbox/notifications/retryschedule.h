#pragma once

#include <QList>

#include <chrono>

namespace sandbox {

/// How long the platform waits after each delivery that was not accepted, before the next one;
/// after the last it gives up: 15 retries within 24 h 4 min. From wechatpay.im's page of
/// PAPAY.SIGN. (Official texts disagree, domain.md 7: "4 hours" in one, nine retries within 3 h in
/// wechatpay.im's page of PAPAY.TERMINATE. The longest holds every case that a receiver may meet.)
[[nodiscard]] const QList<std::chrono::seconds> &retrySchedule();

} // namespace sandbox
