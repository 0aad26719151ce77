#include "profile/profiles.h"
#include "scene.h"
#include "support/rawserver.h"
#include "support/warnings.h"
#include "terminal.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using clitest::papayctl;
using clitest::Ran;
using clitest::Running;
using clitest::Terminal;
using namespace Qt::StringLiterals;

/// House-style guard 41e, for the command line: what was given as a secret is in no file and no
/// line that the program wrote: not in the history, the profiles, the settings, output or log.
class tst_CliSecrets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void ofGivenCredentials();
    void ofAProfile();
    void ofAnEncryptedKeyInTheProfilesFolder();
    void ofTheTerminal();
    void ofTheProxy();

private:
    void plant(const QByteArray &secret) { m_secrets << secret << secret.toBase64(); }
    void hear(const Ran &ran) { m_said += ran.output + ran.words; }
    [[nodiscard]] QByteArray written(const QString &folder, const QString &but) const;
    /// Nothing that was said or written holds a secret; `but`: a file that holds one by right.
    void searchEverything(const QString &but = {});
    [[nodiscard]] QStringList runs(const QStringList &words) const;

    std::unique_ptr<clitest::Scene> m_scene;
    std::unique_ptr<Running> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_url;
    QString m_encrypted;
    QByteArrayList m_secrets;
    QByteArray m_said;
};

static const QByteArray passphrase = "correct-horse-battery";

void tst_CliSecrets::initTestCase()
{
    m_scene = std::make_unique<clitest::Scene>();
    m_sandbox = std::make_unique<Running>(m_scene->sandboxArguments());
    m_url = m_sandbox->nextLine()[u"url"].toString();
    m_encrypted = m_scene->keyFile(u"encrypted.pem"_s);
    QVERIFY(clitest::encryptKey(
        m_scene->keyFile(u"merchant_key.pem"_s), QString::fromLatin1(passphrase), m_encrypted));
    qputenv("QT_LOGGING_RULES", "papay.*=true");
}

void tst_CliSecrets::init()
{
    support::failOnWarnings();
    m_scene->startAnew();
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *name : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME" })
        qputenv(name, m_home->path().toUtf8());
    m_said.clear();
    m_secrets.clear();
    plant(passphrase);
    plant(m_scene->apiV3Key());
    for (const QString &key : { m_scene->keyFile(u"merchant_key.pem"_s), m_encrypted }) {
        QFile file(key);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray line = file.readAll().split('\n').at(5);
        QVERIFY(line.size() > 40);
        m_secrets << line << QByteArray::fromBase64(line);
    }
}

QByteArray tst_CliSecrets::written(const QString &folder, const QString &but) const
{
    QByteArray all;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (file.fileName() == but)
            continue;
        if (!file.open(QIODevice::ReadOnly) || (int(file.permissions()) & 0x077) != 0)
            qWarning("Not for its owner alone: %s", qPrintable(file.fileName()));
        all += file.readAll();
    }
    return all;
}

void tst_CliSecrets::searchEverything(const QString &but)
{
    QVERIFY(but.isEmpty() || QFile::exists(but));
    const QByteArray history = papayctl(m_scene->in({ u"history"_s })).output;
    const QByteArray files = written(m_scene->dataDir(), but);
    QVERIFY(files.contains("SQLite format 3"));
    const QByteArray all = m_said + history + files + written(m_home->path(), {});
    for (const QByteArray &secret : std::as_const(m_secrets))
        QVERIFY2(!all.contains(secret), secret.constData());
    QVERIFY(!all.contains("PRIVATE KEY"));
}

QStringList tst_CliSecrets::runs(const QStringList &words) const
{
    return m_scene->in(words) + clitest::goodFields();
}

void tst_CliSecrets::ofGivenCredentials()
{
    const QStringList sign = m_scene->credentials(m_url)
        + QStringList { u"--key"_s, m_encrypted, u"--passphrase-fd"_s, u"0"_s, u"--apiv3-key-fd"_s,
              u"0"_s }
        + clitest::goodFields();
    hear(papayctl(sign, passphrase + '\n' + m_scene->apiV3Key() + '\n'));
    QVERIFY2(m_said.contains("verified"), m_said.constData());
    hear(papayctl(sign, passphrase + "x\n" + m_scene->apiV3Key() + '\n'));
    hear(papayctl(sign, passphrase + '\n' + m_scene->apiV3Key() + "x\n"));
    hear(papayctl(sign, m_scene->apiV3Key() + '\n' + passphrase + '\n'));
    searchEverything();
}

