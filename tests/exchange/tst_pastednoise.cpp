#include "exchange/samples.h"
#include "fuzz/pastepromises.h"
#include "support/warnings.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace exchange;

namespace {

constexpr int rounds = 1'500;

/// What the work takes of the processor, since other programs may hold it meanwhile.
class Effort
{
public:
    [[nodiscard]] double milliseconds() const
    {
        return 1000.0 * double(std::clock() - m_start) / double(CLOCKS_PER_SEC);
    }

private:
    std::clock_t m_start = std::clock();
};

const QString &signature()
{
    static const QString text
        = u"uOVRnA4qG/MNnYzdQxJanN+zU+lTgIcnU9BxGw5dKjK+VdEUz2FeIoC+D5sB/LN+nGzX3hfZg6r5wT1pl2ZobmI"_s;
    return text;
}

const QString &authorization()
{
    static const QString text
        = u"WECHATPAY2-SHA256-RSA2048 mchid=\"1\",signature=\""_s + signature() + u"\"";
    return text;
}

const QString &keyBlock()
{
    static const QString text
        = u"-----BEGIN PRIVATE KEY-----\n"_s + signature() + u"\n-----END PRIVATE KEY-----\n";
    return text;
}

/// The four documents, with secrets where people leave them.
QStringList documentsWithSecrets()
{
    const QStringList documents = samples::fourDocuments();
    return { documents[0],
        QString(documents[0])
            .replace(u"\"json\""_s,
                u"\"headers\": {\"Authorization\": \""_s
                    + QString(authorization()).replace(u'"', u"\\\""_s) + u"\"}, \"json\""),
        documents[1], documents[1] + keyBlock(), documents[2],
        QString(documents[2])
            .replace(u"'json'"_s,
                u"'headers' => ['Authorization' => '"_s + authorization() + u"'], 'json'"),
        u"$key = '"_s + keyBlock() + u"';\n" + documents[2], documents[3],
        documents[3] + u"Authorization: " + authorization() + u'\n' + keyBlock() };
}

QString noise(QRandomGenerator &random)
{
    QByteArray bytes(random.bounded(300), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return QString::fromUtf8(bytes);
}

/// Pieces that the formats give a meaning to.
QString pieces(QRandomGenerator &random)
{
    static const QStringList more { u"curl "_s, u"-d "_s, u"-H "_s, u"openid"_s, u"'openid' => "_s,
        u"\"openid\":"_s, u"openid="_s, u"array("_s, u")"_s, u"json"_s, u"'json' => ["_s, u"->"_s,
        u"<?php "_s, u"<<<X\n"_s, u"\nX"_s, u"$'"_s, u"\\u{"_s, u"\\x"_s, u"\\u"_s, u"\t"_s,
        u"\\\n"_s, u"//"_s };
    QString text;
    for (int i = random.bounded(60); i > 0; --i) {
        const QStringList &list = random.bounded(2) == 0 ? more : samples::nastyTexts();
        text += list[random.bounded(int(list.size()))];
    }
    return text;
}

/// A document with pieces changed, lost, doubled, or its end cut off.
QString damaged(QString text, QRandomGenerator &random)
{
    for (int i = random.bounded(1, 5); i > 0 && !text.isEmpty(); --i) {
        const int at = random.bounded(int(text.size()));
        switch (random.bounded(5)) {
        case 0:
            text[at] = QChar(char16_t(random.bounded(0x80)));
            break;
        case 1:
            text.remove(at, random.bounded(10));
            break;
        case 2:
            text.insert(at, text.mid(at, random.bounded(20)));
            break;
        case 3:
            text.insert(at, pieces(random).left(10));
            break;
        case 4:
            text.truncate(at);
            break;
        }
    }
    return text;
}

bool tellsSecret(const Pasted &pasted)
{
    for (const Remark &remark : pasted.remarks)
        if (remark.what.contains(u"PRIVATE KEY") || remark.what.contains(u"WECHATPAY2")
            || remark.what.contains(signature().first(24))
            || remark.what.contains(signature().last(24)))
            return true;
    return false;
}

} // namespace

/// Whatever is pasted, the reader comes back soon with an answer that holds together and tells no
/// secret. Run it under the sanitizers.
class TestPastedNoise final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void isReadSoonAndWell_data();
    void isReadSoonAndWell();
    void isReadAtEveryCut();
    void endsSoonWhenHuge_data();
    void endsSoonWhenHuge();
};

