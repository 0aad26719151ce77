#include "support/warnings.h"
#include "ui/focusnames.h"
#include "ui/profilesdesk.h"
#include "ui/style.h"
#include "ui/visibletexts.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>

using profile::SecretKind;
using support::ProfilesDesk;

/// Setting a profile up, as a person does it.
class tst_ProfileDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void aFolderBecomesAProfileInThreeInteractions();
    void aBundleAloneIsOpenedWithTheMerchantNumber();
    void whateverCannotBeUsedGetsASentence_data();
    void whateverCannotBeUsedGetsASentence();
    void whatStandsAgainstSavingIsSaidAtItsInput();
    void aTakenNameIsRefusedAndWhatWasTypedStays();
    void aProtectedKeyAsksForItsPassphraseInPlace();
    void aPastedKeyIsReadAndTheClipboardCleared();
    void anEmptyClipboardIsSaid();
    void theApiV3KeyIsCountedAndKept();
    void aPublicKeyAsksForItsId();
    void aKeyWithoutCertificateAsksForItsSerial();
    void anEnvironmentOffersItsOwnAccessPoints();
    void aPatternShowsWhatItMakes();
    void aBadPatternIsSaidAtItsInput_data();
    void aBadPatternIsSaidAtItsInput();
    void everyValueIsThereAgainWhenItIsEdited();
    void aProfileIsRenamed();
    void saveWaitsForTheFiles();
    void everythingHasANameInEveryLanguage();
    void itScrollsInsteadOfOutgrowingTheScreen();

private:
    static constexpr const char *m_serial = "5F0C51E9E1D4B6A0F13C2D8E7A90B1C2D3E4F506";
    [[nodiscard]] QString merchantFolder() const { return m_keys.path(QStringLiteral("merchant")); }
    void openssl(const char *arguments)
    {
        m_keys.openssl(QString::fromLatin1(arguments).split(QLatin1Char(' ')));
    }

    support::TestKeys m_keys;
};

void tst_ProfileDialog::initTestCase()
{
    QApplication::setStyle(new ui::Style);
    QDir().mkpath(merchantFolder());
    m_keys.makeRsaKey(QStringLiteral("merchant/apiclient_key.pem"));
    m_keys.makeCertificate(QStringLiteral("merchant/apiclient_cert.pem"),
        QStringLiteral("merchant/apiclient_key.pem"), QString::fromLatin1(m_serial));
    openssl("pkcs12 -export -inkey merchant/apiclient_key.pem -in merchant/apiclient_cert.pem -out "
            "merchant/apiclient_cert.p12 -passout pass:1900000001");
    openssl("pkcs8 -topk8 -in merchant/apiclient_key.pem -out protected.pem -passout pass:Geheim1");
    openssl("pkey -in merchant/apiclient_key.pem -pubout -out merchant_pub.pem");
    openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.pem");
    m_keys.makeRsaKey(QStringLiteral("short.pem"), 1024);
    m_keys.makeRsaKey(QStringLiteral("platform_key.pem"));
    openssl("pkey -in platform_key.pem -pubout -out pub_key.pem");
    openssl("pkcs12 -export -nocerts -inkey merchant/apiclient_key.pem -out certless.p12 -passout "
            "pass:1900000001");
    m_keys.write(QStringLiteral("empty.pem"), {});
    m_keys.write(QStringLiteral("huge.pem"), QByteArray(10 * 1024 * 1024, 'A'));
    m_keys.write(QStringLiteral("cert.zip"), QByteArray("PK\x03\x04", 4) + QByteArray(200, 'z'));
    m_keys.write(QStringLiteral("noise.pem"), "this is no key at all\n");
    m_keys.write(QStringLiteral("apiv3_31.txt"), "abcdefghijklmnopqrstuvwxyz12345");
    m_keys.write(QStringLiteral("apiv3_33.txt"), "abcdefghijklmnopqrstuvwxyz1234567");
}

