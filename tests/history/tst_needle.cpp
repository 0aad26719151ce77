#include "history/search/needle.h"
#include "support/warnings.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using history::Needle;

/// What a search looks for in the bytes of a million rows.
class TestNeedle final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isFoundAtItsFirstPlace_data();
    void isFoundAtItsFirstPlace();
    void findsWhatANaiveSearchFinds();
    void readsNothingBehindTheEnd();
};

void TestNeedle::init() { support::failOnWarnings(); }

/// -1: not at all.
static qsizetype placeOf(const QString &search, const QByteArray &text)
{
    const Needle needle(search);
    const char *const place = needle.in(text.cbegin(), text.cend());
    return place == text.cend() ? -1 : place - text.cbegin();
}

void TestNeedle::isFoundAtItsFirstPlace_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("place");
    const auto row = [](const char *name, const QString &search, const QString &text, int place) {
        QTest::newRow(name) << search << text << qsizetype(place);
    };
    row("at the beginning", u"ab"_s, u"abcab"_s, 0);
    row("at the end", u"yz"_s, QString(u"x"_s.repeated(40) + u"yz"_s), 40);
    row("the whole text", u"abc"_s, u"abc"_s, 0);
    row("one letter", u"q"_s, QString(u"a"_s.repeated(100) + u'q'), 100);
    row("one Chinese character", u"三"_s, u"张三丰"_s, 3);
    row("two Chinese characters", u"三丰"_s, u"张三张三丰"_s, 9);
    row("four bytes", u"𠮷"_s, u"x𠮷"_s, 1);
    row("capital letters find small ones", u"ABC"_s, u"xxabc"_s, 2);
    row("first and last byte alone are not enough", u"abc"_s, u"axcaxcaxcaxcaxcaxcaxcabc"_s, 21);
    row("longer than the text", u"abcd"_s, u"abc"_s, -1);
    row("in an empty text", u"a"_s, QString(), -1);
    row("not there", u"zz"_s, u"z"_s, -1);
}

void TestNeedle::isFoundAtItsFirstPlace()
{
    QFETCH(QString, search);
    QFETCH(QString, text);
    QTEST(placeOf(search, text.toUtf8()), "place");
    QCOMPARE(Needle(search).isIn(text.toUtf8()), placeOf(search, text.toUtf8()) >= 0);
}

void TestNeedle::findsWhatANaiveSearchFinds()
{
    std::mt19937 random(7);
    const auto letters = [&random](unsigned most) {
        static const QString few = u"ab张三"_s;
        QString text;
        for (auto left = random() % (most + 1); left > 0; --left)
            text += few[int(random() % 4)];
        return text;
    };
    int found = 0;
    for (int round = 0; round < 20'000; ++round) {
        const QString search = letters(6);
        if (search.isEmpty())
            continue;
        const QByteArray text = letters(90).toUtf8();
        const auto naive = text.indexOf(search.toUtf8());
        QCOMPARE(placeOf(search, text), naive);
        found += naive >= 0 ? 1 : 0;
    }
    QVERIFY2(found > 2000 && found < 19'000, qPrintable(QString::number(found)));
}

/// AddressSanitizer sees it; here the bytes behind would make it match.
void TestNeedle::readsNothingBehindTheEnd()
{
    const Needle needle(u"abc"_s);
    const QByteArray text = "xxabxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxabc";
    for (qsizetype size = 0; size < text.size(); ++size) {
        const std::vector<char> exact(text.cbegin(), text.cbegin() + size);
        const char *const end = exact.data() + exact.size();
        QCOMPARE(end - needle.in(exact.data(), end), 0);
    }
}

QTEST_GUILESS_MAIN(TestNeedle)
#include "tst_needle.moc"
