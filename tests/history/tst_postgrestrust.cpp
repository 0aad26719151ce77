#include "history/connection/serversetup.h"
#include "history/engines.h"
#include "history/samples.h"
#include "history/store.h"
#include "support/fixedclock.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using history::Place;
using history::Store;
using samples::said;
using support::Cluster;

/// Passwords, and whether the server is the one that is named.
class TestPostgresTrust final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void passwordsSurvive_data();
    void passwordsSurvive();
    void aPasswordThatComesLaterOpens();
    void theServerMustProveItself_data();
    void theServerMustProveItself();
    void nothingIsSaidToAServerWithoutTls();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
};

void TestPostgresTrust::init()
{
    engines::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

static base::SharedSecret secret(const QString &text)
{
    return std::make_shared<const base::Secret>(text.toUtf8());
}

void TestPostgresTrust::passwordsSurvive_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("plain") << u"secret"_s;
    QTest::newRow("quotes") << u"a'b\"c''"_s;
    QTest::newRow("backslashes") << u"\\a\\'b\\\\"_s;
    QTest::newRow("blanks and what separates options") << u" a b;c=d host=x "_s;
    QTest::newRow("Chinese") << u"口令"_s;
}

void TestPostgresTrust::passwordsSurvive()
{
    QFETCH(QString, password);
    static Cluster far({ .overTcp = true });
    static int count = 0;
    const QString desk = u"desk 'n\"%1"_s.arg(++count);
    const QString database = u"d'%1"_s.arg(count);
    far.createRole(desk, password);
    far.createRole(u"owner%1"_s.arg(count));
    far.createDatabase(database, u"owner%1"_s.arg(count));
    const Place owner { m_dir->path(), far.server(database, u"owner%1"_s.arg(count)), {} };
    QCOMPARE(said(history::initialise(owner, desk)), "ok"_L1);

    const Place right { m_dir->path(), far.loopbackServer(database, desk), secret(password) };
    QCOMPARE(said(Store(right, m_clock).begin(samples::attempt()).result()), "ok"_L1);
    const Place wrong { m_dir->path(), right.server, secret(password + u'x') };
    const auto refused = Store(wrong, m_clock).begin(samples::attempt()).result();
    QCOMPARE(said(refused), "history_access_denied"_L1);
    QVERIFY(!refused.error().diagnostic.contains(password));
    QVERIFY(!far.log().contains((password + u'x').toUtf8()));
}

void TestPostgresTrust::aPasswordThatComesLaterOpens()
{
    Cluster far({ .overTcp = true });
    far.createRole(u"desk"_s, u"secret"_s);
    far.createRole(u"owner"_s);
    far.createDatabase(u"history"_s, u"owner"_s);
    const Place owner { m_dir->path(), far.server(u"history"_s, u"owner"_s), {} };
    QCOMPARE(said(history::initialise(owner, u"desk"_s)), "ok"_L1);
    Store store(Place { m_dir->path(), far.loopbackServer(u"history"_s, u"desk"_s), {} }, m_clock);
    QSignalSpy reachable(&store, &Store::reachableChanged);
    QCOMPARE(said(store.page({}).result()), "history_access_denied"_L1);
    QTRY_COMPARE(reachable.count(), 1);
    store.setPassword(secret(u"secret"_s));
    QTRY_COMPARE(reachable.count(), 2);
    QCOMPARE(said(store.page({}).result()), "ok"_L1);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
}

void TestPostgresTrust::theServerMustProveItself_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("isAuthorityKnown");
    QTest::addColumn<QString>("error");
    QTest::newRow("a certificate for its name") << QStringList { u"0.0.0.0"_s } << true << u"ok"_s;
    QTest::newRow("a certificate for another name")
        << QStringList { u"db.example"_s } << true << u"history_untrusted"_s;
    QTest::newRow("a certificate of an authority that is not ours")
        << QStringList { u"0.0.0.0"_s } << false << u"history_untrusted"_s;
}

void TestPostgresTrust::theServerMustProveItself()
{
    QFETCH(QStringList, names);
    QFETCH(bool, isAuthorityKnown);
    QFETCH(QString, error);
    Cluster far({ .overTcp = true, .certificateNames = names });
    Cluster other({ .overTcp = true, .certificateNames = names });
    far.createRole(u"desk"_s, u"secret"_s);
    far.createRole(u"owner"_s);
    far.createDatabase(u"history"_s, u"owner"_s);
    const Place owner { m_dir->path(), far.server(u"history"_s, u"owner"_s), {} };
    QCOMPARE(said(history::initialise(owner, u"desk"_s)), "ok"_L1);
    Place desk { m_dir->path(), far.farServer(u"history"_s, u"desk"_s), secret(u"secret"_s) };
    if (!isAuthorityKnown)
        desk.server->rootCertificate = other.authority();
    QCOMPARE(said(Store(desk, m_clock).begin(samples::attempt()).result()),
        QLatin1String(error.toLatin1()));
    QCOMPARE(far.sql(u"select count(*) from papay.attempt"_s, u"history"_s),
        error == "ok"_L1 ? "1" : "0");
}

void TestPostgresTrust::nothingIsSaidToAServerWithoutTls()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::AnyIPv4));
    QByteArray heard;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&heard, socket] {
            heard += socket->readAll();
            socket->write("N"); // no TLS here
        });
    });
    const history::Server named { .host = u"0.0.0.0"_s,
        .port = server.serverPort(),
        .database = u"history"_s,
        .user = u"desk"_s,
        .rootCertificate = {} };
    const Place place { m_dir->path(), named, secret(u"secret"_s) };
    Store store(place, m_clock);
    const auto refused = store.begin(samples::attempt());
    QTRY_VERIFY(refused.isFinished());
    QCOMPARE(said(refused.result()), "history_untrusted"_L1);
    // The question for TLS (PostgreSQL's SSLRequest), and no word more.
    QCOMPARE(heard.toHex(), "0000000804d2162f");
}

QTEST_GUILESS_MAIN(TestPostgresTrust)
#include "tst_postgrestrust.moc"
