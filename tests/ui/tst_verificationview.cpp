#include "support/warnings.h"
#include "ui/inspectorbench.h"
#include "ui/style.h"

#include <QApplication>
#include <QTest>

using history::Outcome;
using history::Row;
using support::cardRow;
using support::InspectorBench;
using support::wholeRow;

/// What the inspector says of a verification, and what it keeps to itself without a good one.
class tst_VerificationView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void aSessionThatWasNotVerifiedIsInNoTab_data();
    void aSessionThatWasNotVerifiedIsInNoTab();
    void theVerificationIsExplained_data();
    void theVerificationIsExplained();
};

void tst_VerificationView::aSessionThatWasNotVerifiedIsInNoTab_data()
{
    QTest::addColumn<Row>("row");
    Row forged = wholeRow();
    forged.outcome = Outcome::Unverified;
    forged.sessionId.clear();
    QTest::newRow("an answer that did not verify") << forged;
    Row binary = forged;
    binary.responseBytes += '\xff';
    QTest::newRow("one that is no text") << binary;
    Row imported = wholeRow();
    imported.origin = history::Origin::Imported;
    imported.sessionId.clear();
    QTest::newRow("an import that was not verified here") << imported;
}

void tst_VerificationView::aSessionThatWasNotVerifiedIsInNoTab()
{
    QFETCH(Row, row);
    InspectorBench bench(InspectorBench::Wide);
    bench.inspector->showRow(row);
    bench.inspector->pretty.trigger();
    for (const auto *one : bench.inspector->findChildren<ui::ByteView *>()) {
        QVERIFY(!one->toPlainText().contains(wholeRow().sessionId));
        QVERIFY(!one->toPlainText().contains(QLatin1String("32 30 31 37 31 30"))); // in hexadecimal
    }
    QVERIFY(!bench.remark("responseRemark").isEmpty());
    row.outcome = Outcome::Verified;
    row.sessionId = wholeRow().sessionId;
    row.responseBytes = wholeRow().responseBytes;
    bench.inspector->showRow(row);
    QVERIFY(bench.textOf("responseView").contains(row.sessionId));
    QVERIFY(bench.textOf("verificationView").contains(row.sessionId));
}

void tst_VerificationView::theVerificationIsExplained_data()
{
    QTest::addColumn<Row>("row");
    QTest::addColumn<QStringList>("said");
    const auto add = [](const char *name, auto change, const QStringList &said) {
        Row row = wholeRow();
        change(row);
        QTest::newRow(name) << row << said;
    };
    add("a good one: verdict, key, times and what it covers", [](Row &) {},
        { QStringLiteral("Signature verified with key 5157F09E."),
            QStringLiteral("platform certificate 5157F09E"), QStringLiteral("1794999998"),
            QStringLiteral("differ by -2 s"),
            QStringLiteral("1794999998\nc5ac7061fccab6bf\n{\"session_id\":") });
    add("a public key is called so",
        [](Row &row) { row.responseHeaders.replace("5157F09E", "PUB_KEY_ID_011"); },
        { QStringLiteral("public key PUB_KEY_ID_011") });
    add("no answer at all", [](Row &row) { row = cardRow(Outcome::Unreachable); },
        { QStringLiteral("nothing to verify") });
    add("an import that waits",
        [](Row &row) {
            row.origin = history::Origin::Imported;
            row.sessionId.clear();
        },
        { QStringLiteral("imported"), QStringLiteral("the session_id is not shown") });
    add("an import that was verified here",
        [](Row &row) { row.origin = history::Origin::Imported; },
        { QStringLiteral("verified here again") });
    add("an import without its bytes",
        [](Row &row) {
            row.origin = history::Origin::Imported;
            row.sessionId.clear();
            row.responseHeaders.clear();
            row.responseBytes.clear();
        },
        { QStringLiteral("only the verdict was kept") });
}

void tst_VerificationView::theVerificationIsExplained()
{
    QFETCH(Row, row);
    QFETCH(QStringList, said);
    InspectorBench bench(InspectorBench::Wide);
    bench.inspector->showRow(row);
    const QString text = bench.textOf("verificationView");
    for (const QString &part : said)
        QVERIFY2(text.contains(part), qPrintable(text));
}

QTEST_MAIN(tst_VerificationView)
#include "tst_verificationview.moc"
