#include "attempt/record.h"
#include "attempt/reverify.h"
#include "base/uuid.h"
#include "signing/authorization.h"
#include "support/console.h"
#include "support/testkeys.h"
#include "support/warnings.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using attempt::Reverified;
using Code = Reverified::Code;
using base::Environment;
using history::Row;

namespace {

const QString merchant = QStringLiteral("1900000001");
const QString serial = QStringLiteral("5157F09EFDC096DE15EBE81A47057A7232F1B8E1");
const QString session = QStringLiteral("201710180325670965");
constexpr qint64 cameMs = 1'600'000'000'000; // long before any test runs
constexpr qint64 minuteMs = 60'000;

} // namespace

/// Rows of another console, with real keys and signatures that openssl makes.
class tst_Reverify : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void onlyTrustedKeysAndUntouchedBytesVerify_data();
    void onlyTrustedKeysAndUntouchedBytesVerify();
    void aDownloadedKeyCountsToo();
    void whatTheSandboxSignedVerifiesOnAnotherConsoleWithItsKeys();
    void aHistoryThatCannotBeWrittenIsSaid();
    void destroyingItEndsItSilently();

private:
    [[nodiscard]] QByteArray headers(const QString &key, const QByteArray &body,
        qint64 timestampMs = cameMs, const QByteArray &itsSerial = serial.toLatin1()) const;
    [[nodiscard]] Row liveRow() const;
    /// With the platform's key; the environment is its own.
    [[nodiscard]] profile::Profile shop() const;
    [[nodiscard]] Row imported(const Row &row);
    [[nodiscard]] Reverified run(const Row &row, const QList<profile::Profile> &candidates);

    support::TestKeys m_keys;
    QTemporaryDir m_sandboxKeys;
    std::unique_ptr<support::Console> m_console;
    QString m_platform; ///< the platform's private key
    QString m_certificate; ///< and its certificate
    QString m_other; ///< someone else's
    QString m_otherCertificate; ///< of the same serial
};

void tst_Reverify::initTestCase()
{
    m_platform = m_keys.makeRsaKey(QStringLiteral("platform.pem"));
    m_certificate = m_keys.makeCertificate(QStringLiteral("platform_cert.pem"), m_platform, serial);
    m_other = m_keys.makeRsaKey(QStringLiteral("other.pem"));
    m_otherCertificate = m_keys.makeCertificate(QStringLiteral("other_cert.pem"), m_other, serial);
    m_console = std::make_unique<support::Console>(m_sandboxKeys.path());
}

QByteArray tst_Reverify::headers(const QString &key, const QByteArray &body, qint64 timestampMs,
    const QByteArray &itsSerial) const
{
    const QByteArray timestamp = QByteArray::number(timestampMs / 1000);
    const QByteArray nonce = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
    const QByteArray message = signing::answerToVerify(timestamp, nonce, body);
    return attempt::headerLines(
        { { "Content-Type", "application/json" }, { "Wechatpay-Nonce", nonce },
            { "Wechatpay-Signature", m_keys.signature(key, message).toBase64() },
            { "Wechatpay-Timestamp", timestamp }, { "Wechatpay-Serial", itsSerial } });
}

Row tst_Reverify::liveRow() const
{
    Row row;
    row.environment = Environment::Live;
    row.mchid = merchant;
    row.profileId = QStringLiteral("a profile of the other console");
    row.outContractCode = QStringLiteral("100001256");
    row.startedMs = cameMs - 300;
    row.finishedMs = cameMs + 200;
    row.outcome = history::Outcome::Verified;
    row.httpStatus = 200;
    row.sessionId = session; // as its console knows it
    row.responseBytes = "{\"session_id\":\"" + session.toLatin1() + "\"}";
    row.responseHeaders = headers(m_platform, row.responseBytes);
    return row;
}

profile::Profile tst_Reverify::shop() const
{
    profile::Profile profile;
    profile.id = QStringLiteral("shop");
    profile.environment = Environment::Live;
    profile.identity.mchid = merchant;
    profile.identity.verifyKeys = { { serial, m_certificate } };
    return profile;
}

