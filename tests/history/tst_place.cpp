#include "history/place.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <memory>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using history::PlaceSetting;
using history::readPlace;
using history::writePlace;

/// The setting that says where the history lies.
class TestPlace final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void isTheDataDirUntilAServerIsNamed();
    void keepsAServer_data();
    void keepsAServer();
    void goesBackToTheDataDir();
    void holdsNoSecretAndIsItsOwners();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void refusesALinkThatLeadsNowhere();
    void saysWhyItCannotBeWritten();

private:
    [[nodiscard]] QString file() const { return m_data->filePath(u"history.json"_s); }
    [[nodiscard]] PlaceSetting setting() const;
    void write(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_data;
};

void TestPlace::init()
{
    support::failOnWarnings();
    m_data = std::make_unique<QTemporaryDir>();
}

PlaceSetting TestPlace::setting() const
{
    PlaceSetting setting { .place = { .dataDir = m_data->path() } };
    history::Server server;
    server.host = u"db.example.hk"_s;
    server.port = 6432;
    server.database = u"签约历史"_s;
    server.user = u"desk \"1\""_s;
    server.rootCertificate = u"/etc/ssl/team.pem"_s;
    setting.place.server = server;
    setting.passwordInKeyRing = true;
    return setting;
}

void TestPlace::write(const QByteArray &bytes) const
{
    QFile file(this->file());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void TestPlace::isTheDataDirUntilAServerIsNamed()
{
    for (const QString &dataDir : { m_data->path(), m_data->filePath(u"not yet/made"_s) }) {
        const PlaceSetting read = readPlace(dataDir);
        QVERIFY(read.isReadable);
        QCOMPARE(read.place.dataDir, dataDir);
        QVERIFY(!read.place.server);
        QVERIFY(!read.passwordInKeyRing);
        QVERIFY(!QFile::exists(file())); // reading writes nothing
    }
}

void TestPlace::keepsAServer_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("inKeyRing");
    QTest::newRow("far away") << u"db.example.hk"_s << 65535 << u"/etc/ssl/team.pem"_s << true;
    QTest::newRow("over a unix socket") << u"/run/postgresql"_s << 5432 << QString() << false;
    QTest::newRow("an IPv6 address") << u"2001:db8::1"_s << 1 << QString() << true;
}

void TestPlace::keepsAServer()
{
    QFETCH(const QString, host);
    QFETCH(const int, port);
    QFETCH(const QString, authority);
    QFETCH(const bool, inKeyRing);
    PlaceSetting written = setting();
    written.place.server->host = host;
    written.place.server->port = quint16(port);
    written.place.server->rootCertificate = authority;
    written.passwordInKeyRing = inKeyRing;
    QVERIFY(writePlace(written));

    const PlaceSetting read = readPlace(m_data->path());
    QVERIFY(read.isReadable);
    QCOMPARE(read.place.dataDir, m_data->path());
    QVERIFY(read.place.server == written.place.server);
    QCOMPARE(read.passwordInKeyRing, inKeyRing);
    QVERIFY(!read.place.password);
}

void TestPlace::goesBackToTheDataDir()
{
    QVERIFY(writePlace(setting()));
    QVERIFY(writePlace({ .place = { .dataDir = m_data->path() } }));
    const PlaceSetting read = readPlace(m_data->path());
    QVERIFY(read.isReadable);
    QVERIFY(!read.place.server);
}

void TestPlace::holdsNoSecretAndIsItsOwners()
{
    PlaceSetting written = setting();
    written.place.password = std::make_shared<const base::Secret>(QByteArray("planted-口令"));
    const auto before = ::umask(0);
    const bool done = writePlace(written);
    ::umask(before);
    QVERIFY(done);
    QFile file(this->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(
        !content.contains("planted") && !content.contains(QByteArray("planted-口令").toBase64()));
    struct stat status {
    };
    QCOMPARE(::stat(QFile::encodeName(this->file()).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
    QCOMPARE(QDir(m_data->path()).entryList(QDir::Files), QStringList { u"history.json"_s });
}

void TestPlace::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto with = [](const char *server) -> QByteArray {
        return QByteArray(R"({"version":1,"server":)") + server + '}';
    };
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("half a file") << QByteArray(R"({"version":1,"server":{"host":"db",)");
    QTest::newRow("no version") << QByteArray("{}");
    QTest::newRow("a newer version") << QByteArray(R"({"version":2})");
    QTest::newRow("a server that is a text") << with(R"("db.example.hk")");
    QTest::newRow("no host") << with(R"({"port":5432,"database":"d","user":"u"})");
    QTest::newRow("no database") << with(R"({"host":"h","port":5432,"user":"u"})");
    QTest::newRow("no user") << with(R"({"host":"h","port":5432,"database":"d"})");
    QTest::newRow("no port") << with(R"({"host":"h","database":"d","user":"u"})");
    QTest::newRow("a port that is none")
        << with(R"({"host":"h","port":65536,"database":"d","user":"u"})");
}

/// It must never be taken for "on this computer": rows would go astray.
void TestPlace::refusesWhatItDoesNotUnderstand()
{
    QFETCH(const QByteArray, content);
    write(content);
    const PlaceSetting read = readPlace(m_data->path());
    QVERIFY(!read.isReadable);
    QVERIFY(!read.place.server);
    QCOMPARE(read.place.dataDir, m_data->path());
}

void TestPlace::refusesALinkThatLeadsNowhere()
{
    QVERIFY(QFile::link(m_data->filePath(u"gone"_s), file()));
    QVERIFY(!readPlace(m_data->path()).isReadable);
}

void TestPlace::saysWhyItCannotBeWritten()
{
    QVERIFY(QDir(m_data->path()).mkdir(u"history.json"_s));
    errno = 0;
    QVERIFY(!writePlace(setting()));
    QCOMPARE(errno, EISDIR);
    QVERIFY(!readPlace(m_data->path()).isReadable);
    QCOMPARE(QDir(m_data->path()).entryList(QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(TestPlace)

#include "tst_place.moc"
