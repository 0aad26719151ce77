#include "support/warnings.h"
#include "ui/cardbench.h"
#include "ui/crowding.h"
#include "ui/style.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using attempt::Remedy;
using history::Outcome;
using history::Row;
using support::cardRow;
using support::expiryAfter;
using support::verifiedRow;

/// That a session can be read where room is scarce.
class tst_SessionRoom : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void cleanup() { QApplication::setFont(m_usual); }
    void aLongSessionIsShownWhole_data();
    void aLongSessionIsShownWhole();
    void nothingIsCutWhereRoomIsScarce_data();
    void nothingIsCutWhereRoomIsScarce();

private:
    const QFont m_usual = QApplication::font();
    support::CardBench m_bench;
};

void tst_SessionRoom::aLongSessionIsShownWhole_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("percent");
    for (const int length : { 18, 32, 64, 128 }) {
        for (const int percent : { 100, 200 })
            QTest::addRow("%d characters at %d %%", length, percent) << length << percent;
    }
}

void tst_SessionRoom::aLongSessionIsShownWhole()
{
    QFETCH(int, length);
    QFETCH(int, percent);
    QFont font = m_usual;
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    Row row = verifiedRow();
    row.sessionId = QString(length, u'8');
    m_bench.show(row);
    QCOMPARE(m_bench.textOf("sessionId"), row.sessionId);
    const auto *line = m_bench.find<QLineEdit>("sessionId");
    if (line->isVisible()) {
        QVERIFY(line->fontMetrics().horizontalAdvance(row.sessionId) <= line->width());
        QVERIFY(line->height() >= line->fontMetrics().height());
        QVERIFY(line->font().pointSizeF() >= 0.95 * font.pointSizeF()); // readable
        return;
    }
    const auto *wrapped = m_bench.find<QLabel>("sessionIdWrapped");
    QVERIFY(wrapped->isVisible());
    QCOMPARE(QString(wrapped->text()).remove(QChar(0x200b)), row.sessionId);
    QTRY_VERIFY(wrapped->height() >= wrapped->heightForWidth(wrapped->width()));
    QVERIFY(wrapped->fontMetrics().averageCharWidth() <= wrapped->width());
}

void tst_SessionRoom::nothingIsCutWhereRoomIsScarce_data()
{
    QTest::addColumn<Row>("row");
    const auto add = [](const char *name, const Row &row) { QTest::newRow(name) << row; };
    add("verified", verifiedRow());
    Row expired = verifiedRow();
    expired.expiredTime = expiryAfter(-1000);
    add("expired", expired);
    add("refused",
        cardRow(Outcome::Refused, 503,
            R"({"code":"SYSTEM_ERROR","message":"x","detail":{"field":"/plan_id"}})"));
    add("unverified", cardRow(Outcome::Unverified, 200, R"({"session_id":"1"})"));
}

void tst_SessionRoom::nothingIsCutWhereRoomIsScarce()
{
    QFETCH(Row, row);
    QFont font = m_usual;
    font.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(font);
    m_bench.show(row);
    m_bench.card->resize(520, 200);
    QTRY_VERIFY(m_bench.card->verticalScrollBar()->maximum() > 0);
    QCOMPARE(m_bench.card->focusPolicy(), Qt::StrongFocus); // arrow keys scroll it
    QCOMPARE(m_bench.card->horizontalScrollBar()->maximum(), 0);
    QVERIFY(m_bench.card->widget()->width() <= m_bench.card->viewport()->width());
    const QStringList crowded = support::crowding(*m_bench.card);
    QVERIFY2(crowded.isEmpty(), qPrintable(crowded.join(u'\n')));
}

QTEST_MAIN(tst_SessionRoom)
#include "tst_sessionroom.moc"