void TestPastedNoise::isReadSoonAndWell_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("random bytes") << 0;
    QTest::newRow("random pieces") << 1;
    QTest::newRow("damaged documents") << 2;
}

void TestPastedNoise::isReadSoonAndWell()
{
    QFETCH(int, kind);
    const QStringList documents = documentsWithSecrets();
    QRandomGenerator random(quint32(kind) + 1);
    for (int round = 0; round < rounds; ++round) {
        const QString text = kind == 0 ? noise(random)
            : kind == 1                ? pieces(random)
                        : damaged(documents[random.bounded(int(documents.size()))], random);
        const Effort effort;
        const Pasted pasted = read(text);
        QVERIFY2(effort.milliseconds() < 50, qPrintable(text));
        QVERIFY2(!tellsSecret(pasted), qPrintable(samples::remarks(pasted).join(u'\n') + text));
        QVERIFY2(fuzz::keepsPastePromises(text), qPrintable(text));
    }
}

void TestPastedNoise::isReadAtEveryCut()
{
    for (const QString &document : documentsWithSecrets()) {
        for (qsizetype size = 0; size <= document.size(); ++size) {
            const Pasted pasted = read(document.first(size));
            QVERIFY2(!tellsSecret(pasted), qPrintable(document.first(size)));
            // A cut value would be worse than none.
            for (const contract::Field field : pasted.fields)
                if (pasted.format != Format::Pairs)
                    QCOMPARE(pasted.request.value(field), samples::seedRequest().value(field));
        }
    }
}

void TestPastedNoise::endsSoonWhenHuge_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &start, const QString &part) {
        QTest::newRow(name) << QString(start + part.repeated(300'000 / part.size()));
    };
    row("nested JSON", u"{\"openid\":\"x\",\"a\":"_s, u"{\"a\":"_s);
    row("nested lists", {}, u"["_s);
    row("nested PHP", u"$x = ['openid' => 'x', 'a' => "_s, u"['a' => "_s);
    row("nested old arrays", u"$x = ['openid' => 'x', 'a' => "_s, u"array("_s);
    row("nested parentheses", u"['openid' => 'x', 'a' => "_s, u"("_s);
    row("many members", u"{\"openid\":\"x\""_s, u",\"a\":1"_s);
    row("many different lines", u"openid=x\n"_s, u"a\nb=c\nopenid=y\n"_s);
    row("one long line", u"openid="_s, u"x"_s);
    row("many parts of a query", u"openid=x"_s, u"&appid=1"_s);
    row("many options", u"curl https://h "_s, u"-d a=b "_s);
    row("many lines of a command", u"curl https://h "_s, u"\n-k"_s);
    row("open substitutions", u"curl https://h -d \""_s, u"$("_s);
    row("open quotes", u"curl https://h -d "_s, u"'\""_s);
    row("blank lines before", {}, u"\n "_s);
    row("comments before", {}, u"# x\n"_s);
    row("carets", u"curl https://h ^\n"_s, u"^"_s);
    row("here-documents", u"['openid' => "_s, u"<<<A\n"_s);
    row("comments of PHP", u"['openid' => 'x',"_s, u"/*"_s);
    row("escapes", u"{\"openid\":\""_s, u"\\u005c"_s);
    row("backslashes", u"curl https://h -d \""_s, u"\\"_s);
    row("question marks", u"openid=x\n"_s, u"?"_s);
}

void TestPastedNoise::endsSoonWhenHuge()
{
    QFETCH(QString, text);
    const Effort effort;
    const Pasted pasted = read(text);
    // A sanitized build is some ten times slower; what is quadratic takes minutes.
    QVERIFY2(effort.milliseconds() < 5'000, qPrintable(QString::number(effort.milliseconds())));
    QVERIFY(pasted.remarks.size() <= 100);
    QVERIFY(fuzz::keepsPastePromises(text));
}

QTEST_GUILESS_MAIN(TestPastedNoise)
#include "tst_pastednoise.moc"
