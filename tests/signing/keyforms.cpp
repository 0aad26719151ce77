#include "signing/keyforms.h"

KeyForms::KeyForms()
    : m_pem(m_keys.makeRsaKey(QStringLiteral("key.pem")))
{
    m_keys.makeCertificate(QStringLiteral("cert.pem"), m_pem, QLatin1String(serial));
}

QByteArray KeyForms::openssl(const char *commandLine, const QByteArray &input) const
{
    return m_keys.openssl(QString::fromUtf8(commandLine).split(QLatin1Char(' ')), input);
}

QList<KeyForms::Form> KeyForms::plain() const
{
    const QByteArray pem = m_keys.read(QStringLiteral("key.pem"));
    const QByteArray pkcs8 = openssl("pkcs8 -topk8 -nocrypt -in key.pem -outform DER");
    const QByteArray pkcs1 = openssl("rsa -in key.pem -traditional -outform DER");
    QByteArray oneLine = pem;
    oneLine.replace('\n', "");
    QByteArray writtenOut = pem.trimmed();
    writtenOut.replace('\n', "\\n");
    return {
        { "PKCS#8 PEM", pem },
        { "PKCS#1 PEM", openssl("rsa -in key.pem -traditional") },
        { "PEM with Windows line ends", QByteArray(pem).replace('\n', "\r\n") },
        { "PEM with a byte order mark", "\xEF\xBB\xBF" + pem },
        { "PEM below other text", "Bag Attributes\n    friendlyName: merchant\n" + pem },
        { "PEM without a newline at its end", pem.trimmed() },
        { "PEM on one line", oneLine },
        { "PEM in quotes, its line breaks written out as \\n", '"' + writtenOut + '"' },
        { "PEM in single quotes, its line breaks lost to blanks",
            '\'' + pem.trimmed().replace('\n', ' ') + '\'' },
        { "PEM out of JSON, its slashes and Windows line breaks written out",
            '"' + pem.trimmed().replace('/', "\\/").replace('\n', "\\r\\n") + '"' },
        { "PEM on one line with a byte order mark", "\xEF\xBB\xBF" + oneLine },
        { "PEM after its certificate", m_keys.read(QStringLiteral("cert.pem")) + pem },
        { "PKCS#8 in bare Base64", pkcs8.toBase64() },
        { "PKCS#1 in bare Base64", pkcs1.toBase64() },
        { "PKCS#8 in Base64 lines without the BEGIN and END lines",
            pem.split('\n').mid(1, pem.count('\n') - 2).join('\n') },
        { "PKCS#8 DER", pkcs8 },
        { "PKCS#1 DER", pkcs1 },
    };
}

QList<KeyForms::Form> KeyForms::encrypted() const
{
    const QByteArray modern
        = openssl("pkcs8 -topk8 -in key.pem -v2 aes-256-cbc -passout pass:1900000001");
    return {
        { "PKCS#8 with AES-256", modern, "1900000001" },
        { "PKCS#8 with AES-256 on one line", QByteArray(modern).replace('\n', ""), "1900000001" },
        { "PKCS#8 with AES-256 in DER",
            openssl(
                "pkcs8 -topk8 -in key.pem -outform DER -v2 aes-256-cbc -passout pass:1900000001"),
            "1900000001" },
        { "PKCS#8 with 3DES", openssl("pkcs8 -topk8 -in key.pem -v2 des3 -passout pass:abcd"),
            "abcd" },
        { "PKCS#8 with PBE-SHA1-3DES",
            openssl("pkcs8 -topk8 -in key.pem -v1 PBE-SHA1-3DES -passout pass:abcd"), "abcd" },
        { "PKCS#8 with scrypt",
            openssl("pkcs8 -topk8 -in key.pem -scrypt -scrypt_N 1024 -passout pass:abcd"), "abcd" },
        { "PKCS#8 with a Chinese passphrase",
            openssl("pkcs8 -topk8 -in key.pem -v2 aes-256-cbc -passout pass:密码一二"),
            QByteArrayLiteral("密码一二") },
        { "PKCS#1 with OpenSSL's old encryption",
            openssl("rsa -in key.pem -traditional -aes256 -passout pass:abcd"), "abcd" },
        { "PKCS#1 with OpenSSL's old encryption and Windows line ends",
            openssl("rsa -in key.pem -traditional -des3 -passout pass:abcd").replace('\n', "\r\n"),
            "abcd" },
    };
}

QList<KeyForms::Form> KeyForms::pkcs12() const
{
    return {
        { ".p12 as OpenSSL 3 makes it",
            openssl("pkcs12 -export -inkey key.pem -in cert.pem -passout pass:1900000001"),
            "1900000001" },
        { ".p12 with the old ciphers",
            openssl("pkcs12 -export -legacy -inkey key.pem -in cert.pem -passout pass:1900000001"),
            "1900000001" },
        { ".p12 with an empty passphrase",
            openssl("pkcs12 -export -inkey key.pem -in cert.pem -passout pass:"), "" },
        { ".p12 with a Chinese passphrase",
            openssl("pkcs12 -export -inkey key.pem -in cert.pem -passout pass:密码一二"),
            QByteArrayLiteral("密码一二") },
    };
}
