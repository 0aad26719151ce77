#include "forms/drafts.h"
#include "forms/samples.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using contract::Field;
using forms::Draft;
using forms::Drafts;
using samples::anotherProfile;
using samples::aProfile;
using samples::said;

/// What was typed comes back, whatever it was.
class TestDrafts final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anyTextComesBack_data();
    void anyTextComesBack();
    void everyFieldComesBack();
    void anEmptyFormComesBackEmpty();
    void profilesHaveDraftsOfTheirOwn();
    void aRemovedDraftIsGone();
    void whatIsNotWrittenYetCounts();
    void whatWasAskedForIsFinishedFirst();
    void savesThatPileUpAreWrittenAsOne();
    void nobodyElseMayRead();
    void aProfileIdIsNoPath_data();
    void aProfileIdIsNoPath();
    void twoConsolesLeaveOneOfTheirDrafts();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDrafts::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestDrafts::anyTextComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"12535"_s;
    QTest::newRow("Chinese") << u"张三（香港）有限公司"_s;
    QTest::newRow("emoji of several code points") << u"👨‍👩‍👧 😀 🇭🇰"_s;
    QTest::newRow("a lone high surrogate") << QString(u'a' + QString(QChar(0xd83d)) + u'b');
    QTest::newRow("a lone low surrogate") << QString(QChar(0xde00));
    QTest::newRow("surrogates in the wrong order")
        << QString(QString(QChar(0xde00)) + QChar(0xd83d));
    QTest::newRow("a NUL inside") << QString(u'a' + QString(QChar(0)) + u'b');
    QTest::newRow("control characters and line ends") << u"\t\r\n\x1b\x7f\u2028"_s;
    QTest::newRow("quotes and backslashes") << QString(uR"("\/'{}\u0041)"_s + u'"');
    QTest::newRow("no character and the last one")
        << QString(QString(QChar(0xffff)) + QString::fromUcs4(U"\U0010ffff", 1));
    QTest::newRow("a byte order mark") << QString(QChar(0xfeff));
    QTest::newRow("a book") << QString(200'000, u'书');
}

void TestDrafts::anyTextComesBack()
{
    QFETCH(QString, text);
    Draft draft { {}, 1 };
    draft.request.set(Field::UserDisplayName, text);
    {
        Drafts drafts(m_dir->path());
        QCOMPARE(said(drafts.save(aProfile, draft).result()), u"ok"_s);
    }
    const auto loaded = Drafts(m_dir->path()).load(aProfile);
    QVERIFY(loaded);
    QCOMPARE(loaded->request.value(Field::UserDisplayName), text);
    QVERIFY(*loaded == draft);
}

void TestDrafts::everyFieldComesBack()
{
    Draft draft { {}, 1763871000123 };
    for (const Field field : contract::allFields)
        draft.request.set(field, QString(contract::apiName(field)) + u" 值");
    {
        Drafts drafts(m_dir->path());
        QCOMPARE(said(drafts.save(u"sandbox"_s, draft).result()), u"ok"_s);
    }
    QVERIFY(Drafts(m_dir->path()).load(u"sandbox"_s) == draft);
}

void TestDrafts::anEmptyFormComesBackEmpty()
{
    {
        Drafts drafts(m_dir->path());
        QVERIFY(!drafts.load(aProfile));
        QVERIFY(drafts.save(aProfile, samples::draft(1)).result());
        QVERIFY(drafts.save(aProfile, Draft {}).result());
    }
    QVERIFY(Drafts(m_dir->path()).load(aProfile) == Draft {});
}

void TestDrafts::profilesHaveDraftsOfTheirOwn()
{
    Drafts drafts(m_dir->path());
    QVERIFY(drafts.save(aProfile, samples::draft(1)).result());
    QVERIFY(drafts.save(anotherProfile, samples::draft(2)).result());
    QCOMPARE(samples::numberOf(drafts.load(aProfile)), 1);
    QCOMPARE(samples::numberOf(drafts.load(anotherProfile)), 2);
    QVERIFY(!drafts.load(u"sandbox"_s));
}

void TestDrafts::aRemovedDraftIsGone()
{
    Drafts drafts(m_dir->path());
    QCOMPARE(said(drafts.remove(aProfile).result()), u"ok"_s); // there is none
    QVERIFY(drafts.save(aProfile, samples::draft(1)).result());
    QCOMPARE(said(drafts.remove(aProfile).result()), u"ok"_s);
    QVERIFY(!drafts.load(aProfile));
    QVERIFY(!Drafts(m_dir->path()).load(aProfile));
    QCOMPARE(QDir(m_dir->filePath(u"drafts"_s)).entryList(QDir::Files), QStringList());
}

void TestDrafts::whatIsNotWrittenYetCounts()
{
    Drafts drafts(m_dir->path());
    Draft large { {}, 1 };
    large.request.set(Field::Openid, QString(4'000'000, u'书'));
    const auto slow = drafts.save(anotherProfile, large);
    const auto first = drafts.save(aProfile, samples::draft(1));
    QCOMPARE(samples::numberOf(drafts.load(aProfile)), 1);
    const auto second = drafts.save(aProfile, samples::draft(2));
    QCOMPARE(samples::numberOf(drafts.load(aProfile)), 2);
    const auto gone = drafts.remove(aProfile);
    QVERIFY(!drafts.load(aProfile));
    QVERIFY2(!gone.isFinished(), "the disk was too fast for this test");
    for (const auto &each : { slow, first, second, gone })
        QCOMPARE(said(each.result()), u"ok"_s);
    QVERIFY(!drafts.load(aProfile));
}

void TestDrafts::whatWasAskedForIsFinishedFirst()
{
    {
        Drafts drafts(m_dir->path());
        for (int number = 1; number <= 20; ++number)
            static_cast<void>(drafts.save(aProfile, samples::draft(number)));
    }
    QCOMPARE(samples::numberOf(Drafts(m_dir->path()).load(aProfile)), 20);
}

/// How often a file of that name was moved into place since it was made.
class Moves final
{
public:
    explicit Moves(const QString &folder)
        : m_watch(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        ::inotify_add_watch(m_watch, QFile::encodeName(folder).constData(), IN_MOVED_TO);
    }
    ~Moves() { ::close(m_watch); }
    Q_DISABLE_COPY_MOVE(Moves)

    [[nodiscard]] int of(const QByteArray &file) const
    {
        int count = 0;
        alignas(inotify_event) std::array<char, 65536> events {};
        const auto size = ::read(m_watch, events.data(), events.size());
        for (ssize_t at = 0; at < size;) {
            const auto *event = reinterpret_cast<const inotify_event *>(&events[size_t(at)]);
            count += file == event->name ? 1 : 0;
            at += ssize_t(sizeof(inotify_event) + event->len);
        }
        return count;
    }

private:
    const int m_watch;
};

void TestDrafts::savesThatPileUpAreWrittenAsOne()
{
    Drafts drafts(m_dir->path());
    QVERIFY(drafts.save(aProfile, samples::draft(1)).result());
    const Moves moves(m_dir->filePath(u"drafts"_s));
    Draft large { {}, 1 };
    large.request.set(Field::Openid, QString(4'000'000, u'书'));
    auto slow = drafts.save(anotherProfile, large); // for tens of milliseconds
    QList<QFuture<forms::WriteResult>> saves;
    for (int number = 2; number <= 100; ++number)
        saves.append(drafts.save(aProfile, samples::draft(number)));
    QVERIFY(slow.result());
    for (const auto &each : std::as_const(saves))
        QCOMPARE(said(each.result()), u"ok"_s);
    QCOMPARE(moves.of(aProfile.toLatin1() + ".json"), 1);
    QCOMPARE(samples::numberOf(Drafts(m_dir->path()).load(aProfile)), 100);
}

static int modeOf(const QString &path)
{
    struct stat status {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

void TestDrafts::nobodyElseMayRead()
{
    const QString folder = m_dir->filePath(u"drafts"_s);
    const QString file = folder + u'/' + aProfile + u".json";
    const mode_t before = ::umask(0);
    {
        Drafts drafts(m_dir->path());
        QVERIFY(drafts.save(aProfile, samples::draft(1)).result());
    }
    ::umask(before);
    QCOMPARE(modeOf(folder), 0700);
    QCOMPARE(modeOf(file), 0600);
    // As a careless copy leaves them.
    QVERIFY(::chmod(QFile::encodeName(folder).constData(), 0755) == 0);
    QVERIFY(::chmod(QFile::encodeName(file).constData(), 0644) == 0);
    {
        Drafts drafts(m_dir->path());
        QVERIFY(drafts.save(aProfile, samples::draft(2)).result());
    }
    QCOMPARE(modeOf(folder), 0700);
    QCOMPARE(modeOf(file), 0600);
}

void TestDrafts::aProfileIdIsNoPath_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("nothing") << QString();
    QTest::newRow("the folder above") << u".."_s;
    QTest::newRow("a file above") << u"../settings"_s;
    QTest::newRow("an absolute path") << u"/tmp/papay-draft"_s;
    QTest::newRow("a folder below") << u"a/b"_s;
    QTest::newRow("a hidden file") << u".hidden"_s;
    QTest::newRow("a NUL inside") << QString(u"sandbox"_s + QChar(0));
    QTest::newRow("Chinese") << u"沙箱"_s;
    QTest::newRow("longer than file names are") << QString(300, u'a');
}

void TestDrafts::aProfileIdIsNoPath()
{
    QFETCH(QString, id);
    const QString data = m_dir->filePath(u"data"_s);
    {
        Drafts drafts(data);
        const auto saved = drafts.save(id, samples::draft(1)).result();
        QVERIFY(!saved);
        QCOMPARE(saved.error().path, QString(data + u"/drafts"));
        QVERIFY(!drafts.remove(id).result());
    }
    QVERIFY(!Drafts(data).load(id));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden),
        QStringList());
}

void TestDrafts::twoConsolesLeaveOneOfTheirDrafts()
{
    {
        Drafts one(m_dir->path());
        Drafts other(m_dir->path());
        QList<QFuture<forms::WriteResult>> saves;
        for (int number = 1; number <= 200; number += 2)
            saves << one.save(aProfile, samples::draft(number))
                  << other.save(aProfile, samples::draft(number + 1));
        for (const auto &each : std::as_const(saves))
            QCOMPARE(said(each.result()), u"ok"_s);
        QCOMPARE(samples::numberOf(one.load(aProfile)), samples::numberOf(other.load(aProfile)));
    }
    const int last = samples::numberOf(Drafts(m_dir->path()).load(aProfile));
    QVERIFY2(last == 199 || last == 200, qPrintable(QString::number(last)));
    QCOMPARE(QDir(m_dir->filePath(u"drafts"_s)).entryList(QDir::Files),
        QStringList(aProfile + u".json"));
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