/// Must show 5. New, drop, Save: everything else is read.
void tst_ProfileDialog::aFolderBecomesAProfileInThreeInteractions()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.drop({ merchantFolder() });
    desk.waitUntilRead();
    const QString found = desk.textOf("materialsView");
    QVERIFY2(found.contains(QLatin1String("1900000001")), qPrintable(found));
    QVERIFY2(found.contains(QLatin1String(m_serial)), qPrintable(found));
    QCOMPARE(found.count(QLatin1Char('\n')), 2); // three files, three lines
    QCOMPARE(desk.textOf("profileMchid"), QStringLiteral("1900000001"));
    QVERIFY(desk.find<QRadioButton>("profileEnvironmentLive")->isChecked());
    desk.click("saveProfileButton");
    QCOMPARE(desk.interactions(), 3);

    desk.waitUntilSaved();
    const profile::Profile made = desk.named(QStringLiteral("Papay"));
    QCOMPARE(made.environment, base::Environment::Live);
    QCOMPARE(made.accessPoint, QString(profile::hongKongAccessPoint));
    QCOMPARE(made.identity.mchid, QStringLiteral("1900000001"));
    QCOMPARE(made.identity.serial, QString::fromLatin1(m_serial));
    QVERIFY(made.identity.keyFile.startsWith(made.folder));
    QVERIFY(made.identity.certificateFile.startsWith(made.folder));
    QCOMPARE(QFileInfo(made.identity.keyFile).permissions()
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
    QFile key(made.identity.keyFile);
    QVERIFY(key.open(QIODevice::ReadOnly));
    QCOMPARE(key.readAll(), m_keys.read(QStringLiteral("merchant/apiclient_key.pem")));
    QCOMPARE(desk.nameOfSelected(), QStringLiteral("Papay"));
    desk.waitUntilChecked();
    const QString health = desk.textOf("healthView");
    QVERIFY2(health.contains(QLatin1String(m_serial)), qPrintable(health));
}

void tst_ProfileDialog::aBundleAloneIsOpenedWithTheMerchantNumber()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.type("profileMchid", QStringLiteral("1900000001"));
    desk.drop({ m_keys.path(QStringLiteral("merchant/apiclient_cert.p12")) });
    desk.waitUntilRead();
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    const profile::Profile made = desk.named(QStringLiteral("Papay"));
    QCOMPARE(made.identity.serial, QString::fromLatin1(m_serial));
    QVERIFY(made.identity.keyFile.endsWith(QLatin1String(".p12")));
    // The merchant number is no secret: nothing was to be kept in a key ring.
    QCOMPARE(desk.textOf("profilesNote"), QStringLiteral("Saved: Papay"));
    desk.waitUntilChecked();
    QVERIFY(desk.textOf("healthView").startsWith(QLatin1String("Good: ")));
}

void tst_ProfileDialog::whateverCannotBeUsedGetsASentence_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("said"); ///< a part of it
    const auto row = [](const char *name, const char *file, const char *said) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(said);
    };
    row("an archive is to be unpacked", "cert.zip", "Unpack it");
    row("an EC key is no RSA key", "ec.pem", "not an RSA key");
    row("RSA-1024 is too short", "short.pem", "1024 bits");
    row("an empty file", "empty.pem", "is empty");
    row("10 MB are no key", "huge.pem", "too large");
    row("noise is no key", "noise.pem", "holds no private key");
    row("an APIv3 key of 31 characters", "apiv3_31.txt", "this one has 31");
    row("an APIv3 key of 33 characters", "apiv3_33.txt", "this one has 33");
    row("a .p12 without certificate", "certless.p12", "one file");
    row("a file that is not there", "gone.pem", "is not there");
    row("a certificate without its key", "merchant/apiclient_cert.pem", "private key is not here");
}

