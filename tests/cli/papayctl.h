#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace clitest {

/// What a run of papayctl left behind.
struct Ran {
    int exitStatus = -1; ///< -1: killed
    QByteArray output;
    QByteArray words; ///< standard error

    /// Standard output as one JSON object a line; a line that is none is an empty object.
    [[nodiscard]] QList<QJsonObject> lines() const;
    [[nodiscard]] QJsonObject line() const; ///< the first
};

/// Where the program lies.
[[nodiscard]] QString program();

/// The environment that the program runs in: English unless told otherwise, without a key ring.
[[nodiscard]] QProcessEnvironment environment();

/// Runs the real program to its end, without a terminal.
[[nodiscard]] Ran papayctl(const QStringList &arguments, const QByteArray &input = {});

/// A papayctl that is still running.
class Running
{
public:
    explicit Running(const QStringList &arguments);
    ~Running();
    Q_DISABLE_COPY_MOVE(Running)

    /// Writes to its standard input.
    void write(const QByteArray &bytes) { m_process.write(bytes); }
    /// Waits for the next line of standard output.
    [[nodiscard]] QJsonObject nextLine();
    void signal(int number);
    /// Gives it this long to end by itself.
    void finishWithin(int milliseconds);
    /// Waits for its end.
    [[nodiscard]] Ran finish();

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace clitest
