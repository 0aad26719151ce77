#include "base/clock.h"
#include "base/nonce.h"
#include "sandbox/sandbox.h"
#include "scene.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using clitest::papayctl;
using clitest::Ran;
using clitest::Running;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// `papayctl sign` and the platform's certificates: fetched on an unknown serial, and when it is
/// time to.
class tst_SignRefresh : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_scene = std::make_unique<clitest::Scene>(); }
    void init();
    void theApiV3KeyStandsForVerifyKeys();
    void rotationIsSeenThrough();
    void aDownloadComesToItsEnd();
    void aDownloadIsNotWaitedForTwice();

private:
    [[nodiscard]] QStringList sign(const QString &name) const;
    /// A sandbox in this process, on the scene's keys; its certificates list travels like this.
    [[nodiscard]] std::unique_ptr<sandbox::Sandbox> listen(const sandbox::Delivery &ofTheList);
    /// Saves the profile Shop, whose platform certificates were fetched long ago; the file that
    /// says when.
    [[nodiscard]] QString fetchLongAgo() const;

    std::unique_ptr<clitest::Scene> m_scene;
    signing::Crypto m_crypto;
    base::SystemClock m_clock;
    base::SystemNonceSource m_nonces;
    QString m_url; ///< of the sandbox in this process
};

static const QStringList fields = clitest::goodFields();

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_SignRefresh::init()
{
    support::failOnWarnings();
    m_scene->startAnew();
}

QStringList tst_SignRefresh::sign(const QString &name) const
{
    return m_scene->in({ u"sign"_s, u"--profile"_s, name }) + fields;
}

std::unique_ptr<sandbox::Sandbox> tst_SignRefresh::listen(const sandbox::Delivery &ofTheList)
{
    sandbox::Options options;
    options.folder = QFileInfo(m_scene->keyFile(u"ca_key.pem"_s)).path();
    options.tamper
        = [ofTheList](const sandbox::Request &request, sandbox::Answer &answer, sandbox::Judge &) {
              if (request.method == "GET")
                  answer.delivery = ofTheList;
          };
    auto sandbox = std::make_unique<sandbox::Sandbox>(options, m_clock, m_nonces);
    QSignalSpy ready(sandbox.get(), &sandbox::Sandbox::ready);
    sandbox->start();
    m_url = ready.wait(30'000) ? ready.first().first().value<sandbox::Ready>().url.toString()
                               : QString();
    return sandbox;
}

QString tst_SignRefresh::fetchLongAgo() const
{
    const profile::Profile shop = m_scene->save(m_scene->merchant(u"Shop"_s, m_url));
    QDir().mkpath(shop.folder + u"/platform"_s);
    QFile file(shop.folder + u"/platform/refreshed"_s);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.write(QByteArray::number(m_clock.nowMs() - 13 * 3'600'000)) > 0;
    return isWritten ? file.fileName() : QString();
}

void tst_SignRefresh::theApiV3KeyStandsForVerifyKeys()
{
    Running sandbox(m_scene->sandboxArguments());
    QStringList arguments = m_scene->credentials(sandbox.nextLine()[u"url"].toString()) + fields;
    const qsizetype at = arguments.indexOf(u"--verify-key"_s);
    arguments.remove(at, 2);
    QCOMPARE(papayctl(arguments).exitStatus, 2);
    const QStringList with = arguments + QStringList { u"--apiv3-key-fd"_s, u"0"_s };
    const Ran ran = papayctl(with, m_scene->apiV3Key() + '\n');
    QVERIFY2(ran.exitStatus == 0, ran.output.constData());
    const Ran wrong = papayctl(with, QByteArray(32, 'k') + '\n');
    QCOMPARE(wrong.exitStatus, 6);
}

void tst_SignRefresh::rotationIsSeenThrough()
{
    Running sandbox(m_scene->sandboxArguments());
    const profile::Profile shop
        = m_scene->save(m_scene->merchant(u"Shop"_s, sandbox.nextLine()[u"url"].toString()));
    sandbox.signal(SIGUSR1);
    const QString serial = sandbox.nextLine()[u"rotated"].toString();
    QCOMPARE(serial.size(), 40);
    QVERIFY(serial != shop.identity.verifyKeys.first().serial);

    QCOMPARE(papayctl(sign(u"Shop"_s)).exitStatus, 6);
    const QStringList with = sign(u"Shop"_s) + QStringList { u"--apiv3-key-fd"_s, u"0"_s };
    const Ran ran = papayctl(with, m_scene->apiV3Key() + '\n');
    QVERIFY2(ran.exitStatus == 0, ran.output.constData());
    QCOMPARE(ran.line()[u"verification"][u"serial"].toString(), serial);
    QCOMPARE(papayctl(sign(u"Shop"_s)).exitStatus, 0); // it was kept
    sandbox.signal(SIGTERM);
    QCOMPARE(sandbox.finish().exitStatus, 0);
}

/// The attempt needs no new certificate, but it is time to fetch them.
void tst_SignRefresh::aDownloadComesToItsEnd()
{
    const auto sandbox = listen({ .delay = 500ms });
    const QString moment = fetchLongAgo();
    const QByteArray before = contentOf(moment);
    QVERIFY(!before.isEmpty());
    const Ran ran = papayctl(
        sign(u"Shop"_s) + QStringList { u"--apiv3-key-fd"_s, u"0"_s }, m_scene->apiV3Key() + '\n');
    QCOMPARE(ran.exitStatus, 0);
    QVERIFY(!contentOf(moment).isEmpty());
    QVERIFY(contentOf(moment) != before);
    QCOMPARE(QDir(QFileInfo(moment).path()).entryList({ u"*.pem"_s }, QDir::Files).size(), 1);
}

void tst_SignRefresh::aDownloadIsNotWaitedForTwice()
{
    const auto sandbox = listen({ .way = sandbox::Delivery::Way::Hang });
    const QString moment = fetchLongAgo();
    const QByteArray before = contentOf(moment);
    QVERIFY(!before.isEmpty());
    Running run(sign(u"Shop"_s) + QStringList { u"--apiv3-key-fd"_s, u"0"_s });
    run.write(m_scene->apiV3Key() + '\n');
    QCOMPARE(run.nextLine()[u"outcome"].toString(), u"verified"_s);
    QElapsedTimer timer;
    timer.start();
    run.signal(SIGINT);
    QCOMPARE(run.finish().exitStatus, 0);
    QVERIFY2(timer.elapsed() < 5000, "it waited for the call's own time limit");
    QCOMPARE(contentOf(moment), before);
}

QTEST_GUILESS_MAIN(tst_SignRefresh)
#include "tst_signrefresh.moc"