void tst_ProfileDialog::whateverCannotBeUsedGetsASentence()
{
    QFETCH(QString, file);
    QFETCH(QString, said);
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.type("profileName", QStringLiteral("Shop"));
    desk.drop({ m_keys.path(file) });
    desk.waitUntilRead();
    const QString found = desk.textOf("materialsView");
    QVERIFY2(found.contains(said), qPrintable(found));
    QCOMPARE(desk.find<QLineEdit>("profileName")->text(), QStringLiteral("Shop"));
    QVERIFY(desk.find<QAbstractButton>("saveProfileButton")->isEnabled());
    // The good files beside it are taken all the same.
    desk.drop({ merchantFolder() });
    desk.waitUntilRead();
    QCOMPARE(desk.find<QLineEdit>("profileSerial")->text(), QString::fromLatin1(m_serial));
}

void tst_ProfileDialog::whatStandsAgainstSavingIsSaidAtItsInput()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.click("profileEnvironmentLive");
    desk.click("saveProfileButton");
    QVERIFY(desk.textOf("profileNameError").contains(QLatin1String("name")));
    QVERIFY(desk.textOf("profileMchidError").contains(QLatin1String("merchant number")));
    QVERIFY(desk.textOf("profileKeyFileError").contains(QLatin1String("key is missing")));
    QCOMPARE(desk.dialog()->focusWidget(), desk.find("profileName"));
    QVERIFY(!desk.find<QTabBar>("profileTabs")->tabIcon(1).isNull());

    desk.type("profileName", QStringLiteral("Shop"));
    QCOMPARE(desk.textOf("profileNameError"), QString());
    desk.type("profileMchid", QStringLiteral("19 00"));
    desk.goToTab(4);
    auto *kind = desk.find<QComboBox>("profileProxyKind");
    kind->setCurrentIndex(2);
    desk.goToTab(0);
    desk.click("saveProfileButton");
    QVERIFY(desk.textOf("profileMchidError").contains(QLatin1String("digits")));
    QVERIFY(desk.textOf("profileProxyHostError").contains(QLatin1String("host")));
    QCOMPARE(desk.profiles().all().size(), 1);
    QVERIFY(desk.find<QAbstractButton>("saveProfileButton")->isEnabled());
}

void tst_ProfileDialog::aTakenNameIsRefusedAndWhatWasTypedStays()
{
    ProfilesDesk desk;
    profile::Profile other;
    other.name = QStringLiteral("Shop");
    desk.save(other);
    desk.click("newProfileButton");
    desk.type("profileName", QStringLiteral("shop"));
    desk.click("saveProfileButton");
    QVERIFY(desk.textOf("profileNameError").contains(QLatin1String("Another profile")));
    QCOMPARE(desk.find<QLineEdit>("profileName")->text(), QStringLiteral("shop"));
    desk.click("cancelProfileButton");
    desk.waitUntilSaved();
    QCOMPARE(desk.profiles().all().size(), 2);
}

void tst_ProfileDialog::aProtectedKeyAsksForItsPassphraseInPlace()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.drop({ m_keys.path(QStringLiteral("protected.pem")),
        m_keys.path(QStringLiteral("merchant/apiclient_cert.pem")) });
    desk.waitUntilRead();
    QTRY_VERIFY(desk.textOf("profilePassphraseError").contains(QLatin1String("passphrase")));
    QCOMPARE(desk.dialog()->focusWidget(), desk.find("profilePassphrase"));

    desk.type("profilePassphrase", QStringLiteral("wrong"));
    QTest::keyClick(desk.find("profilePassphrase"), Qt::Key_Tab);
    QTRY_VERIFY(desk.textOf("profilePassphraseError").contains(QLatin1String("wrong")));
    desk.type("profilePassphrase", QStringLiteral("Geheim1"));
    QTest::keyClick(desk.find("profilePassphrase"), Qt::Key_Tab);
    QTRY_VERIFY(desk.textOf("profileKeyFacts").contains(QLatin1String("2048")));
    QCOMPARE(desk.textOf("profilePassphraseError"), QString());
    desk.find<QCheckBox>("profilePassphraseKeep")->setChecked(false);
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    const profile::Profile made = desk.named(QStringLiteral("Papay"));
    QCOMPARE(desk.held(made.id, SecretKind::KeyPassphrase), QByteArray("Geheim1"));
    QVERIFY(made.inKeyRing.isEmpty());
}

