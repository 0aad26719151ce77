#include "exchange/copying.h"
#include "exchange/samples.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;
using contract::Field;

namespace {

constexpr int rounds = 1'500;

/// What `format` can tell of the request: a body names no access point.
contract::PreSignRequest told(Format format, contract::PreSignRequest request)
{
    if (format == Format::Json)
        request.set(Field::BaseUri, {});
    return request;
}

QString difference(const contract::PreSignRequest &one, const contract::PreSignRequest &other)
{
    for (const Field field : contract::allFields)
        if (one.value(field) != other.value(field))
            return QStringLiteral("%1: %2 / %3")
                .arg(contract::apiName(field),
                    QString::fromLatin1(one.value(field).toUtf8().toHex(' ')),
                    QString::fromLatin1(other.value(field).toUtf8().toHex(' ')));
    return {};
}

} // namespace

/// What was copied out can be pasted in, whatever the values hold.
class TestRoundTrips final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void giveTheRequestBack_data();
    void giveTheRequestBack();
    void keepEachNastyText_data() { giveTheRequestBack_data(); }
    void keepEachNastyText();
    void fillNoPlaceholderIn_data() { giveTheRequestBack_data(); }
    void fillNoPlaceholderIn();
};

void TestRoundTrips::giveTheRequestBack_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("JSON") << Format::Json;
    QTest::newRow("curl") << Format::Curl;
    QTest::newRow("PHP") << Format::Php;
    QTest::newRow("pairs") << Format::Pairs;
}

void TestRoundTrips::giveTheRequestBack()
{
    QFETCH(Format, format);
    QRandomGenerator random(4);
    for (int round = 0; round < rounds; ++round) {
        const contract::PreSignRequest request = samples::randomRequest(random);
        const QString text = written(format, request, {});
        const Pasted pasted = read(text);
        QVERIFY2(pasted.request == told(format, request),
            qPrintable(difference(told(format, request), pasted.request) + u'\n' + text));
        QCOMPARE(pasted.format, format);
    }
}

void TestRoundTrips::keepEachNastyText()
{
    QFETCH(Format, format);
    for (const QString &nasty : samples::nastyTexts()) {
        for (const QString &name :
            { nasty, QString(u"a" + nasty + u"b"), QString(nasty + nasty) }) {
            contract::PreSignRequest request;
            request.set(Field::UserDisplayName, name);
            const Pasted pasted = read(written(format, request, {}));
            QVERIFY2(pasted.request == request, qPrintable(difference(request, pasted.request)));
        }
    }
}

void TestRoundTrips::fillNoPlaceholderIn()
{
    QFETCH(Format, format);
    const contract::PreSignRequest request
        = contract::exampleRequest(u"1"_s, u"2021-11-20T13:29:35+08:00"_s);
    const Pasted pasted = read(written(format, request, {}));
    QVERIFY(pasted.request == request);
    QCOMPARE(pasted.fields.size(), 12);
}

QTEST_GUILESS_MAIN(TestRoundTrips)
#include "tst_roundtrips.moc"
