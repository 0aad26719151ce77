#pragma once

#include "support/testkeys.h"

/// Every form in which merchants hold one private key, made by the openssl program.
class KeyForms final
{
public:
    KeyForms();

    struct Form {
        const char *name;
        QByteArray bytes;
        QByteArray passphrase = {};
    };
    [[nodiscard]] QList<Form> plain() const;
    [[nodiscard]] QList<Form> encrypted() const;
    [[nodiscard]] QList<Form> pkcs12() const;

    [[nodiscard]] const support::TestKeys &keys() const { return m_keys; }
    [[nodiscard]] const QString &pem() const { return m_pem; }
    /// A command line, split at blanks.
    QByteArray openssl(const char *commandLine, const QByteArray &input = {}) const;

    static constexpr const char *serial = "F08B07E79B8269FEC3D5D3E6AB8ED163A6A380DB";

private:
    support::TestKeys m_keys;
    QString m_pem;
};
