#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace support {

/// SoftHSM2, a PKCS#11 library whose tokens are folders, with the tokens that a test makes. Sets
/// SOFTHSM2_CONF for this program and those that it starts, and the library reads it once when it
/// is loaded: make one SoftToken for a test program, before anything uses the library.
/// What fails here ends the test program: no token, no test.
class SoftToken final
{
public:
    SoftToken();
    ~SoftToken();
    Q_DISABLE_COPY_MOVE(SoftToken)

    /// The path of the PKCS#11 library.
    [[nodiscard]] static QString module();

    /// Makes a token. Do it before the program under test first lists tokens.
    void create(const QString &label, const QString &pin);
    /// Puts a private key and its certificate (paths of PEM files) on a token. `id` (hex) ties the
    /// two together: another one for each key of a token.
    void import(const QString &label, const QString &pin, const QString &key,
        const QString &certificate, const QString &id = QStringLiteral("A1B2")) const;
    /// A certificate without its key.
    void importCertificate(const QString &label, const QString &pin, const QString &certificate,
        const QString &id) const;

    /// Pulls a token out: its folder goes.
    void remove(const QString &label) const;
    /// Plugs it in again.
    void restore(const QString &label) const;

private:
    static void run(const QString &program, const QStringList &arguments);
    [[nodiscard]] QString in(const QString &label) const;
    [[nodiscard]] QString out(const QString &label) const;

    QTemporaryDir m_folder;
    QHash<QString, QString> m_names; ///< label to folder name
};

} // namespace support
