#include "profile/materials.h"
#include "profile/merchantfiles.h"
#include "sandbox/credentials.h"
#include "signing/crypto.h"
#include "signing/key.h"
#include "support/warnings.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using profile::FoundMaterial;
using profile::Materials;
using profile::Role;
using signing::KeyErrorCode;

class TestMaterials final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFolderOfTheCertificateTool();
    void theFolderOfTheSandbox();
    void whatTheAccessPointSigns();
    void aBundleIsOpened_data();
    void aBundleIsOpened();
    void whatIsNoHelp_data();
    void whatIsNoHelp();
    void aBundleBesideAKeyTellsItsSerial();
    void aBundleWithoutCertificateIsAKey();
    void aProtectedKeyIsTakenAndStaysClosed();
    void aCertificateOfAnotherKeyIsNotTaken();
    void ofSeveralCertificates_data();
    void ofSeveralCertificates();
    void aKeyAndItsCertificateInOneFile();
    void thePublicHalfOfTheMerchantsKeyVerifiesNothing();
    void filesThatCannotBeRead();
    void tooManyFiles();

private:
    [[nodiscard]] QString dropped(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] static const FoundMaterial &named(
        const Materials &materials, const QString &name);

    signing::Crypto m_crypto;
    MerchantFiles m_files;
    std::unique_ptr<QTemporaryDir> m_dir;
};

static std::optional<KeyErrorCode> problemOf(const FoundMaterial &found)
{
    return found.material.problem ? std::optional(found.material.problem->code) : std::nullopt;
}

/// Works as nobody for as long as it lives, when root runs the tests: root may read everything.
class AsNobody final
{
public:
    AsNobody()
    {
        if (::geteuid() == 0)
            ::setfsuid(65534);
    }
    ~AsNobody() { ::setfsuid(::geteuid()); }
    Q_DISABLE_COPY_MOVE(AsNobody)
};

void TestMaterials::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

