#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/look.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

/// What the bottom of the window says of the current profile.
class tst_StatusLine : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theCertificateIsCountedDown_data();
    void theCertificateIsCountedDown();
    void aCertificateThatIsGoodForLongIsNotMentioned();
    void itIsSaidAtTheStart();
    void itLeadsToTheCheck();
    void aBundleOpensWithItsMerchantNumber();
    void platformCertificatesAreFetchedWithoutAnyone();
    void nothingIsFetchedWhereTheApiV3KeyIsNotAtHand();
};

void tst_StatusLine::theCertificateIsCountedDown_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ui::Tone>("tone");
    const auto date = [](int days) {
        return QDateTime::currentDateTime().addDays(days).date().toString(Qt::ISODate);
    };
    const auto row = [&date](const char *name, int days, ui::Tone tone) {
        QTest::newRow(name) << days
                            << QStringLiteral("The merchant certificate expires in %1 day%2 (%3).")
                                   .arg(days)
                                   .arg(days == 1 ? QString() : QStringLiteral("s"), date(days))
                            << tone;
    };
    row("60 days: amber", 60, ui::Tone::Warning);
    row("12 days: amber", 12, ui::Tone::Warning);
    row("8 days: amber", 8, ui::Tone::Warning);
    row("7 days: red", 7, ui::Tone::Bad);
    row("1 day: red", 1, ui::Tone::Bad);
    QTest::newRow("today: red")
        << 0 << QStringLiteral("The merchant certificate expired on %1.").arg(date(0))
        << ui::Tone::Bad;
    QTest::newRow("expired: red")
        << -3 << QStringLiteral("The merchant certificate expired on %1.").arg(date(-3))
        << ui::Tone::Bad;
}

static QWidget *expiryLine(support::Desk &desk)
{
    return desk.window().findChild<QWidget *>(QStringLiteral("certificateLine"));
}

void tst_StatusLine::theCertificateIsCountedDown()
{
    QFETCH(int, days);
    QFETCH(QString, text);
    QFETCH(ui::Tone, tone);
    support::Desk desk;
    desk.waitForSandbox();
    desk.choose(desk.save(desk.liveMerchant(days)));
    QTRY_VERIFY(expiryLine(desk) && expiryLine(desk)->isVisible());
    QCOMPARE(desk.textOf("certificateLine"), text);
    QCOMPARE(expiryLine(desk)->property("tone").toInt(), static_cast<int>(tone));
}

void tst_StatusLine::aCertificateThatIsGoodForLongIsNotMentioned()
{
    support::Desk desk;
    desk.waitForSandbox();
    const auto good = desk.save(desk.liveMerchant(61));
    auto soon = desk.liveMerchant(12);
    soon.name = QStringLiteral("Soon");
    desk.choose(good);
    desk.choose(desk.save(soon));
    QTRY_VERIFY(expiryLine(desk) && expiryLine(desk)->isVisible());
    desk.choose(good);
    QTRY_VERIFY(!expiryLine(desk)->isVisible());
    desk.choose(soon = *desk.profiles().named(QStringLiteral("Soon")));
    QTRY_VERIFY(expiryLine(desk)->isVisible());
    desk.choose(profile::sandboxProfile()); // there is nothing to say of it
    QTRY_VERIFY(!expiryLine(desk)->isVisible());
}

void tst_StatusLine::itIsSaidAtTheStart()
{
    const QTemporaryDir folder;
    support::TestKeys keys; // outlives the first desk
    QString id;
    {
        support::Desk desk({ .dataDir = folder.path() });
        auto live = desk.liveMerchant(12);
        for (QString *file : { &live.identity.keyFile, &live.identity.certificateFile }) {
            const QString copy = keys.path(QFileInfo(*file).fileName());
            QVERIFY(QFile::copy(*file, copy));
            *file = copy;
        }
        id = desk.save(live).id;
    }
    support::Desk desk({ .dataDir = folder.path(), .profileId = id });
    QTRY_VERIFY(expiryLine(desk));
    QVERIFY(desk.textOf("certificateLine").contains(QLatin1String("12 days")));
}

void tst_StatusLine::itLeadsToTheCheck()
{
    support::Desk desk;
    desk.waitForSandbox();
    desk.choose(desk.save(desk.liveMerchant(12)));
    QTRY_VERIFY(expiryLine(desk));
    desk.click("certificateLine");
    QVERIFY(!desk.find("signPage")->isVisible());
    QVERIFY(desk.find<QAbstractButton>("profilesPageButton")->isChecked());
}

void tst_StatusLine::aBundleOpensWithItsMerchantNumber()
{
    support::Desk desk;
    desk.waitForSandbox();
    auto live = desk.liveMerchant(12);
    desk.keys().openssl({ QStringLiteral("pkcs12"), QStringLiteral("-export"),
        QStringLiteral("-inkey"), live.identity.keyFile, QStringLiteral("-in"),
        live.identity.certificateFile, QStringLiteral("-out"), QStringLiteral("apiclient_cert.p12"),
        QStringLiteral("-passout"), QStringLiteral("pass:") + live.identity.mchid });
    live.identity.keyFile = desk.keys().path(QStringLiteral("apiclient_cert.p12"));
    live.identity.certificateFile.clear();
    desk.choose(desk.save(live));
    QTRY_VERIFY(expiryLine(desk));
    QVERIFY(desk.textOf("certificateLine").contains(QLatin1String("12 days")));
}

static bool hasFetched(const support::Desk &desk)
{
    return std::any_of(desk.seen().begin(), desk.seen().end(), [](const sandbox::LogEntry &entry) {
        return entry.url == QLatin1String("/v3/global/certificates") && entry.status == 200;
    });
}

void tst_StatusLine::platformCertificatesAreFetchedWithoutAnyone()
{
    support::Desk desk;
    const auto merchant = desk.save(desk.sandboxMerchant());
    desk.vault().keep(merchant.id, profile::SecretKind::ApiV3Key, desk.sandboxApiV3Key());
    desk.choose(merchant);
    QTRY_VERIFY(hasFetched(desk));
    QTRY_VERIFY(desk.find("sandboxLine")
                    ->toolTip()
                    .startsWith(QLatin1String("Platform certificates fetched on 20")));
    desk.choose(profile::sandboxProfile());
    QTRY_COMPARE(desk.find("sandboxLine")->toolTip(), QString());
}

void tst_StatusLine::nothingIsFetchedWhereTheApiV3KeyIsNotAtHand()
{
    support::Desk desk;
    desk.choose(desk.save(desk.sandboxMerchant()));
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QVERIFY(!hasFetched(desk));
    QVERIFY(!desk.window().findChild<QWidget *>(QStringLiteral("secretDialog")));
}

QTEST_MAIN(tst_StatusLine)
#include "tst_statusline.moc"
