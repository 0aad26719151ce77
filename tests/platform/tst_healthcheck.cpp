#include "platform/healthcheck.h"
#include "profile/scriptedprompt.h"
#include "sandbox/judge.h"
#include "support/console.h"
#include "support/testkeys.h"
#include "support/warnings.h"
#include "words/health.h"
#include "words/languages.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using platform::Check;
using platform::HealthLine;
using platform::Level;
using platform::Verdict;

/// The whole check, with real keys and the sandbox as the access point.
class tst_HealthCheck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void theSandboxProfileIsGreen();
    void whatTheCallBroughtIsKept();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void whatTheAccessPointMakesOfIt_data();
    void whatTheAccessPointMakesOfIt();
    void aPassphraseIsAskedFor();
    void anApiV3KeyThatTheRingKeepsToItselfIsAskedFor();
    void anApiV3KeyThatOpenedCertificatesBeforeIsAskedFor();
    void noSecretIsInAnyLine();
    void goneWhileItAsks();

private:
    [[nodiscard]] static QList<HealthLine> check(
        support::Console &console, const profile::Profile &profile);
    [[nodiscard]] static QStringList notGreen(const QList<HealthLine> &lines);

    QTemporaryDir m_keys;
    support::TestKeys m_files;
};

void tst_HealthCheck::initTestCase()
{
    // No key ring in these tests, whatever the session has.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    const support::Console console(m_keys.path());
    m_files.openssl({ u"pkcs8"_s, u"-topk8"_s, u"-in"_s, console.ready().credentials.merchantKey,
        u"-out"_s, u"locked.pem"_s, u"-passout"_s, u"pass:planted-passphrase"_s });
    m_files.makeRsaKey(u"other.pem"_s);
    m_files.makeCertificate(u"other_cert.pem"_s, u"other.pem"_s, u"0A01"_s);
    m_files.write(u"empty.pem"_s, {});
}

QList<HealthLine> tst_HealthCheck::check(support::Console &console, const profile::Profile &profile)
{
    const attempt::Services services = console.services();
    platform::HealthCheck check(
        { services.clock, services.signer, services.network, services.vault },
        services.platformKeys, services.prompt, profile, {}, nullptr);
    QList<HealthLine> found;
    connect(&check, &platform::HealthCheck::found, &check,
        [&found](const HealthLine &line) { found.append(line); });
    QSignalSpy finished(&check, &platform::HealthCheck::finished);
    check.start();
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 30'000))
        qFatal("The check did not end.");
    const auto lines = finished.first().first().value<QList<HealthLine>>();
    if (finished.size() != 1 || found.size() != lines.size())
        qFatal("Lines were lost.");
    for (qsizetype at = 1; at < lines.size(); ++at) {
        if (lines.at(at).check < lines.at(at - 1).check)
            qFatal("The lines are out of order.");
    }
    return lines;
}

QStringList tst_HealthCheck::notGreen(const QList<HealthLine> &lines)
{
    QStringList texts;
    for (const HealthLine &line : lines) {
        if (line.level != Level::Green)
            texts.append(name(line.check) + u": "_s + name(line.level) + u' ' + name(line.verdict));
    }
    return texts;
}

void tst_HealthCheck::theSandboxProfileIsGreen()
{
    support::Console console(m_keys.path());
    const auto lines = check(console, console.exampleOrder().profile);
    QCOMPARE(notGreen(lines), QStringList());
    QCOMPARE(lines.size(), int(Check::LiveCall) + 1);
    QCOMPARE(lines.first().count, 2048);
    QCOMPARE(lines.last().count, 1);
    QCOMPARE(console.certificateCalls(), 1);
}

