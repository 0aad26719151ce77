#include "profile/keyringsession.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

namespace keyringsession {

namespace {

void run(const QString &command)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(qEnvironmentVariable("PAPAY_WITH_KEY_RING"), { command });
    if (!process.waitForFinished(10'000) || process.exitCode() != 0)
        qFatal("with-key-ring %s failed", qPrintable(command));
}

} // namespace

QByteArray state()
{
    const QByteArray state = qgetenv("PAPAY_KEY_RING");
    if (state.isEmpty())
        qFatal("Run this by tests/profile/with-key-ring (see there).");
    return state;
}

void lock() { run(QStringLiteral("lock")); }
void unlock() { run(QStringLiteral("unlock")); }
void dismiss() { run(QStringLiteral("dismiss")); }

QStringList filesWith(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const QList<QByteArray> forms { bytes, bytes.toHex(), bytes.toBase64(),
        QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2) };
    QStringList found;
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        const QByteArray content = file.readAll();
        for (const QByteArray &form : forms) {
            if (content.contains(form) && !found.contains(file.fileName()))
                found.append(file.fileName());
        }
    }
    return found;
}

} // namespace keyringsession

Heartbeat::Heartbeat()
{
    m_last.start();
    connect(&m_timer, &QTimer::timeout, this,
        [this] { m_longest = std::max(m_longest, m_last.restart()); });
    m_timer.start(5);
}