QString TestMaterials::dropped(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

const FoundMaterial &TestMaterials::named(const Materials &materials, const QString &name)
{
    for (const FoundMaterial &found : materials.found) {
        if (QFileInfo(found.path).fileName() == name)
            return found;
    }
    qFatal("%s was not found", qPrintable(name));
}

void TestMaterials::theFolderOfTheCertificateTool()
{
    const QString folder = m_files.folder(m_dir->filePath(u"1900000001_20260101_cert"_s),
        { { u"apiclient_key.pem"_s, u"apiclient_key.pem"_s },
            { u"apiclient_cert.pem"_s, u"apiclient_cert.pem"_s },
            { u"apiclient_cert.p12"_s, u"apiclient_cert.p12"_s },
            { u"readme.txt"_s, u"证书使用说明.txt"_s } });
    const Materials materials = profile::lookAt({ folder }, {});
    QCOMPARE(materials.found.size(), 4);
    QCOMPARE(materials.mchid, u"1900000001"_s);
    QCOMPARE(materials.serial, QLatin1String(MerchantFiles::serial));
    QCOMPARE(materials.keyFile, folder + u"/apiclient_key.pem"_s);
    QCOMPARE(materials.certificateFile, folder + u"/apiclient_cert.pem"_s);
    QVERIFY(!materials.passphrase);
    QVERIFY(materials.platformKeys.isEmpty());
    QVERIFY(!materials.isSandbox);

    QCOMPARE(named(materials, u"apiclient_key.pem"_s).role, Role::MerchantKey);
    QVERIFY(named(materials, u"apiclient_key.pem"_s).hasCertificate);
    const FoundMaterial &certificate = named(materials, u"apiclient_cert.pem"_s);
    QCOMPARE(certificate.role, Role::MerchantCertificate);
    QCOMPARE(certificate.mchid, u"1900000001"_s);
    QCOMPARE(certificate.material.certificate->organisation, u"Shop Ltd"_s);
    QVERIFY(!certificate.keyMissing);
    const FoundMaterial &bundle = named(materials, u"apiclient_cert.p12"_s);
    QCOMPARE(bundle.role, Role::MerchantBundle);
    QVERIFY(bundle.openedByMchid);
    QCOMPARE(bundle.mchid, u"1900000001"_s);
    QCOMPARE(named(materials, u"证书使用说明.txt"_s).role, Role::Leaflet);
}

void TestMaterials::theFolderOfTheSandbox()
{
    const auto made = sandbox::ensureCredentials(m_dir->filePath(u"made"_s), true);
    QVERIFY(made);
    const Materials materials = profile::lookAt({ m_dir->filePath(u"made"_s) }, {});
    QCOMPARE(materials.mchid, made->mchid);
    QCOMPARE(materials.serial, made->serial);
    QCOMPARE(materials.keyFile, made->merchantKey);
    QCOMPARE(materials.certificateFile, made->merchantCert);
    QVERIFY(materials.isSandbox);
    const QList<signing::VerifyKeyFile> platform { { made->platformSerial, made->platformCert } };
    QCOMPARE(materials.platformKeys, platform);
    QVERIFY(materials.apiV3Key);
    QCOMPARE(materials.apiV3Key->bytes().size(), 32);

    const auto roleOf
        = [&](const char *name) { return named(materials, QLatin1String(name)).role; };
    QCOMPARE(roleOf("platform_key.pem"), Role::OfAnotherCertificate);
    QCOMPARE(roleOf("platform_public_key.pem"), Role::OfAnotherCertificate);
    QCOMPARE(roleOf("ca_cert.pem"), Role::TrustChain);
    QCOMPARE(roleOf("ca_key.pem"), Role::OfAnotherCertificate);
    QCOMPARE(roleOf("server_cert.pem"), Role::ServerCertificate);
    QCOMPARE(roleOf("server_key.pem"), Role::OfAnotherCertificate);
}

void TestMaterials::whatTheAccessPointSigns()
{
    m_files.openssl("crl2pkcs7 -nocrl -certfile ca.pem -out chain.p7b");
    const QString id = u"PUB_KEY_ID_0119000000012026010100000000000001"_s;
    m_files.keys().makeRsaKey(u"other_key.pem"_s);
    m_files.openssl("pkey -in other_key.pem -pubout -out other_pub.pem");
    const QString folder = m_files.folder(m_dir->filePath(u"platform"_s),
        { { u"platform.pem"_s, u"wechatpay_7A1B.pem"_s }, { u"ca.pem"_s, u"root.pem"_s },
            { u"chain.p7b"_s, u"CertTrustChain.p7b"_s },
            { u"other_pub.pem"_s, u"pub_key.pem"_s } });
    const Materials materials = profile::lookAt({ folder }, {});
    QCOMPARE(named(materials, u"wechatpay_7A1B.pem"_s).role, Role::PlatformCertificate);
    QCOMPARE(named(materials, u"root.pem"_s).role, Role::TrustChain);
    QCOMPARE(named(materials, u"CertTrustChain.p7b"_s).role, Role::TrustChain);
    QCOMPARE(named(materials, u"pub_key.pem"_s).role, Role::PlatformPublicKey);
    const QList<signing::VerifyKeyFile> expected { { {}, folder + u"/pub_key.pem"_s },
        { QLatin1String(MerchantFiles::platformSerial), folder + u"/wechatpay_7A1B.pem"_s } };
    QCOMPARE(materials.platformKeys, expected);
    QVERIFY(materials.keyFile.isEmpty());

    const QString telling = dropped(id + u".pem"_s, m_files.read("other_pub.pem"));
    QCOMPARE(profile::lookAt({ telling }, {}).platformKeys.value(0).serial, id);
}

void TestMaterials::aBundleIsOpened_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("beside");
    QTest::addColumn<QString>("mchid");
    QTest::addColumn<bool>("opens");
    const QByteArray number(MerchantFiles::mchid);
    QTest::newRow("without a password") << QByteArray() << u"x"_s << false << QString() << true;
    QTest::newRow("by the number that is known")
        << number << u"x"_s << false << u"1900000001"_s << true;
    QTest::newRow("by the number of the certificate beside it")
        << number << u"x"_s << true << QString() << true;
    QTest::newRow("by the number in its folder's name")
        << number << u"1900000001_20260101_cert"_s << false << QString() << true;
    QTest::newRow("by none: nothing tells the number")
        << number << u"x"_s << false << QString() << false;
    QTest::newRow("by none: somebody chose another password")
        << QByteArray("secret") << u"1900000001"_s << true << u"1900000001"_s << false;
}