void tst_HealthCheck::whatTheCallBroughtIsKept()
{
    support::Console console(m_keys.path());
    const QString serial = console.rotate();
    const auto profile = console.exampleOrder().profile;
    const auto lines = check(console, profile);
    QCOMPARE(lines.last().count, 2);
    const auto stored = console.platformKeys().stored(profile).result();
    QCOMPARE(stored.certificates.size(), 2);
    // The next attempt needs no call of its own any more.
    const auto row = support::Console::rowOf(console.run(console.exampleOrder()));
    QCOMPARE(row.outcome, history::Outcome::Verified);
    QCOMPARE(row.verifySerial, serial);
    QCOMPARE(console.certificateCalls(), 1);
}

void tst_HealthCheck::whatIsWrongIsSaid_data()
{
    using Spoil = std::function<void(profile::Profile &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QStringList &expected, const Spoil &spoil) {
        QTest::newRow(name) << spoil << expected;
    };
    const QStringList behindTheKey { u"certificate: skipped not_looked_at"_s,
        u"serial: skipped not_looked_at"_s, u"merchant_number: skipped not_looked_at"_s,
        u"validity: skipped not_looked_at"_s, u"environment: skipped not_looked_at"_s };
    const QStringList noCall { u"access_point: skipped not_looked_at"_s,
        u"clock: skipped not_looked_at"_s, u"live_call: skipped not_looked_at"_s };

    row("a key that is not there",
        QStringList { u"key: red key_unusable"_s } + behindTheKey + noCall,
        [](profile::Profile &profile) { profile.identity.keyFile = u"/nowhere/key.pem"_s; });
    row("a locked key and nobody to ask",
        QStringList { u"key: red key_unusable"_s } + behindTheKey + noCall,
        [this](profile::Profile &profile) {
            profile.identity.keyFile = m_files.path(u"locked.pem"_s);
        });
    row("another merchant's number",
        { u"merchant_number: red other_merchant"_s, u"live_call: red call_failed"_s },
        [](profile::Profile &profile) { profile.identity.mchid = u"1900000002"_s; });
    row("the merchant's own certificate among the platform's",
        { u"platform_keys: red platform_key_is_merchants"_s }, [](profile::Profile &profile) {
            profile.identity.verifyKeys.append(
                { profile.identity.serial, profile.identity.certificateFile });
        });
    row("an empty file among the platform's", { u"platform_keys: red platform_key_unusable"_s },
        [this](profile::Profile &profile) {
            profile.identity.verifyKeys.append({ u"0A01"_s, m_files.path(u"empty.pem"_s) });
        });
    row("a platform certificate that expires in a month",
        { u"platform_validity: amber expires_soon"_s }, [this](profile::Profile &profile) {
            profile.identity.verifyKeys.append({ u"0A01"_s, m_files.path(u"other_cert.pem"_s) });
        });
    row("no platform key yet",
        { u"platform_keys: amber no_platform_keys"_s,
            u"platform_validity: skipped not_looked_at"_s },
        [](profile::Profile &profile) { profile.identity.verifyKeys.clear(); });
    row("no APIv3 key",
        { u"apiv3_key: amber apiv3_key_missing"_s, u"live_call: amber call_failed"_s },
        [](profile::Profile &profile) { profile.apiV3KeyFile.clear(); });
    row("a sandbox identity in a live profile",
        QStringList { u"certificate: skipped not_looked_at"_s, u"serial: skipped not_looked_at"_s,
            u"merchant_number: skipped not_looked_at"_s, u"validity: skipped not_looked_at"_s,
            u"environment: red sandbox_identity_in_live"_s }
            + noCall,
        [](profile::Profile &profile) {
            profile.environment = base::Environment::Live;
            profile.accessPoint = profile::hongKongAccessPoint;
        });
    row("a certificate of another key",
        QStringList { u"certificate: red certificate_of_other_key"_s } + behindTheKey.mid(1)
            + noCall,
        [this](profile::Profile &profile) {
            profile.identity.certificateFile = m_files.path(u"other_cert.pem"_s);
            profile.identity.serial.clear();
        });
    row("an access point where nobody is",
        { u"access_point: red unreachable"_s, u"clock: skipped not_looked_at"_s,
            u"live_call: skipped not_looked_at"_s },
        [](profile::Profile &profile) {
            QTcpServer closed;
            QVERIFY(closed.listen(QHostAddress::LocalHost));
            profile.accessPoint = u"http://127.0.0.1:%1/"_s.arg(closed.serverPort());
        });
}

