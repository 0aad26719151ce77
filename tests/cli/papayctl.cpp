#include "papayctl.h"

#include <QJsonDocument>

#include <csignal>

#include <unistd.h>

namespace clitest {

static constexpr int limitMs = 30'000;

QString program() { return QStringLiteral(PAPAYCTL); }

QProcessEnvironment environment()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("en"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    // The key ring of whoever runs the tests is none of theirs.
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("disabled:"));
    return environment;
}

/// A session of its own: no question is ever asked on the terminal that the tests run in.
static void prepare(QProcess &process)
{
    process.setProcessEnvironment(environment());
    process.setChildProcessModifier([] { ::setsid(); });
}

static QJsonObject parsed(const QByteArray &line) { return QJsonDocument::fromJson(line).object(); }

QList<QJsonObject> Ran::lines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : output.split('\n'))
        if (!line.isEmpty())
            objects.append(parsed(line));
    return objects;
}

QJsonObject Ran::line() const
{
    const auto all = lines();
    return all.isEmpty() ? QJsonObject() : all.first();
}

Ran papayctl(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    prepare(process);
    process.start(QStringLiteral(PAPAYCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(limitMs))
        process.kill();
    const bool normal = process.exitStatus() == QProcess::NormalExit;
    return { normal ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
}

Running::Running(const QStringList &arguments)
{
    prepare(m_process);
    m_process.start(QStringLiteral(PAPAYCTL), arguments);
}

Running::~Running()
{
    m_process.kill();
    m_process.waitForFinished(limitMs);
}

QJsonObject Running::nextLine()
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead(limitMs)) { }
    const QByteArray line = m_process.readLine();
    m_output += line;
    return parsed(line);
}

void Running::signal(int number)
{
    m_process.waitForStarted(limitMs);
    // Process number 0 would be our own group: one that has ended needs no signal.
    if (const auto pid = pid_t(m_process.processId()); pid > 0)
        ::kill(pid, number);
}

void Running::finishWithin(int milliseconds)
{
    m_process.waitForStarted(limitMs);
    m_process.waitForFinished(milliseconds);
}

Ran Running::finish()
{
    m_process.waitForFinished(limitMs);
    const bool normal = m_process.exitStatus() == QProcess::NormalExit;
    return { normal ? m_process.exitCode() : -1, m_output + m_process.readAllStandardOutput(),
        m_process.readAllStandardError() };
}

} // namespace clitest
