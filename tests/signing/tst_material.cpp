// What the console makes of a file that was dropped on it, or of a pasted text.
#include "signing/crypto.h"
#include "signing/keyforms.h"
#include "signing/material.h"
#include "support/warnings.h"

#include <QTest>

using signing::KeyErrorCode;
using signing::MaterialKind;

namespace {

/// What should be found; no code: nothing stands in the way.
struct Expected {
    MaterialKind kind = MaterialKind::Unusable;
    std::optional<KeyErrorCode> problem {};
    int bits = 2048;
};

const QByteArray apiV3Key = QByteArrayLiteral("a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb");

} // namespace

Q_DECLARE_METATYPE(Expected)

class TestMaterial final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void usableKeys_data();
    void usableKeys();
    void is_data();
    void is();
    void aLengthIsTold();
    void aCertificateIsRead_data();
    void aCertificateIsRead();

private:
    void keyRows();
    void otherRows();
    static void row(const char *name, const QByteArray &bytes, const Expected &expected,
        const QByteArray &passphrase = {});
    [[nodiscard]] QByteArray file(const char *name) const
    {
        return m_forms.keys().read(QLatin1String(name));
    }

    signing::Crypto m_crypto;
    KeyForms m_forms;
};

void TestMaterial::initTestCase()
{
    m_forms.openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.pem");
    m_forms.openssl("req -x509 -key ec.pem -subj /CN=ec -out ec_cert.pem");
    m_forms.keys().makeRsaKey(QStringLiteral("short.pem"), 1024);
    m_forms.openssl("req -x509 -key short.pem -subj /CN=short -out short_cert.pem");
}

void TestMaterial::usableKeys_data()
{
    QTest::addColumn<KeyForms::Form>("form");
    QTest::addColumn<MaterialKind>("kind");
    for (const auto &forms : { m_forms.plain(), m_forms.encrypted() }) {
        for (const KeyForms::Form &form : forms)
            QTest::newRow(form.name) << form << MaterialKind::PrivateKey;
    }
    for (const KeyForms::Form &form : m_forms.pkcs12())
        QTest::newRow(form.name) << form << MaterialKind::Pkcs12;
}

void TestMaterial::usableKeys()
{
    QFETCH(KeyForms::Form, form);
    const signing::Material found
        = signing::inspect(form.bytes, base::Secret(QByteArray(form.passphrase)));
    QTEST(found.kind, "kind");
    QVERIFY(!found.problem.has_value());
    QCOMPARE(found.bits, 2048);
    QCOMPARE(found.fingerprint.toHex(), m_forms.keys().fingerprint(m_forms.pem()).toHex());
}

void TestMaterial::row(const char *name, const QByteArray &bytes, const Expected &expected,
    const QByteArray &passphrase)
{
    QTest::newRow(name) << bytes << passphrase << expected;
}

void TestMaterial::is_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<Expected>("expected");
    keyRows();
    otherRows();
}

void TestMaterial::keyRows()
{
    const QByteArray locked = m_forms.openssl("pkcs8 -topk8 -in key.pem -passout pass:abcd");
    const QByteArray p12
        = m_forms.openssl("pkcs12 -export -inkey key.pem -in cert.pem -passout pass:abcd");
    const auto key = [](KeyErrorCode code, int bits = 0) {
        return Expected { MaterialKind::PrivateKey, code, bits };
    };
    const auto store = [](KeyErrorCode code) { return Expected { MaterialKind::Pkcs12, code, 0 }; };
    row("a locked key without passphrase", locked, key(KeyErrorCode::PassphraseNeeded));
    row("a locked key with a wrong passphrase", locked, key(KeyErrorCode::WrongPassphraseOrDamaged),
        "wrong");
    row("a .p12 without passphrase", p12, store(KeyErrorCode::PassphraseNeeded));
    row("a .p12 with a wrong passphrase", p12, store(KeyErrorCode::WrongPassphraseOrDamaged),
        "wrong");
    row("a .p12 in Base64 without passphrase", p12.toBase64(),
        store(KeyErrorCode::PassphraseNeeded));
    row("a .p12 without certificate",
        m_forms.openssl("pkcs12 -export -nocerts -inkey key.pem -passout pass:abcd"),
        { MaterialKind::Pkcs12 }, "abcd");
    row("a .p12 without key",
        m_forms.openssl("pkcs12 -export -nokeys -in cert.pem -passout pass:abcd"),
        store(KeyErrorCode::NoKeyInside), "abcd");
    row("an EC key", file("ec.pem"), key(KeyErrorCode::NotRsa));
    row("a .p12 of an EC key",
        m_forms.openssl("pkcs12 -export -inkey ec.pem -in ec_cert.pem -passout pass:abcd"),
        store(KeyErrorCode::NotRsa), "abcd");
    row("a key of 1024 bits", file("short.pem"), key(KeyErrorCode::TooShort, 1024));
    row("a key with its certificate", file("key.pem") + file("cert.pem"),
        { MaterialKind::PrivateKey });
}

