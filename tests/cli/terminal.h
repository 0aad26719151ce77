#pragma once

#include <QByteArray>
#include <QStringList>

namespace clitest {

/// papayctl on a terminal of its own, and someone who types there.
class Terminal
{
public:
    explicit Terminal(const QStringList &arguments);
    ~Terminal();
    Q_DISABLE_COPY_MOVE(Terminal)

    /// Waits until this stands there after what was waited for before; false when it never does.
    [[nodiscard]] bool shows(const QByteArray &text);
    void type(const QByteArray &text);
    /// Whether what is typed would be seen.
    [[nodiscard]] bool echoes() const;
    void signal(int number) const;
    /// Waits for the end: the exit status, -1 when a signal ended it.
    [[nodiscard]] int finish();
    /// Everything that stood there.
    [[nodiscard]] const QByteArray &screen() const { return m_screen; }

private:
    [[nodiscard]] bool readMore();

    int m_master = -1;
    int m_process = -1;
    int m_slave = -1; ///< held open, so that the terminal's state can be asked for to the end
    QByteArray m_screen;
    qsizetype m_seen = 0;
};

} // namespace clitest