void TestMaterials::aBundleIsOpened()
{
    QFETCH(QByteArray, password);
    QFETCH(QString, folder);
    QFETCH(bool, beside);
    QFETCH(QString, mchid);
    QFETCH(bool, opens);
    const QByteArray command = "pkcs12 -export -legacy -inkey apiclient_key.pem -in "
                               "apiclient_cert.pem -out bundle.p12 -passout pass:"
        + password;
    m_files.openssl(command.constData());
    QList<std::pair<QString, QString>> names { { u"bundle.p12"_s, u"apiclient_cert.p12"_s } };
    if (beside)
        names.append({ u"apiclient_cert.pem"_s, u"apiclient_cert.pem"_s });
    const QString path = m_files.folder(m_dir->filePath(folder), names);
    const Materials materials = profile::lookAt({ path }, mchid);
    const FoundMaterial &bundle = named(materials, u"apiclient_cert.p12"_s);
    QCOMPARE(bundle.role, Role::MerchantBundle);
    QCOMPARE(materials.keyFile, path + u"/apiclient_cert.p12"_s);
    QCOMPARE(!bundle.material.problem, opens);
    QCOMPARE(bundle.openedByMchid, opens && !password.isEmpty());
    QCOMPARE(materials.passphrase ? materials.passphrase->bytes() : QByteArray(),
        opens ? password : QByteArray());
    QCOMPARE(
        materials.serial, opens || beside ? QLatin1String(MerchantFiles::serial) : QLatin1String());
}

void TestMaterials::whatIsNoHelp_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Role>("role");
    QTest::addColumn<std::optional<KeyErrorCode>>("problem");
    const auto row = [](const char *title, const char *name, const QByteArray &bytes, Role role,
                         std::optional<KeyErrorCode> problem) {
        QTest::newRow(title) << QString::fromUtf8(name) << bytes << role << problem;
    };
    row("an EC key", "apiclient_key.pem",
        m_files.openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256"), Role::Unusable,
        KeyErrorCode::NotRsa);
    row("an EC key behind its parameters", "apiclient_key.pem",
        m_files.openssl("ecparam -name prime256v1 -genkey"), Role::Unusable, KeyErrorCode::NotRsa);
    m_files.keys().makeRsaKey(u"short.pem"_s, 1024);
    row("an RSA key of 1024 bits", "apiclient_key.pem", m_files.read("short.pem"), Role::Unusable,
        KeyErrorCode::TooShort);
    m_files.keys().makeCertificate(u"short_cert.pem"_s, u"short.pem"_s, u"01AB"_s);
    row("a certificate of 1024 bits", "apiclient_cert.pem", m_files.read("short_cert.pem"),
        Role::Unusable, KeyErrorCode::TooShort);
    row("a certificate named as the key", "apiclient_key.pem", m_files.read("apiclient_cert.pem"),
        Role::MerchantCertificate, std::nullopt);
    row("a public key named as the key", "apiclient_key.pem", m_files.read("pub_key.pem"),
        Role::PlatformPublicKey, std::nullopt);
    m_files.openssl("pkcs12 -export -nokeys -in apiclient_cert.pem -passout pass: -out nokey.p12");
    row("a .p12 without a key", "apiclient_cert.p12", m_files.read("nokey.p12"), Role::Unusable,
        KeyErrorCode::NoKeyInside);
    row("an empty file", "apiclient_key.pem", {}, Role::Unusable, KeyErrorCode::Empty);
    row("a file of 10 MB", "apiclient_key.pem", QByteArray(10'000'000, 'A'), Role::Unusable,
        KeyErrorCode::FileTooLarge);
    row("the archive, not unpacked", "1900000001_cert.zip", QByteArray("PK\x03\x04", 4) + "cert",
        Role::Unusable, KeyErrorCode::IsZip);
    row("an archive of 10 MB", "1900000001_cert.ZIP", QByteArray(10'000'000, 'P'), Role::Unusable,
        KeyErrorCode::IsZip);
    row("a picture", "photo.png", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), Role::Unusable,
        KeyErrorCode::NotAKey);
    row("an APIv3 key of 31 bytes", "apiv3_key", QByteArray(31, 'k'), Role::ApiV3Key,
        KeyErrorCode::ApiV3KeyLength);
    row("an APIv3 key of 33 bytes", "apiv3_key", QByteArray(33, 'k'), Role::ApiV3Key,
        KeyErrorCode::ApiV3KeyLength);
    row("a damaged key", "apiclient_key.pem",
        m_files.read("apiclient_key.pem").replace(100, 3, "x"), Role::Unusable,
        KeyErrorCode::Damaged);
}

