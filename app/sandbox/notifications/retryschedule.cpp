#include "sandbox/notifications/retryschedule.h"

namespace sandbox {

using namespace std::chrono_literals;

const QList<std::chrono::seconds> &retrySchedule()
{
    static const QList<std::chrono::seconds> schedule { 15s, 15s, 30s, 3min, 10min, 20min, 30min,
        30min, 30min, 60min, 3h, 3h, 3h, 6h, 6h };
    return schedule;
}

} // namespace sandbox
