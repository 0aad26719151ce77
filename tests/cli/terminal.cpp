#include "terminal.h"

#include "papayctl.h"

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <vector>

namespace clitest {

static constexpr int limitMs = 30'000;

static std::vector<char *> pointers(QList<QByteArray> &texts)
{
    std::vector<char *> all;
    for (QByteArray &text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

Terminal::Terminal(const QStringList &arguments)
{
    // All of it before the fork: after it, little is allowed in a process with threads.
    QList<QByteArray> words { PAPAYCTL };
    for (const QString &argument : arguments)
        words.append(argument.toLocal8Bit());
    QList<QByteArray> variables;
    for (const QString &variable : environment().toStringList())
        variables.append(variable.toLocal8Bit());
    const auto argv = pointers(words);
    const auto envp = pointers(variables);
    m_process = ::forkpty(&m_master, nullptr, nullptr, nullptr);
    if (m_process == 0) {
        ::execve(PAPAYCTL, argv.data(), envp.data());
        ::_exit(127);
    }
    if (m_process < 0)
        qFatal("forkpty failed.");
    m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY | O_CLOEXEC);
}

Terminal::~Terminal()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        (void)finish();
    }
    ::close(m_slave);
    ::close(m_master);
}

bool Terminal::readMore()
{
    pollfd waiting { m_master, POLLIN, 0 };
    if (::poll(&waiting, 1, limitMs) != 1)
        return false;
    char bytes[4096];
    const ssize_t count = ::read(m_master, bytes, sizeof bytes);
    if (count > 0)
        m_screen.append(bytes, count);
    return count > 0;
}

bool Terminal::shows(const QByteArray &text)
{
    qsizetype at = -1;
    while ((at = m_screen.indexOf(text, m_seen)) < 0) {
        if (!readMore())
            return false;
    }
    m_seen = at + text.size();
    return true;
}

void Terminal::type(const QByteArray &text)
{
    if (::write(m_master, text.constData(), size_t(text.size())) != text.size())
        qWarning("The terminal does not take what is typed.");
}

bool Terminal::echoes() const
{
    termios state {};
    ::tcgetattr(m_slave, &state);
    return (state.c_lflag & ECHO) != 0;
}

void Terminal::signal(int number) const { ::kill(m_process, number); }

int Terminal::finish()
{
    // Someone has to read, or the program waits with what it still has to say.
    int status = 0;
    for (int waitedMs = 0; ::waitpid(m_process, &status, WNOHANG) == 0; waitedMs += 20) {
        pollfd waiting { m_master, POLLIN, 0 };
        if (::poll(&waiting, 1, 20) == 1)
            (void)readMore();
        if (waitedMs >= limitMs) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, &status, 0);
            break;
        }
    }
    m_process = -1;
    pollfd rest { m_master, POLLIN, 0 };
    while (::poll(&rest, 1, 0) == 1 && readMore()) { }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace clitest
