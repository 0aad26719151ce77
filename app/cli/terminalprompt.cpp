#include "cli/terminalprompt.h"

#include "words/secrets.h"

#include <QSocketNotifier>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace cli {

namespace {

constexpr qsizetype longestLine = 4096; ///< the kernel's own limit of a line

/// Names in a question may come from an imported profile: nothing in them steers the terminal.
QString plain(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = QLatin1Char('?');
    }
    return text;
}

} // namespace

std::unique_ptr<TerminalPrompt> TerminalPrompt::onControllingTerminal()
{
    // An own description, so that O_NONBLOCK does not reach the shell's.
    const int descriptor = ::open("/dev/tty", O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return nullptr;
    return std::unique_ptr<TerminalPrompt>(new TerminalPrompt(descriptor));
}

TerminalPrompt::TerminalPrompt(int descriptor)
    : m_descriptor(descriptor)
    , m_notifier(new QSocketNotifier(descriptor, QSocketNotifier::Read, this))
{
    m_notifier->setEnabled(false); // what is typed beside a question is the shell's
    connect(m_notifier, &QSocketNotifier::activated, this, &TerminalPrompt::read);
}

TerminalPrompt::~TerminalPrompt()
{
    dismiss();
    delete m_notifier; // before the descriptor that it watches
    ::close(m_descriptor);
}

QFuture<profile::Reply> TerminalPrompt::ask(const profile::Question &question)
{
    Asked asked { question, {} };
    asked.promise.start();
    const QFuture<profile::Reply> future = asked.promise.future();
    m_asked.push_back(std::move(asked));
    if (m_asked.size() == 1)
        show(question);
    return future;
}

void TerminalPrompt::dismiss()
{
    while (!m_asked.empty())
        answer({});
}

void TerminalPrompt::show(const profile::Question &question)
{
    m_line.reserve(longestLine); // so that no outgrown copy is left behind
    hideTyping();
    write(plain(words::text(question)) + QLatin1Char('\n')
        + tr("It is not shown as you type; an empty line cancels.") + QStringLiteral("\n> "));
    m_notifier->setEnabled(true);
}

void TerminalPrompt::read()
{
    char typed[256];
    const ssize_t count = ::read(m_descriptor, typed, sizeof typed);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    const auto *end = count > 0 ? static_cast<char *>(memchr(typed, '\n', size_t(count))) : nullptr;
    if (count > 0)
        m_line.append(typed, end ? end - typed : qsizetype(count));
    explicit_bzero(typed, sizeof typed);
    const bool isGone = count <= 0; // Ctrl-D, or the terminal was closed
    if (!isGone && !end && m_line.size() < longestLine)
        return;
    auto secret = std::make_shared<const base::Secret>(std::exchange(m_line, {}));
    answer(isGone || secret->isEmpty() ? nullptr : secret);
}

void TerminalPrompt::answer(const base::SharedSecret &secret)
{
    const base::Secret unfinished(std::exchange(m_line, {}));
    m_notifier->setEnabled(false);
    showTyping();
    Asked asked = std::move(m_asked.front());
    m_asked.pop_front();
    asked.promise.addResult(profile::Reply { secret });
    asked.promise.finish();
    if (!m_asked.empty())
        show(m_asked.front().question);
}

void TerminalPrompt::hideTyping()
{
    termios state {};
    if (m_found || ::tcgetattr(m_descriptor, &state) != 0)
        return;
    m_found = state;
    state.c_lflag = (state.c_lflag & ~tcflag_t(ECHO | ECHONL)) | ICANON | ISIG;
    // Whoever is stopped here would leave a terminal that shows nothing.
    state.c_cc[VSUSP] = _POSIX_VDISABLE;
    ::tcsetattr(m_descriptor, TCSAFLUSH, &state);
}

void TerminalPrompt::showTyping()
{
    if (!m_found)
        return;
    ::tcsetattr(m_descriptor, TCSAFLUSH, &*m_found);
    m_found.reset();
    write(QStringLiteral("\n"));
}

void TerminalPrompt::write(const QString &text) const
{
    const QByteArray bytes = text.toUtf8();
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t count
            = ::write(m_descriptor, bytes.constData() + at, size_t(bytes.size() - at));
        if (count <= 0)
            return;
        at += count;
    }
}

} // namespace cli
