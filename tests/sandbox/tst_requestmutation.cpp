#include "fuzz/requestpromises.h"
#include "support/warnings.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using sandbox::ReadLimits;

namespace {

constexpr ReadLimits small { .head = 512, .headers = 8, .body = 256 };

struct Seed {
    QString name;
    QByteArray bytes;
};

QList<Seed> corpus()
{
    const QDir folder(QStringLiteral(PAPAY_REQUEST_CORPUS));
    QList<Seed> seeds;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.append({ name, file.readAll() });
    }
    return seeds;
}

/// One small change of the kinds that break readers.
void mutate(QByteArray &bytes, QRandomGenerator &random)
{
    static const QByteArray tokens[] { "\r\n", "\n", "\r", " ", "\t", ":", QByteArray("\0", 1),
        "Content-Length: 1\r\n", "Transfer-Encoding: chunked\r\n", "Host: a\r\n", "\r\n\r\n",
        "HTTP/1.0", "Expect: 100-continue\r\n", "99999999999", "-1", "\xff" };
    const qsizetype at = random.bounded(static_cast<quint32>(bytes.size() + 1));
    switch (random.bounded(5)) {
    case 0:
        bytes.insert(at, tokens[random.bounded(static_cast<quint32>(std::size(tokens)))]);
        break;
    case 1:
        bytes.remove(at, random.bounded(1, 20));
        break;
    case 2:
        bytes.truncate(at);
        break;
    case 3:
        bytes.insert(at, bytes.sliced(at).left(random.bounded(1, 60)));
        break;
    default:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(random.bounded(256));
    }
}

bool bearsEveryCut(const QByteArray &bytes)
{
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        if (!fuzz::bearsCut(bytes, cut, small))
            return false;
    }
    return true;
}

} // namespace

class TestRequestMutation final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }
    void corpusKeepsPromises_data();
    void corpusKeepsPromises();
    void mutantsKeepPromises();
};

void TestRequestMutation::corpusKeepsPromises_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const Seed &seed : corpus())
        QTest::newRow(qPrintable(seed.name)) << seed.bytes;
}

void TestRequestMutation::corpusKeepsPromises()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(fuzz::keepsPromises(bytes, small));
    QVERIFY(fuzz::keepsPromises(bytes, ReadLimits {}));
    QVERIFY(bearsEveryCut(bytes));
}

void TestRequestMutation::mutantsKeepPromises()
{
    const QList<Seed> seeds = corpus();
    QVERIFY(!seeds.isEmpty());
    QRandomGenerator random(20211120);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes = seeds.at(random.bounded(static_cast<int>(seeds.size()))).bytes;
        for (int changes = random.bounded(1, 4); changes > 0; --changes)
            mutate(bytes, random);
        const qsizetype cut = random.bounded(static_cast<quint32>(bytes.size() + 1));
        const bool isCutEverywhere = i % 20 == 0;
        const bool isKept = fuzz::keepsPromises(bytes, small) && fuzz::bearsCut(bytes, cut, small)
            && (!isCutEverywhere || bearsEveryCut(bytes));
        QVERIFY2(isKept, bytes.toPercentEncoding().constData());
    }
}

QTEST_GUILESS_MAIN(TestRequestMutation)
#include "tst_requestmutation.moc"
