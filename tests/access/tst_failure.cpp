#include "access/failure.h"

#include "support/warnings.h"

#include <QTest>

using http::Failure;

class TstFailure : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void namesGoThereAndBack_data();
    void namesGoThereAndBack();
    void unknownNamesAreNoFailure_data();
    void unknownNamesAreNoFailure();
};

void TstFailure::namesGoThereAndBack_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<QString>("name");
    QTest::newRow("host not found") << Failure::HostNotFound << "host_not_found";
    QTest::newRow("connection refused") << Failure::ConnectionRefused << "connection_refused";
    QTest::newRow("connect timeout") << Failure::ConnectTimeout << "connect_timeout";
    QTest::newRow("TLS failed") << Failure::TlsFailed << "tls_failed";
    QTest::newRow("proxy failed") << Failure::ProxyFailed << "proxy_failed";
    QTest::newRow("inactive") << Failure::Inactive << "inactive";
    QTest::newRow("deadline") << Failure::Deadline << "deadline";
    QTest::newRow("cancelled") << Failure::Cancelled << "cancelled";
    QTest::newRow("broken") << Failure::Broken << "broken";
    QTest::newRow("too large") << Failure::TooLarge << "too_large";
    QTest::newRow("refused") << Failure::Refused << "refused";
}

void TstFailure::namesGoThereAndBack()
{
    QFETCH(Failure, failure);
    QFETCH(QString, name);
    QCOMPARE(http::name(failure), name);
    QCOMPARE(http::failureNamed(name), std::optional(failure));
}

void TstFailure::unknownNamesAreNoFailure_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << "";
    QTest::newRow("another case") << "Broken";
    QTest::newRow("an outcome") << "unreachable";
}

void TstFailure::unknownNamesAreNoFailure()
{
    QFETCH(QString, name);
    QVERIFY(!http::failureNamed(name));
}

QTEST_GUILESS_MAIN(TstFailure)
#include "tst_failure.moc"