void TestMaterial::otherRows()
{
    const auto unusable = [](KeyErrorCode code) {
        return Expected { MaterialKind::Unusable, code, 0 };
    };
    const auto keyOf = [](const QByteArray &text) {
        return Expected { MaterialKind::ApiV3Key,
            text == apiV3Key ? std::nullopt : std::optional(KeyErrorCode::ApiV3KeyLength), 0 };
    };
    row("a certificate", file("cert.pem"), { MaterialKind::Certificate });
    row("a certificate in DER", m_forms.openssl("x509 -in cert.pem -outform DER"),
        { MaterialKind::Certificate });
    row("a certificate as openssl prints it", m_forms.openssl("x509 -in cert.pem -text"),
        { MaterialKind::Certificate });
    row("a certificate of an EC key", file("ec_cert.pem"),
        { MaterialKind::Certificate, KeyErrorCode::NotRsa, 0 });
    row("a certificate of 1024 bits", file("short_cert.pem"),
        { MaterialKind::Certificate, KeyErrorCode::TooShort, 1024 });
    row("a damaged certificate", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        unusable(KeyErrorCode::Damaged));
    row("a public key", m_forms.openssl("pkey -in key.pem -pubout"), { MaterialKind::PublicKey });
    row("a PKCS#1 public key", m_forms.openssl("rsa -in key.pem -RSAPublicKey_out"),
        { MaterialKind::PublicKey });
    row("a public key of 1024 bits", m_forms.openssl("pkey -in short.pem -pubout"),
        { MaterialKind::PublicKey, KeyErrorCode::TooShort, 1024 });

    row("an APIv3 key", apiV3Key, keyOf(apiV3Key));
    row("an APIv3 key in quotes with a byte order mark and a line end",
        "\xEF\xBB\xBF\"" + apiV3Key + "\"\r\n", keyOf(apiV3Key));
    row("an APIv3 key of 31 bytes", apiV3Key.chopped(1), keyOf(apiV3Key.chopped(1)));
    row("an APIv3 key of 33 bytes", apiV3Key + 'x', keyOf(apiV3Key + 'x'));
    row("a word of 19 letters", QByteArray(19, 'x'), unusable(KeyErrorCode::NotAKey));
    row("a word of 65 letters", QByteArray(65, 'x'), unusable(KeyErrorCode::NotAKey));
    row("two lines of half an APIv3 key", apiV3Key.left(16) + '\n' + apiV3Key.mid(16),
        unusable(KeyErrorCode::NotAKey));
    row("an Ed25519 key in one line of Base64",
        m_forms.openssl("genpkey -algorithm ED25519 -outform DER").toBase64(),
        unusable(KeyErrorCode::NotAKey));

    row("a zip archive", QByteArray("PK\3\4\x14\0\0\0", 8), unusable(KeyErrorCode::IsZip));
    row("nothing", {}, unusable(KeyErrorCode::Empty));
    row("blanks", " \r\n", unusable(KeyErrorCode::Empty));
    row("words", "hello, this is no key", unusable(KeyErrorCode::NotAKey));
    row("binary garbage", QByteArray("\0\x01\xFF\xFE garbage", 12),
        unusable(KeyErrorCode::NotAKey));
    row("half a key", file("key.pem").left(800), unusable(KeyErrorCode::Damaged));
    row("10 MB", QByteArray(10'000'000, 'x'), unusable(KeyErrorCode::FileTooLarge));
}

void TestMaterial::is()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, passphrase);
    QFETCH(Expected, expected);
    const signing::Material found = signing::inspect(bytes, base::Secret(QByteArray(passphrase)));
    QCOMPARE(found.kind, expected.kind);
    QCOMPARE(found.problem.has_value(), expected.problem.has_value());
    if (found.problem)
        QCOMPARE(signing::name(found.problem->code), signing::name(*expected.problem));
    QCOMPARE(found.bits, expected.bits);
}

void TestMaterial::aLengthIsTold()
{
    const auto found = signing::inspect(apiV3Key + 'x', {});
    QVERIFY(found.problem.has_value());
    QCOMPARE(found.problem->bits, 33);
}

void TestMaterial::aCertificateIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("of a certificate") << file("cert.pem");
    QTest::newRow("of a certificate as openssl prints it")
        << m_forms.openssl("x509 -in cert.pem -text");
    QTest::newRow("of a key with its certificate") << file("key.pem") + file("cert.pem");
    QTest::newRow("of a .p12") << m_forms.openssl(
        "pkcs12 -export -inkey key.pem -in cert.pem -passout pass:abcd");
}

void TestMaterial::aCertificateIsRead()
{
    QFETCH(QByteArray, bytes);
    const auto found = signing::inspect(bytes, base::Secret("abcd"));
    QVERIFY(found.certificate.has_value());
    QCOMPARE(found.certificate->serial, QLatin1String(KeyForms::serial));
    QCOMPARE(found.certificate->subjectName, QStringLiteral("1900000001"));
    QCOMPARE(found.certificate->fingerprint, found.fingerprint);
}

QTEST_GUILESS_MAIN(TestMaterial)
#include "tst_material.moc"
