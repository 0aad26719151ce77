#include "exchange/pasting.h"
#include "exchange/samples.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;
using contract::Field;
using samples::document;
using samples::seedRequest;

namespace {

const QList<Field> everyField(contract::allFields.begin(), contract::allFields.end());

} // namespace

/// What people paste is known for what it is, and fills the form.
class TestPasting final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void fillsTheWholeForm_data();
    void fillsTheWholeForm();
    void takesTheTwelveMembersOfABody();
    void readsTheSameWithOtherLineEnds_data() { fillsTheWholeForm_data(); }
    void readsTheSameWithOtherLineEnds();
    void tellsOnlyWhatWasLeftOut_data();
    void tellsOnlyWhatWasLeftOut();
    void takesNothingFromOtherTexts_data();
    void takesNothingFromOtherTexts();
    void looksAtTheFirstPartOnly();
    void readsOnAroundHalfACharacter();
};

void TestPasting::fillsTheWholeForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Format>("format");
    const auto row = [](const char *name, const QString &file, Format format) {
        QTest::newRow(name) << file << format;
    };
    row("the SDK's asynchronous chain", u"php-async-chain.txt"_s, Format::Php);
    row("the SDK's asynchronous path", u"php-async-declared.txt"_s, Format::Php);
    row("the SDK's asynchronous subscript", u"php-async-property.txt"_s, Format::Php);
    row("the SDK's chain", u"php-sync-chain.txt"_s, Format::Php);
    row("the SDK's path", u"php-sync-declared.txt"_s, Format::Php);
    row("the SDK's subscript", u"php-sync-property.txt"_s, Format::Php);
    row("PHP with the old arrays", u"php-old-syntax.txt"_s, Format::Php);
    row("PHP with the members in a variable", u"php-members.txt"_s, Format::Php);
    row("JSON with the access point around it", u"json-around.txt"_s, Format::Json);
    row("curl in single quotes", u"curl-posix.txt"_s, Format::Curl);
    row("curl in double quotes", u"curl-doublequotes.txt"_s, Format::Curl);
    row("curl from a browser", u"curl-browser.txt"_s, Format::Curl);
    row("curl for Windows", u"curl-windows.txt"_s, Format::Curl);
    row("curl for Windows from a browser", u"curl-windows-browser.txt"_s, Format::Curl);
    row("lines with equals signs", u"pairs-equals.txt"_s, Format::Pairs);
    row("lines with colons", u"pairs-colon.txt"_s, Format::Pairs);
    row("lines in quotes", u"pairs-quoted.txt"_s, Format::Pairs);
    row("two columns", u"pairs-columns.txt"_s, Format::Pairs);
    row("a URL's query", u"pairs-query.txt"_s, Format::Pairs);
}

void TestPasting::fillsTheWholeForm()
{
    QFETCH(QString, name);
    QFETCH(Format, format);
    const Pasted pasted = read(document(name));
    QCOMPARE(pasted.format, format);
    QCOMPARE(pasted.fields, everyField);
    QVERIFY(pasted.request == seedRequest());
    for (const Remark &remark : pasted.remarks)
        QVERIFY2(remark.kind == Remark::Kind::Ignored, qPrintable(remark.what));
}

void TestPasting::takesTheTwelveMembersOfABody()
{
    const Pasted pasted = read(document(u"json-body.txt"_s));
    contract::PreSignRequest expected = seedRequest();
    expected.set(Field::BaseUri, {});
    QCOMPARE(pasted.format, Format::Json);
    QCOMPARE(pasted.fields, everyField.sliced(1));
    QVERIFY(pasted.request == expected);
}

void TestPasting::readsTheSameWithOtherLineEnds()
{
    QFETCH(QString, name);
    const QString unixText = document(name).remove(u'\r');
    QString windowsText = unixText;
    windowsText.replace(u'\n', u"\r\n"_s);
    QVERIFY(read(unixText).request == seedRequest());
    QVERIFY(read(windowsText).request == seedRequest());
    QVERIFY(read(QChar(QChar::ByteOrderMark) + windowsText).request == seedRequest());
}

void TestPasting::tellsOnlyWhatWasLeftOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("leftOut");
    QTest::newRow("nothing of a body") << u"json-body.txt"_s << QStringList();
    QTest::newRow("nothing of PHP") << u"php-async-chain.txt"_s << QStringList();
    QTest::newRow("nothing of pairs") << u"pairs-quoted.txt"_s << QStringList();
    QTest::newRow("nothing of a query") << u"pairs-query.txt"_s << QStringList();
    QTest::newRow("the options of curl") << u"curl-posix.txt"_s
                                         << QStringList { u"POST"_s, u"Authorization"_s,
                                                u"Content-Type"_s, u"Accept"_s, u"| jq ."_s };
}

void TestPasting::tellsOnlyWhatWasLeftOut()
{
    QFETCH(QString, name);
    QFETCH(QStringList, leftOut);
    QStringList told;
    for (const Remark &remark : read(document(name)).remarks)
        told.append(remark.what);
    QCOMPARE(told, leftOut);
}

void TestPasting::takesNothingFromOtherTexts_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", {});
    row("blanks", u" \n\t "_s);
    row("a sentence", u"Please sign the contract of Mr Zhang until Friday, plan 123."_s);
    row("Chinese", u"请在周五前完成张先生的签约，模板ID 123。"_s);
    row("a sentence about curl", u"curl is a tool to send requests - see its manual"_s);
    row("a number", u"100001256"_s);
    row("a URL", u"https://pay.weixin.qq.com/index.php/core/home?a=1"_s);
    row("a list", u"[1, 2, 3]"_s);
    row("a JSON text", u"\"openid\""_s);
    row("C", u"int main() { return 0; } // appid"_s);
    row("JavaScript", u"list.map(x => x.appid)"_s);
    row("other PHP", u"$a = ['name' => 'x', 'list' => [1, 2]];"_s);
    row("lines of other names", u"Subject: hello\nTo: someone\nname=value"_s);
    row("a key", u"-----BEGIN PRIVATE KEY-----\nMIIEvQ==\n-----END PRIVATE KEY-----"_s);
    row("an unfinished object", u"{\"ap"_s);
    row("a table of names only", u"appid\nsub_mchid\nplan_id\n"_s);
}

void TestPasting::takesNothingFromOtherTexts()
{
    QFETCH(QString, text);
    const Pasted pasted = read(text);
    QVERIFY(!pasted.format);
    QCOMPARE(pasted.fields, QList<Field>());
    QCOMPARE(pasted.remarks.size(), 0);
    QVERIFY(pasted.request == contract::PreSignRequest());
}

void TestPasting::looksAtTheFirstPartOnly()
{
    const QString filler = u"# "_s + QString(1000, u'x') + u'\n';
    const Pasted near = read(filler.repeated(100) + u"openid=near"_s);
    QCOMPARE(near.request.value(Field::Openid), u"near"_s);
    QVERIFY(!read(filler.repeated(300) + u"openid=far"_s).format);
}

void TestPasting::readsOnAroundHalfACharacter()
{
    const QString half = QString(u"# "_s + QChar(0xD83D) + u'\n');
    const Pasted pasted = read(half + document(u"curl-posix.txt"_s));
    QCOMPARE(pasted.format, Format::Curl);
    QVERIFY(pasted.request == seedRequest());
}

QTEST_GUILESS_MAIN(TestPasting)
#include "tst_pasting.moc"
