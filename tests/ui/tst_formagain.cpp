#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/filling/formdesk.h"

#include <QLineEdit>
#include <QTest>

using contract::Field;

/// An earlier attempt as a new one.
class tst_FormAgain : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void anAttemptFillsTheFormAndIsSignedAnew();
    void itLivesAsLongAsTheOneBefore();
    void withoutAnExpiryItHasNone();
    void anAccessPointOfItsOwnIsKept();
    void yesterdaysPortOfTheSandboxIsNot();
    void whatThisModeDoesNotKnowIsSaid();
    void whatCannotBeReadChangesNothing();
    void itCanBeUndone();
};

/// The seed's example as a row of the history.
static history::Row exampleRow(int lifeMinutes)
{
    history::Row row;
    row.startedMs = QDateTime::currentMSecsSinceEpoch() - 24 * 60 * 60 * 1000;
    row.profileId = QStringLiteral("sandbox");
    row.expiredTime = lifeMinutes > 0 ? contract::expiryText(row.startedMs + lifeMinutes * 60'000LL)
                                      : QString();
    row.baseUri = QStringLiteral("http://127.0.0.1:9/");
    row.requestBytes
        = contract::toJson(contract::exampleRequest(QStringLiteral("100001256"), row.expiredTime));
    return row;
}

static void newFrom(support::Desk &desk, const history::Row &row)
{
    desk.window().findChild<ui::FormDesk *>()->newFrom(row);
}

static QString notice(support::Desk &desk) { return desk.textOf("noticeText"); }

void tst_FormAgain::anAttemptFillsTheFormAndIsSignedAnew()
{
    support::Desk desk;
    desk.type("openid", QStringLiteral("gone"));
    newFrom(desk, exampleRow(120));
    const contract::PreSignRequest example = contract::exampleRequest({}, {});
    for (const Field field : contract::allFields) {
        if (field != Field::OutContractCode && field != Field::ExpiredTime)
            QCOMPARE(desk.textOf(contract::apiName(field).data()), example.value(field));
    }
    QVERIFY(!desk.textOf("out_contract_code").isEmpty());
    QVERIFY(desk.textOf("out_contract_code") != QLatin1String("100001256"));
    QVERIFY(desk.field("user_display_name")->hasFocus());
    QVERIFY2(notice(desk).startsWith(QLatin1String("Filled from the attempt of ")),
        qPrintable(notice(desk)));
    desk.sign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
}

void tst_FormAgain::itLivesAsLongAsTheOneBefore()
{
    support::Desk desk;
    newFrom(desk, exampleRow(45));
    const auto expiry = contract::expiryMs(desk.textOf("expired_time"));
    QVERIFY(expiry);
    const qint64 seconds = (*expiry - QDateTime::currentMSecsSinceEpoch()) / 1000;
    QVERIFY2(seconds > 44 * 60 && seconds <= 45 * 60, qPrintable(QString::number(seconds)));
}

void tst_FormAgain::withoutAnExpiryItHasNone()
{
    support::Desk desk;
    newFrom(desk, exampleRow(0));
    QVERIFY(desk.textOf("expired_time").isEmpty());
    QVERIFY(notice(desk).contains(QLatin1String("no expiry")));
}

void tst_FormAgain::anAccessPointOfItsOwnIsKept()
{
    support::Desk desk;
    history::Row row = exampleRow(120);
    row.baseUri = QStringLiteral("https://papay.example/x/");
    newFrom(desk, row);
    QCOMPARE(desk.textOf("base_uri"), QStringLiteral("https://papay.example/x/"));
    const profile::Profile live = desk.save(desk.liveMerchant());
    desk.choose(live);
    row.profileId = live.id;
    row.baseUri = QStringLiteral("https://apihk.mch.weixin.qq.com/");
    newFrom(desk, row);
    QCOMPARE(desk.textOf("base_uri"), QString());
}

void tst_FormAgain::yesterdaysPortOfTheSandboxIsNot()
{
    support::Desk desk;
    newFrom(desk, exampleRow(120));
    QCOMPARE(desk.textOf("base_uri"), QString());
    const profile::Profile tester = desk.save(desk.sandboxMerchant());
    history::Row row = exampleRow(120);
    row.profileId = tester.id; // whose access point it was, and is no more
    newFrom(desk, row);
    QCOMPARE(desk.textOf("base_uri"), row.baseUri);
}

void tst_FormAgain::whatThisModeDoesNotKnowIsSaid()
{
    support::Desk desk;
    profile::Profile direct = desk.sandboxMerchant();
    direct.mode = contract::Mode::Direct;
    desk.choose(desk.save(direct));
    history::Row row = exampleRow(120);
    row.requestBytes.replace("\"openid\"", "\"return_url\"");
    newFrom(desk, row);
    QCOMPARE(desk.textOf("sub_mchid"), QString());
    QCOMPARE(desk.textOf("appid"), QStringLiteral("wxd678efh567hg6787"));
    const QString details = desk.textOf("noticeDetails");
    QVERIFY2(details.contains(QLatin1String("sub_mchid belongs to institution mode")),
        qPrintable(details));
    QVERIFY2(details.contains(QLatin1String("return_url")), qPrintable(details));
}

void tst_FormAgain::whatCannotBeReadChangesNothing()
{
    support::Desk desk;
    desk.type("openid", QStringLiteral("mine"));
    history::Row row = exampleRow(120);
    row.requestBytes = "?";
    newFrom(desk, row);
    QCOMPARE(desk.textOf("openid"), QStringLiteral("mine"));
    QVERIFY(notice(desk).contains(QLatin1String("cannot be read")));
}

void tst_FormAgain::itCanBeUndone()
{
    support::Desk desk;
    desk.type("openid", QStringLiteral("mine"));
    newFrom(desk, exampleRow(120));
    desk.click("noticeActionButton");
    QCOMPARE(desk.textOf("openid"), QStringLiteral("mine"));
    QVERIFY(desk.textOf("plan_id").isEmpty());
}

QTEST_MAIN(tst_FormAgain)
#include "tst_formagain.moc"