Row tst_Reverify::imported(const Row &row)
{
    Row theirs = row;
    theirs.id = base::uuid7(cameMs);
    const auto done = m_console->store().import({ theirs }).result();
    if (!done || done->added != 1)
        qFatal("The row was not imported.");
    const auto mine = m_console->store().row(theirs.id).result();
    if (!mine)
        qFatal("The imported row is not there.");
    return *mine;
}

Reverified tst_Reverify::run(const Row &row, const QList<profile::Profile> &candidates)
{
    attempt::Reverify job(m_console->services(), row, candidates, nullptr);
    QSignalSpy finished(&job, &attempt::Reverify::finished);
    job.start();
    if (!finished.isEmpty())
        qFatal("It finished from within start.");
    if (!finished.wait(10'000) || finished.size() != 1)
        qFatal("It does not end, or more than once.");
    return finished.first().first().value<Reverified>();
}

void tst_Reverify::onlyTrustedKeysAndUntouchedBytesVerify_data()
{
    QTest::addColumn<Row>("row");
    QTest::addColumn<QList<profile::Profile>>("candidates");
    QTest::addColumn<Code>("code");
    const auto add = [](const char *name, const Row &row, const QList<profile::Profile> &candidates,
                         Code code) { QTest::newRow(name) << row << candidates << code; };
    const Row good = liveRow();
    const auto with = [&good](auto change) {
        Row row = good;
        change(row);
        return row;
    };
    const auto like = [this](auto change) {
        profile::Profile profile = shop();
        change(profile);
        return profile;
    };
    add("the merchant's platform key verifies it, however old it is", good, { shop() },
        Code::Verified);
    add("another merchant's key does not count", good,
        { like([](auto &p) { p.identity.mchid = QStringLiteral("1900000002"); }) },
        Code::NoTrustedKey);
    add("a row without a merchant is nobody's", with([](Row &row) { row.mchid.clear(); }),
        { like([](auto &p) { p.identity.mchid.clear(); }) }, Code::NoTrustedKey);
    add("a sandbox profile does not vouch for a live row", good,
        { like([](auto &p) { p.environment = Environment::Sandbox; }) }, Code::NoTrustedKey);
    add("a live profile does not vouch for a sandbox row",
        with([](Row &row) { row.environment = Environment::Sandbox; }), { shop() },
        Code::NoTrustedKey);
    add("without profiles nothing is trusted", good, {}, Code::NoTrustedKey);
    add("a key of another serial is not asked", good,
        { like([](auto &p) { p.identity.verifyKeys.first().serial = QStringLiteral("AB12"); }) },
        Code::NoTrustedKey);
    const profile::Profile stranger
        = like([this](auto &p) { p.identity.verifyKeys.first().file = m_otherCertificate; });
    const auto &sandbox = m_console->ready().credentials;
    add("the sandbox's key in a live profile verifies no live row", with([&](Row &row) {
        row.responseHeaders = headers(
            sandbox.platformKey, row.responseBytes, cameMs, sandbox.platformSerial.toLatin1());
    }),
        { like([&](auto &p) {
            p.identity.verifyKeys = { { sandbox.platformSerial, sandbox.platformCert } };
        }) },
        Code::NoTrustedKey);
    add("another key under that serial does not fit", good, { stranger }, Code::WrongSignature);
    add("the profile that knows better is asked too", good, { stranger, shop() }, Code::Verified);
    add("a key file that is gone hides no other", good, { like([](auto &p) {
        p.identity.verifyKeys.prepend({ QStringLiteral("AB12"), QStringLiteral("/nowhere") });
    }) },
        Code::Verified);
    add("a body that was changed does not verify",
        with([](Row &row) { row.responseBytes.replace("201710180325670965", "1"); }), { shop() },
        Code::WrongSignature);
    add("a timestamp that was changed does not verify", with([](Row &row) {
        row.responseHeaders.replace("Timestamp: 1600000000", "Timestamp: 1600000001");
    }),
        { shop() }, Code::WrongSignature);
    add("a signature of someone else's key does not verify",
        with([this](Row &row) { row.responseHeaders = headers(m_other, row.responseBytes); }),
        { shop() }, Code::WrongSignature);
    add("an answer much older than its row is a replay", with([](Row &row) {
        row.startedMs += 10 * minuteMs;
        row.finishedMs = row.startedMs + 500;
    }),
        { shop() }, Code::WrongSignature);
    add("an answer within the five minutes is none",
        with([](Row &row) { row.finishedMs = cameMs + 4 * minuteMs; }), { shop() }, Code::Verified);
    add("an answer without a signature verifies nothing",
        with([](Row &row) { row.responseHeaders = "Content-Type: application/json\n"; }),
        { shop() }, Code::WrongSignature);
    add("a row that was refused there holds no session here", with([](Row &row) {
        row.outcome = history::Outcome::Refused;
        row.httpStatus = 400;
    }),
        { shop() }, Code::WrongSignature);
    add("a signed answer without session_id is no session", with([this](Row &row) {
        row.responseBytes = "{}";
        row.responseHeaders = headers(m_platform, row.responseBytes);
    }),
        { shop() }, Code::WrongSignature);
    add("a row without its bytes cannot be verified",
        with([](Row &row) { row.responseBytes.clear(); }), { shop() }, Code::NoBytes);
    add("a row without its headers cannot be verified",
        with([](Row &row) { row.responseHeaders.clear(); }), { shop() }, Code::NoBytes);
}
void tst_Reverify::onlyTrustedKeysAndUntouchedBytesVerify()
{
    QFETCH(Row, row);
    QFETCH(QList<profile::Profile>, candidates);
    const Row theirs = imported(row);
    QCOMPARE(theirs.origin, history::Origin::Imported);
    QCOMPARE(theirs.sessionId, QString());
    const Reverified result = run(theirs, candidates);
    QTEST(result.code, "code");
    const bool isVerified = result.code == Code::Verified;
    QCOMPARE(result.row.id, theirs.id);
    QCOMPARE(result.row.sessionId, isVerified ? session : QString());
    QCOMPARE(result.row.responseBytes, theirs.responseBytes);
    const auto stored = m_console->store().row(theirs.id).result();
    QVERIFY(stored);
    QCOMPARE(stored->sessionId, result.row.sessionId);
    QCOMPARE(stored->revision, result.row.revision);
}

void tst_Reverify::aDownloadedKeyCountsToo()
{
    QTemporaryDir folder;
    profile::Profile profile = shop();
    profile.folder = folder.path();
    profile.identity.verifyKeys.clear();
    const QString place = folder.filePath(QStringLiteral("platform/%1.pem").arg(serial));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("platform")));
    QVERIFY(QFile::copy(m_certificate, place));
    QCOMPARE(run(imported(liveRow()), { profile }).code, Code::Verified);
}

