#include "profile/materials.h"
#include "profile/merchantfiles.h"
#include "signing/crypto.h"
#include "signing/key.h"
#include "support/warnings.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using profile::FoundMaterial;
using profile::Materials;
using profile::Role;
using signing::KeyErrorCode;

/// Texts that were pasted, as people paste them.
class TestPastedMaterials final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aPastedKey_data();
    void aPastedKey();
    void pastedTexts();
    void pastedNonsense_data();
    void pastedNonsense();

private:
    signing::Crypto m_crypto;
    MerchantFiles m_files;
};

static base::SharedSecret secret(const QByteArray &bytes)
{
    return std::make_shared<const base::Secret>(QByteArray(bytes.constData(), bytes.size()));
}

static std::optional<KeyErrorCode> problemOf(const FoundMaterial &found)
{
    return found.material.problem ? std::optional(found.material.problem->code) : std::nullopt;
}

void TestPastedMaterials::aPastedKey_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray pem = m_files.read("apiclient_key.pem");
    QTest::newRow("as it is") << pem;
    QTest::newRow("its line breaks lost") << QByteArray(pem).replace('\n', "");
    QTest::newRow("its line breaks are blanks") << QByteArray(pem).replace('\n', " ");
    QTest::newRow("in quotes, line breaks written out")
        << '"' + pem.trimmed().replace('\n', "\\n") + '"';
    QTest::newRow("with a byte order mark") << "\xEF\xBB\xBF" + pem;
    QTest::newRow("PKCS#1") << m_files.openssl("rsa -in apiclient_key.pem -traditional");
    QTest::newRow("bare Base64")
        << m_files.openssl("pkcs8 -topk8 -nocrypt -in apiclient_key.pem -outform DER").toBase64();
}

void TestPastedMaterials::aPastedKey()
{
    QFETCH(QByteArray, text);
    const Materials materials = profile::lookAtText(secret(text), {});
    QCOMPARE(materials.found.size(), 1);
    QCOMPARE(materials.found.first().role, Role::MerchantKey);
    QVERIFY(materials.found.first().path.isEmpty());
    QVERIFY(materials.keyFile.isEmpty());
    QVERIFY(materials.pastedKey);
    auto key = signing::readPrivateKey(materials.pastedKey->bytes(), {});
    QVERIFY(key);
    QCOMPARE(key->sign("message"), m_files.keys().signature(u"apiclient_key.pem"_s, "message"));
    if (text.contains("-----BEGIN"))
        m_files.openssl("pkey -noout", materials.pastedKey->bytes()); // others read it too
}

void TestPastedMaterials::pastedTexts()
{
    const QByteArray all = m_files.read("apiclient_key.pem") + m_files.read("apiclient_cert.pem")
        + m_files.read("platform.pem");
    const Materials materials = profile::lookAtText(secret(all.simplified()), {});
    QCOMPARE(materials.found.size(), 3);
    QVERIFY(materials.pastedKey);
    QCOMPARE(materials.mchid, u"1900000001"_s);
    QCOMPARE(materials.serial, QLatin1String(MerchantFiles::serial));
    QVERIFY(signing::readCertificate(materials.pastedCertificate));
    QCOMPARE(materials.pastedPlatformKeys.size(), 1);
    QCOMPARE(
        materials.pastedPlatformKeys.first().serial, QLatin1String(MerchantFiles::platformSerial));
    QVERIFY(materials.platformKeys.isEmpty());

    const QByteArray apiV3Key("0123456789abcdefghijABCDEFGHIJ!?");
    const Materials pasted = profile::lookAtText(secret(" \"" + apiV3Key + "\"\r\n"), {});
    QVERIFY(pasted.apiV3Key);
    QCOMPARE(pasted.apiV3Key->bytes(), apiV3Key);
}

void TestPastedMaterials::pastedNonsense_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<KeyErrorCode>("problem");
    QTest::newRow("nothing") << QByteArray() << KeyErrorCode::Empty;
    QTest::newRow("blanks") << QByteArray(" \r\n\t") << KeyErrorCode::Empty;
    QTest::newRow("a sentence") << QByteArray("please send the key") << KeyErrorCode::NotAKey;
    QTest::newRow("10 MB") << QByteArray(10'000'000, 'A') << KeyErrorCode::FileTooLarge;
}

void TestPastedMaterials::pastedNonsense()
{
    QFETCH(QByteArray, text);
    QFETCH(KeyErrorCode, problem);
    const Materials materials = profile::lookAtText(secret(text), {});
    QCOMPARE(materials.found.size(), 1);
    QCOMPARE(materials.found.first().role, Role::Unusable);
    QCOMPARE(problemOf(materials.found.first()), std::optional(problem));
    QVERIFY(!materials.pastedKey);
}

QTEST_GUILESS_MAIN(TestPastedMaterials)
#include "tst_pastedmaterials.moc"
