#include "papayctl.h"
#include "scene.h"
#include "support/warnings.h"

#include <QDate>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using clitest::papayctl;
using clitest::Ran;
using clitest::Scene;

/// What papayctl chooses out of the history, and hands on.
class TestCliHistory final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void filtersChooseRows_data();
    void filtersChooseRows();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();
    void anExportGoesToAnotherConsole();
    void anExportThatCannotBeWritten();
    void aFileThatIsNoExport();
    void maskedShowsNobody();
    void theBundleIsForSupport();
    void nobodyReadsTheOutput();

private:
    [[nodiscard]] Ran run(const QStringList &arguments) const
    {
        return papayctl(m_scene->in(QStringList { u"history"_s } + arguments));
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(m_scene->dataFile(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<Scene> m_scene;
};

void TestCliHistory::initTestCase() { m_scene = std::make_unique<Scene>(); }

/// Two attempts that nobody answers, in the sandbox's environment.
void TestCliHistory::init()
{
    support::failOnWarnings();
    m_scene->startAnew();
    for (const QString &code : { u"first"_s, u"second"_s }) {
        const QStringList own { u"out_contract_code="_s + code,
            u"plan_id="_s + (code == u"first"_s ? u"11111"_s : u"22222"_s) };
        QCOMPARE(
            papayctl(m_scene->credentials(u"http://127.0.0.1:9/"_s) + clitest::goodFields() + own)
                .exitStatus,
            4);
    }
}

void TestCliHistory::filtersChooseRows_data()
{
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const QString tomorrow = QDate::currentDate().addDays(1).toString(Qt::ISODate);
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << QStringList() << 2;
    QTest::newRow("a plan") << QStringList { u"--plan"_s, u"11111"_s } << 1;
    QTest::newRow("the sandbox") << QStringList { u"--environment"_s, u"sandbox"_s } << 2;
    QTest::newRow("live") << QStringList { u"--environment"_s, u"live"_s } << 0;
    QTest::newRow("since tomorrow") << QStringList { u"--since"_s, tomorrow } << 0;
    QTest::newRow("until today, which counts") << QStringList { u"--until"_s, today } << 2;
    QTest::newRow("until a time long ago")
        << QStringList { u"--until"_s, u"2020-01-01T00:00:00+08:00"_s } << 0;
    QTest::newRow("either of two outcomes")
        << QStringList { u"--outcome"_s, u"verified"_s, u"--outcome"_s, u"unreachable"_s } << 2;
    QTest::newRow("all at once") << QStringList { u"--search"_s, u"SECOND"_s, u"--plan"_s,
        u"22222"_s, u"--since"_s, u"2020-01-01"_s }
                                 << 1;
}

void TestCliHistory::filtersChooseRows()
{
    QFETCH(QStringList, arguments);
    const Ran ran = run(arguments);
    QCOMPARE(ran.exitStatus, 0);
    QTEST(int(ran.lines().size()), "rows");
}

void TestCliHistory::wrongWordsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto add
        = [](const char *what, const QStringList &arguments) { QTest::newRow(what) << arguments; };
    add("an environment that there is not", { u"--environment"_s, u"prod"_s });
    add("a time that is none", { u"--since"_s, u"yesterday"_s });
    add("a day that is none", { u"--until"_s, u"2025-02-30"_s });
    add("a profile that nobody used", { u"--profile"_s, u"nobody"_s });
    add("an action that there is not", { u"delete"_s, u"x"_s });
    add("an export without a file", { u"export"_s });
    add("an empty file name", { u"export"_s, u""_s });
    add("a format of lists", { u"export"_s, u"x"_s, u"--format"_s, u"json"_s });
    add("a format of exports", { u"--format"_s, u"excel"_s });
    add("an import with a filter", { u"import"_s, u"x"_s, u"--plan"_s, u"1"_s });
    add("an attempt that there is not", { u"bundle"_s, u"0199f0a0"_s });
}

void TestCliHistory::wrongWordsAreRefused()
{
    QFETCH(QStringList, arguments);
    const Ran ran = run(arguments);
    QCOMPARE(ran.exitStatus, 2);
    QVERIFY(ran.line().contains(u"error"_s));
    QVERIFY(!ran.words.isEmpty());
}

void TestCliHistory::anExportGoesToAnotherConsole()
{
    const QString file = m_scene->dataFile(u"out.jsonl"_s);
    const Ran exported = run({ u"export"_s, file });
    QCOMPARE(exported.exitStatus, 0);
    QCOMPARE(exported.line()[u"exported"_s].toInt(), 2);
    QCOMPARE(exported.line()[u"file"_s].toString(), file);
    const Ran some = run({ u"export"_s, m_scene->dataFile(u"one.csv"_s), u"--format"_s, u"excel"_s,
        u"--plan"_s, u"11111"_s });
    QCOMPARE(some.line()[u"exported"_s].toInt(), 1);
    QVERIFY(content(u"one.csv"_s).startsWith("\xef\xbb\xbf"));
    const QString other = m_scene->dataFile(u"other"_s);
    const QStringList import { u"history"_s, u"import"_s, file, u"--data-dir"_s, other };
    const Ran imported = papayctl(import);
    QCOMPARE(imported.exitStatus, 0);
    QCOMPARE(imported.line()[u"added"_s].toInt(), 2);
    QCOMPARE(papayctl(import).line()[u"known"_s].toInt(), 2);
    const QStringList list { u"history"_s, u"--data-dir"_s, other };
    QCOMPARE(papayctl(list).output, run({}).output);
}

void TestCliHistory::anExportThatCannotBeWritten()
{
    const Ran ran = run({ u"export"_s, m_scene->dataFile(u"nowhere/out.csv"_s) });
    QCOMPARE(ran.exitStatus, 2);
    QCOMPARE(ran.line()[u"error"_s].toString(), u"export_not_writable"_s);
}

void TestCliHistory::aFileThatIsNoExport()
{
    QFile file(m_scene->dataFile(u"in.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("hello\n") > 0);
    file.close();
    const Ran ran = run({ u"import"_s, file.fileName() });
    QCOMPARE(ran.exitStatus, 2);
    QCOMPARE(ran.line()[u"error"_s].toString(), u"import_nothing"_s);
    const Ran missing = run({ u"import"_s, m_scene->dataFile(u"nowhere"_s) });
    QCOMPARE(missing.line()[u"error"_s].toString(), u"import_not_readable"_s);
}

void TestCliHistory::maskedShowsNobody()
{
    QCOMPARE(run({ u"export"_s, m_scene->dataFile(u"out.csv"_s), u"--masked"_s }).exitStatus, 0);
    QVERIFY(run({ u"export"_s, m_scene->dataFile(u"all.csv"_s) }).exitStatus == 0);
    QVERIFY(content(u"all.csv"_s).contains("张三"));
    QVERIFY(!content(u"out.csv"_s).contains("张三"));
    QVERIFY(content(u"out.csv"_s).contains("张*"));
    QCOMPARE(run({ u"--masked"_s }).exitStatus, 0);
}

void TestCliHistory::theBundleIsForSupport()
{
    const QString attempt = m_scene->history().first()[u"attempt"_s].toString();
    const Ran ran = run({ u"bundle"_s, attempt });
    QCOMPARE(ran.exitStatus, 0);
    QVERIFY(ran.output.startsWith("# "));
    QVERIFY(ran.output.contains(attempt.toLatin1()));
    QVERIFY(ran.output.contains("未送达"));
    QVERIFY(!ran.output.contains("张三"));
}

/// A closed standard output takes nobody's file: what is printed goes nowhere.
void TestCliHistory::nobodyReadsTheOutput()
{
    const QString script = u"\"$0\" history export \"$1/out.jsonl\" --data-dir \"$1\" >&- 2>&-"_s;
    QProcess shell;
    shell.setProcessEnvironment(clitest::environment());
    shell.start(u"sh"_s, { u"-c"_s, script, clitest::program(), m_scene->dataDir() });
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    const QByteArray file = content(u"out.jsonl"_s);
    QCOMPARE(file.count('\n'), 2);
    QVERIFY(!file.contains("\"exported\""));
    QCOMPARE(m_scene->history().size(), 2);
}

QTEST_GUILESS_MAIN(TestCliHistory)
#include "tst_clihistory.moc"
