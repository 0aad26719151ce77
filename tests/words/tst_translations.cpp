#include "support/warnings.h"
#include "words/dates.h"
#include "words/languages.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

/// House-style guard 41b: every text is translated, with the same %1 and %n, and Hong Kong's are
/// written as Hong Kong writes. Which language a system gets, and what goes with a language.
class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void hongKongReadsNoSimplifiedCharacter();
    void hongKongReadsItsOwnWords_data();
    void hongKongReadsItsOwnWords();
    void everyLanguageCanBeUsed_data();
    void everyLanguageCanBeUsed();
    void anUnknownLanguageChangesNothing();
    void datesAndNumbersAreHongKongs();
    void aSystemLanguageIsChosen_data();
    void aSystemLanguageIsChosen();
    void theSystemsOwnIsOneOfThem();
};

namespace {

struct Message {
    QString source;
    QStringList translations;
    bool finished = true;
    bool plural = false;
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("message")) {
            messages.append(Message {});
            messages.last().plural = xml.attributes().hasAttribute(QLatin1String("numerus"));
        } else if (name == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            messages.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.last().plural)
                messages.last().translations.append(xml.readElementText());
        } else if (name == QLatin1String("numerusform")) {
            messages.last().translations.append(xml.readElementText());
        }
    }
    return messages;
}

/// The placeholders of a text, sorted: %1, %2, %n.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(L?\\d|n)"));
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

} // namespace

void tst_Translations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("Simplified Chinese") << QStringLiteral("papay_zh_CN.ts") << 600;
    QTest::newRow("Chinese of Hong Kong") << QStringLiteral("papay_zh_HK.ts") << 600;
    QTest::newRow("English plurals") << QStringLiteral("papay_en.ts") << 1;
}

void tst_Translations::everyTextIsTranslated()
{
    QFETCH(QString, file);
    QFETCH(int, atLeast);
    const auto messages = readMessages(QStringLiteral(PAPAY_TRANSLATIONS "/") + file);
    QCOMPARE_GE(messages.size(), atLeast);
    for (const Message &message : messages) {
        QVERIFY2(message.finished, qUtf8Printable(message.source));
        QVERIFY2(!message.translations.isEmpty(), qUtf8Printable(message.source));
        for (const QString &translation : message.translations) {
            QVERIFY2(!translation.trimmed().isEmpty(), qUtf8Printable(message.source));
            // A singular may leave its number out.
            if (!message.plural)
                QCOMPARE(placeholders(translation), placeholders(message.source));
        }
    }
}

/// The texts of Hong Kong in which `pattern` is found, with what was found.
static QStringList hongKongTextsWith(const QRegularExpression &pattern)
{
    QStringList found;
    for (const Message &message :
        readMessages(QStringLiteral(PAPAY_TRANSLATIONS "/papay_zh_HK.ts"))) {
        for (const QString &text : message.translations) {
            if (const auto match = pattern.match(text); match.hasMatch())
                found.append(match.captured() + QStringLiteral(": ") + text);
        }
    }
    return found;
}

/// simplified.txt: the characters of GB 2312 that `opencc -c s2t` changes and that Big5 does not
/// have, and those that Big5 has but texts like ours never need (与, 于, 机 …).
void tst_Translations::hongKongReadsNoSimplifiedCharacter()
{
    QFile file(QStringLiteral(SIMPLIFIED_CHARACTERS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString characters = QString::fromUtf8(file.readAll()).remove(u'\n');
    QCOMPARE_GE(characters.size(), 2000);
    const QStringList found = hongKongTextsWith(QRegularExpression(u'[' + characters + u']'));
    QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(u'\n')));
}

/// What a conversion of characters alone would leave.
void tst_Translations::hongKongReadsItsOwnWords_data()
{
    QTest::addColumn<QString>("mainland");
    const QStringList words = QStringLiteral(
        "默認 文件夾 服務器 剪貼板 粘貼 沙箱 模板 字段 字符 信息 設置 保存 數據 屏幕 搜索 導入 "
        "導出 口令 令牌 用户 說明文檔 驗籤 天后 “ ”")
                                  .split(u' ');
    for (const QString &word : words)
        QTest::newRow(qUtf8Printable(word)) << word;
}

void tst_Translations::hongKongReadsItsOwnWords()
{
    QFETCH(QString, mainland);
    const QStringList found
        = hongKongTextsWith(QRegularExpression(QRegularExpression::escape(mainland)));
    QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(u'\n')));
}

