#include "history/outcome.h"
#include "history/storeerror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::StoreErrorCode;

/// Names that files, scripts and other programs rely on.
class TestNames final : public QObject
{
    Q_OBJECT

private slots:
    void anOutcomeHasItsName_data();
    void anOutcomeHasItsName();
    void anUnknownNameIsNoOutcome();
    void anErrorHasItsName_data();
    void anErrorHasItsName();
};

void TestNames::anOutcomeHasItsName_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("name");
    QTest::newRow("pending") << Outcome::Pending << u"pending"_s;
    QTest::newRow("verified") << Outcome::Verified << u"verified"_s;
    QTest::newRow("refused") << Outcome::Refused << u"refused"_s;
    QTest::newRow("unverified") << Outcome::Unverified << u"unverified"_s;
    QTest::newRow("unreachable") << Outcome::Unreachable << u"unreachable"_s;
    QTest::newRow("unknown") << Outcome::Unknown << u"unknown"_s;
}

void TestNames::anOutcomeHasItsName()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, name);
    QCOMPARE(QString(history::name(outcome)), name);
    QCOMPARE(history::outcomeNamed(name), std::optional(outcome));
}

void TestNames::anUnknownNameIsNoOutcome()
{
    QVERIFY(!history::outcomeNamed(u"Verified"));
    QVERIFY(!history::outcomeNamed(u""));
}

void TestNames::anErrorHasItsName_data()
{
    QTest::addColumn<StoreErrorCode>("code");
    QTest::addColumn<QString>("name");
    using Code = StoreErrorCode;
    QTest::newRow("folder missing") << Code::FolderMissing << u"history_folder_missing"_s;
    QTest::newRow("no permission") << Code::NoPermission << u"history_no_permission"_s;
    QTest::newRow("read-only") << Code::ReadOnly << u"history_read_only"_s;
    QTest::newRow("disk full") << Code::DiskFull << u"history_disk_full"_s;
    QTest::newRow("damaged") << Code::Damaged << u"history_damaged"_s;
    QTest::newRow("newer schema") << Code::NewerSchema << u"history_newer_schema"_s;
    QTest::newRow("busy") << Code::Busy << u"history_busy"_s;
    QTest::newRow("not found") << Code::NotFound << u"history_not_found"_s;
    QTest::newRow("failed") << Code::Failed << u"history_failed"_s;
}

void TestNames::anErrorHasItsName()
{
    QFETCH(StoreErrorCode, code);
    QFETCH(QString, name);
    QCOMPARE(QString(history::name(code)), name);
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
