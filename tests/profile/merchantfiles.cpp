#include "profile/merchantfiles.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

MerchantFiles::MerchantFiles()
{
    m_keys.makeRsaKey(u"ca_key.pem"_s);
    openssl("req -x509 -key ca_key.pem -subj /C=CN/O=Tenpay.com/CN=Tenpay.com\\ Root\\ CA -days "
            "3000 -out ca.pem");
    m_keys.makeRsaKey(u"apiclient_key.pem"_s);
    issue("apiclient_cert.pem", "apiclient_key.pem", serial, "/CN=1900000001/O=Shop Ltd");
    openssl("pkcs12 -export -inkey apiclient_key.pem -in apiclient_cert.pem -passout "
            "pass:1900000001 -out apiclient_cert.p12");
    m_keys.makeRsaKey(u"platform_key.pem"_s);
    issue("platform.pem", "platform_key.pem", platformSerial, "/O=Tenpay.com/CN=Tenpay.com sign");
    openssl("pkey -in platform_key.pem -pubout -out pub_key.pem");
    m_keys.write(u"readme.txt"_s, "证书使用说明");
}

QByteArray MerchantFiles::openssl(const char *commandLine, const QByteArray &input) const
{
    QStringList words = QString::fromUtf8(commandLine).replace(u"\\ "_s, u"\x1"_s).split(u' ');
    words.replaceInStrings(u"\x1"_s, u" "_s);
    return m_keys.openssl(words, input);
}

void MerchantFiles::issue(const char *name, const char *key, const char *certificateSerial,
    const char *subject, int days) const
{
    const QByteArray request = m_keys.openssl({ u"req"_s, u"-new"_s, u"-utf8"_s, u"-key"_s,
        QString::fromLatin1(key), u"-subj"_s, QString::fromUtf8(subject) });
    m_keys.write(u"leaf.cnf"_s, "basicConstraints=CA:FALSE\n");
    m_keys.openssl({ u"x509"_s, u"-req"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca_key.pem"_s,
                       u"-set_serial"_s, u"0x"_s + QLatin1String(certificateSerial), u"-days"_s,
                       QString::number(days), u"-extfile"_s, u"leaf.cnf"_s, u"-out"_s,
                       QString::fromLatin1(name) },
        request);
}

QString MerchantFiles::folder(
    const QString &dir, const QList<std::pair<QString, QString>> &names) const
{
    if (!QDir().mkpath(dir))
        qFatal("cannot make %s", qPrintable(dir));
    for (const auto &[from, to] : names) {
        if (!QFile::copy(m_keys.path(from), QDir(dir).filePath(to)))
            qFatal("cannot copy to %s", qPrintable(to));
    }
    return dir;
}
