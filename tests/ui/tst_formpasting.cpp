#include "support/warnings.h"
#include "ui/desk.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTest>

using contract::Field;

/// A request that comes as a text fills the form, and what does not fit is said.
class tst_FormPasting : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theFourDocumentsFillEverything_data();
    void theFourDocumentsFillEverything();
    void whatIsNotInItStays();
    void whatWasNotUnderstoodIsListed();
    void membersOfTheOtherModeAreLeftOut();
    void theProfilesOwnAccessPointNeedsNoEntry();
    void somethingElseChangesNothing();
    void aDocumentPastedIntoOneFieldIsOffered();
    void aValuePastedIntoOneFieldIsPasted();
    void pastingCanBeUndone();
    void aLargeTextDoesNotHoldTheWindowUp();
};

static void put(const QString &text) { QGuiApplication::clipboard()->setText(text); }

/// With ' for ": moc reads no raw strings.
static void putJson(const char *text)
{
    put(QString::fromLatin1(text).replace(QLatin1Char('\''), QLatin1Char('"')));
}

static QString document(const QString &name)
{
    QFile file(QStringLiteral(PAPAY_TEST_DATA "/exchange/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no %s.", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

static void paste(support::Desk &desk)
{
    desk.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
}

void tst_FormPasting::theFourDocumentsFillEverything_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("JSON around the body") << QStringLiteral("json-around.txt");
    QTest::newRow("a curl command") << QStringLiteral("curl-posix.txt");
    QTest::newRow("PHP as the SDK documentation prints it")
        << QStringLiteral("php-async-chain.txt");
    QTest::newRow("key=value lines") << QStringLiteral("pairs-equals.txt");
}

void tst_FormPasting::theFourDocumentsFillEverything()
{
    QFETCH(QString, name);
    support::Desk desk;
    put(document(name));
    desk.click("pasteButton");
    contract::PreSignRequest expected = contract::exampleRequest(
        QStringLiteral("100001256"), QStringLiteral("2021-11-20T13:29:35+08:00"));
    for (const Field field : contract::allFields) {
        const char *input = contract::apiName(field).data();
        if (field != Field::BaseUri)
            QCOMPARE(desk.textOf(input), expected.value(field));
    }
    QVERIFY2(desk.textOf("base_uri").startsWith(QLatin1String("https://apihk.mch.weixin.qq.com")),
        qPrintable(desk.textOf("base_uri")));
    QVERIFY(desk.field("appid")->isVisibleTo(&desk.window())); // discouraged, and opened
    QVERIFY2(desk.textOf("noticeText").contains(QLatin1String("13")),
        qPrintable(desk.textOf("noticeText")));
}

void tst_FormPasting::whatIsNotInItStays()
{
    support::Desk desk;
    desk.type("openid", QStringLiteral("mine"));
    desk.type("plan_id", QStringLiteral("1"));
    put(QStringLiteral("plan_id=77\nuser_client_ip=\n"));
    paste(desk);
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("77"));
    QCOMPARE(desk.textOf("openid"), QStringLiteral("mine"));
}

void tst_FormPasting::whatWasNotUnderstoodIsListed()
{
    support::Desk desk;
    putJson("{'plan_id':12535,'openid':['x'],'return_url':'https://a.example'}");
    paste(desk);
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("12535"));
    QVERIFY(desk.find("noticeDetails")->isVisible());
    const QString details = desk.textOf("noticeDetails");
    QVERIFY2(details.contains(QLatin1String("return_url")), qPrintable(details));
    QVERIFY2(details.contains(QLatin1String("openid")), qPrintable(details));
    QCOMPARE(desk.find("noticeStrip")->accessibleDescription(), details);
    putJson("{'plan_id':12536}");
    paste(desk);
    QVERIFY(!desk.find("noticeDetails")->isVisible());
}

