#include "ui/sandbox/requestlog.h"

#include "base/clock.h"
#include "base/nonce.h"
#include "support/warnings.h"

#include <QAbstractItemModelTester>
#include <QTest>

using ui::RequestLog;

/// The sandbox's requests as a table.
class tst_RequestLog : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theNewestStandsFirstAndTheOldestGo();
};

void tst_RequestLog::theNewestStandsFirstAndTheOldestGo()
{
    const base::SystemClock clock;
    base::SystemNonceSource nonces;
    sandbox::Sandbox sandbox({}, clock, nonces);
    RequestLog log(sandbox, nullptr);
    const QAbstractItemModelTester watch(
        &log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 1005; ++i) {
        sandbox::LogEntry entry;
        entry.method = QStringLiteral("POST");
        entry.url = QStringLiteral("/%1").arg(i);
        entry.status = i == 1004 ? 0 : 200;
        entry.verdicts = { QStringLiteral("clock:ok"), QStringLiteral("signature:bad") };
        emit sandbox.answered(entry);
    }
    QCOMPARE(log.rowCount(), 1000);
    const auto shown = [&log](int row, RequestLog::Column column) {
        return log.index(row, column).data().toString();
    };
    QCOMPARE(shown(0, RequestLog::Request), QStringLiteral("POST /1004"));
    QCOMPARE(shown(0, RequestLog::Status), QStringLiteral("–"));
    QCOMPARE(shown(999, RequestLog::Request), QStringLiteral("POST /5"));
    QVERIFY(shown(0, RequestLog::Verdicts).startsWith(QLatin1String("signature:bad")));
}

QTEST_MAIN(tst_RequestLog)
#include "tst_requestlog.moc"
