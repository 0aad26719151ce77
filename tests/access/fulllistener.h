#pragma once

#include <QList>
#include <QUrl>

namespace accesstest {

/// A loopback port where connecting hangs: it listens, accepts nobody, and its queue is full.
class FullListener
{
public:
    FullListener();
    ~FullListener();
    Q_DISABLE_COPY_MOVE(FullListener)

    [[nodiscard]] QUrl url(const QString &scheme) const;

private:
    int m_listener = -1;
    QList<int> m_waiting;
    quint16 m_port = 0;
};

} // namespace accesstest
