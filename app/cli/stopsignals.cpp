#include "cli/stopsignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace cli {

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGINT);
    sigaddset(&stops, SIGTERM);
    // Blocked before any other thread starts, so that every thread inherits it.
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);
    m_descriptor = signalfd(-1, &stops, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info {};
        if (::read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info))
            emit stopped();
    });
}

StopSignals::~StopSignals()
{
    delete m_notifier; // before the descriptor that it watches
    ::close(m_descriptor);
}

} // namespace cli