void tst_FormPasting::membersOfTheOtherModeAreLeftOut()
{
    support::Desk desk;
    profile::Profile direct = desk.sandboxMerchant();
    direct.mode = contract::Mode::Direct;
    desk.choose(desk.save(direct));
    putJson("{'appid':'wx1','sub_mchid':'1230000109','plan_id':1}");
    paste(desk);
    QCOMPARE(desk.textOf("appid"), QStringLiteral("wx1"));
    QCOMPARE(desk.textOf("sub_mchid"), QString());
    const QString details = desk.textOf("noticeDetails");
    QVERIFY2(details.contains(QLatin1String("sub_mchid belongs to institution mode")),
        qPrintable(details));
}

void tst_FormPasting::theProfilesOwnAccessPointNeedsNoEntry()
{
    support::Desk desk;
    desk.choose(desk.save(desk.liveMerchant()));
    desk.type("base_uri", QStringLiteral("https://elsewhere.example/"));
    putJson("{'base_uri':'https://apihk.mch.weixin.qq.com','json':{'plan_id':1}}");
    paste(desk);
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("1"));
    QCOMPARE(desk.textOf("base_uri"), QString());
    putJson("{'base_uri':'https://apius.mch.weixin.qq.com/','json':{'plan_id':1}}");
    paste(desk);
    QCOMPARE(desk.textOf("base_uri"), QStringLiteral("https://apius.mch.weixin.qq.com/"));
}

void tst_FormPasting::somethingElseChangesNothing()
{
    support::Desk desk;
    desk.type("openid", QStringLiteral("mine"));
    for (const char *text : { "", "Dear all, the meeting is at noon." }) {
        put(QString::fromLatin1(text));
        paste(desk);
        QVERIFY(desk.find("noticeText")->isVisible());
        QVERIFY2(desk.textOf("noticeText").contains(QLatin1String("curl")), // what would do
            qPrintable(desk.textOf("noticeText")));
        QVERIFY(!desk.window().findChild<QWidget *>(QStringLiteral("noticeActionButton")));
        QCOMPARE(desk.textOf("openid"), QStringLiteral("mine"));
    }
}

void tst_FormPasting::aDocumentPastedIntoOneFieldIsOffered()
{
    support::Desk desk;
    desk.type("openid", QStringLiteral("mine"));
    put(document(QStringLiteral("curl-posix.txt")));
    desk.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.textOf("openid"), QStringLiteral("mine"));
    QVERIFY(desk.field("openid")->hasFocus());
    QVERIFY2(desk.textOf("noticeText").contains(QLatin1String("curl")),
        qPrintable(desk.textOf("noticeText")));
    desk.click("noticeActionButton");
    QCOMPARE(desk.textOf("openid"), QStringLiteral("ouFhd5X9s9WteC3eWRjXV3lea123"));
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("123"));
}

void tst_FormPasting::aValuePastedIntoOneFieldIsPasted()
{
    support::Desk desk;
    desk.field("openid")->setFocus();
    put(QStringLiteral("ouFhd5X9s9WteC3eWRjXV3lea123"));
    desk.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.textOf("openid"), QStringLiteral("ouFhd5X9s9WteC3eWRjXV3lea123"));
    QVERIFY(!desk.find("noticeStrip")->isVisible());
}

void tst_FormPasting::pastingCanBeUndone()
{
    support::Desk desk;
    desk.type("openid", QStringLiteral("mine"));
    put(document(QStringLiteral("curl-posix.txt")));
    paste(desk);
    desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(desk.textOf("openid"), QStringLiteral("mine"));
    QVERIFY(desk.textOf("plan_id").isEmpty());
}

void tst_FormPasting::aLargeTextDoesNotHoldTheWindowUp()
{
    support::Desk desk;
    QString text;
    while (text.size() < 1024 * 1024)
        text += QStringLiteral("unknown_%1=some value\n").arg(text.size());
    put(text);
    QElapsedTimer time;
    time.start();
    paste(desk);
    const qint64 pasting = time.elapsed();
    QVERIFY2(pasting < 500, qPrintable(QString::number(pasting))); // a busy machine's
    QTRY_VERIFY(desk.window().findChild<QWidget *>(QStringLiteral("noticeText")));
    QVERIFY(desk.find("noticeText")->isVisible());
}

QTEST_MAIN(tst_FormPasting)
#include "tst_formpasting.moc"
