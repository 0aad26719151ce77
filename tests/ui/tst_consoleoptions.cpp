#include "profile/profiles.h"
#include "support/warnings.h"
#include "ui/commandline.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

/// The options of papay-console.
class tst_ConsoleOptions : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void whatIsAskedForIsRead();
    void withoutOptionsEverythingIsUsual();
    void everyLanguageIsTaken_data();
    void everyLanguageIsTaken();
    void anUnknownLanguageIsToldWhichThereAre();
    void whatCannotBeDoneIsSaid_data();
    void whatCannotBeDoneIsSaid();
    void aProfileIsFoundByItsName();
    void anUnknownProfileIsToldWhichThereAre();
    void helpNamesEveryOption();
};

static ui::CommandLine read(const QStringList &options)
{
    return ui::readCommandLine(QStringList { QStringLiteral("papay-console") } + options);
}

void tst_ConsoleOptions::whatIsAskedForIsRead()
{
    const auto line = read({ QStringLiteral("--data-dir"), QStringLiteral("here"),
        QStringLiteral("--lang=zh_CN"), QStringLiteral("--profile"), QStringLiteral("sandbox") });
    QVERIFY2(line.printed.isEmpty(), qPrintable(line.printed));
    QCOMPARE(line.dataDir, QDir::current().absoluteFilePath(QStringLiteral("here")));
    QCOMPARE(line.language, QStringLiteral("zh_CN"));
}

void tst_ConsoleOptions::withoutOptionsEverythingIsUsual()
{
    const auto line = read({});
    QVERIFY(line.printed.isEmpty());
    QVERIFY(QDir::isAbsolutePath(line.dataDir));
    QVERIFY(line.language.isEmpty());
}

void tst_ConsoleOptions::everyLanguageIsTaken_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Simplified Chinese") << QStringLiteral("zh_CN");
    QTest::newRow("Chinese of Hong Kong") << QStringLiteral("zh_HK");
}

void tst_ConsoleOptions::everyLanguageIsTaken()
{
    QFETCH(QString, language);
    const auto line = read({ QStringLiteral("--lang"), language });
    QVERIFY2(line.printed.isEmpty(), qPrintable(line.printed));
    QCOMPARE(line.language, language);
}

void tst_ConsoleOptions::anUnknownLanguageIsToldWhichThereAre()
{
    const auto line = read({ QStringLiteral("--lang=zh_TW") });
    QCOMPARE(line.exitStatus, 2);
    QVERIFY2(line.printed.contains(QStringLiteral("en, zh_CN, zh_HK")), qPrintable(line.printed));
}

void tst_ConsoleOptions::whatCannotBeDoneIsSaid_data()
{
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char *name, const char *option) {
        QTest::newRow(name) << QStringList { QString::fromLatin1(option) };
    };
    row("an unknown option", "--fast");
    row("an unknown language", "--lang=xx");
    row("an empty language", "--lang=");
    row("an unknown profile", "--profile=nobody");
    row("a word too many", "demo");
}

void tst_ConsoleOptions::whatCannotBeDoneIsSaid()
{
    QFETCH(QStringList, options);
    const auto line = read(options);
    QVERIFY(!line.printed.isEmpty());
    QCOMPARE(line.exitStatus, 2);
}

/// A data folder with a profile of that name; answers with its id.
static QString makeProfile(const QTemporaryDir &folder, const QString &name)
{
    profile::Profiles profiles(folder.path());
    profile::Profile profile = profile::sandboxProfile();
    profile.id.clear();
    profile.name = name;
    auto saved = profiles.save(profile);
    saved.waitForFinished();
    if (!saved.result())
        qFatal("The profile was not saved.");
    return saved.result()->id;
}

void tst_ConsoleOptions::aProfileIsFoundByItsName()
{
    const QTemporaryDir folder;
    const QString id = makeProfile(folder, QStringLiteral("香港 Shop"));
    const auto line = read({ QStringLiteral("--data-dir"), folder.path(),
        QStringLiteral("--profile"), QStringLiteral("香港 SHOP") });
    QVERIFY2(line.printed.isEmpty(), qPrintable(line.printed));
    QCOMPARE(line.profileId, id);
    QCOMPARE(read({ QStringLiteral("--profile=sandbox") }).profileId, QStringLiteral("sandbox"));
    QVERIFY(read({}).profileId.isEmpty());
}

void tst_ConsoleOptions::anUnknownProfileIsToldWhichThereAre()
{
    const QTemporaryDir folder;
    makeProfile(folder, QStringLiteral("Shop HK"));
    const auto line = read({ QStringLiteral("--data-dir"), folder.path(),
        QStringLiteral("--profile"), QStringLiteral("Shop") });
    QCOMPARE(line.exitStatus, 2);
    for (const char *name : { "“Shop”", "sandbox", "Shop HK" })
        QVERIFY2(line.printed.contains(QString::fromUtf8(name)), qPrintable(line.printed));
}

void tst_ConsoleOptions::helpNamesEveryOption()
{
    const auto line = read({ QStringLiteral("--help") });
    QCOMPARE(line.exitStatus, 0);
    for (const char *option :
        { "--data-dir", "--profile", "--lang", "--help", "--version", "en|zh_CN|zh_HK" })
        QVERIFY2(line.printed.contains(QLatin1String(option)), option);
    QCOMPARE(read({ QStringLiteral("--version") }).exitStatus, 0);
}

QTEST_GUILESS_MAIN(tst_ConsoleOptions)
#include "tst_consoleoptions.moc"