void tst_CliSecrets::ofAProfile()
{
    profile::Profile shop = m_scene->merchant(u"Shop"_s, m_url);
    shop.identity.keyFile = m_encrypted;
    shop.identity.verifyKeys.clear(); // so that certificates are fetched with the APIv3 key
    m_scene->save(shop);
    const QStringList secrets { u"--passphrase-fd"_s, u"0"_s, u"--apiv3-key-fd"_s, u"0"_s };
    const QStringList sign = runs({ u"sign"_s, u"--profile"_s, u"Shop"_s }) + secrets;
    const QStringList check = m_scene->in({ u"check"_s, u"--profile"_s, u"Shop"_s }) + secrets;
    const QByteArray good = passphrase + '\n' + m_scene->apiV3Key() + '\n';
    for (const QStringList &arguments : { sign, check }) {
        const Ran ran = papayctl(arguments, good);
        QVERIFY2(ran.exitStatus == 0, ran.output.constData());
        hear(ran);
        hear(papayctl(arguments, passphrase + "x\n" + m_scene->apiV3Key() + '\n'));
        hear(papayctl(arguments, m_scene->apiV3Key() + '\n' + passphrase + '\n'));
        hear(papayctl(arguments, passphrase + '\n' + passphrase + "12345678901\n"));
    }
    searchEverything();
}

void tst_CliSecrets::ofAnEncryptedKeyInTheProfilesFolder()
{
    profile::Profile shop = m_scene->merchant(u"Shop"_s, m_url);
    shop.identity.keyFile = m_encrypted;
    profile::Profiles profiles(m_scene->dataDir());
    auto saving = profiles.save(shop, { .keyFiles = true });
    QVERIFY(saving.result().has_value());
    const QString copy = saving.result()->identity.keyFile;
    QVERIFY(copy.startsWith(m_scene->dataDir()));
    const Ran ran
        = papayctl(runs({ u"sign"_s, u"--profile"_s, u"Shop"_s, u"--passphrase-fd"_s, u"0"_s }),
            passphrase + '\n');
    QCOMPARE(ran.exitStatus, 0);
    hear(ran);
    searchEverything(copy);
}

void tst_CliSecrets::ofTheTerminal()
{
    profile::Profile shop = m_scene->merchant(u"Shop"_s, m_url);
    shop.identity.keyFile = m_encrypted;
    shop.inKeyRing = { profile::SecretKind::ApiV3Key }; // which cannot be reached: it is asked for
    m_scene->save(shop);
    Terminal terminal(runs({ u"sign"_s, u"--profile"_s, u"Shop"_s }));
    QVERIFY(terminal.shows("> "));
    terminal.type(passphrase + "x\n");
    QVERIFY(terminal.shows("> "));
    terminal.type(passphrase + '\n');
    QCOMPARE(terminal.finish(), 0);
    m_said += terminal.screen();
    Terminal check(m_scene->in({ u"check"_s, u"--profile"_s, u"Shop"_s }));
    QVERIFY(check.shows("> "));
    check.type(passphrase + '\n');
    QVERIFY(check.shows("> "));
    check.type(m_scene->apiV3Key() + '\n');
    QCOMPARE(check.finish(), 0);
    m_said += check.screen();
    searchEverything();
}

void tst_CliSecrets::ofTheProxy()
{
    const QByteArray password = "through-the-looking-glass";
    plant(password);
    m_secrets << QByteArray("clerk:" + password).toBase64();
    support::RawServer proxy({ support::AwaitRequest {},
        support::Send { "HTTP/1.1 407 Proxy Authentication Required\r\n"
                        "Proxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n" },
        support::AwaitRequest {}, support::Close {} });
    profile::Profile shop = m_scene->merchant(u"Shop"_s, u"https://pay.example/"_s);
    shop.proxy = { .kind = profile::Proxy::Kind::Http,
        .host = u"127.0.0.1"_s,
        .port = proxy.port(),
        .user = u"clerk"_s };
    m_scene->save(shop);
    Terminal terminal(runs({ u"sign"_s, u"--profile"_s, u"Shop"_s }));
    QVERIFY(terminal.shows("clerk"));
    QVERIFY(terminal.shows("> "));
    terminal.type(password + '\n');
    QCOMPARE(terminal.finish(), 4);
    QVERIFY2(proxy.received().contains(QByteArray("clerk:" + password).toBase64()),
        proxy.received().constData());
    m_said += terminal.screen();
    searchEverything();
}

QTEST_GUILESS_MAIN(tst_CliSecrets)
#include "tst_clisecrets.moc"
