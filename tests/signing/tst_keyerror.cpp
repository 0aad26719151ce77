#include "base/worker.h"
#include "signing/crypto.h"
#include "signing/key.h"
#include "signing/keyforms.h"
#include "support/warnings.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>
#include <QtCrypto>

#include <openssl/err.h>

using signing::KeyErrorCode;

namespace {

constexpr qsizetype mebibyte = qsizetype(1024) * 1024;

/// A QCA event handler, as the token room will have one: counts what it is asked.
class Questions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Questions)

public:
    Questions()
    {
        connect(&m_handler, &QCA::EventHandler::eventReady, this, [this](int id) {
            ++m_count;
            m_handler.reject(id);
        });
        m_handler.start();
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    QCA::EventHandler m_handler;
    int m_count = 0;
};

/// What QCA asks while a job runs on a thread of its own; -1 when the job does not end. QCA blocks
/// a thread that asks until the handler's thread answers.
template <typename Job> int questionsDuring(Job job)
{
    Questions questions;
    base::Worker worker(QStringLiteral("reader"));
    QFutureWatcher<void> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(worker.run(job));
    return finished.wait(20'000) ? questions.count() : -1;
}

QByteArray withChangedLetter(QByteArray pem, qsizetype at)
{
    pem[at] = pem[at] == 'A' ? 'B' : 'A';
    return pem;
}

} // namespace

class TestKeyError final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void privateKey_data();
    void privateKey();
    void wrongPassphrases_data();
    void wrongPassphrases();
    void tooShortTellsTheBits();
    void neverAsks_data() { privateKey_data(); }
    void neverAsks();
    void aQuestionWouldBeHeard();
    void readKeyFile_data();
    void readKeyFile();
    void readsAFile();
    void namesAreStable();

private:
    signing::Crypto m_crypto;
    KeyForms m_forms;
    QByteArray m_pem;
};

void TestKeyError::initTestCase()
{
    m_pem = m_forms.keys().read(QStringLiteral("key.pem"));
    m_forms.openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.pem");
    m_forms.openssl("genpkey -algorithm ED25519 -out ed.pem");
    m_forms.openssl("req -x509 -key ec.pem -subj /CN=ec -out ec_cert.pem");
    m_forms.keys().makeRsaKey(QStringLiteral("short.pem"), 1024);
}