void tst_ProfileDialog::aPastedKeyIsReadAndTheClipboardCleared()
{
    ProfilesDesk desk;
    QByteArray key = m_keys.read(QStringLiteral("merchant/apiclient_key.pem"));
    QGuiApplication::clipboard()->setText(
        QLatin1Char('"') + QString::fromLatin1(key.replace('\n', "\\n")) + QLatin1Char('"'));
    desk.click("newProfileButton");
    desk.click("pasteKeyButton");
    desk.waitUntilRead();
    QVERIFY(desk.textOf("materialsView").contains(QLatin1String("private key")));
    desk.click("clearClipboardButton");
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QVERIFY(desk.textOf("clipboardNote").contains(QLatin1String("empty")));

    desk.drop({ m_keys.path(QStringLiteral("merchant/apiclient_cert.pem")) });
    desk.waitUntilRead();
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    const profile::Profile made = desk.named(QStringLiteral("Papay"));
    QVERIFY(made.identity.keyFile.startsWith(made.folder));
    desk.waitUntilChecked();
    const QString health = desk.textOf("healthView");
    QVERIFY2(health.contains(QLatin1String("belongs to the key")), qPrintable(health));
}

void tst_ProfileDialog::anEmptyClipboardIsSaid()
{
    ProfilesDesk desk;
    QGuiApplication::clipboard()->clear();
    desk.click("newProfileButton");
    desk.click("pasteKeyButton");
    QVERIFY(desk.textOf("clipboardNote").contains(QLatin1String("no text")));
    QVERIFY(!desk.find("clearClipboardButton")->isVisible());
}

void tst_ProfileDialog::theApiV3KeyIsCountedAndKept()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.drop({ merchantFolder() });
    desk.waitUntilRead();
    desk.goToTab(2);
    desk.type("profileApiV3Key", QStringLiteral("0123456789abcdef0123456789abcde"));
    QCOMPARE(desk.textOf("profileApiV3KeyCount"), QStringLiteral("31 of 32 characters"));
    desk.click("saveProfileButton");
    QVERIFY(desk.textOf("profileApiV3KeyError").contains(QLatin1String("this one has 31")));
    desk.type("profileApiV3Key", QStringLiteral("0123456789abcdef0123456789abcdef"));
    QCOMPARE(desk.textOf("profileApiV3KeyCount"), QStringLiteral("32 of 32 characters"));
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    // There is no key ring in this session: that is said where the profile is, and nothing is lost.
    const profile::Profile made = desk.named(QStringLiteral("Papay"));
    QVERIFY(desk.textOf("profilesNote").contains(QLatin1String("in memory")));
    QCOMPARE(
        desk.held(made.id, SecretKind::ApiV3Key), QByteArray("0123456789abcdef0123456789abcdef"));
    QVERIFY(made.inKeyRing.isEmpty());
}

void tst_ProfileDialog::aPublicKeyAsksForItsId()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.drop({ merchantFolder() });
    desk.drop({ m_keys.path(QStringLiteral("pub_key.pem")) });
    desk.waitUntilRead();
    QVERIFY(desk.textOf("profilePlatformKeysError").contains(QLatin1String("PUB_KEY_ID_")));
    QCOMPARE(desk.dialog()->focusWidget(), desk.find("profilePlatformKeysFirst1"));
    desk.type("profilePlatformKeysFirst1", QStringLiteral(" PUB_KEY_ID_0119000000012024 "));
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    QCOMPARE(profile::publicKeyId(desk.named(QStringLiteral("Papay")).identity),
        QStringLiteral("PUB_KEY_ID_0119000000012024"));
}