void tst_Translations::everyLanguageCanBeUsed_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("ownName");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("qts");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("English")
                             << QByteArray("en") << QStringLiteral("Unverified")
                             << QStringLiteral("Save All");
    QTest::newRow("Simplified Chinese")
        << QStringLiteral("zh_CN") << QStringLiteral("简体中文") << QByteArray("zh-CN")
        << QStringLiteral("未验签") << QStringLiteral("全部保存");
    QTest::newRow("Chinese of Hong Kong")
        << QStringLiteral("zh_HK") << QStringLiteral("繁體中文") << QByteArray("zh-HK")
        << QStringLiteral("未驗簽") << QStringLiteral("全部儲存");
    QCOMPARE(words::Languages::available().size(), 3);
}

void tst_Translations::everyLanguageCanBeUsed()
{
    QFETCH(QString, language);
    QVERIFY(words::Languages::available().contains(language));
    words::Languages languages;
    QVERIFY(languages.use(language));
    QCOMPARE(languages.current(), language);
    QCOMPARE(QLocale().name(), QLocale(language).name());
    QTEST(words::Languages::ownName(language), "ownName");
    QTEST(words::Languages::acceptLanguage(language), "asked");
    QTEST(QCoreApplication::translate("Outcomes", "Unverified"), "ours");
    QTEST(QCoreApplication::translate("QPlatformTheme", "Save All"), "qts");
}

void tst_Translations::anUnknownLanguageChangesNothing()
{
    words::Languages languages;
    QVERIFY(languages.use(QStringLiteral("zh_HK")));
    QVERIFY(!languages.use(QStringLiteral("xx")));
    QCOMPARE(languages.current(), QStringLiteral("zh_HK"));
    QCOMPARE(QCoreApplication::translate("Outcomes", "Unverified"), QStringLiteral("未驗簽"));
}

void tst_Translations::datesAndNumbersAreHongKongs()
{
    words::Languages languages;
    QVERIFY(languages.use(QStringLiteral("zh_HK")));
    const QLocale locale;
    QCOMPARE(locale.territory(), QLocale::HongKong);
    QCOMPARE(locale.script(), QLocale::TraditionalHanScript);
    const QDateTime time(QDate(2026, 3, 7), QTime(13, 5));
    QCOMPARE(locale.toString(time, QLocale::ShortFormat), QStringLiteral("7/3/2026 下午1:05"));
    QCOMPARE(words::dayText(time), QStringLiteral("2026年3月7日"));
    QCOMPARE(locale.toString(1234567), QStringLiteral("1,234,567"));
}

void tst_Translations::aSystemLanguageIsChosen_data()
{
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QString>("choice");
    const auto row = [](const char *name, const char *tags, const char *choice) {
        QTest::newRow(name) << QString::fromLatin1(tags) << QString::fromLatin1(choice);
    };
    row("Hong Kong", "zh-HK zh-Hant-HK", "zh_HK");
    row("Macao", "zh_MO", "zh_HK");
    row("Taiwan", "zh-TW", "zh_HK");
    row("Traditional without a place", "zh-Hant", "zh_HK");
    row("Traditional in Malaysia", "zh-Hant-MY", "zh_HK");
    row("Cantonese", "yue-HK", "zh_HK");
    row("China", "zh-CN zh-Hans-CN zh", "zh_CN");
    row("Singapore", "zh_SG", "zh_CN");
    row("Chinese and no more", "zh", "zh_CN");
    row("Simplified in Hong Kong", "zh-Hans-HK", "zh_CN");
    row("Simplified Cantonese", "yue-Hans-CN", "zh_CN");
    row("English in Hong Kong", "en-HK en-Latn-HK", "en");
    row("English before Chinese", "en-HK zh-HK", "en");
    row("German, then Taiwan's", "de-DE de zh-TW", "zh_HK");
    row("German only", "de-DE", "en");
    row("a language that only begins like Chinese", "zha-CN", "en");
    row("none, as in the C locale", "C", "en");
}

void tst_Translations::aSystemLanguageIsChosen()
{
    QFETCH(QString, tags);
    QTEST(words::Languages::choiceFor(tags.split(u' ')), "choice");
}

void tst_Translations::theSystemsOwnIsOneOfThem()
{
    QVERIFY(words::Languages::available().contains(words::Languages::systemChoice()));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