void TestKeyError::privateKey_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<KeyErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &passphrase,
                         KeyErrorCode code) { QTest::newRow(name) << bytes << passphrase << code; };
    const auto file = [this](const char *name) { return m_forms.keys().read(QLatin1String(name)); };
    const QByteArray p12
        = m_forms.openssl("pkcs12 -export -inkey key.pem -in cert.pem -passout pass:abcd");

    row("nothing", {}, {}, KeyErrorCode::Empty);
    row("blanks", " \r\n\t", {}, KeyErrorCode::Empty);
    row("words", "this is no key", {}, KeyErrorCode::NotAKey);
    row("words and a passphrase", "this is no key", "abcd", KeyErrorCode::NotAKey);
    row("an APIv3 key", "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb", {}, KeyErrorCode::IsApiV3Key);
    row("an APIv3 key that lost a character", "\"a7cde1ZJB1kG2e7VfTs3jQzaWizur8G\"\r\n", {},
        KeyErrorCode::IsApiV3Key);
    row("the id of a WeChat Pay public key", "PUB_KEY_ID_0114232134912410000000000000ab", {},
        KeyErrorCode::NotAKey);
    row("a zip archive", QByteArray("PK\3\4\x14\0\0\0", 8), {}, KeyErrorCode::IsZip);
    row("an empty zip archive", QByteArray("PK\5\6\0\0\0\0", 8), {}, KeyErrorCode::IsZip);
    row("binary garbage", QByteArray("\0\x01\xFF\xFE garbage", 12), {}, KeyErrorCode::NotAKey);
    row("an OpenSSH key",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n"
        "-----END OPENSSH PRIVATE KEY-----\n",
        {}, KeyErrorCode::NotAKey);
    row("a certificate request", m_forms.openssl("req -new -key key.pem -subj /CN=x"), {},
        KeyErrorCode::NotAKey);

    row("a certificate", file("cert.pem"), {}, KeyErrorCode::IsCertificate);
    row("a certificate in DER", m_forms.openssl("x509 -in cert.pem -outform DER"), {},
        KeyErrorCode::IsCertificate);
    row("a public key", m_forms.openssl("pkey -in key.pem -pubout"), {}, KeyErrorCode::IsPublicKey);
    row("a PKCS#1 public key", m_forms.openssl("rsa -in key.pem -RSAPublicKey_out"), {},
        KeyErrorCode::IsPublicKey);
    row("a public key in bare Base64",
        m_forms.openssl("pkey -in key.pem -pubout -outform DER").toBase64(), {},
        KeyErrorCode::IsPublicKey);

    row("an EC key", file("ec.pem"), {}, KeyErrorCode::NotRsa);
    row("an EC key of the old form", m_forms.openssl("ec -in ec.pem"), {}, KeyErrorCode::NotRsa);
    row("an Ed25519 key", file("ed.pem"), {}, KeyErrorCode::NotRsa);
    row("an encrypted EC key", m_forms.openssl("pkcs8 -topk8 -in ec.pem -passout pass:abcd"),
        "abcd", KeyErrorCode::NotRsa);
    row(".p12 with an EC key",
        m_forms.openssl("pkcs12 -export -inkey ec.pem -in ec_cert.pem -passout pass:abcd"), "abcd",
        KeyErrorCode::NotRsa);
    row("a key of 1024 bits", file("short.pem"), {}, KeyErrorCode::TooShort);

    for (const KeyForms::Form &form : m_forms.encrypted())
        row(qPrintable(QLatin1String(form.name) + QLatin1String(", no passphrase")), form.bytes, {},
            KeyErrorCode::PassphraseNeeded);
    row(".p12, no passphrase", p12, {}, KeyErrorCode::PassphraseNeeded);

    row("a key cut short", m_pem.left(m_pem.size() / 2), {}, KeyErrorCode::Damaged);
    row("a key with lines missing", m_pem.left(200) + m_pem.mid(600), {}, KeyErrorCode::Damaged);
    row("a key with a foreign character", QByteArray(m_pem).insert(300, "!"), {},
        KeyErrorCode::Damaged);
    row("a key with a changed modulus", withChangedLetter(m_pem, 200), {}, KeyErrorCode::Damaged);
    row(".p12 cut short", p12.left(p12.size() / 2), "abcd", KeyErrorCode::Damaged);
    row(".p12 changed at its end", p12.chopped(40) + QByteArray(40, 'x'), "abcd",
        KeyErrorCode::Damaged);
    row(".p12 changed inside", withChangedLetter(p12, p12.size() / 4), "abcd",
        KeyErrorCode::WrongPassphraseOrDamaged);
    row(".p12 without a key",
        m_forms.openssl("pkcs12 -export -nokeys -in cert.pem -passout pass:abcd"), "abcd",
        KeyErrorCode::NoKeyInside);
}

void TestKeyError::privateKey()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, passphrase);
    QFETCH(KeyErrorCode, code);
    const auto key = signing::readPrivateKey(bytes, base::Secret(QByteArray(passphrase)));
    QVERIFY(!key.has_value());
    QCOMPARE(signing::name(key.error().code), signing::name(code));
    QCOMPARE(ERR_peek_error(), 0UL); // Qt's TLS would report what we left there as its own
}

void TestKeyError::wrongPassphrases_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const auto &forms : { m_forms.encrypted(), m_forms.pkcs12() }) {
        for (const KeyForms::Form &form : forms)
            QTest::newRow(form.name) << form.bytes;
    }
}