void tst_ProfileDialog::aKeyWithoutCertificateAsksForItsSerial()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.drop({ m_keys.path(QStringLiteral("merchant/apiclient_key.pem")) });
    desk.waitUntilRead();
    QTRY_VERIFY(desk.textOf("profileSerialError").contains(QLatin1String("serial number")));
    desk.type("profileSerial",
        QStringLiteral("5f:0c:51:e9:e1:d4:b6:a0:f1:3c:2d:8e:7a:90:b1:c2:d3:e4:f5:06"));
    QTest::keyClick(desk.find("profileSerial"), Qt::Key_Tab);
    QCOMPARE(desk.find<QLineEdit>("profileSerial")->text(), QString::fromLatin1(m_serial));
    QTRY_VERIFY(desk.textOf("profileKeyFacts").contains(QLatin1String("2048")));
    desk.goToTab(0);
    desk.type("profileName", QStringLiteral("Shop"));
    desk.type("profileMchid", QStringLiteral("1900000001"));
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    QCOMPARE(desk.named(QStringLiteral("Shop")).identity.serial, QString::fromLatin1(m_serial));
}

void tst_ProfileDialog::anEnvironmentOffersItsOwnAccessPoints()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    auto *choice = desk.find<QComboBox>("profileAccessPoint");
    QCOMPARE(choice->count(), 2); // embedded, another
    QVERIFY(desk.textOf("saveProfileButton").contains(QLatin1String("sandbox")));
    desk.click("profileEnvironmentLive");
    QCOMPARE(choice->count(), 4); // three of WeChat Pay's, another
    QCOMPARE(choice->currentData().toString(), QString(profile::hongKongAccessPoint));
    QVERIFY(desk.textOf("saveProfileButton").contains(QLatin1String("LIVE")));
    choice->setCurrentIndex(3);
    desk.type("profileOwnAccessPoint", QStringLiteral("http://127.0.0.1:8080/"));
    desk.click("saveProfileButton");
    QVERIFY(desk.textOf("profileAccessPointError").contains(QLatin1String("this machine")));
    desk.click("profileEnvironmentSandbox");
    QCOMPARE(desk.find<QLineEdit>("profileOwnAccessPoint")->text(),
        QStringLiteral("http://127.0.0.1:8080/"));
}

void tst_ProfileDialog::aPatternShowsWhatItMakes()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.goToTab(3);
    const auto example
        = [&desk] { return desk.find("profileCodePattern")->accessibleDescription(); };
    QVERIFY2(example().contains(QLatin1String("{seq:4}")), qPrintable(example()));
    QVERIFY2(example().contains(QLatin1String(", 20 character")), qPrintable(example()));
    desk.type("profileCodePattern", QStringLiteral("HK{seq:4}"));
    QVERIFY2(example().contains(QLatin1String("e.g. HK0001, 6 character")), qPrintable(example()));
    // Half a part is no mistake before the input is left.
    QVERIFY(QTest::qWaitForWindowExposed(desk.dialog()));
    desk.dialog()->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), desk.dialog());
    desk.type("profileCodePattern", QStringLiteral("HK{se"));
    QCOMPARE(desk.textOf("profileCodePatternError"), QString());
    QVERIFY(!example().contains(QLatin1String("e.g.")));
    QTest::keyClick(desk.find("profileCodePattern"), Qt::Key_Tab);
    QVERIFY(!desk.textOf("profileCodePatternError").isEmpty());
    desk.type("profileCodePattern", QStringLiteral("{time}"));
    QCOMPARE(desk.textOf("profileCodePatternError"), QString());
}

void tst_ProfileDialog::aBadPatternIsSaidAtItsInput_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("said"); ///< a part of it
    const auto row = [](const char *name, const char *pattern, const char *said) {
        QTest::newRow(name) << QString::fromLatin1(pattern) << QString::fromLatin1(said);
    };
    row("an unknown part", "{day}{seq}", "in braces");
    row("a brace that is left open", "HK{seq", "in braces");
    row("no width", "{seq:0}", "from 1 to 12");
    row("a hyphen", "HK-{seq}", "letters");
    row("33 characters", "{date}{time}{random:12}ABCDEFG", "32 characters");
    row("always the same", "HK{date}", "the same");
}

