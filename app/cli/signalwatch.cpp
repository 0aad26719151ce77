#include "cli/signalwatch.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace cli {

SignalWatch::SignalWatch(std::initializer_list<int> numbers, QObject *parent)
    : QObject(parent)
{
    sigset_t watched;
    sigemptyset(&watched);
    for (const int number : numbers)
        sigaddset(&watched, number);
    // Blocked before any other thread starts, so that every thread inherits it.
    pthread_sigmask(SIG_BLOCK, &watched, nullptr);
    m_descriptor = signalfd(-1, &watched, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info {};
        if (::read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info))
            emit raised(int(info.ssi_signo));
    });
}

SignalWatch::~SignalWatch()
{
    delete m_notifier; // before the descriptor that it watches
    ::close(m_descriptor);
}

} // namespace cli
