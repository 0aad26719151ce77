#include "history/samples.h"
#include "support/warnings.h"
#include "transfer/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using history::Row;
using transfer::jsonLine;
using transfer::rowOfLine;

/// The lines that consoles hand to each other. Whoever reads them trusts nobody.
class TestLines final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aRowComesBackAsItWas();
    void authorizationIsLeftOut();
    void aWrongMemberMakesTheLineUnreadable_data();
    void aWrongMemberMakesTheLineUnreadable();
    void whatIsNoAttemptIsUnreadable_data();
    void whatIsNoAttemptIsUnreadable();
    void laterProgramsMayWriteMore();
    void noDamageDoesHarm();
};

static Row wholeRow()
{
    Row row = samples::refused(samples::answered(samples::attempt()));
    row.id = u"0199f0a0-1111-7000-8000-000000000000"_s;
    row.instance = u"0199f0a0-2222-7000-8000-000000000000"_s;
    row.osUser = u"ops"_s;
    row.host = u"desk7"_s;
    row.sessionId.clear();
    row.requestHeaders = "Accept: application/json\n";
    row.message = u"两行\n\"quotes\" \\ \t"_s;
    row.failure = u"timeout"_s;
    row.note = u"客户来电\n第二行"_s;
    row.tags = { u"加急"_s, u"VIP"_s };
    return row;
}

void TestLines::aRowComesBackAsItWas()
{
    const Row row = wholeRow();
    const QByteArray line = jsonLine(row);
    QCOMPARE(line.count('\n'), 1);
    const auto read = rowOfLine(line);
    QVERIFY(read);
    QCOMPARE(samples::everything(*read), samples::everything(row));
    QCOMPARE(read->note, row.note);
    QCOMPARE(read->tags, row.tags);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object[u"papay_history"_s], QJsonValue(1));
    QCOMPARE(object[u"started"_s].toString(), u"2025-11-23T04:10:00.000Z"_s);
    QCOMPARE(object[u"tags"_s].toArray().size(), 2);
}

void TestLines::authorizationIsLeftOut()
{
    Row row = wholeRow();
    row.requestHeaders
        = "Accept: x\nauthorization: WECHATPAY2-SHA256-RSA2048 signature=\"abc\"\nUser-Agent: y\n";
    const auto read = rowOfLine(jsonLine(row));
    QVERIFY(read);
    QCOMPARE(read->requestHeaders, QByteArray("Accept: x\nUser-Agent: y\n"));
}

void TestLines::aWrongMemberMakesTheLineUnreadable_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto add = [](const char *what, const QString &member, const QJsonValue &value) {
        QTest::newRow(what) << member << value;
    };
    add("a newer version", u"papay_history"_s, 2);
    add("no version", u"papay_history"_s, {});
    add("no id", u"id"_s, {});
    add("an empty id", u"id"_s, u""_s);
    add("an id that is no UUID", u"id"_s, u"../../etc/passwd"_s);
    add("an id in braces", u"id"_s, u"{0199f0a0-1111-7000-8000-000000000000}"_s);
    add("an id that is a number", u"id"_s, 7);
    add("a reference that is no UUID", u"repeats"_s, u"the first one"_s);
    add("an instance that is no UUID", u"instance"_s, u"x/../y"_s);
    add("an outcome that there is not", u"outcome"_s, u"paid"_s);
    add("no outcome", u"outcome"_s, {});
    add("an environment that there is not", u"environment"_s, u"production"_s);
    add("a mode that there is not", u"mode"_s, u"none"_s);
    add("an origin that there is not", u"origin"_s, u"mine"_s);
    add("a time that is none", u"started"_s, u"yesterday"_s);
    add("a time as a number", u"started"_s, 1763871000000.0);
    add("a time before there was any", u"started"_s, u"1066-10-14T09:00:00.000Z"_s);
    add("a status that is a text", u"http_status"_s, u"200"_s);
    add("a status of four digits", u"http_status"_s, 2000);
    add("a fraction of a status", u"http_status"_s, 200.5);
    add("a duration below zero", u"duration"_s, -1);
    add("a zone beyond the world", u"zone_offset"_s, 90'000);
    add("base64 that is none", u"request_bytes"_s, u"*"_s);
    add("bytes as an object", u"response_bytes"_s, QJsonObject());
    add("a text that is a number", u"openid"_s, 7);
    add("a control character", u"openid"_s, u"a\u0007b"_s);
    add("a line break in a code", u"out_contract_code"_s, u"a\nb"_s);
    add("an end of text", u"message"_s, QString(QChar(0)));
    add("half a character", u"user_display_name"_s, QString(QChar(0xd800)));
    add("a text that is too long", u"host"_s, QString(30'000, u'x'));
    add("tags that are no array", u"tags"_s, u"VIP"_s);
    add("a tag of two lines", u"tags"_s, QJsonArray { u"a\nb"_s });
    add("a tag that is no text", u"tags"_s, QJsonArray { 1 });
}

void TestLines::aWrongMemberMakesTheLineUnreadable()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject object = QJsonDocument::fromJson(jsonLine(wholeRow())).object();
    QVERIFY(rowOfLine(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    object[member] = value;
    QVERIFY(!rowOfLine(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void TestLines::whatIsNoAttemptIsUnreadable_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("outcome,session_id");
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("another object") << QByteArray("{\"outcome\":\"verified\"}");
    QTest::newRow("half a line") << jsonLine(wholeRow()).left(200);
    QTest::newRow("two objects") << QByteArray(jsonLine(wholeRow()) + jsonLine(wholeRow()));
    QTest::newRow("depth without end") << QByteArray(1'000'000, '[');
    QTest::newRow("more than a line may be")
        << QByteArray(jsonLine(wholeRow()).trimmed() + QByteArray(transfer::longestLine, ' '));
}

void TestLines::whatIsNoAttemptIsUnreadable()
{
    QFETCH(QByteArray, line);
    QVERIFY(!rowOfLine(line));
}

void TestLines::laterProgramsMayWriteMore()
{
    QJsonObject object = QJsonDocument::fromJson(jsonLine(wholeRow())).object();
    object[u"lifecycle"_s] = QJsonArray { 1, 2 };
    QVERIFY(rowOfLine(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void TestLines::noDamageDoesHarm()
{
    const QByteArray good = jsonLine(wholeRow());
    QRandomGenerator random(20251123);
    int readable = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray line = good;
        for (int changes = random.bounded(1, 6); changes > 0; --changes) {
            const auto at = random.bounded(int(line.size()));
            switch (random.bounded(4)) {
            case 0:
                line[at] = char(random.bounded(256));
                break;
            case 1:
                line.remove(at, random.bounded(1, 20));
                break;
            case 2:
                line.insert(at, line.mid(random.bounded(int(line.size())), random.bounded(30)));
                break;
            case 3:
                line.insert(at, "\"\\{}[]:,0"[random.bounded(9)]);
                break;
            }
            if (line.isEmpty())
                line = "x";
        }
        if (const auto row = rowOfLine(line)) {
            ++readable;
            QCOMPARE(row->id.size(), 36);
            QVERIFY(!row->openid.contains(u'\n'));
        }
    }
    QVERIFY(readable > 0 && readable < 5000);
}

QTEST_GUILESS_MAIN(TestLines)
#include "tst_lines.moc"