void tst_HealthCheck::whatIsWrongIsSaid()
{
    using Spoil = std::function<void(profile::Profile &)>;
    QFETCH(Spoil, spoil);
    QFETCH(QStringList, expected);
    support::Console console(m_keys.path());
    auto profile = console.exampleOrder().profile;
    spoil(profile);
    QCOMPARE(notGreen(check(console, profile)), expected);
}

void tst_HealthCheck::whatTheAccessPointMakesOfIt_data()
{
    QTest::addColumn<int>("status"); // 0: as it came
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("ahead"); // seconds
    QTest::addColumn<bool>("publicKey");
    QTest::addColumn<QStringList>("expected");
    const QByteArray noCertificates
        = R"({"code":"RESOURCE_NOT_EXISTS","message":"无可用的平台证书"})";
    QTest::newRow("a merchant with public keys only")
        << 404 << noCertificates << 0 << false << QStringList { u"live_call: amber call_failed"_s };
    QTest::newRow("a merchant with public keys only, who has one")
        << 404 << noCertificates << 0 << true << QStringList();
    QTest::newRow("public-key mode and certificates")
        << 0 << QByteArray() << 0 << true << QStringList();
    QTest::newRow("a signature that is refused")
        << 401 << QByteArray(R"({"code":"SIGN_ERROR","message":"签名错误"})") << 0 << false
        << QStringList { u"live_call: red call_failed"_s };
    QTest::newRow("a clock two minutes off")
        << 0 << QByteArray() << 120 << false << QStringList { u"clock: amber clock_off"_s };
    QTest::newRow("a clock ten minutes off")
        << 0 << QByteArray() << -600 << false << QStringList { u"clock: red clock_off"_s };
}

void tst_HealthCheck::whatTheAccessPointMakesOfIt()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, ahead);
    QFETCH(bool, publicKey);
    QFETCH(QStringList, expected);
    support::Console console(
        m_keys.path(), [&](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &) {
            if (status != 0) {
                answer.status = status;
                answer.body = body;
            }
            const auto date = QDateTime::currentDateTimeUtc().addSecs(ahead);
            answer.setHeader("Date",
                QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1());
        });
    auto profile = console.exampleOrder().profile;
    const sandbox::Credentials &keys = console.ready().credentials;
    if (publicKey)
        profile.identity.verifyKeys = { { keys.platformPublicKeyId, keys.platformPublicKey } };
    QCOMPARE(notGreen(check(console, profile)), expected);
}

void tst_HealthCheck::aPassphraseIsAskedFor()
{
    support::Console console(m_keys.path());
    ScriptedPrompt person;
    person.answers = { { shared("planted-passphrase"), false } };
    console.usePrompt(person);
    auto profile = console.exampleOrder().profile;
    profile.identity.keyFile = m_files.path(u"locked.pem"_s);
    QCOMPARE(notGreen(check(console, profile)), QStringList());
    QCOMPARE(person.asked.size(), 1);

    console.vault().lock();
    console.services().signer.lock();
    person.answers = { { nullptr, false } };
    const auto cancelled = check(console, profile);
    QCOMPARE(cancelled.first().level, Level::Red);
    QCOMPARE(cancelled.first().keyError->code, signing::KeyErrorCode::PromptCancelled);
}

void tst_HealthCheck::anApiV3KeyThatTheRingKeepsToItselfIsAskedFor()
{
    support::Console console(m_keys.path());
    QFile file(console.ready().credentials.apiv3Key);
    QVERIFY(file.open(QIODevice::ReadOnly));
    ScriptedPrompt person;
    person.answers = { { shared(file.readAll().trimmed()), false } };
    console.usePrompt(person);
    auto profile = console.exampleOrder().profile;
    profile.apiV3KeyFile.clear();
    profile.inKeyRing = { profile::SecretKind::ApiV3Key };
    QCOMPARE(notGreen(check(console, profile)), QStringList());
    QCOMPARE(person.asked.size(), 1);
    QCOMPARE(person.asked.first().kind, profile::SecretKind::ApiV3Key);
    // Kept in memory: not asked again.
    QCOMPARE(notGreen(check(console, profile)), QStringList());
    QCOMPARE(person.asked.size(), 1);
}

