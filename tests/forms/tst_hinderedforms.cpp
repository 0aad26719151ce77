#include "forms/samples.h"
#include "support/warnings.h"

#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using forms::Drafts;
using forms::Templates;
using samples::aProfile;
using samples::said;

/// Disks that are full, folders that may not be written to: it is said, and nothing is lost.
class TestHinderedForms final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aFullDisk();
    void aFileThatMayNotGrow();
    void aFolderThatMayNotBeWrittenTo();
    void theNextSaveWritesWhatCouldNotBeWritten();
    void changesThatWaitForAnotherConsoleAreWrittenTogether();

private:
    [[nodiscard]] QStringList run(const QString &program, const QStringList &arguments) const;
    void expectLoss(const QStringList &lines) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

/// What the child says when nothing can be written: it knows all the same what was asked for.
static QStringList failures()
{
    return { u"draft: failed"_s, u"known draft: 7"_s, u"template: failed"_s,
        u"known templates: new old"_s };
}

void TestHinderedForms::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    const QString data = m_dir->filePath(u"data"_s);
    Drafts drafts(data);
    QVERIFY(drafts.save(aProfile, samples::draft(1)).result());
    Templates templates(data);
    QVERIFY(templates.save(aProfile, samples::namedTemplate(u"old"_s)).result());
}

QStringList TestHinderedForms::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return { process.errorString() };
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

/// Nothing was written, and what was there is there.
void TestHinderedForms::expectLoss(const QStringList &lines) const
{
    QCOMPARE(lines, failures());
    const QString data = m_dir->filePath(u"data"_s);
    QCOMPARE(samples::numberOf(Drafts(data).load(aProfile)), 1);
    Templates templates(data);
    QCOMPARE(samples::names(templates.of(aProfile)), QStringList(u"old"_s));
}

void TestHinderedForms::aFullDisk()
{
    // In a mount namespace of its own, so that the mount goes with it. What was there is copied in,
    // read back, and the rest filled up.
    const QString script
        = u"mount -t tmpfs -o size=2m,mode=0700 papay \"$2\" && cp -a \"$1\" \"$2\" || exit 99; "
          "! head -c 9m /dev/zero 2>/dev/null >\"$2/filler\"; \"$0\" \"$2/data\" try || exit; "
          "cp -a \"$2/data/drafts\" \"$2/data/templates\" \"$1\""_s;
    QStringList arguments { u"--mount"_s };
    if (::geteuid() != 0)
        arguments << u"--user"_s << u"--map-root-user"_s;
    const QTemporaryDir mount;
    const QStringList lines = run(u"unshare"_s,
        arguments
            + QStringList { u"sh"_s, u"-c"_s, script, QStringLiteral(FORMS_WRITER),
                m_dir->filePath(u"data"_s), mount.path() });
    if (lines.size() == 1) {
        qInfo("no mounting here: the full disk is a file that may not grow only");
        aFileThatMayNotGrow();
        return;
    }
    expectLoss(lines);
}

void TestHinderedForms::aFileThatMayNotGrow()
{
    expectLoss(run(QStringLiteral(FORMS_WRITER), { m_dir->filePath(u"data"_s), u"limited"_s }));
}

void TestHinderedForms::aFolderThatMayNotBeWrittenTo()
{
    // Root may write everywhere, so it lets nobody try.
    const QString program = m_dir->filePath(u"console"_s);
    QVERIFY(QFile::copy(QStringLiteral(FORMS_WRITER), program));
    QStringList command { program, m_dir->filePath(u"data"_s), u"try"_s };
    const passwd *nobody = ::getpwnam("nobody");
    const auto give = [&](const QString &path, mode_t mode) {
        const QByteArray name = QFile::encodeName(path);
        if (::geteuid() == 0)
            QVERIFY(::chown(name.constData(), nobody->pw_uid, nobody->pw_gid) == 0);
        QVERIFY(::chmod(name.constData(), mode) == 0);
    };
    if (::geteuid() == 0)
        command = QStringList { u"runuser"_s, u"-u"_s, u"nobody"_s, u"--"_s } + command;
    give(m_dir->path(), 0755);
    give(program, 0755);
    give(m_dir->filePath(u"data"_s), 0755);
    for (const QString &room : { u"data/drafts"_s, u"data/templates"_s }) {
        give(m_dir->filePath(room + u'/' + aProfile + u".json"), 0600);
        give(m_dir->filePath(room), 0500);
    }
    const QStringList lines = run(command.first(), command.mid(1));
    for (const QString &room : { u"data/drafts"_s, u"data/templates"_s })
        give(m_dir->filePath(room), 0700); // for the one who clears up
    expectLoss(lines);
}

void TestHinderedForms::theNextSaveWritesWhatCouldNotBeWritten()
{
    const QString data = m_dir->filePath(u"data"_s);
    const QString folder = data + u"/templates";
    Templates templates(data);
    QCOMPARE(samples::names(templates.of(aProfile)), QStringList(u"old"_s));
    QVERIFY(QDir().rename(folder, folder + u".away"));
    QFile inTheWay(folder);
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    const auto failed = templates.save(aProfile, samples::namedTemplate(u"first"_s)).result();
    QVERIFY(!failed);
    QCOMPARE(failed.error().path, QString(folder + u'/' + aProfile + u".json"));
    QVERIFY(!failed.error().diagnostic.isEmpty());
    QVERIFY(inTheWay.remove() && QDir().rename(folder + u".away", folder));
    QCOMPARE(said(templates.save(aProfile, samples::namedTemplate(u"second"_s)).result()), u"ok"_s);
    Templates again(data);
    QCOMPARE(
        samples::names(again.of(aProfile)), QStringList({ u"second"_s, u"first"_s, u"old"_s }));
}

void TestHinderedForms::changesThatWaitForAnotherConsoleAreWrittenTogether()
{
    const QString data = m_dir->filePath(u"data"_s);
    QLockFile other(data + u"/templates/" + aProfile + u".json.lock");
    QVERIFY(other.lock());
    Templates templates(data);
    QList<QFuture<forms::WriteResult>> saves;
    for (int number = 0; number < 50; ++number)
        saves.append(templates.save(aProfile, samples::namedTemplate(QString::number(number))));
    Templates unwritten(data);
    QCOMPARE(samples::names(unwritten.of(aProfile)), QStringList(u"old"_s));
    other.unlock();
    for (const auto &each : std::as_const(saves))
        QCOMPARE(said(each.result()), u"ok"_s);
    Templates again(data);
    QCOMPARE(again.of(aProfile).size(), 51);
}

QTEST_GUILESS_MAIN(TestHinderedForms)
#include "tst_hinderedforms.moc"
