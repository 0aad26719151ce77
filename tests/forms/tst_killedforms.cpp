#include "forms/samples.h"
#include "support/warnings.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using forms::Drafts;
using forms::Templates;
using samples::aProfile;

/// Consoles that are killed (SIGKILL) while they save: the file is one of the states they saved.
class TestKilledForms final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDraftIsWholeAndTheLastOrTheOneBefore();
    void templatesAreWholeAndNoLockStays();

private:
    static constexpr int rounds = 25;
    struct Said {
        int asked = 0;
        int saved = 0;
    };
    void killOne(const QString &what);

    std::unique_ptr<QTemporaryDir> m_dir;
    QRandomGenerator m_random { 20251123 };
    Said m_said;
};

void TestKilledForms::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

/// Kills a console some milliseconds after its first save; what it said last is in m_said.
void TestKilledForms::killOne(const QString &what)
{
    QProcess console;
    console.start(QStringLiteral(FORMS_WRITER), { m_dir->path(), what });
    QByteArray output;
    while (!output.contains("saved")) {
        QVERIFY(console.waitForReadyRead());
        output += console.readAllStandardOutput();
    }
    const QDeadlineTimer death(m_random.bounded(25), Qt::PreciseTimer);
    while (!death.hasExpired())
        console.waitForReadyRead(int(death.remainingTime()));
    console.kill();
    QVERIFY(console.waitForFinished());
    QCOMPARE(console.exitStatus(), QProcess::CrashExit);
    QCOMPARE(console.readAllStandardError(), QByteArray());
    output += console.readAllStandardOutput();
    output.truncate(output.lastIndexOf('\n') + 1);
    m_said = {};
    const auto lines = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        (line.startsWith("asked"_L1) ? m_said.asked : m_said.saved) = line.mid(6).toInt();
}

void TestKilledForms::aDraftIsWholeAndTheLastOrTheOneBefore()
{
    int inTheMiddle = 0;
    for (int round = 0; round < rounds; ++round) {
        killOne(u"drafts"_s);
        if (QTest::currentTestFailed())
            return;
        Drafts drafts(m_dir->path());
        const int found = samples::numberOf(drafts.load(aProfile));
        inTheMiddle += m_said.asked > m_said.saved ? 1 : 0;
        QVERIFY2(found >= m_said.saved, "what was saved is lost");
        QVERIFY2(found <= m_said.asked, "nobody asked for that");
        QVERIFY(drafts.save(aProfile, samples::draft(1)).result());
    }
    QVERIFY2(inTheMiddle > 0, "the kills never met a save");
    QVERIFY(!QFile::exists(m_dir->filePath(u"drafts/%1.json.damaged"_s.arg(aProfile))));
}

void TestKilledForms::templatesAreWholeAndNoLockStays()
{
    for (int round = 0; round < rounds; ++round) {
        killOne(u"templates"_s);
        if (QTest::currentTestFailed())
            return;
        Templates templates(m_dir->path());
        const QStringList found = samples::names(templates.of(aProfile));
        for (int number = 1; number <= m_said.saved; ++number)
            QVERIFY2(found.contains(QString::number(number)), "what was saved is lost");
        QElapsedTimer since;
        since.start();
        QVERIFY(templates.use(aProfile, u"1"_s).result()); // else nothing may be to write
        QVERIFY(templates.save(aProfile, samples::namedTemplate(u"after"_s)).result());
        QVERIFY2(!since.hasExpired(4000), "the lock of the dead console was waited for");
    }
}

QTEST_GUILESS_MAIN(TestKilledForms)
#include "tst_killedforms.moc"
