#include "support/warnings.h"
#include "words/languages.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

/// House-style guard 41b: every text is translated, with the same %1 and %n.
class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void everyLanguageCanBeUsed();
    void aSystemLanguageIsChosen();
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
    QTest::newRow("Simplified Chinese") << QStringLiteral("papay_zh_CN.ts") << 100;
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

void tst_Translations::everyLanguageCanBeUsed()
{
    words::Languages languages;
    for (const QString &language : words::Languages::available()) {
        QVERIFY2(languages.use(language), qPrintable(language));
        QCOMPARE(languages.current(), language);
    }
    QVERIFY(!languages.use(QStringLiteral("xx")));
    QCOMPARE(languages.current(), words::Languages::available().last());
    QCOMPARE(QCoreApplication::translate("Outcomes", "Refused"), QStringLiteral("被拒"));
}

void tst_Translations::aSystemLanguageIsChosen()
{
    QVERIFY(words::Languages::available().contains(words::Languages::systemChoice()));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
