#include "history/agedrows.h"
#include "history/historyfolder.h"
#include "history/keeping.h"
#include "history/samples.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using agedrows::add;
using agedrows::aged;
using agedrows::dayMs;
using agedrows::fill;
using history::Keeping;
using history::Row;
using history::Store;
using samples::said;

/// Rows whose days are over go, and only those.
class TestPurge final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyWhatIsOverGoes();
    void whatIsPendingStays();
    void whatIsNotNamedStays_data();
    void whatIsNotNamedStays();
    void theProfilesNewestNameIsTold();
    void whatWasWrittenSinceThePreviewStays();
    void theReceiptSaysWhatWent();

private:
    support::FixedClock m_clock { samples::nowMs };
    HistoryFolder m_folder { m_clock };
};

void TestPurge::init()
{
    support::failOnWarnings();
    m_folder.makeAnew();
}

void TestPurge::onlyWhatIsOverGoes()
{
    {
        Store store(m_folder.path(), m_clock);
        for (const int days : { 0, 6, 7, 8, 9 }) {
            add(store, days, u"one"_s);
            add(store, days, u"two"_s);
        }
    }
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 7 }, { u"two"_s, 8 } }).result();
    QCOMPARE(said(preview), "ok"_L1);
    QCOMPARE(preview->rows(), 3);
    QCOMPARE(preview->nowMs, samples::nowMs);
    QCOMPARE(preview->lines.size(), 2);
    QCOMPARE(preview->lines[0].profileId, u"one"_s);
    QCOMPARE(preview->lines[0].rows, 2);
    QCOMPARE(preview->lines[0].days, 7);
    QCOMPARE(preview->lines[0].oldestMs, samples::nowMs - 9 * dayMs);
    QCOMPARE(preview->lines[0].newestMs, samples::nowMs - 8 * dayMs);
    QCOMPARE(preview->lines[1].rows, 1);

    // Later, but as of then: what has come of age meanwhile stays.
    m_clock.set(samples::nowMs + dayMs);
    const auto receipt = keeping.purge(*preview).result();
    m_clock.set(samples::nowMs);
    QCOMPARE(said(receipt), "ok"_L1);
    QCOMPARE(receipt->purged.rows(), 3);
    QCOMPARE(m_folder.codes(),
        QStringList({ u"AGE-0-two"_s, u"AGE-0-one"_s, u"AGE-6-two"_s, u"AGE-6-one"_s,
            u"AGE-7-two"_s, u"AGE-7-one"_s, u"AGE-8-two"_s }));
    QCOMPARE(keeping.previewPurge({ { u"one"_s, 7 }, { u"two"_s, 8 } }).result()->rows(), 0);
}

void TestPurge::whatIsPendingStays()
{
    Store store(m_folder.path(), m_clock);
    const Row pending = *store.begin(aged(100, u"one"_s)).result();
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 1 } }).result();
    QCOMPARE(preview->rows(), 0);
    QVERIFY(preview->lines.isEmpty());
    QCOMPARE(keeping.purge(*preview).result()->purged.rows(), 0);
    QCOMPARE(said(store.finish(samples::answered(pending)).result()), "ok"_L1);
}

void TestPurge::whatIsNotNamedStays_data()
{
    QTest::addColumn<history::Retention>("retention");
    using history::Retention;
    QTest::newRow("nothing is named") << Retention {};
    QTest::newRow("another profile") << Retention { { u"two"_s, 1 } };
    QTest::newRow("no days at all") << Retention { { u"one"_s, 0 } };
    QTest::newRow("fewer than none") << Retention { { u"one"_s, -5 } };
    QTest::newRow("more days than there were") << Retention { { u"one"_s, 2'000'000'000 } };
}

void TestPurge::whatIsNotNamedStays()
{
    QFETCH(history::Retention, retention);
    {
        Store store(m_folder.path(), m_clock);
        add(store, 100);
    }
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto preview = keeping.previewPurge(retention).result();
    QCOMPARE(preview->rows(), 0);
    QVERIFY(keeping.purge(*preview).result());
    QCOMPARE(m_folder.codes().size(), 1);
}

void TestPurge::theProfilesNewestNameIsTold()
{
    {
        Store store(m_folder.path(), m_clock);
        add(store, 100);
        Row renamed = aged(1, u"one"_s);
        renamed.profileName = u"香港新名"_s;
        QVERIFY(store.begin(renamed).result());
    }
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 30 } }).result();
    QCOMPARE(preview->lines.size(), 1);
    QCOMPARE(preview->lines.first().profileName, u"香港新名"_s);
}

void TestPurge::whatWasWrittenSinceThePreviewStays()
{
    Store store(m_folder.path(), m_clock);
    const Row noted = add(store, 100);
    add(store, 101);
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 30 } }).result();
    QCOMPARE(preview->rows(), 2);
    QVERIFY(store.annotate(noted.id, u"客户来电"_s, {}).result());
    add(store, 102);
    const auto receipt = keeping.purge(*preview).result();
    QCOMPARE(receipt->purged.rows(), 1);
    QCOMPARE(m_folder.codes(), QStringList({ u"AGE-100-one"_s, u"AGE-102-one"_s }));
}

void TestPurge::theReceiptSaysWhatWent()
{
    QVERIFY(fill(m_folder.path(), m_clock, { .rows = 20 }));
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto receipt
        = keeping.purge(*keeping.previewPurge({ { u"one"_s, 5 } }).result()).result();
    QCOMPARE(receipt->path, m_folder.file(u"receipts/purge-20251123T041000000Z.json"_s));
    struct stat status {
    };
    QCOMPARE(::stat(QFile::encodeName(receipt->path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QFile file(receipt->path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(json["state"_L1].toString(), u"done"_s);
    QCOMPARE(json["as_of"_L1].toString(), u"2025-11-23T04:10:00.000Z"_s);
    QCOMPARE(json["bytes_freed"_L1].toInteger(), receipt->bytesFreed);
    const QJsonObject line = json["removed"_L1].toArray().first().toObject();
    QCOMPARE(line["rows"_L1].toInt(), 20);
    QCOMPARE(line["days"_L1].toInt(), 5);
    QCOMPARE(line["profile_name"_L1].toString(), u"商户 one"_s);
    QCOMPARE(line["newest"_L1].toString(), u"2025-11-13T04:10:00.000Z"_s);
    QVERIFY2(!bytes.contains("AGE-") && !bytes.contains("张三"), "no row's content");
}

QTEST_GUILESS_MAIN(TestPurge)
#include "tst_purge.moc"
