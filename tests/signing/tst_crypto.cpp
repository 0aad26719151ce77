#include "signing/crypto.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

class TestCrypto final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }

    void isUsable()
    {
        const signing::Crypto crypto;
        QVERIFY(signing::Crypto::isUsable());
    }

    void aSecondLifeIsUsableToo()
    {
        {
            const signing::Crypto first;
            QVERIFY(signing::Crypto::isUsable());
        }
        const signing::Crypto second;
        QVERIFY(signing::Crypto::isUsable());
    }

    void anInstalledProgramFindsItsPlugins_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("found");
        QTest::newRow("beside the program") << QStringLiteral("lib/papay-console/crypto") << true;
        QTest::newRow("a folder of that name without plugins")
            << QStringLiteral("lib/papay-console") << false;
    }
    void anInstalledProgramFindsItsPlugins()
    {
        QFETCH(QString, folder);
        QFETCH(bool, found);
        const QTemporaryDir prefix;
        QVERIFY(QDir(prefix.path()).mkpath(QStringLiteral("bin")));
        QVERIFY(QDir(prefix.path()).mkpath(folder));
        const QString program = prefix.filePath(QStringLiteral("bin/program"));
        QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), program));

        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PRINT_PLUGIN_PATH"), QStringLiteral("1"));
        environment.remove(QStringLiteral("QCA_PLUGIN_PATH"));
        process.setProcessEnvironment(environment);
        process.start(program, QStringList());
        QVERIFY(process.waitForFinished());
        const QString expected
            = QDir(prefix.path()).canonicalPath() + QStringLiteral("/lib/papay-console");
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), found ? expected : QString());
    }
};

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsSet("PRINT_PLUGIN_PATH")) {
        const signing::Crypto crypto;
        std::fputs(qgetenv("QCA_PLUGIN_PATH").constData(), stdout);
        return 0;
    }
    QCoreApplication application(argc, argv);
    TestCrypto test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crypto.moc"
