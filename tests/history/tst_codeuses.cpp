#include "history/connection/opening.h"
#include "history/samples.h"
#include "history/search/search.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using base::Environment;
using history::CodeQuery;
using history::Row;
using history::Store;
using samples::said;

/// Whether a contract code was used before, by whom and for what.
class TestCodeUses final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCodeThatNobodyUsed();
    void whoseUsesCount_data();
    void whoseUsesCount();
    void onlyTheVeryCodeCounts_data();
    void onlyTheVeryCodeCounts();
    void theNewestUseIsWhole();
    void aRowThatWasJustBegunCounts();
    void moreThanAHundredAreNotCounted();
    void anIndexFindsThem_data();
    void anIndexFindsThem();
    void aFileThatCannotBeReadSaysSo();

private:
    [[nodiscard]] Row use(const QString &code, Environment environment = Environment::Live,
        const QString &mchid = u"1900000109"_s) const;
    [[nodiscard]] int count(const CodeQuery &query) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
    std::unique_ptr<Store> m_store;
};

void TestCodeUses::init()
{
    support::failOnWarnings();
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Store>(m_dir->path(), m_clock);
}

Row TestCodeUses::use(const QString &code, Environment environment, const QString &mchid) const
{
    Row row = samples::attempt(code);
    row.environment = environment;
    row.mchid = mchid;
    return m_store->begin(row).result().value_or(Row());
}

int TestCodeUses::count(const CodeQuery &query) const
{
    const auto uses = m_store->usesOf(query).result();
    return uses ? uses->count : -1;
}

void TestCodeUses::aCodeThatNobodyUsed()
{
    static_cast<void>(use(u"TAKEN"_s));
    const auto uses = m_store->usesOf({ u"FREE"_s, Environment::Live, {} }).result();
    QCOMPARE(said(uses), "ok"_L1);
    QCOMPARE(uses->count, 0);
    QVERIFY(!uses->newest);
}

void TestCodeUses::whoseUsesCount_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("mchid");
    QTest::addColumn<int>("uses");
    QTest::newRow("those of the merchant") << Environment::Live << u"1900000109"_s << 2;
    QTest::newRow("those of whoever") << Environment::Live << QString() << 3;
    QTest::newRow("those of another merchant") << Environment::Live << u"2480253"_s << 1;
    QTest::newRow("those of the sandbox") << Environment::Sandbox << u"1900000109"_s << 1;
    QTest::newRow("none of a stranger") << Environment::Sandbox << u"2480253"_s << 0;
}

void TestCodeUses::whoseUsesCount()
{
    QFETCH(Environment, environment);
    QFETCH(QString, mchid);
    static_cast<void>(use(u"PC-1"_s));
    static_cast<void>(use(u"PC-1"_s));
    static_cast<void>(use(u"PC-1"_s, Environment::Live, u"2480253"_s));
    static_cast<void>(use(u"PC-1"_s, Environment::Sandbox));
    QTEST(count({ u"PC-1"_s, environment, mchid }), "uses");
}

void TestCodeUses::onlyTheVeryCodeCounts_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("uses");
    QTest::newRow("the code") << u"PC-1%"_s << 1;
    QTest::newRow("in small letters") << u"pc-1%"_s << 0;
    QTest::newRow("the beginning of it") << u"PC-1"_s << 0;
    QTest::newRow("with a blank behind") << u"PC-1% "_s << 0;
    QTest::newRow("a pattern that would match it") << u"PC%"_s << 0;
    QTest::newRow("none at all, though there is a row without") << QString() << 0;
    QTest::newRow("an empty one, though there is a row without") << u""_s << 0;
}

void TestCodeUses::onlyTheVeryCodeCounts()
{
    QFETCH(QString, code);
    static_cast<void>(use(u"PC-1%"_s));
    static_cast<void>(use({}));
    QTEST(count({ code, Environment::Live, {} }), "uses");
}

void TestCodeUses::theNewestUseIsWhole()
{
    const Row older = use(u"PC-1"_s);
    const Row newer = use(u"PC-1"_s);
    QVERIFY(m_store->finish(samples::answered(newer)).result());
    QVERIFY(m_store->finish(samples::refused(older)).result()); // later, but begun earlier
    const auto uses = m_store->usesOf({ u"PC-1"_s, Environment::Live, newer.mchid }).result();
    QCOMPARE(uses->count, 2);
    QVERIFY(!uses->newest->requestBytes.isEmpty() && !uses->newest->responseBytes.isEmpty());
    QCOMPARE(
        samples::everything(*uses->newest), samples::everything(*m_store->row(newer.id).result()));
}

void TestCodeUses::aRowThatWasJustBegunCounts()
{
    const Row begun = use(u"PC-1"_s);
    const auto uses = m_store->usesOf({ u"PC-1"_s, Environment::Live, begun.mchid }).result();
    QCOMPARE(uses->newest->id, begun.id);
    QCOMPARE(uses->newest->outcome, history::Outcome::Pending);
    QCOMPARE(uses->newest->requestBytes, begun.requestBytes);
}

void TestCodeUses::moreThanAHundredAreNotCounted()
{
    QFuture<history::StoreResult> last;
    for (int i = 0; i < 120; ++i)
        last = m_store->begin(samples::attempt(u"PC-1"_s));
    QVERIFY(last.result());
    const auto uses = m_store->usesOf({ u"PC-1"_s, Environment::Live, {} }).result();
    QCOMPARE(uses->count, 100);
    QCOMPARE(uses->newest->id, last.result()->id);
}

void TestCodeUses::anIndexFindsThem_data()
{
    QTest::addColumn<QString>("mchid");
    QTest::newRow("of a merchant") << u"1900000109"_s;
    QTest::newRow("of whoever") << QString();
}

void TestCodeUses::anIndexFindsThem()
{
    QFETCH(QString, mchid);
    using history::Opening;
    Opening opening({ m_dir->path() }, Opening::Access::Read, history::defaultBusyLimit);
    const auto connection = opening.connection();
    QVERIFY(connection);
    const history::Selection selected
        = history::selection(CodeQuery { u"PC-1"_s, Environment::Live, mchid });
    auto plan
        = (*connection)
              ->run(u"explain query plan select id from attempt"_s + selected.sql, selected.values);
    QCOMPARE(said(plan), "ok"_L1);
    QVERIFY(plan->next());
    QCOMPARE(plan->value(3).toString(),
        u"SEARCH attempt USING INDEX attempt_contract_code (out_contract_code=?)"_s);
    QVERIFY(!plan->next()); // nothing is sorted
}

void TestCodeUses::aFileThatCannotBeReadSaysSo()
{
    m_store.reset();
    QVERIFY(QDir(m_dir->path()).mkdir(u"history.sqlite3"_s));
    m_store = std::make_unique<Store>(m_dir->path(), m_clock);
    QVERIFY(!m_store->usesOf({ u"PC-1"_s, Environment::Live, {} }).result());
}

QTEST_GUILESS_MAIN(TestCodeUses)
#include "tst_codeuses.moc"