void tst_Reverify::whatTheSandboxSignedVerifiesOnAnotherConsoleWithItsKeys()
{
    const attempt::Order order = m_console->exampleOrder();
    const Row theirs = support::Console::rowOf(m_console->run(order));
    QVERIFY(!theirs.sessionId.isEmpty());
    const Row mine = imported(theirs);
    const Reverified result = run(mine, { shop(), order.profile });
    QCOMPARE(result.code, Code::Verified);
    QCOMPARE(result.row.sessionId, theirs.sessionId);
}

void tst_Reverify::aHistoryThatCannotBeWrittenIsSaid()
{
    Row unknown = liveRow(); // the history does not hold it
    unknown.id = QStringLiteral("0199");
    unknown.origin = history::Origin::Imported;
    unknown.sessionId.clear();
    const Reverified result = run(unknown, { shop() });
    QCOMPARE(result.code, Code::History);
    QVERIFY(result.history);
    QCOMPARE(result.row.sessionId, QString());
}

void tst_Reverify::destroyingItEndsItSilently()
{
    const Row row = imported(liveRow());
    bool told = false;
    {
        attempt::Reverify job(m_console->services(), row, { shop() }, nullptr);
        connect(&job, &attempt::Reverify::finished, this, [&told] { told = true; });
        job.start();
    }
    QCOMPARE(run(row, {}).code, Code::NoTrustedKey); // something that does end
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(tst_Reverify)
#include "tst_reverify.moc"
