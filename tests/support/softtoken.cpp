#include "support/softtoken.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace support {

namespace {

constexpr const char *configVariable = "SOFTHSM2_CONF";

QStringList foldersIn(const QString &path)
{
    return QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

void moved(const QString &from, const QString &to)
{
    if (!QDir().rename(from, to))
        qFatal("cannot move %s to %s", qPrintable(from), qPrintable(to));
}

} // namespace

SoftToken::SoftToken()
{
    const QDir folder(m_folder.path());
    if (!m_folder.isValid() || !folder.mkdir(QStringLiteral("tokens"))
        || !folder.mkdir(QStringLiteral("removed")))
        qFatal("no temporary folder: %s", qPrintable(m_folder.errorString()));
    QFile config(m_folder.filePath(QStringLiteral("softhsm2.conf")));
    const QByteArray tokens = QFile::encodeName(m_folder.filePath(QStringLiteral("tokens")));
    if (!config.open(QIODevice::WriteOnly)
        || config.write("directories.tokendir = " + tokens + "\nlog.level = ERROR\n") < 0)
        qFatal("cannot write %s", qPrintable(config.fileName()));
    qputenv(configVariable, QFile::encodeName(config.fileName()));
}

SoftToken::~SoftToken() { qunsetenv(configVariable); }

QString SoftToken::module()
{
    const QString path = QStringLiteral("/usr/lib/softhsm/libsofthsm2.so");
    if (!QFileInfo::exists(path))
        qFatal("%s is not there: install softhsm2", qPrintable(path));
    return path;
}

void SoftToken::create(const QString &label, const QString &pin)
{
    const QString tokens = m_folder.filePath(QStringLiteral("tokens"));
    const QStringList before = foldersIn(tokens);
    run(QStringLiteral("softhsm2-util"),
        { QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"),
            label, QStringLiteral("--pin"), pin, QStringLiteral("--so-pin"),
            QStringLiteral("87654321") });
    for (const QString &name : foldersIn(tokens)) {
        if (!before.contains(name))
            m_names.insert(label, name);
    }
}

void SoftToken::import(const QString &label, const QString &pin, const QString &key,
    const QString &certificate, const QString &id) const
{
    run(QStringLiteral("softhsm2-util"),
        { QStringLiteral("--import"), key, QStringLiteral("--token"), label,
            QStringLiteral("--label"), QStringLiteral("merchant"), QStringLiteral("--id"), id,
            QStringLiteral("--pin"), pin });
    importCertificate(label, pin, certificate, id);
}

void SoftToken::importCertificate(
    const QString &label, const QString &pin, const QString &certificate, const QString &id) const
{
    const QString der = m_folder.filePath(QStringLiteral("certificate.der"));
    run(QStringLiteral("openssl"),
        { QStringLiteral("x509"), QStringLiteral("-in"), certificate, QStringLiteral("-outform"),
            QStringLiteral("DER"), QStringLiteral("-out"), der });
    run(QStringLiteral("pkcs11-tool"),
        { QStringLiteral("--module"), module(), QStringLiteral("--token-label"), label,
            QStringLiteral("--login"), QStringLiteral("--pin"), pin,
            QStringLiteral("--write-object"), der, QStringLiteral("--type"), QStringLiteral("cert"),
            QStringLiteral("--id"), id });
}

void SoftToken::remove(const QString &label) const { moved(in(label), out(label)); }

void SoftToken::restore(const QString &label) const { moved(out(label), in(label)); }

QString SoftToken::in(const QString &label) const
{
    return m_folder.filePath(QStringLiteral("tokens/") + m_names.value(label));
}

QString SoftToken::out(const QString &label) const
{
    return m_folder.filePath(QStringLiteral("removed/") + m_names.value(label));
}

void SoftToken::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        qFatal("%s: %s%s", qPrintable(program), qPrintable(process.errorString()),
            process.readAllStandardError().constData());
}

} // namespace support
