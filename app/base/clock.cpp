#include "base/clock.h"

#include <QDateTime>

namespace base {

qint64 SystemClock::nowMs() const { return QDateTime::currentMSecsSinceEpoch(); }

} // namespace base
