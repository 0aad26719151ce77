#include "transfer/cells.h"

#include "history/samples.h"
#include "support/warnings.h"
#include "transfer/csv.h"
#include "transfer/instant.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a cell holds, byte by byte: spreadsheets are not here to be asked.
class TestCells final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void scriptsGetTheTextItself_data();
    void scriptsGetTheTextItself();
    void excelKeepsWhatItWouldChange_data();
    void excelKeepsWhatItWouldChange();
    void timesSayTheirZone_data();
    void timesSayTheirZone();
    void localTimesAreThoseOfThisComputer();
    void theListingHasTheMembersOfPapayctl();
};

static QByteArray plain(const QString &text)
{
    QByteArray line;
    transfer::appendText(line, text);
    return line;
}

static QByteArray excel(const QString &text)
{
    QByteArray line;
    transfer::appendExcelText(line, text);
    return line;
}

void TestCells::scriptsGetTheTextItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto add = [](const char *what, const QString &text, const char *cell) {
        QTest::newRow(what) << text << QByteArray(cell);
    };
    add("a word", u"张三"_s, "\"张三\"");
    add("quotes, commas and lines", u"a \"b\", c\nd"_s, "\"a \"\"b\"\", c\nd\"");
    add("quotes beside Chinese", u"\"张\""_s, "\"\"\"张\"\"\"");
    add("digits", u"201710180325670965"_s, "\"201710180325670965\"");
    add("a sign in the middle", u"a=1+1"_s, "\"a=1+1\"");
    for (const QString &sign : { u"="_s, u"+"_s, u"-"_s, u"@"_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s,
             u"\t"_s, u"\r"_s, u"\n"_s }) {
        const QString text = sign + u"1+1"_s;
        add(qPrintable(u"a formula by U+"_s + QString::number(sign[0].unicode(), 16)), text,
            QByteArray("\"'" + text.toUtf8() + "\"").constData());
    }
    add("a formula behind a blank", u"  =1"_s, "\"'  =1\"");
    add("a formula behind a wide blank", u"\u3000=1"_s, "\"'\u3000=1\"");
    add("a formula behind an invisible character", u"\u200b=1"_s, "\"'\u200b=1\"");
    add("a formula behind a quote", u"\"=1"_s, "\"'\"\"=1\"");
    add("a formula behind an apostrophe", u"'=1"_s, "\"''=1\"");
    add("only blanks", u"  "_s, "\"  \"");
}

void TestCells::scriptsGetTheTextItself()
{
    QFETCH(QString, text);
    QTEST(plain(text), "cell");
}

void TestCells::excelKeepsWhatItWouldChange_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto add = [](const char *what, const QString &text, const char *cell) {
        QTest::newRow(what) << text << QByteArray(cell);
    };
    add("a session_id of 18 digits", u"201710180325670965"_s, "\"=\"\"201710180325670965\"\"\"");
    add("16 digits", u"1234567890123456"_s, "\"=\"\"1234567890123456\"\"\"");
    add("15 digits are exact", u"123456789012345"_s, "\"123456789012345\"");
    add("a leading zero", u"007"_s, "\"=\"\"007\"\"\"");
    add("zero itself", u"0"_s, "\"0\"");
    add("what reads as a power of ten", u"12E3"_s, "\"=\"\"12E3\"\"\"");
    add("what reads as a day", u"3-4"_s, "\"=\"\"3-4\"\"\"");
    add("what reads as a time", u"12:30"_s, "\"=\"\"12:30\"\"\"");
    add("a contract code", u"PC20251123-0001"_s, "\"PC20251123-0001\"");
    add("long digits within a text", u"session 201710180325670965"_s,
        "\"session 201710180325670965\"");
    add("digits of another script", u"１２３４５６７８９０１２３４５６７"_s,
        "\"１２３４５６７８９０１２３４５６７\"");
    add("a formula of digits", u"-1234567890123456"_s, "\"'-1234567890123456\"");
    add("no way round the guard", u"=\"1\"&A1"_s, "\"'=\"\"1\"\"&A1\"");
    add("more digits than a constant takes", QString(300, u'1'),
        QByteArray('"' + QByteArray(300, '1') + '"').constData());
}

void TestCells::excelKeepsWhatItWouldChange()
{
    QFETCH(QString, text);
    QTEST(excel(text), "cell");
}

void TestCells::timesSayTheirZone_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("Hong Kong") << samples::nowMs << 8 * 3600
                               << QByteArray("2025-11-23T12:10:00.000+08:00");
    QTest::newRow("UTC") << samples::nowMs + 7 << 0 << QByteArray("2025-11-23T04:10:00.007Z");
    QTest::newRow("the day before")
        << samples::nowMs << -(5 * 3600 + 1800) << QByteArray("2025-11-22T22:40:00.000-05:30");
    QTest::newRow("before 1970") << qint64(-1) << 0 << QByteArray("1969-12-31T23:59:59.999Z");
}

void TestCells::timesSayTheirZone()
{
    QFETCH(qint64, ms);
    QFETCH(int, offset);
    QFETCH(QByteArray, expected);
    QByteArray line;
    transfer::appendRfc3339(line, ms, offset);
    QCOMPARE(line, expected);
    const auto qt = QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, offset);
    QCOMPARE(line, qt.toString(Qt::ISODateWithMs).toLatin1()); // as papayctl has written it so far
}

void TestCells::localTimesAreThoseOfThisComputer()
{
    QByteArray line;
    transfer::appendLocal(line, samples::nowMs, QTimeZone::systemTimeZone());
    const auto here = QDateTime::fromMSecsSinceEpoch(samples::nowMs);
    const QString expected = here.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
    QVERIFY2(line.startsWith(QByteArray(expected.toLatin1() + ' ')), line.constData());
    QVERIFY2(line.contains('+') || line.contains(" -"), line.constData());
}

void TestCells::theListingHasTheMembersOfPapayctl()
{
    const auto csv = transfer::CsvWriter::listing();
    QCOMPARE(csv.header(),
        QByteArray("outcome,session_id,attempt,http_status,code,message,detail,request_id,"
                   "verification,base_uri,out_contract_code,duration_ms,started,profile\r\n"));
    history::Row row = samples::refused(samples::attempt(u"=evil()"_s));
    row.id = u"0199f0a0-1111-7000-8000-000000000000"_s;
    row.detail = u"{\"field\":\"plan_id\",\"a\":1}"_s;
    QByteArray line;
    csv.append(line, row);
    QCOMPARE(line,
        QByteArray("\"refused\",,\"0199f0a0-1111-7000-8000-000000000000\",400,\"PARAM_ERROR\","
                   "\"签约模版信息不存在\",\"{\"\"a\"\":1,\"\"field\"\":\"\"plan_id\"\"}\",,,"
                   "\"https://apihk.mch.weixin.qq.com/\",\"'=evil()\",,"
                   "\"2025-11-23T12:10:00.000+08:00\",\"香港直连\"\r\n"));
}

QTEST_GUILESS_MAIN(TestCells)
#include "tst_cells.moc"
