#include "attempt/outcome.h"
#include "support/warnings.h"

#include <QTest>

using history::Outcome;

/// design.md's table of what became of an attempt.
class tst_Outcome : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void ofAnAnswer_data();
    void ofAnAnswer();
    void withoutAnAnswer();
    void whatMayBeRepeated_data();
    void whatMayBeRepeated();
};

void tst_Outcome::ofAnAnswer_data()
{
    using Shape = contract::Reply::Shape;
    using signing::VerifyCode;
    QTest::addColumn<int>("status");
    QTest::addColumn<VerifyCode>("verification");
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("a verified session")
        << 200 << VerifyCode::Verified << Shape::Session << Outcome::Verified;
    QTest::newRow("an unsigned session")
        << 200 << VerifyCode::NotSigned << Shape::Session << Outcome::Unverified;
    QTest::newRow("a session with a bad signature")
        << 200 << VerifyCode::BadSignature << Shape::Session << Outcome::Unverified;
    QTest::newRow("a verified answer without a session")
        << 200 << VerifyCode::Verified << Shape::NoSession << Outcome::Unverified;
    QTest::newRow("a verified answer without a body")
        << 204 << VerifyCode::Verified << Shape::Empty << Outcome::Unverified;
    QTest::newRow("an unsigned error")
        << 401 << VerifyCode::NotSigned << Shape::Error << Outcome::Refused;
    QTest::newRow("a signed error")
        << 400 << VerifyCode::Verified << Shape::Error << Outcome::Refused;
    QTest::newRow("a redirect") << 302 << VerifyCode::NotSigned << Shape::Empty << Outcome::Refused;
    QTest::newRow("a server error that is no JSON")
        << 502 << VerifyCode::NotSigned << Shape::NotJson << Outcome::Refused;
}

void tst_Outcome::ofAnAnswer()
{
    QFETCH(int, status);
    QFETCH(signing::VerifyCode, verification);
    QFETCH(contract::Reply::Shape, shape);
    contract::Reply reply;
    reply.shape = shape;
    QTEST(attempt::outcomeOf(status, verification, reply), "outcome");
}

void tst_Outcome::withoutAnAnswer()
{
    http::HttpResult result;
    result.failure = http::Failure::Deadline;
    QCOMPARE(attempt::outcomeOf(result), Outcome::Unknown);
    result.nothingSent = true;
    QCOMPARE(attempt::outcomeOf(result), Outcome::Unreachable);
}

void tst_Outcome::whatMayBeRepeated_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("expiry");
    QTest::addColumn<bool>("may");
    const QString later = QStringLiteral("2026-11-23T21:00:00+08:00");
    const QString earlier = QStringLiteral("2026-11-23T19:00:00+08:00");
    QTest::newRow("unknown") << Outcome::Unknown << 0 << later << true;
    QTest::newRow("unknown without expiry") << Outcome::Unknown << 0 << QString() << true;
    QTest::newRow("unknown, expired") << Outcome::Unknown << 0 << earlier << false;
    QTest::newRow("unverified") << Outcome::Unverified << 200 << later << true;
    QTest::newRow("refused with 429") << Outcome::Refused << 429 << later << true;
    QTest::newRow("refused with 500") << Outcome::Refused << 500 << later << true;
    QTest::newRow("refused with 400") << Outcome::Refused << 400 << later << false;
    QTest::newRow("verified") << Outcome::Verified << 200 << later << false;
    QTest::newRow("unreachable") << Outcome::Unreachable << 0 << later << false;
    QTest::newRow("pending") << Outcome::Pending << 0 << later << false;
}

void tst_Outcome::whatMayBeRepeated()
{
    QFETCH(Outcome, outcome);
    QFETCH(int, status);
    QFETCH(QString, expiry);
    history::Row row;
    row.outcome = outcome;
    row.expiredTime = expiry;
    if (status)
        row.httpStatus = status;
    constexpr qint64 eightInTheEveningMs = 1795435200000; // 2026-11-23T20:00:00+08:00
    QTEST(attempt::mayRepeat(row, eightInTheEveningMs), "may");
}

QTEST_GUILESS_MAIN(tst_Outcome)
#include "tst_outcome.moc"
