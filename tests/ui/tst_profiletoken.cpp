#include "support/softtoken.h"
#include "support/warnings.h"
#include "ui/profilesdesk.h"
#include "ui/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using support::ProfilesDesk;

/// A profile whose key lies on a PKCS#11 token.
class tst_ProfileToken : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void aCertificateIsChosenFromTheToken();
    void aLibraryThatIsNoneIsSaidAtItsInput();

private:
    static constexpr const char *m_serial = "5F0C51E9E1D4B6A0F13C2D8E7A90B1C2D3E4F506";

    support::TestKeys m_keys;
    support::SoftToken m_tokens;
};

void tst_ProfileToken::initTestCase()
{
    QApplication::setStyle(new ui::Style);
    m_keys.makeRsaKey(QStringLiteral("key.pem"));
    m_keys.makeCertificate(
        QStringLiteral("cert.pem"), QStringLiteral("key.pem"), QString::fromLatin1(m_serial));
    m_tokens.create(QStringLiteral("merchant"), QStringLiteral("123456"));
    m_tokens.import(QStringLiteral("merchant"), QStringLiteral("123456"),
        m_keys.path(QStringLiteral("key.pem")), m_keys.path(QStringLiteral("cert.pem")));
}

static void chooseToken(ProfilesDesk &desk, const QString &module)
{
    desk.click("newProfileButton");
    desk.click("profileEnvironmentLive");
    desk.type("profileName", QStringLiteral("Shop"));
    desk.type("profileMchid", QStringLiteral("1900000001"));
    desk.goToTab(1);
    desk.click("profileKeySourceToken");
    desk.find<QComboBox>("profileTokenModule")->setCurrentText(module);
    desk.click("listTokensButton");
}

void tst_ProfileToken::aCertificateIsChosenFromTheToken()
{
    ProfilesDesk desk;
    chooseToken(desk, support::SoftToken::module());
    auto *certificate = desk.find<QComboBox>("profileTokenCertificate");
    QTRY_COMPARE(certificate->count(), 1);
    QVERIFY2(certificate->currentText().contains(QLatin1String("merchant")),
        qPrintable(certificate->currentText()));
    QCOMPARE(desk.find<QLineEdit>("profileSerial")->text(), QString::fromLatin1(m_serial));
    QVERIFY(desk.find<QLineEdit>("profileSerial")->isReadOnly());
    desk.type("profilePassphrase", QStringLiteral("123456"));
    QTest::keyClick(desk.find("profilePassphrase"), Qt::Key_Tab);
    QTRY_VERIFY(desk.textOf("profileKeyFacts").contains(QLatin1String("2048")));
    desk.find<QCheckBox>("profilePassphraseKeep")->setChecked(false);
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    const profile::Profile made = desk.named(QStringLiteral("Shop"));
    QVERIFY(made.identity.token);
    QCOMPARE(made.identity.token->token, QStringLiteral("merchant"));
    QCOMPARE(made.identity.serial, QString::fromLatin1(m_serial));
    QCOMPARE(made.identity.keyFile, QString());
    QCOMPARE(desk.held(made.id, profile::SecretKind::KeyPassphrase), QByteArray("123456"));
    desk.waitUntilChecked();

    desk.click("editProfileButton");
    desk.goToTab(1);
    QVERIFY(desk.find<QRadioButton>("profileKeySourceToken")->isChecked());
    QVERIFY(desk.find<QComboBox>("profileTokenCertificate")
                ->currentText()
                .contains(QLatin1String(m_serial)));
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    QCOMPARE(desk.named(QStringLiteral("Shop")).identity.token, made.identity.token);
}

void tst_ProfileToken::aLibraryThatIsNoneIsSaidAtItsInput()
{
    ProfilesDesk desk;
    chooseToken(desk, QStringLiteral("/usr/lib/no-such-library.so"));
    QTRY_VERIFY(
        desk.textOf("profileTokenModuleError").contains(QLatin1String("no-such-library.so")));
    desk.click("saveProfileButton");
    QVERIFY(desk.textOf("profileTokenCertificateError").contains(QLatin1String("key is missing")));
}

QTEST_MAIN(tst_ProfileToken)
#include "tst_profiletoken.moc"
