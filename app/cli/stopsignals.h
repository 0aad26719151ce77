#pragma once

#include <QObject>

class QSocketNotifier;

namespace cli {

/// SIGINT and SIGTERM as a Qt signal, so that an attempt is recorded as cancelled and the sandbox
/// ends cleanly. One object a process.
class StopSignals final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StopSignals)
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

signals:
    void stopped();

private:
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace cli
