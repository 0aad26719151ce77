#include "history/keeping/batchsize.h"

#include <QThread>

namespace history {

void BatchSize::end()
{
    const qint64 ms = m_timer.elapsed();
    if (ms < 10)
        m_size = qMin(m_size + m_size / 2, most);
    else if (ms > 20)
        m_size = qMax(m_size / 2, least);
}

// A sleep: nothing tells who holds a flock that somebody waits for it, or that he has had it.
void giveWay() { QThread::msleep(2); }

} // namespace history