void tst_ProfileDialog::aBadPatternIsSaidAtItsInput()
{
    QFETCH(QString, pattern);
    QFETCH(QString, said);
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.drop({ merchantFolder() });
    desk.waitUntilRead();
    desk.type("profileName", QStringLiteral("Shop"));
    desk.goToTab(3);
    desk.type("profileCodePattern", pattern);
    desk.goToTab(0);
    desk.click("saveProfileButton");
    QVERIFY2(desk.textOf("profileCodePatternError").contains(said),
        qPrintable(desk.textOf("profileCodePatternError")));
    QCOMPARE(desk.dialog()->focusWidget(), desk.find("profileCodePattern"));
    QVERIFY(!desk.find<QTabBar>("profileTabs")->tabIcon(3).isNull());
    QCOMPARE(desk.textOf("profileCodePattern"), pattern);
    QCOMPARE(desk.profiles().all().size(), 1);

    desk.type("profileCodePattern", QStringLiteral(" HK{seq} "));
    QVERIFY(desk.find<QTabBar>("profileTabs")->tabIcon(3).isNull());
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    QCOMPARE(desk.named(QStringLiteral("Shop")).defaults.codePattern, QStringLiteral("HK{seq}"));
}

void tst_ProfileDialog::everyValueIsThereAgainWhenItIsEdited()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.drop({ merchantFolder() });
    desk.waitUntilRead();
    desk.type("profileName", QStringLiteral("Shop"));
    desk.find<QComboBox>("profileMode")->setCurrentIndex(1);
    desk.find<QAbstractButton>("profileColour2")->click();
    desk.goToTab(1);
    desk.find<QCheckBox>("profileCopyKeys")->setChecked(false);
    desk.goToTab(3);
    desk.type("profileAppid", QStringLiteral("wx0000000000000001"));
    desk.type("profileNotifyUrl", QStringLiteral("https://shop.example/notify"));
    desk.type("profileCodePattern", QStringLiteral("{date}{seq:4}"));
    desk.click("profilePlansAdd");
    desk.type("profilePlansFirst1", QStringLiteral("12535"));
    desk.type("profilePlansSecond1", QStringLiteral("Monthly"));
    desk.click("profilePlansAdd");
    desk.type("profilePlansFirst2", QStringLiteral("99"));
    desk.click("profilePlansRemove2");
    desk.goToTab(4);
    desk.find<QComboBox>("profileProxyKind")->setCurrentIndex(3);
    desk.type("profileProxyHost", QStringLiteral("proxy.example"));
    desk.type("profileProxyPort", QStringLiteral("1080"));
    desk.type("profileProxyUser", QStringLiteral("clerk"));
    desk.click("saveProfileButton");
    desk.waitUntilSaved();

    const profile::Profile made = desk.named(QStringLiteral("Shop"));
    QCOMPARE(made.identity.keyFile, m_keys.path(QStringLiteral("merchant/apiclient_key.pem")));
    QCOMPARE(made.proxy.kind, profile::Proxy::Kind::Socks5);
    QCOMPARE(made.defaults.codePattern, QStringLiteral("{date}{seq:4}"));
    desk.waitUntilChecked();
    desk.click("editProfileButton");
    QCOMPARE(desk.find<QLineEdit>("profileName")->text(), QStringLiteral("Shop"));
    QCOMPARE(desk.find<QComboBox>("profileMode")->currentIndex(), 1);
    QVERIFY(desk.find<QAbstractButton>("profileColour2")->isChecked());
    QVERIFY(!desk.find<QCheckBox>("profileCopyKeys")->isChecked());
    QCOMPARE(desk.find<QLineEdit>("profileAppid")->text(), QStringLiteral("wx0000000000000001"));
    QCOMPARE(desk.find<QLineEdit>("profilePlansSecond1")->text(), QStringLiteral("Monthly"));
    QCOMPARE(desk.find<QLineEdit>("profileProxyPort")->text(), QStringLiteral("1080"));
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    const profile::Profile again = desk.named(QStringLiteral("Shop"));
    QCOMPARE(again.id, made.id);
    QCOMPARE(again.defaults, made.defaults);
    QCOMPARE(again.proxy, made.proxy);
    QCOMPARE(again.colour, made.colour);
    QCOMPARE(again.identity.keyFile, made.identity.keyFile);
    QCOMPARE(again.identity.serial, made.identity.serial);
}

