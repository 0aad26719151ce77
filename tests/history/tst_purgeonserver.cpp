#include "history/engines.h"
#include "history/keeping.h"
#include "history/samples.h"
#include "history/store.h"
#include "support/fixedclock.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using history::Keeping;
using history::Row;
using history::Store;
using samples::said;

/// A shared history is purged by its owner; a desk may not.
class TestPurgeOnServer final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theOwnerPurges();
    void aDeskMayNot();

private:
    Row add(Store &store, int days);

    engines::Histories m_histories;
    QTemporaryDir m_dir;
    history::Place m_place;
    support::FixedClock m_clock { samples::nowMs };
};

static constexpr qint64 dayMs = 24LL * 3600 * 1000;

void TestPurgeOnServer::init()
{
    engines::failOnWarnings();
    m_place = m_histories.make(engines::Engine::Postgres, m_dir.path());
}

Row TestPurgeOnServer::add(Store &store, int days)
{
    Row row = samples::attempt(u"AGE-%1"_s.arg(days));
    row.startedMs = samples::nowMs - days * dayMs;
    row.profileId = u"one"_s;
    row.profileName = u"商户"_s;
    return *store.finish(samples::answered(*store.begin(row).result())).result();
}

void TestPurgeOnServer::theOwnerPurges()
{
    Store desk(m_place, m_clock);
    for (const int days : { 0, 6, 8, 9 })
        add(desk, days);
    Row pending = samples::attempt(u"PENDING"_s);
    pending.startedMs = samples::nowMs - 100 * dayMs;
    pending.profileId = u"one"_s;
    QVERIFY(desk.begin(pending).result());
    QCOMPARE(desk.page({}).result()->size(), 5);
    QSignalSpy replaced(&desk, &Store::rowsReplaced);

    Keeping keeping(engines::Histories::asOwner(m_place), m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 7 }, { u"two"_s, 1 } }).result();
    QCOMPARE(said(preview), "ok"_L1);
    QCOMPARE(preview->rows(), 2);
    QCOMPARE(preview->lines.first().profileName, u"商户"_s);
    const auto receipt = keeping.purge(*preview).result();
    QCOMPARE(said(receipt), "ok"_L1);
    QCOMPARE(receipt->purged.rows(), 2);
    QCOMPARE(receipt->bytesFreed, 0);
    QVERIFY(QFile::exists(receipt->path));
    QVERIFY(replaced.wait());
    QStringList codes;
    const auto page = desk.page({}).result();
    for (const Row &row : *page)
        codes.append(row.outContractCode);
    QCOMPARE(codes, QStringList({ u"AGE-0"_s, u"AGE-6"_s, u"PENDING"_s }));
}

void TestPurgeOnServer::aDeskMayNot()
{
    {
        Store desk(m_place, m_clock);
        add(desk, 100);
    }
    Keeping keeping(m_place, m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 7 } }).result();
    QCOMPARE(preview->rows(), 1);
    QCOMPARE(said(keeping.purge(*preview).result()), "history_access_denied"_L1);
    QCOMPARE(keeping.previewPurge({ { u"one"_s, 7 } }).result()->rows(), 1);
}

QTEST_GUILESS_MAIN(TestPurgeOnServer)
#include "tst_purgeonserver.moc"