void TestKeyError::wrongPassphrases()
{
    QFETCH(QByteArray, bytes);
    // One wrong passphrase in 256 leaves valid padding: its code must be the same.
    for (int i = 0; i < 20; ++i) {
        const auto key
            = signing::readPrivateKey(bytes, base::Secret("wrong" + QByteArray::number(i)));
        QVERIFY(!key.has_value());
        QCOMPARE(
            signing::name(key.error().code), signing::name(KeyErrorCode::WrongPassphraseOrDamaged));
    }
}

void TestKeyError::tooShortTellsTheBits()
{
    const auto key = signing::readPrivateKey(m_forms.keys().read(QStringLiteral("short.pem")), {});
    QVERIFY(!key.has_value());
    QCOMPARE(key.error().bits, 1024);
}

void TestKeyError::neverAsks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, passphrase);
    const int questions = questionsDuring([bytes, passphrase] {
        static_cast<void>(signing::readPrivateKey(bytes, base::Secret(QByteArray(passphrase))));
        static_cast<void>(signing::readPublicKey(bytes));
    });
    QCOMPARE(questions, 0);
}

void TestKeyError::aQuestionWouldBeHeard()
{
    const int questions = questionsDuring([] {
        QCA::PrivateKey::fromPEM(
            QStringLiteral("garbage"), {}, nullptr, QStringLiteral("qca-ossl"));
    });
    QCOMPARE(questions, 1);
}

void TestKeyError::readKeyFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<KeyErrorCode>("code");
    const support::TestKeys &keys = m_forms.keys();
    QTest::newRow("no path") << QString() << KeyErrorCode::FileMissing;
    QTest::newRow("a path where nothing is")
        << keys.path(QStringLiteral("none.pem")) << KeyErrorCode::FileMissing;
    QTest::newRow("a path through a file")
        << keys.path(QStringLiteral("key.pem/x")) << KeyErrorCode::FileMissing;
    QTest::newRow("a folder") << keys.path(QString()) << KeyErrorCode::FileUnreadable;
    QTest::newRow("a device that never ends")
        << QStringLiteral("/dev/zero") << KeyErrorCode::FileUnreadable;
    QTest::newRow("over 1 MiB") << keys.write(
        QStringLiteral("large"), QByteArray(mebibyte + 1, 'x'))
                                << KeyErrorCode::FileTooLarge;
    QTest::newRow("an empty file")
        << keys.write(QStringLiteral("empty"), {}) << KeyErrorCode::Empty;
}

void TestKeyError::readKeyFile()
{
    QFETCH(QString, file);
    QFETCH(KeyErrorCode, code);
    const auto bytes = signing::readKeyFile(file);
    QVERIFY(!bytes.has_value());
    QCOMPARE(signing::name(bytes.error().code), signing::name(code));
    QCOMPARE(bytes.error().file, file);
}

void TestKeyError::readsAFile()
{
    const auto bytes = signing::readKeyFile(m_forms.pem());
    QVERIFY(bytes.has_value());
    QCOMPARE(*bytes, m_pem);
    QVERIFY(signing::readKeyFile(
        m_forms.keys().write(QStringLiteral("mebibyte"), QByteArray(mebibyte, 'x')))
                .has_value());
}

void TestKeyError::namesAreStable()
{
    QCOMPARE(signing::name(KeyErrorCode::NoCryptography), QLatin1String("no_cryptography"));
    QCOMPARE(signing::name(KeyErrorCode::FileMissing), QLatin1String("key_file_missing"));
    QCOMPARE(signing::name(KeyErrorCode::WrongPassphraseOrDamaged),
        QLatin1String("wrong_passphrase_or_damaged"));
    QCOMPARE(signing::name(KeyErrorCode::NotAVerifyKey), QLatin1String("not_a_verify_key"));
    QCOMPARE(signing::name(KeyErrorCode::NoTokenSupport), QLatin1String("no_token_support"));
    QCOMPARE(signing::name(KeyErrorCode::WrongPin), QLatin1String("wrong_pin"));
    QCOMPARE(signing::name(KeyErrorCode::PinLocked), QLatin1String("pin_locked"));
}

QTEST_GUILESS_MAIN(TestKeyError)
#include "tst_keyerror.moc"