void tst_ProfileDialog::aProfileIsRenamed()
{
    ProfilesDesk desk;
    profile::Profile old;
    old.name = QStringLiteral("Old");
    const QString id = desk.save(old).id;
    desk.page().editProfile(id);
    desk.type("profileName", QStringLiteral("New"));
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    QCOMPARE(desk.named(QStringLiteral("New")).id, id);
    QVERIFY(!desk.profiles().named(QStringLiteral("Old")));
    QCOMPARE(desk.nameOfSelected(), QStringLiteral("New"));
}

void tst_ProfileDialog::saveWaitsForTheFiles()
{
    ProfilesDesk desk;
    desk.click("newProfileButton");
    desk.drop({ merchantFolder() });
    desk.click("saveProfileButton"); // nobody has read them yet
    desk.waitUntilSaved();
    QCOMPARE(desk.named(QStringLiteral("Papay")).identity.serial, QString::fromLatin1(m_serial));
}

/// Every part, with what can be wrong in it.
static void makeEverythingSpeak(ProfilesDesk &desk, const QStringList &paths)
{
    desk.click("newProfileButton");
    desk.click("profileEnvironmentLive");
    desk.click("saveProfileButton");
    desk.drop(paths);
    desk.waitUntilRead();
    desk.goToTab(3);
    desk.click("profilePlansAdd");
    const auto paint = [&desk] { // lists of selectors are named after they were painted
        (void)desk.dialog()->grab();
        QCoreApplication::processEvents();
    };
    for (int tab = 0; tab < 5; ++tab) {
        desk.goToTab(tab);
        paint();
    }
    desk.goToTab(1);
    desk.click("profileKeySourceToken");
    paint();
}

void tst_ProfileDialog::everythingHasANameInEveryLanguage()
{
    ProfilesDesk desk;
    makeEverythingSpeak(desk,
        { m_keys.path(QStringLiteral("pub_key.pem")), m_keys.path(QStringLiteral("cert.zip")),
            m_keys.path(QStringLiteral("ec.pem")) });
    const support::FocusNames names = support::focusNames(*desk.dialog());
    QCOMPARE(names.missing, QStringList());
    QVERIFY(names.checked > 45);

    const auto textsIn = [&desk](const QString &language) {
        if (!desk.languages().use(language))
            qFatal("There is no %s.", qPrintable(language));
        QCoreApplication::processEvents(); // windows are told by a posted event
        return support::visibleTexts(*desk.dialog());
    };
    const QStringList english = support::visibleTexts(*desk.dialog());
    const QStringList chinese = textsIn(QStringLiteral("zh_CN"));
    QVERIFY(chinese != english);
    QCOMPARE(textsIn(QStringLiteral("en")), english);
    QCOMPARE(textsIn(QStringLiteral("zh_CN")), chinese);
}

void tst_ProfileDialog::itScrollsInsteadOfOutgrowingTheScreen()
{
    ProfilesDesk desk;
    makeEverythingSpeak(desk, { merchantFolder() });
    for (int tab = 0; tab < 5; ++tab) {
        desk.goToTab(tab);
        QCoreApplication::processEvents();
        const QSize smallest = desk.dialog()->minimumSizeHint();
        QVERIFY2(smallest.width() <= 1024 && smallest.height() <= 700,
            qPrintable(QStringLiteral("%1 x %2").arg(smallest.width()).arg(smallest.height())));
    }
    QVERIFY(desk.dialog()->width() <= 1024 && desk.dialog()->height() <= 700);
}

QTEST_MAIN(tst_ProfileDialog)
#include "tst_profiledialog.moc"
