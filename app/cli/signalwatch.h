#pragma once

#include <QObject>

#include <initializer_list>

class QSocketNotifier;

namespace cli {

/// Signals of the operating system as Qt signals: so that an attempt is recorded as cancelled, the
/// sandbox ends cleanly, and a terminal is left as it was found. Make it before the first thread
/// starts; two objects watch different signals.
class SignalWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignalWatch)
public:
    explicit SignalWatch(std::initializer_list<int> numbers, QObject *parent = nullptr);
    ~SignalWatch() override;

signals:
    void raised(int number);

private:
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace cli
