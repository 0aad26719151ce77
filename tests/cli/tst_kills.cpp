#include "base/clock.h"
#include "base/nonce.h"
#include "history/engines.h"
#include "history/sqlfile.h"
#include "papayctl.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// Sudden ends at random moments of the real program: what the access point saw is in the history,
/// once. PAPAY_KILLS sets how many; `tests/kills` is the long campaign.
class tst_Kills : public QObject
{
    Q_OBJECT

private slots:
    void init() { engines::failOnWarnings(); }
    void initTestCase();
    void aConsoleIsKilled();
    void theServerOfASharedHistoryIsStoppedAtOnce();

private:
    [[nodiscard]] QStringList sign(const QString &dataDir, const QString &code) const;
    [[nodiscard]] int wholeMs(const QString &dataDir) const;
    void expectEveryAttempt(const QString &dataDir, int rounds);

    QTemporaryDir m_keys;
    signing::Crypto m_crypto;
    base::SystemClock m_clock;
    base::SystemNonceSource m_nonces;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    sandbox::Ready m_ready;
    QSet<QString> m_arrived; ///< contract codes
    QRandomGenerator m_random { 20261123 };
};

static int rounds(int standard)
{
    bool ok = false;
    const int wanted = qEnvironmentVariableIntValue("PAPAY_KILLS", &ok);
    return ok ? wanted : standard;
}

void tst_Kills::initTestCase()
{
    sandbox::Options options;
    options.folder = m_keys.path();
    m_sandbox = std::make_unique<sandbox::Sandbox>(options, m_clock, m_nonces);
    QSignalSpy ready(m_sandbox.get(), &sandbox::Sandbox::ready);
    connect(
        m_sandbox.get(), &sandbox::Sandbox::answered, this, [this](const sandbox::LogEntry &entry) {
            const auto body = QJsonDocument::fromJson(entry.requestBody).object();
            m_arrived.insert(body[u"out_contract_code"].toString());
        });
    m_sandbox->start();
    QVERIFY(ready.wait(30'000));
    m_ready = ready.first().first().value<sandbox::Ready>();
}

QStringList tst_Kills::sign(const QString &dataDir, const QString &code) const
{
    const sandbox::Credentials &files = m_ready.credentials;
    return { u"sign"_s, u"--data-dir"_s, dataDir, u"--base-uri"_s, m_ready.url.toString(),
        u"--mchid"_s, files.mchid, u"--serial"_s, files.serial, u"--key"_s, files.merchantKey,
        u"--verify-key"_s, files.platformSerial + u'=' + files.platformCert,
        u"appid=wxd678efh567hg6787"_s, u"plan_id=123"_s, u"user_display_name=张三"_s,
        u"success_notify_url=https://pay.weixin.qq.com"_s, u"out_contract_code="_s + code };
}

/// How long one takes that nobody disturbs.
int tst_Kills::wholeMs(const QString &dataDir) const
{
    QElapsedTimer timer;
    timer.start();
    const auto whole = clitest::papayctl(sign(dataDir, u"whole"_s));
    return whole.exitStatus == 0 ? int(timer.elapsed()) : -1;
}

void tst_Kills::expectEveryAttempt(const QString &dataDir, int rounds)
{
    const auto rows = clitest::papayctl(
        { u"history"_s, u"--data-dir"_s, dataDir, u"--limit"_s, QString::number(rounds + 10) });
    QCOMPARE(rows.exitStatus, 0);
    QHash<QString, QString> outcomes;
    for (const QJsonObject &row : rows.lines()) {
        const QString code = row[u"out_contract_code"].toString();
        QVERIFY2(!outcomes.contains(code), qPrintable(u"doubled: "_s + code));
        outcomes.insert(code, row[u"outcome"].toString());
    }
    QTRY_VERIFY(m_arrived.contains(u"whole"_s));
    int unknown = 0;
    for (const QString &code : std::as_const(m_arrived))
        QVERIFY2(outcomes.contains(code), qPrintable(u"lost: "_s + code));
    for (const QString &outcome : std::as_const(outcomes)) {
        QVERIFY2(outcome == u"verified"_s || outcome == u"unknown"_s, qPrintable(outcome));
        unknown += outcome == u"unknown"_s;
    }
    qInfo("%d times: %lld rows, %lld arrived, %d unknown", rounds, qlonglong(outcomes.size()),
        qlonglong(m_arrived.size()), unknown);
}

void tst_Kills::aConsoleIsKilled()
{
    const int kills = rounds(50);
    QTemporaryDir data;
    m_arrived.clear();
    const int whole = wholeMs(data.path());
    QVERIFY(whole > 0);
    for (int i = 0; i < kills; ++i) {
        clitest::Running run(sign(data.path(), u"kill%1"_s.arg(i)));
        run.finishWithin(m_random.bounded(whole + whole / 4));
        run.signal(SIGKILL);
        (void)run.finish();
    }
    expectEveryAttempt(data.path(), kills);
    const QString file = data.filePath(u"history.sqlite3"_s);
    QCOMPARE(sqlfile::run(file, u"pragma integrity_check"_s).toString(), u"ok"_s);
}

void tst_Kills::theServerOfASharedHistoryIsStoppedAtOnce()
{
    const int stops = rounds(5);
    QTemporaryDir data;
    engines::Histories histories;
    const history::Place place = histories.make(engines::Engine::Postgres, data.path());
    QVERIFY(history::writePlace({ .place = place }));
    m_arrived.clear();
    const int whole = wholeMs(data.path());
    QVERIFY(whole > 0);
    for (int i = 0; i < stops; ++i) {
        clitest::Running run(sign(data.path(), u"stop%1"_s.arg(i)));
        run.finishWithin(m_random.bounded(whole + whole / 4));
        histories.cluster().stop(support::Cluster::Stop::Immediate);
        (void)run.finish();
        histories.cluster().start();
    }
    expectEveryAttempt(data.path(), stops);
}

QTEST_GUILESS_MAIN(tst_Kills)
#include "tst_kills.moc"
