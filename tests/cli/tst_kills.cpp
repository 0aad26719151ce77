#include "base/clock.h"
#include "base/nonce.h"
#include "papayctl.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// kill -9 at random moments of the real program: what the access point saw is in the history,
/// once. PAPAY_KILLS sets how many; `tests/kills` is the long campaign.
class tst_Kills : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void everyAttemptThatArrivedIsInTheHistory();
};

static QStringList signArguments(const sandbox::Ready &ready, const QString &dataDir)
{
    const sandbox::Credentials &files = ready.credentials;
    return { u"sign"_s, u"--data-dir"_s, dataDir, u"--base-uri"_s, ready.url.toString(),
        u"--mchid"_s, files.mchid, u"--serial"_s, files.serial, u"--key"_s, files.merchantKey,
        u"--verify-key"_s, files.platformSerial + u'=' + files.platformCert,
        u"appid=wxd678efh567hg6787"_s, u"plan_id=123"_s, u"user_display_name=张三"_s,
        u"success_notify_url=https://pay.weixin.qq.com"_s };
}

void tst_Kills::everyAttemptThatArrivedIsInTheHistory()
{
    bool ok = false;
    const int wanted = qEnvironmentVariableIntValue("PAPAY_KILLS", &ok);
    const int kills = ok ? wanted : 50;

    QTemporaryDir data;
    signing::Crypto crypto;
    base::SystemClock clock;
    base::SystemNonceSource nonces;
    sandbox::Options options;
    options.folder = data.filePath(u"keys"_s);
    sandbox::Sandbox sandbox(options, clock, nonces);
    QSignalSpy ready(&sandbox, &sandbox::Sandbox::ready);
    QSet<QString> arrived;
    connect(&sandbox, &sandbox::Sandbox::answered, this, [&](const sandbox::LogEntry &entry) {
        const auto body = QJsonDocument::fromJson(entry.requestBody).object();
        arrived.insert(body[u"out_contract_code"].toString());
    });
    sandbox.start();
    QVERIFY(ready.wait(30'000));
    const QStringList arguments
        = signArguments(ready.first().first().value<sandbox::Ready>(), data.path());

    QElapsedTimer timer;
    timer.start();
    const auto whole = clitest::papayctl(arguments + QStringList { u"out_contract_code=whole"_s });
    QCOMPARE(whole.exitStatus, 0);
    const int wholeMs = int(timer.elapsed());

    QRandomGenerator random(20261123);
    for (int i = 0; i < kills; ++i) {
        clitest::Running run(arguments + QStringList { u"out_contract_code=kill%1"_s.arg(i) });
        run.finishWithin(random.bounded(wholeMs + wholeMs / 4));
        run.signal(SIGKILL);
        (void)run.finish();
    }

    const auto rows = clitest::papayctl(
        { u"history"_s, u"--data-dir"_s, data.path(), u"--limit"_s, QString::number(kills + 10) });
    QCOMPARE(rows.exitStatus, 0);
    QHash<QString, QString> outcomes;
    for (const QJsonObject &row : rows.lines()) {
        const QString code = row[u"out_contract_code"].toString();
        QVERIFY2(!outcomes.contains(code), qPrintable(u"doubled: "_s + code));
        outcomes.insert(code, row[u"outcome"].toString());
    }
    QTRY_VERIFY(arrived.contains(u"whole"_s));
    int unknown = 0;
    for (const QString &code : std::as_const(arrived))
        QVERIFY2(outcomes.contains(code), qPrintable(u"lost: "_s + code));
    for (const QString &outcome : std::as_const(outcomes)) {
        QVERIFY2(outcome == u"verified"_s || outcome == u"unknown"_s, qPrintable(outcome));
        unknown += outcome == u"unknown"_s;
    }
    qInfo("%d kills: %lld rows, %lld arrived, %d unknown", kills, qlonglong(outcomes.size()),
        qlonglong(arrived.size()), unknown);
}

QTEST_GUILESS_MAIN(tst_Kills)
#include "tst_kills.moc"