void TestMaterials::whatIsNoHelp()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(Role, role);
    QFETCH(std::optional<KeyErrorCode>, problem);
    const QString path = dropped(name, bytes);
    const Materials materials = profile::lookAt({ path }, {});
    QCOMPARE(materials.found.size(), 1);
    const FoundMaterial &found = materials.found.first();
    QCOMPARE(found.path, path);
    QCOMPARE(problemOf(found), problem);
    QCOMPARE(found.role, role);
    QCOMPARE(found.keyMissing, role == Role::MerchantCertificate);
    QVERIFY(materials.keyFile.isEmpty());
    QVERIFY(!materials.apiV3Key);
    if (problem)
        QCOMPARE(found.material.problem->file, path);
}

void TestMaterials::aBundleBesideAKeyTellsItsSerial()
{
    const QString folder = m_files.folder(m_dir->filePath(u"1900000001_cert"_s),
        { { u"apiclient_key.pem"_s, u"apiclient_key.pem"_s },
            { u"apiclient_cert.p12"_s, u"apiclient_cert.p12"_s } });
    const Materials materials = profile::lookAt({ folder }, {});
    QCOMPARE(materials.keyFile, folder + u"/apiclient_key.pem"_s);
    QVERIFY(materials.certificateFile.isEmpty());
    QCOMPARE(materials.serial, QLatin1String(MerchantFiles::serial));
    QCOMPARE(materials.mchid, u"1900000001"_s);
    QVERIFY(!materials.passphrase); // the PEM key has none
    QVERIFY(named(materials, u"apiclient_key.pem"_s).hasCertificate);
}

void TestMaterials::aBundleWithoutCertificateIsAKey()
{
    m_files.openssl("pkcs12 -export -nocerts -inkey apiclient_key.pem -passout pass:1900000001 "
                    "-out bare.p12");
    const QString bundle = dropped(u"apiclient_cert.p12"_s, m_files.read("bare.p12"));
    const QString certificate
        = dropped(u"apiclient_cert.pem"_s, m_files.read("apiclient_cert.pem"));
    const Materials alone = profile::lookAt({ bundle }, u"1900000001"_s);
    QCOMPARE(alone.keyFile, bundle);
    QVERIFY(alone.serial.isEmpty());
    QVERIFY(alone.passphrase);
    const Materials both = profile::lookAt({ bundle, certificate }, {});
    QCOMPARE(both.keyFile, bundle);
    QCOMPARE(both.certificateFile, certificate);
    QCOMPARE(both.mchid, u"1900000001"_s);
}

void TestMaterials::aProtectedKeyIsTakenAndStaysClosed()
{
    const QByteArray key
        = m_files.openssl("pkcs8 -topk8 -in apiclient_key.pem -v2 aes-256-cbc -passout pass:abcd");
    const QString keyFile = dropped(u"apiclient_key.pem"_s, key);
    const QString certificate
        = dropped(u"apiclient_cert.pem"_s, m_files.read("apiclient_cert.pem"));
    const Materials materials = profile::lookAt({ keyFile, certificate }, {});
    QCOMPARE(materials.keyFile, keyFile);
    QCOMPARE(materials.certificateFile, certificate);
    QCOMPARE(materials.found.first().role, Role::MerchantKey);
    QCOMPARE(problemOf(materials.found.first()), std::optional(KeyErrorCode::PassphraseNeeded));
    QVERIFY(!materials.found.last().keyMissing); // nobody knows while the key is closed
}

void TestMaterials::aCertificateOfAnotherKeyIsNotTaken()
{
    m_files.keys().makeRsaKey(u"renewed_key.pem"_s);
    const QString key = dropped(u"apiclient_key.pem"_s, m_files.read("renewed_key.pem"));
    const QString certificate
        = dropped(u"apiclient_cert.pem"_s, m_files.read("apiclient_cert.pem"));
    const Materials materials = profile::lookAt({ key, certificate }, {});
    QCOMPARE(materials.keyFile, key);
    QVERIFY(materials.certificateFile.isEmpty());
    QVERIFY(materials.serial.isEmpty());
    QVERIFY(materials.found.last().keyMissing);
    QVERIFY(!materials.found.first().hasCertificate);
}

void TestMaterials::ofSeveralCertificates_data()
{
    QTest::addColumn<QString>("mchid");
    QTest::addColumn<QString>("serial");
    QTest::newRow("the one that lives longest") << QString() << u"0B02"_s;
    QTest::newRow("the one of the merchant that was asked for") << u"1900000077"_s << u"0C03"_s;
    QTest::newRow("the longest of that merchant's") << u"1900000001"_s << u"0B02"_s;
}

