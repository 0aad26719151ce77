#include "signing/keyerror.h"
#include "support/warnings.h"
#include "words/profiles.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using profile::FoundMaterial;
using profile::ProfileErrorCode;
using profile::Role;
using signing::KeyErrorCode;
using signing::MaterialKind;

class TestProfileWords final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        support::failOnWarnings();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void whatWasFound_data();
    void whatWasFound();
    void everyErrorHasItsSentence();
};

static signing::CertificateFacts certificate()
{
    return { .serial = u"5F0C"_s,
        .subjectName = u"1900000001"_s,
        .organisation = u"Shop Ltd"_s,
        .issuerName = u"Tenpay.com Root CA"_s,
        .validFrom = {},
        .validUntil = QDateTime(QDate(2030, 5, 17), QTime(12, 0)),
        .bits = 2048 };
}

static FoundMaterial found(Role role, MaterialKind kind = MaterialKind::Unusable)
{
    FoundMaterial found;
    found.path = u"/home/clerk/apiclient_key.pem"_s;
    found.role = role;
    found.material.kind = kind;
    found.material.bits = 2048;
    if (kind == MaterialKind::Certificate || kind == MaterialKind::Pkcs12)
        found.material.certificate = certificate();
    if (role == Role::MerchantCertificate || role == Role::MerchantBundle)
        found.mchid = u"1900000001"_s;
    return found;
}

static FoundMaterial with(FoundMaterial material, KeyErrorCode code, int bits = 0)
{
    material.material.problem = signing::KeyError { .code = code, .bits = bits };
    return material;
}

void TestProfileWords::whatWasFound_data()
{
    QTest::addColumn<FoundMaterial>("material");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char *title, const FoundMaterial &material, const QStringList &says) {
        QTest::newRow(title) << material << says;
    };
    FoundMaterial material = found(Role::MerchantCertificate, MaterialKind::Certificate);
    row("a merchant certificate", material,
        { u"Merchant certificate"_s, u"1900000001 (Shop Ltd)"_s, u"5F0C"_s, u"May 17, 2030"_s });
    material.keyMissing = true;
    row("a merchant certificate without its key", material, { u"private key is not here"_s });
    material = found(Role::MerchantKey, MaterialKind::PrivateKey);
    row("a key without certificate", material, { u"RSA 2048"_s, u"no certificate here"_s });
    row("a protected key", with(material, KeyErrorCode::PassphraseNeeded), { u"passphrase"_s });
    material.hasCertificate = true;
    row("a key with its certificate", material, { u"RSA 2048"_s, u"belongs to the merchant"_s });
    material = found(Role::MerchantBundle, MaterialKind::Pkcs12);
    row("a bundle without password", material, { u"without a password"_s, u"5F0C"_s });
    material.openedByMchid = true;
    row("a bundle that the number opened", material,
        { u"merchant number opened it"_s, u"1900000001 (Shop Ltd)"_s });
    row("a bundle that nobody tried", with(material, KeyErrorCode::PassphraseNeeded),
        { u"usually the merchant number"_s });
    row("a bundle that the number did not open",
        with(material, KeyErrorCode::WrongPassphraseOrDamaged), { u"did not open it"_s });
    row("a platform certificate", found(Role::PlatformCertificate, MaterialKind::Certificate),
        { u"platform certificate"_s, u"5F0C"_s, u"Platform keys"_s });
    row("a WeChat Pay public key", found(Role::PlatformPublicKey, MaterialKind::PublicKey),
        { u"public key"_s, u"PUB_KEY_ID_"_s });
    material = found(Role::ApiV3Key, MaterialKind::ApiV3Key);
    row("an APIv3 key", material, { u"APIv3 key"_s, u"32"_s });
    row("an APIv3 key that was cut", with(material, KeyErrorCode::ApiV3KeyLength, 31),
        { u"this one has 31"_s });
    row("an authority", found(Role::TrustChain), { u"authority"_s });
    row("a web server's certificate", found(Role::ServerCertificate), { u"web server"_s });
    row("a private key of another", found(Role::OfAnotherCertificate, MaterialKind::PrivateKey),
        { u"private key of another"_s });
    row("a public key of another", found(Role::OfAnotherCertificate, MaterialKind::PublicKey),
        { u"public key of a certificate"_s });
    row("the leaflet", found(Role::Leaflet), { u"leaflet"_s });
    row("one file too many", found(Role::TooMany), { u"too many"_s });
    material = found(Role::Unusable);
    row("a zip archive", with(material, KeyErrorCode::IsZip),
        { u"apiclient_key.pem is a zip archive"_s, u"Unpack"_s });
    material.path.clear();
    row("a pasted certificate authority's short key", with(material, KeyErrorCode::TooShort, 1024),
        { u"“pasted text”"_s, u"1024"_s });
    row("what nobody knows", material, { u"“pasted text”"_s });
}

void TestProfileWords::whatWasFound()
{
    QFETCH(FoundMaterial, material);
    QFETCH(QStringList, says);
    const QString text = words::text(material);
    for (const QString &part : says)
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY2(!text.contains(u'%'), qPrintable(text));
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
    QVERIFY2(!text.contains(u"/home"_s), qPrintable(text)); // the list shows the path
}

void TestProfileWords::everyErrorHasItsSentence()
{
    QSet<QString> texts;
    constexpr int last = int(ProfileErrorCode::SandboxStays);
    for (int code = 0; code <= last; ++code) {
        const QString text
            = words::text(profile::ProfileError { ProfileErrorCode(code), u"/p"_s, u"why"_s });
        QVERIFY2(text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), last + 1);
}

QTEST_GUILESS_MAIN(TestProfileWords)
#include "tst_profilewords.moc"