void tst_HealthCheck::anApiV3KeyThatOpenedCertificatesBeforeIsAskedFor()
{
    support::Console console(m_keys.path());
    QFile file(console.ready().credentials.apiv3Key);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto key = shared(file.readAll().trimmed());
    ScriptedPrompt person;
    console.usePrompt(person);
    auto profile = console.exampleOrder().profile;
    profile.apiV3KeyFile.clear();
    QCOMPARE(notGreen(check(console, profile)),
        (QStringList {
            u"apiv3_key: amber apiv3_key_missing"_s, u"live_call: amber call_failed"_s }));
    QCOMPARE(person.asked.size(), 0); // nobody ever said that there is one

    console.vault().keep(profile.id, profile::SecretKind::ApiV3Key, key);
    QCOMPARE(notGreen(check(console, profile)), QStringList());
    console.vault().lock();
    person.answers = { { key, false } };
    QCOMPARE(notGreen(check(console, profile)), QStringList());
    QCOMPARE(person.asked.size(), 1);
    QCOMPARE(person.asked.first().kind, profile::SecretKind::ApiV3Key);
}

void tst_HealthCheck::noSecretIsInAnyLine()
{
    support::Console console(m_keys.path());
    const QByteArray planted = "planted-APIv3-key-of-31-bytes-x";
    ScriptedPrompt person;
    person.answers = { { shared("planted-wrong-passphrase"), false },
        { shared("planted-passphrase"), false } };
    console.usePrompt(person);
    auto profile = console.exampleOrder().profile;
    profile.identity.keyFile = m_files.path(u"locked.pem"_s);
    console.vault().keep(profile.id, profile::SecretKind::ApiV3Key, shared(planted));
    const auto lines = check(console, profile);
    QCOMPARE(notGreen(lines),
        (QStringList {
            u"apiv3_key: red apiv3_key_length"_s, u"live_call: skipped not_looked_at"_s }));
    words::Languages languages;
    for (const QString &language : words::Languages::available()) {
        QVERIFY(languages.use(language));
        for (const HealthLine &line : lines) {
            const QString all = words::title(line.check) + words::text(line) + line.subject
                + line.found + (line.refreshError ? line.refreshError->message : QString())
                + (line.keyError ? line.keyError->file : QString());
            QVERIFY2(!all.contains(u"planted"_s), qPrintable(all));
        }
    }
    QVERIFY(languages.use(u"en"_s));
}

void tst_HealthCheck::goneWhileItAsks()
{
    support::Console console(m_keys.path());
    ScriptedPrompt person;
    auto profile = console.exampleOrder().profile;
    const attempt::Services services = console.services();
    for (const bool locked : { true, false }) {
        if (locked) {
            profile.identity.keyFile = m_files.path(u"locked.pem"_s);
        } else {
            profile = console.exampleOrder().profile;
            profile.apiV3KeyFile.clear();
            profile.inKeyRing = { profile::SecretKind::ApiV3Key };
        }
        auto check = std::make_unique<platform::HealthCheck>(
            platform::Services {
                services.clock, services.signer, services.network, services.vault },
            services.platformKeys, &person, profile, http::TrustSet {}, nullptr);
        QSignalSpy found(check.get(), &platform::HealthCheck::found);
        check->start();
        QTRY_COMPARE(person.asked.size(), locked ? 1 : 2);
        check.reset();
        QCOMPARE(person.dismissed, locked ? 1 : 2);
        QCOMPARE(found.size(), 0);
    }
}

QTEST_GUILESS_MAIN(tst_HealthCheck)
#include "tst_healthcheck.moc"