void TestMaterials::ofSeveralCertificates()
{
    m_files.issue("old.pem", "apiclient_key.pem", "0A01", "/CN=1900000001", 10);
    m_files.issue("new.pem", "apiclient_key.pem", "0B02", "/CN=1900000001", 2000);
    m_files.issue("others.pem", "apiclient_key.pem", "0C03", "/CN=1900000077", 50);
    const QString folder = m_files.folder(m_dir->filePath(u"x"_s),
        { { u"old.pem"_s, u"a.pem"_s }, { u"new.pem"_s, u"b.pem"_s },
            { u"others.pem"_s, u"c.pem"_s }, { u"apiclient_key.pem"_s, u"d.pem"_s } });
    QFETCH(QString, mchid);
    QTEST(profile::lookAt({ folder }, mchid).serial, "serial");
}

void TestMaterials::aKeyAndItsCertificateInOneFile()
{
    const QString path = dropped(
        u"both.pem"_s, m_files.read("apiclient_cert.pem") + m_files.read("apiclient_key.pem"));
    const Materials materials = profile::lookAt({ path }, {});
    QCOMPARE(materials.found.size(), 2);
    QCOMPARE(materials.keyFile, path);
    QCOMPARE(materials.certificateFile, path);
    QCOMPARE(materials.serial, QLatin1String(MerchantFiles::serial));
}

void TestMaterials::thePublicHalfOfTheMerchantsKeyVerifiesNothing()
{
    const QString own
        = dropped(u"public.pem"_s, m_files.openssl("pkey -in apiclient_key.pem -pubout"));
    const Materials materials = profile::lookAt({ own, m_files.path("apiclient_cert.pem") }, {});
    QVERIFY(materials.platformKeys.isEmpty());
    QCOMPARE(materials.found.first().role, Role::Unusable);
    QCOMPARE(problemOf(materials.found.first()), std::optional(KeyErrorCode::IsPublicKey));
}

void TestMaterials::filesThatCannotBeRead()
{
    QVERIFY(::chmod(QFile::encodeName(m_dir->path()).constData(), 0755) == 0);
    const QString locked = dropped(u"locked.pem"_s, m_files.read("apiclient_key.pem"));
    QVERIFY(QFile::setPermissions(locked, {}));
    const QString folder = m_files.folder(
        m_dir->filePath(u"folder"_s), { { u"apiclient_key.pem"_s, u"apiclient_key.pem"_s } });
    QVERIFY(::chmod(QFile::encodeName(folder).constData(), 0) == 0);
    const QString pipe = m_dir->filePath(u"pipe"_s);
    QVERIFY(::mkfifo(QFile::encodeName(pipe).constData(), 0644) == 0);
    const QString gone = m_dir->filePath(u"gone.pem"_s);

    const auto look = [&] {
        const AsNobody nobody;
        return profile::lookAt({ locked, folder, pipe, gone }, {});
    };
    const Materials materials = look();
    QVERIFY(::chmod(QFile::encodeName(folder).constData(), 0700) == 0);
    QCOMPARE(materials.found.size(), 4);
    const auto problem = [&](const QString &path) {
        return problemOf(named(materials, QFileInfo(path).fileName()));
    };
    QCOMPARE(problem(locked), std::optional(KeyErrorCode::FileUnreadable));
    QCOMPARE(problem(folder), std::optional(KeyErrorCode::FileUnreadable));
    QCOMPARE(problem(pipe), std::optional(KeyErrorCode::FileUnreadable));
    QCOMPARE(problem(gone), std::optional(KeyErrorCode::FileMissing));
}

void TestMaterials::tooManyFiles()
{
    for (int i = 0; i < 101; ++i)
        static_cast<void>(dropped(u"%1.txt"_s.arg(i, 3, 10, QLatin1Char('0')), "nothing"));
    const Materials materials = profile::lookAt({ m_dir->path() }, {});
    QCOMPARE(materials.found.size(), 101);
    QCOMPARE(materials.found.last().role, Role::TooMany);
    QCOMPARE(materials.found.last().path, m_dir->filePath(u"100.txt"_s));

    QByteArray bundle;
    for (int i = 0; i < 102; ++i)
        bundle += m_files.read("ca.pem");
    const QString file = dropped(u"bundle.pem"_s, bundle);
    QCOMPARE(profile::lookAt({ file }, {}).found.size(), 101);
}

QTEST_GUILESS_MAIN(TestMaterials)
#include "tst_materials.moc"
