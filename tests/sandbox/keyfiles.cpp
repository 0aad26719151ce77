#include "sandbox/keyfiles.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <algorithm>

namespace support {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(bytes) == bytes.size();
}

bool copyFolder(const QString &from, const QString &to)
{
    const QDir source(from);
    const QStringList names = source.entryList(QDir::Files | QDir::Hidden);
    return std::all_of(names.cbegin(), names.cend(), [&](const QString &name) {
        return QFile::copy(source.filePath(name), QDir(to).filePath(name));
    });
}

QPair<int, QByteArray> openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished())
        return { -1, {} };
    return { process.exitCode(), process.readAll().trimmed() };
}

} // namespace support
